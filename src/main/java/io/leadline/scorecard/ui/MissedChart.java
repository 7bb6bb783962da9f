package io.leadline.scorecard.ui;

import io.leadline.scorecard.Score;
import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import tools.jackson.databind.json.JsonMapper;

/** What was due in each month: kept, late, short. */
final class MissedChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    MissedChart(List<Score.Month> months, Format format) {
        super("");
        setDescription(getTranslation("scores.chart"));
        setHeight("13rem");
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM yyyy", format.locale());
        setOption(JSON.writeValueAsString(Map.of(
                "tooltip",
                Map.of("trigger", "axis"),
                "legend",
                Map.of("top", 0),
                "xAxis",
                Map.of(
                        "type",
                        "category",
                        "data",
                        months.stream().map(month -> name.format(month.first())).toList()),
                "yAxis",
                Map.of("type", "value", "minInterval", 1),
                "series",
                List.of(
                        bars("scores.row.kept", "var(--chart-1)", months, Score.Month::kept),
                        bars("scores.chart.late", "var(--chart-bad)", months, Score.Month::late),
                        bars("scores.chart.short", "var(--chart-2)", months, Score.Month::shortOnly)))));
        setTable(
                List.of(
                        getTranslation("scores.chart.month"),
                        getTranslation("scores.row.kept"),
                        getTranslation("scores.chart.late"),
                        getTranslation("scores.chart.short")),
                months.stream()
                        .map(month -> List.of(
                                name.format(month.first()),
                                format.number((long) month.kept()),
                                format.number((long) month.late()),
                                format.number((long) month.shortOnly())))
                        .toList());
    }

    private Map<String, Object> bars(
            String key, String colour, List<Score.Month> months, ToIntFunction<Score.Month> count) {
        return Map.of(
                "name",
                getTranslation(key),
                "type",
                "bar",
                "stack",
                "due",
                "barMaxWidth",
                28,
                "itemStyle",
                Map.of("color", colour),
                "data",
                months.stream().mapToInt(count).boxed().toList());
    }
}
