package io.leadline.planning.ui;

import io.leadline.demand.DailySales;
import io.leadline.planning.ItemInsight;
import io.leadline.planning.TimeMark;
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
 * A year of weekly sales with promotions, closures and empty shelves marked, and the forecast of the coming weeks with the band that
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
        option.put("xAxis", Map.of("type", "category", "data", weeks));
        option.put("yAxis", Map.of("type", "value"));
        Map<String, Object> sold = new HashMap<>(Map.of("name", text("sold"), "type", "bar", "data", past));
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
        List<Object> series = new ArrayList<>(List.of(sold, upper, lower, expected));
        List<Object> legend = new ArrayList<>(List.of(text("sold"), text("expected"), text("high")));
        for (TimeMark.Kind kind : TimeMark.Kind.values()) {
            List<Object> areas = areas(insight.marks(), kind);
            if (!areas.isEmpty()) {
                String name = getTranslation("planning.mark." + kind.name());
                series.add(marked(name, kind, areas));
                legend.add(Map.of("name", name, "icon", "roundRect"));
            }
        }
        option.put("legend", Map.of("data", legend));
        option.put("series", series);
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

    /** Marks of one kind are a series without values, so that the legend names them and can hide them. */
    private Map<String, Object> marked(String name, TimeMark.Kind kind, List<Object> areas) {
        String colour = switch (kind) {
            case PROMOTION -> "var(--chart-2)";
            case SUPPLIER_CLOSED -> "var(--chart-4)";
            case LOCATION_CLOSED -> "var(--chart-5)";
            case COMPANY_CLOSED -> "var(--chart-6)";
        };
        Map<String, Object> series =
                line("sold", weeks.stream().map(week -> (Object) GAP).toList(), colour, 0);
        series.put("name", name);
        series.put("tooltip", Map.of("show", false));
        series.put(
                "markArea",
                Map.of(
                        "itemStyle", Map.of("color", colour, "opacity", 0.16),
                        "label", Map.of("color", "var(--chart-ink)", "fontSize", 11),
                        "data", areas));
        return series;
    }

    /** From the first to the last week that each reaches into. */
    private List<Object> areas(List<TimeMark> marks, TimeMark.Kind kind) {
        List<Object> areas = new ArrayList<>();
        for (TimeMark mark : marks) {
            List<LocalDate> reached = mark.kind() == kind ? mark.weeks(starts) : List.of();
            if (!reached.isEmpty()) {
                // An area of one category has no width: it reaches into the next one, or begins in the one before.
                int first = starts.indexOf(reached.getFirst());
                int end = Math.min(weeks.size() - 1, first + Math.max(1, reached.size() - 1));
                areas.add(List.of(
                        Map.of("name", mark.name(), "xAxis", weeks.get(Math.min(first, Math.max(0, end - 1)))),
                        Map.of("xAxis", weeks.get(end))));
            }
        }
        return areas;
    }
}
