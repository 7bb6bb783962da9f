package io.leadline.planning.ui.home;

import io.leadline.planning.home.StockFigures.Day;
import io.leadline.planning.home.StockFigures.Week;
import io.leadline.shell.EChart;
import io.leadline.shell.HomeReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The drawings of {@code StockFigures}; each has its rows as a table. */
final class StockCharts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEIGHT = "11rem";

    private StockCharts() {}

    static EChart weeks(List<Week> weeks, HomeReader reader) {
        EChart chart = new EChart(reader.getTranslation("home.stock.weeks.chart"));
        chart.setHeight(HEIGHT);
        List<String> names = weeks.stream()
                .map(week -> reader.format().dayOfYear(week.from()))
                .toList();
        String nothing = reader.getTranslation("home.stock.weeks.nothing");
        String late = reader.getTranslation("home.stock.weeks.late");
        chart.setOption(JSON.writeValueAsString(option(
                names,
                Map.of("type", "value", "minInterval", 1),
                List.of(
                        bars(
                                nothing,
                                "var(--chart-bad)",
                                weeks.stream().map(Week::nothing).toList()),
                        bars(
                                late,
                                "var(--chart-2)",
                                weeks.stream()
                                        .map(week -> week.items() - week.nothing())
                                        .toList())))));
        chart.setTable(
                List.of(reader.getTranslation("home.stock.week"), nothing, late),
                weeks.stream()
                        .map(week -> List.of(
                                reader.format().date(week.from()),
                                reader.number(week.nothing()),
                                reader.number(week.items() - week.nothing())))
                        .toList());
        return chart;
    }

    static EChart value(List<Day> days, HomeReader reader) {
        EChart chart = new EChart(reader.getTranslation("home.stock.value.chart"));
        chart.setHeight(HEIGHT);
        String name = reader.getTranslation("home.stock.value");
        chart.setOption(JSON.writeValueAsString(option(
                names(days, reader),
                Map.of("type", "value", "scale", true),
                List.of(line(
                        name,
                        days.stream().map(day -> (Object) day.stockValue()).toList(),
                        "solid")))));
        chart.setTable(
                List.of(reader.getTranslation("home.stock.day"), name),
                days.stream()
                        .map(day ->
                                List.of(reader.format().date(day.day()), reader.number(Math.round(day.stockValue()))))
                        .toList());
        return chart;
    }

    static EChart service(List<Day> days, double target, HomeReader reader) {
        EChart chart = new EChart(reader.getTranslation("home.stock.service.chart"));
        chart.setHeight(HEIGHT);
        String name = reader.getTranslation("home.stock.service");
        List<Map<String, Object>> series = new ArrayList<>();
        series.add(line(
                name, days.stream().map(day -> (Object) percent(day.served())).toList(), "solid"));
        if (target > 0) {
            series.add(line(
                    reader.getTranslation("home.stock.service.target"),
                    days.stream().map(day -> (Object) percent(target)).toList(),
                    "dashed"));
        }
        chart.setOption(JSON.writeValueAsString(option(
                names(days, reader),
                Map.of("type", "value", "scale", true, "splitNumber", 4, "axisLabel", Map.of("formatter", "{value} %")),
                series)));
        chart.setTable(
                List.of(reader.getTranslation("home.stock.day"), name),
                days.stream()
                        .map(day -> List.of(
                                reader.format().date(day.day()), reader.format().percent(day.served(), 1)))
                        .toList());
        return chart;
    }

    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }

    private static List<String> names(List<Day> days, HomeReader reader) {
        return days.stream().map(day -> reader.format().dayOfYear(day.day())).toList();
    }

    private static Map<String, Object> option(
            List<String> names, Map<String, Object> yAxis, List<Map<String, Object>> series) {
        return Map.of(
                "tooltip",
                Map.of("trigger", "axis"),
                "xAxis",
                Map.of("type", "category", "data", names),
                "yAxis",
                yAxis,
                "series",
                series);
    }

    private static Map<String, Object> bars(String name, String colour, List<Integer> values) {
        Map<String, Object> bars = new HashMap<>();
        bars.put("name", name);
        bars.put("type", "bar");
        bars.put("stack", "all");
        bars.put("barMaxWidth", 24);
        bars.put("itemStyle", Map.of("color", colour));
        bars.put("data", values);
        return bars;
    }

    private static Map<String, Object> line(String name, List<Object> values, String kind) {
        Map<String, Object> line = new HashMap<>();
        line.put("name", name);
        line.put("type", "line");
        line.put("showSymbol", false);
        line.put("lineStyle", Map.of("type", kind));
        line.put("data", values);
        return line;
    }
}
