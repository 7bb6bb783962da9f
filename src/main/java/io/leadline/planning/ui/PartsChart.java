package io.leadline.planning.ui;

import io.leadline.replenishment.ForecastWeek;
import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/** What the coming weeks are made of: level, price, season, promotions and days off, growth, people's changes. */
final class PartsChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    PartsChart(List<ForecastWeek> weeks, Format format) {
        super("");
        setDescription(getTranslation("planning.parts.description"));
        setHeight("15rem");
        List<String> names =
                weeks.stream().map(week -> format.date(week.from())).toList();
        List<Map<String, Object>> series = new ArrayList<>();
        add(series, weeks, "level", "var(--chart-6)", ForecastWeek::level);
        add(series, weeks, "price", "var(--chart-5)", ForecastWeek::price);
        add(series, weeks, "season", "var(--chart-3)", ForecastWeek::season);
        add(series, weeks, "events", "var(--chart-2)", ForecastWeek::events);
        add(series, weeks, "growth", "var(--chart-1)", ForecastWeek::growth);
        add(series, weeks, "changes", "var(--chart-4)", ForecastWeek::changes);
        setOption(JSON.writeValueAsString(Map.of(
                "legend", Map.of(),
                "xAxis", Map.of("type", "category", "data", names),
                "yAxis", Map.of("type", "value"),
                "series", series)));
        setTable(
                List.of(
                        getTranslation("planning.chart.week"),
                        getTranslation("planning.parts.level"),
                        getTranslation("planning.parts.price"),
                        getTranslation("planning.parts.season"),
                        getTranslation("planning.parts.events"),
                        getTranslation("planning.parts.growth"),
                        getTranslation("planning.parts.changes"),
                        getTranslation("planning.chart.expected")),
                weeks.stream()
                        .map(week -> List.of(
                                format.date(week.from()),
                                format.number(week.level(), 1),
                                format.number(week.price(), 1),
                                format.number(week.season(), 1),
                                format.number(week.events(), 1),
                                format.number(week.growth(), 1),
                                format.number(week.changes(), 1),
                                format.number(week.expected(), 1)))
                        .toList());
    }

    private void add(
            List<Map<String, Object>> series,
            List<ForecastWeek> weeks,
            String part,
            String colour,
            ToDoubleFunction<ForecastWeek> units) {
        Map<String, Object> bars = new HashMap<>();
        bars.put("name", getTranslation("planning.parts." + part));
        bars.put("type", "bar");
        bars.put("stack", "parts");
        bars.put("itemStyle", Map.of("color", colour));
        bars.put(
                "data",
                weeks.stream()
                        .map(week -> Math.round(units.applyAsDouble(week) * 10) / 10.0)
                        .toList());
        series.add(bars);
    }
}
