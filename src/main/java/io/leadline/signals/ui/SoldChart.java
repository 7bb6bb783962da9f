package io.leadline.signals.ui;

import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import io.leadline.signals.live.DaySoFar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Orders of each of the last days beside those that were expected while there was something to sell. */
final class SoldChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    SoldChart(List<DaySoFar> days, Format format) {
        super("");
        setDescription(getTranslation("signals.chart"));
        setHeight("16rem");
        List<String> names = new ArrayList<>();
        List<Double> sold = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (DaySoFar day : days) {
            names.add(format.day(day.day()));
            sold.add(day.orders());
            expected.add(Math.round(day.expected() * 10) / 10.0);
            rows.add(List.of(
                    format.day(day.day()), format.number(Math.round(day.orders())), format.number(day.expected(), 1)));
        }
        setOption(JSON.writeValueAsString(Map.of(
                "tooltip",
                Map.of("trigger", "axis"),
                "legend",
                Map.of("top", 0),
                "xAxis",
                Map.of("type", "category", "data", names),
                "yAxis",
                Map.of("type", "value"),
                "series",
                List.of(
                        series(getTranslation("signals.chart.sold"), "bar", "var(--chart-1)", sold),
                        series(getTranslation("signals.chart.expected"), "line", "var(--chart-bad)", expected)))));
        setTable(
                List.of(
                        getTranslation("signals.chart.day"),
                        getTranslation("signals.chart.sold"),
                        getTranslation("signals.chart.expected")),
                rows);
    }

    private static Map<String, Object> series(String name, String type, String colour, List<Double> values) {
        return Map.of(
                "name", name, "type", type, "barMaxWidth", 28, "itemStyle", Map.of("color", colour), "data", values);
    }
}
