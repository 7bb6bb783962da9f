package io.leadline.planning.ui;

import io.leadline.demand.forecast.LearnedSeason;
import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The demand of each week of the year against a usual one, in percent. */
final class SeasonChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    SeasonChart(String item, double[] season, Format format) {
        super("");
        setDescription(getTranslation("planning.season.description", item));
        setHeight("12rem");
        List<String> weeks = new ArrayList<>();
        List<Long> percents = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int week = 0; week < season.length; week++) {
            weeks.add(LearnedSeason.firstDay(week).toString());
            percents.add(Math.round(season[week] * 100));
            rows.add(List.of(format.dayOfYear(LearnedSeason.firstDay(week)), format.percent(season[week], 0)));
        }
        String name = getTranslation("planning.season.factor");
        setOption(JSON.writeValueAsString(Map.of(
                "legend",
                Map.of(),
                "xAxis",
                Map.of("type", "category", "data", weeks),
                "yAxis",
                Map.of("type", "value"),
                "series",
                List.of(Map.of(
                        "name",
                        name,
                        "type",
                        "line",
                        "step",
                        "middle",
                        "symbol",
                        "none",
                        "lineStyle",
                        Map.of("color", "var(--chart-3)", "width", 2),
                        "itemStyle",
                        Map.of("color", "var(--chart-3)"),
                        "markLine",
                        Map.of(
                                "silent",
                                true,
                                "symbol",
                                "none",
                                "label",
                                Map.of("show", false),
                                "data",
                                List.of(Map.of("yAxis", 100))),
                        "data",
                        percents)))));
        setTable(List.of(getTranslation("planning.chart.week"), name), rows);
    }
}
