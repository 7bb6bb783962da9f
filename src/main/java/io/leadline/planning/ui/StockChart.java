package io.leadline.planning.ui;

import io.leadline.planning.ProjectedStock;
import io.leadline.planning.ProjectedStock.Arrival;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.policy.StockCourse;
import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stock at the end of each coming day beside target, reorder point and safety stock, with open orders on the days they are
 * expected and the days without stock marked.
 */
final class StockChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WEEK_DAYS = 7;

    private final transient Format format;
    private final transient ProjectedStock stock;
    private final List<String> days;

    StockChart(Plan plan, ProjectedStock stock, Format format) {
        super("");
        this.format = format;
        this.stock = stock;
        setDescription(getTranslation(
                "planning.projected.description",
                plan.item().name(),
                plan.place().location()));
        days = IntStream.range(0, stock.firm().days())
                .mapToObj(day -> format.date(day(day)))
                .toList();
        setOption(JSON.writeValueAsString(option()));
        setTable(
                List.of(
                        getTranslation("planning.projected.day"),
                        getTranslation("planning.projected.firm"),
                        getTranslation("planning.projected.proposed"),
                        getTranslation("planning.projected.comes")),
                rows());
    }

    private LocalDate day(int number) {
        return stock.firm().from().plusDays(number);
    }

    private Map<String, Object> option() {
        Map<String, Object> firm = line("firm", "var(--chart-1)", "solid", 2, units(stock.firm()));
        firm.put("areaStyle", Map.of("color", "var(--chart-band)", "opacity", 1));
        firm.put("markPoint", Map.of("symbol", "triangle", "symbolSize", 10, "data", marks(false)));
        firm.put(
                "markArea",
                Map.of(
                        "silent",
                        true,
                        "itemStyle",
                        Map.of("color", "var(--chart-bad)", "opacity", 0.16),
                        "data",
                        empty()));
        Map<String, Object> proposed = line("proposed", "var(--chart-2)", "dashed", 2, units(stock.proposed()));
        proposed.put("markPoint", Map.of("symbol", "triangle", "symbolSize", 10, "data", marks(true)));
        Map<String, Object> option = new HashMap<>();
        option.put("legend", Map.of());
        option.put("xAxis", Map.of("type", "category", "boundaryGap", false, "data", days));
        option.put("yAxis", Map.of("type", "value"));
        option.put(
                "series",
                List.of(
                        firm,
                        proposed,
                        level("target", "var(--chart-good)", stock.target()),
                        level("reorder-point", "var(--chart-6)", stock.reorderPoint()),
                        level("safety-stock", "var(--chart-5)", stock.safetyStock())));
        return option;
    }

    private static List<Object> units(StockCourse course) {
        return Arrays.stream(course.units()).mapToObj(StockChart::rounded).collect(Collectors.toList());
    }

    private static Object rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }

    private Map<String, Object> level(String key, String colour, double units) {
        return line(
                key,
                colour,
                "dotted",
                1,
                days.stream().map(day -> rounded(units)).toList());
    }

    private Map<String, Object> line(String key, String colour, String type, int width, List<Object> data) {
        Map<String, Object> line = new HashMap<>();
        line.put("name", getTranslation("planning.projected." + key));
        line.put("type", "line");
        line.put("symbol", "none");
        line.put("lineStyle", Map.of("color", colour, "width", width, "type", type));
        line.put("itemStyle", Map.of("color", colour));
        line.put("data", data);
        return line;
    }

    /** Each order on its day, with what it brings. */
    private List<Object> marks(boolean proposed) {
        StockCourse course = proposed ? stock.proposed() : stock.firm();
        List<Object> marks = new ArrayList<>();
        for (Arrival arrival : stock.arrivals()) {
            if (arrival.supply().proposed() == proposed) {
                int day = Math.toIntExact(
                        arrival.on().toEpochDay() - course.from().toEpochDay());
                marks.add(Map.of(
                        "name",
                        arrival.supply().orderId(),
                        "coord",
                        List.of(days.get(day), rounded(course.units()[day])),
                        "value",
                        rounded(arrival.units()),
                        "label",
                        Map.of(
                                "show",
                                true,
                                "position",
                                "top",
                                "color",
                                "var(--chart-ink)",
                                "fontSize",
                                11,
                                "formatter",
                                "+" + format.number(Math.round(arrival.units())) + " "
                                        + arrival.supply().orderId())));
            }
        }
        return marks;
    }

    /** From the first to the last of days in a row on which something cannot be served. */
    private List<Object> empty() {
        List<Object> areas = new ArrayList<>();
        double[] missing = stock.firm().missing();
        int first = -1;
        for (int day = 0; day <= missing.length; day++) {
            boolean now = day < missing.length && missing[day] > 0;
            if (now && first < 0) {
                first = day;
            } else if (!now && first >= 0) {
                areas.add(List.of(
                        Map.of("name", getTranslation("planning.projected.out"), "xAxis", days.get(first)),
                        Map.of("xAxis", days.get(Math.min(missing.length - 1, day)))));
                first = -1;
            }
        }
        return areas;
    }

    /** Week by week, and each day on which something comes. */
    private List<List<String>> rows() {
        Map<LocalDate, String> comes = stock.arrivals().stream()
                .collect(Collectors.groupingBy(Arrival::on, Collectors.mapping(this::words, Collectors.joining("; "))));
        return IntStream.range(0, stock.firm().days())
                .filter(day -> day % WEEK_DAYS == 0 || comes.containsKey(day(day)))
                .mapToObj(day -> List.of(
                        days.get(day),
                        format.number(stock.firm().units()[day], 0),
                        format.number(stock.proposed().units()[day], 0),
                        comes.getOrDefault(day(day), "")))
                .toList();
    }

    private String words(Arrival arrival) {
        String key = arrival.supply().proposed()
                ? "planning.projected.arrival.proposed"
                : arrival.overdue() ? "planning.projected.arrival.overdue" : "planning.projected.arrival";
        return getTranslation(
                key,
                arrival.supply().orderId(),
                format.number(arrival.units(), 0),
                format.date(arrival.supply().expectedDate()));
    }
}
