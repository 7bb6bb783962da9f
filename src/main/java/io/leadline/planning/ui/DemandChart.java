package io.leadline.planning.ui;

import io.leadline.demand.DailySales;
import io.leadline.planning.StoredPlan;
import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A year of weekly sales and the forecast of the coming weeks with the band that nineteen in twenty stay below. */
final class DemandChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WEEK_DAYS = 7;

    DemandChart(StoredPlan plan, DailySales sold, Format format) {
        super("");
        setDescription(getTranslation(
                "planning.chart.description", plan.name(), plan.place().location()));
        List<Object> weeks = new ArrayList<>();
        List<Object> past = new ArrayList<>();
        List<Object> mean = new ArrayList<>();
        List<Object> high = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        int wholeWeeks = sold.days() / WEEK_DAYS;
        int first = sold.days() - wholeWeeks * WEEK_DAYS;
        for (int w = 0; w < wholeWeeks; w++) {
            double units = 0;
            for (int d = 0; d < WEEK_DAYS; d++) {
                units += sold.units()[first + w * WEEK_DAYS + d];
            }
            String week = format.date(sold.first().plusDays(first + (long) w * WEEK_DAYS));
            add(weeks, past, mean, high, week, units, null, null);
            rows.add(List.of(week, format.number(units, 0), "", ""));
        }
        LocalDate next = plan.day();
        for (int w = 0; w < plan.weeklyDemand().size(); w++) {
            String week = format.date(next.plusDays((long) w * WEEK_DAYS));
            double expected = plan.weeklyDemand().get(w);
            double upper = plan.weeklyHigh().get(w);
            add(weeks, past, mean, high, week, null, expected, upper);
            rows.add(List.of(week, "", format.number(expected, 1), format.number(upper, 1)));
        }
        setOption(JSON.writeValueAsString(option(weeks, past, mean, high)));
        setTable(
                List.of(
                        getTranslation("planning.chart.week"),
                        getTranslation("planning.chart.sold"),
                        getTranslation("planning.chart.expected"),
                        getTranslation("planning.chart.high")),
                rows);
    }

    private static void add(
            List<Object> weeks,
            List<Object> past,
            List<Object> mean,
            List<Object> high,
            String week,
            @org.jspecify.annotations.Nullable Double sold,
            @org.jspecify.annotations.Nullable Double expected,
            @org.jspecify.annotations.Nullable Double upper) {
        weeks.add(week);
        past.add(sold == null ? "-" : sold);
        mean.add(expected == null ? "-" : expected);
        high.add(upper == null ? "-" : upper);
    }

    private Map<String, Object> option(List<Object> weeks, List<Object> past, List<Object> mean, List<Object> high) {
        Map<String, Object> option = new HashMap<>();
        option.put("tooltip", Map.of("trigger", "axis"));
        option.put("legend", Map.of("top", 0));
        option.put("grid", Map.of("left", 48, "right", 16, "top", 48, "bottom", 32));
        option.put("xAxis", Map.of("type", "category", "data", weeks));
        option.put("yAxis", Map.of("type", "value"));
        option.put(
                "series",
                List.of(
                        Map.of("name", getTranslation("planning.chart.sold"), "type", "bar", "data", past),
                        Map.of(
                                "name",
                                getTranslation("planning.chart.high"),
                                "type",
                                "line",
                                "symbol",
                                "none",
                                "lineStyle",
                                Map.of("opacity", 0.4),
                                "areaStyle",
                                Map.of("color", "var(--chart-band)"),
                                "data",
                                high),
                        Map.of(
                                "name",
                                getTranslation("planning.chart.expected"),
                                "type",
                                "line",
                                "symbol",
                                "none",
                                "data",
                                mean)));
        return option;
    }
}
