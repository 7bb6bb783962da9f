package io.leadline.planning.ui;

import io.leadline.demand.DailySales;
import io.leadline.demand.Promotion;
import io.leadline.planning.ItemInsight;
import io.leadline.replenishment.ForecastWeek;
import io.leadline.replenishment.Plan;
import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year of weekly sales with promotions and empty shelves marked, and the forecast of the coming weeks with the band that
 * nine weeks in ten stay inside.
 */
final class DemandChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WEEK_DAYS = 7;
    private static final String GAP = "-";

    private final transient Format format;
    private final List<LocalDate> starts = new ArrayList<>();
    private final List<Object> weeks = new ArrayList<>();
    private final List<Object> past = new ArrayList<>();
    private final List<Object> mean = new ArrayList<>();
    private final List<Object> low = new ArrayList<>();
    private final List<Object> high = new ArrayList<>();
    private final List<Map<String, Object>> empty = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    DemandChart(Plan plan, ItemInsight insight, Format format) {
        super("");
        this.format = format;
        setDescription(getTranslation(
                "planning.chart.description", plan.item().name(), plan.place().location()));
        addPast(insight);
        addForecast(insight);
        setOption(JSON.writeValueAsString(option(insight)));
        setTable(
                List.of(
                        getTranslation("planning.chart.week"),
                        getTranslation("planning.chart.sold"),
                        getTranslation("planning.chart.empty"),
                        getTranslation("planning.chart.expected"),
                        getTranslation("planning.chart.low"),
                        getTranslation("planning.chart.high")),
                rows);
    }

    private void addPast(ItemInsight insight) {
        DailySales sold = insight.sold();
        for (int day = 0; day + WEEK_DAYS <= sold.days(); day += WEEK_DAYS) {
            double units = 0;
            int without = 0;
            for (int d = day; d < day + WEEK_DAYS; d++) {
                units += sold.units()[d];
                without += insight.inStock()[d] ? 0 : 1;
            }
            String week = week(sold.first().plusDays(day));
            past.add(rounded(units));
            mean.add(GAP);
            low.add(GAP);
            high.add(GAP);
            if (without > 0) {
                empty.add(Map.of("coord", List.of(week, rounded(units)), "value", without));
            }
            rows.add(List.of(week, format.number(units, 0), without == 0 ? "" : format.number(without), "", "", ""));
        }
    }

    private void addForecast(ItemInsight insight) {
        for (ForecastWeek coming : insight.weeks()) {
            String week = week(coming.from());
            past.add(GAP);
            mean.add(rounded(coming.expected()));
            low.add(rounded(coming.low()));
            high.add(rounded(coming.high()));
            rows.add(List.of(
                    week,
                    "",
                    "",
                    format.number(coming.expected(), 1),
                    format.number(coming.low(), 1),
                    format.number(coming.high(), 1)));
        }
    }

    private String week(LocalDate from) {
        starts.add(from);
        String week = format.date(from);
        weeks.add(week);
        return week;
    }

    private static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }

    private Map<String, Object> option(ItemInsight insight) {
        Map<String, Object> option = new HashMap<>();
        option.put("legend", Map.of("data", List.of(text("sold"), text("expected"), text("high"))));
        option.put("xAxis", Map.of("type", "category", "data", weeks));
        option.put("yAxis", Map.of("type", "value"));
        Map<String, Object> sold = new HashMap<>(Map.of("name", text("sold"), "type", "bar", "data", past));
        sold.put(
                "markArea",
                Map.of(
                        "itemStyle", Map.of("color", "var(--chart-2)", "opacity", 0.14),
                        "label", Map.of("color", "var(--chart-ink)", "fontSize", 11),
                        "data", promotions(insight.promotions())));
        sold.put(
                "markPoint",
                Map.of(
                        "symbol",
                        "triangle",
                        "symbolSize",
                        9,
                        "symbolOffset",
                        List.of(0, -8),
                        "itemStyle",
                        Map.of("color", "var(--chart-bad)"),
                        "label",
                        Map.of("show", false),
                        "data",
                        empty));
        Map<String, Object> expected = line("expected", mean, "var(--chart-2)", 2);
        // The lower area hides the upper one below the band, so that hovering tells the true bounds.
        Map<String, Object> upper = line("high", high, "var(--chart-1)", 0);
        upper.put("areaStyle", Map.of("color", "var(--chart-band)", "opacity", 1));
        Map<String, Object> lower = line("low", low, "var(--chart-1)", 0);
        lower.put("areaStyle", Map.of("color", "var(--chart-surface)", "opacity", 1));
        option.put("series", List.of(sold, upper, lower, expected));
        return option;
    }

    private Map<String, Object> line(String name, List<Object> data, String colour, int width) {
        Map<String, Object> line = new HashMap<>();
        line.put("name", text(name));
        line.put("type", "line");
        line.put("symbol", "none");
        line.put("lineStyle", Map.of("color", colour, "width", width));
        line.put("itemStyle", Map.of("color", colour));
        line.put("data", data);
        return line;
    }

    private String text(String key) {
        return getTranslation("planning.chart." + key);
    }

    /** From the first to the last week that a promotion reaches into. */
    private List<Object> promotions(List<Promotion> promotions) {
        List<Object> areas = new ArrayList<>();
        for (Promotion promotion : promotions) {
            int first = -1;
            int last = -1;
            for (int week = 0; week < starts.size(); week++) {
                LocalDate from = starts.get(week);
                if (!promotion.period().from().isAfter(from.plusDays(WEEK_DAYS - 1L))
                        && !promotion.period().to().isBefore(from)) {
                    first = first < 0 ? week : first;
                    last = week;
                }
            }
            if (first >= 0) {
                // An area of one category has no width: it reaches into the next one.
                int end = Math.min(weeks.size() - 1, Math.max(last, first + 1));
                areas.add(List.of(
                        Map.of("name", promotion.id(), "xAxis", weeks.get(first)), Map.of("xAxis", weeks.get(end))));
            }
        }
        return areas;
    }
}
