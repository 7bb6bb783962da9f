package io.leadline.scorecard.ui.home;

import io.leadline.scorecard.home.Punctuality.Month;
import io.leadline.shell.EChart;
import io.leadline.shell.HomeReader;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was missed in each month, late and short, from zero on: of bars that all nearly reach the top nobody sees which is
 * shorter.
 */
final class MonthsChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    MonthsChart(List<Month> months, HomeReader reader) {
        super(reader.getTranslation("home.punctuality.chart"));
        setHeight("11rem");
        DateTimeFormatter name =
                DateTimeFormatter.ofPattern("MMM", reader.format().locale());
        List<String> names = new ArrayList<>();
        List<Double> late = new ArrayList<>();
        List<Double> shortOf = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Month month : months) {
            int lines = month.kept().lines();
            int notInTime = lines - month.kept().onTime();
            int onlyShort = lines - month.kept().both() - notInTime;
            names.add(name.format(month.first()));
            late.add(percent(notInTime, lines));
            shortOf.add(percent(onlyShort, lines));
            rows.add(List.of(
                    name.format(month.first()) + " " + month.first().getYear(),
                    reader.number(lines),
                    reader.number(notInTime),
                    reader.number(onlyShort),
                    reader.format().percent(month.kept().share(), 1)));
        }
        setOption(JSON.writeValueAsString(Map.of(
                "tooltip",
                Map.of("trigger", "axis"),
                "xAxis",
                Map.of("type", "category", "data", names),
                "yAxis",
                Map.of("type", "value", "minInterval", 5, "axisLabel", Map.of("formatter", "{value} %")),
                "series",
                List.of(
                        bars(reader.getTranslation("home.punctuality.late"), "var(--chart-bad)", late),
                        bars(reader.getTranslation("home.punctuality.short"), "var(--chart-2)", shortOf)))));
        setTable(
                List.of(
                        reader.getTranslation("home.punctuality.month"),
                        reader.getTranslation("home.punctuality.lines"),
                        reader.getTranslation("home.punctuality.late"),
                        reader.getTranslation("home.punctuality.short"),
                        reader.getTranslation("home.punctuality.kept")),
                rows);
    }

    private static double percent(int part, int of) {
        return of == 0 ? 0 : Math.round(1000.0 * part / of) / 10.0;
    }

    private static Map<String, Object> bars(String name, String colour, List<Double> values) {
        return Map.of(
                "name",
                name,
                "type",
                "bar",
                "stack",
                "missed",
                "barMaxWidth",
                24,
                "itemStyle",
                Map.of("color", colour),
                "data",
                values);
    }
}
