package io.leadline.studio.ui;

import io.leadline.shell.EChart;
import io.leadline.studio.Backtest;
import io.leadline.studio.Candidate;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.ReplayFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Cost a week, the value of the stock, or the margin lost in a week, against the fill rate: one point for each policy, and what the company did. */
final class CurveChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    CurveChart(Backtest backtest, String part, CurveMeasure by, PolicyWords words) {
        super(words.text("studio.curve." + by.word() + ".description"));
        setId("curve");
        setHeight("24rem");
        Map<String, List<Comparison.Row>> series = new LinkedHashMap<>();
        backtest.points(part).stream()
                .filter(row -> !Double.isNaN(row.mean(ReplayFigures::fillRate)))
                .forEach(row -> series.computeIfAbsent(kind(backtest, row, words), k -> new ArrayList<>())
                        .add(row));
        List<Object> drawn = new ArrayList<>();
        series.forEach((name, rows) -> drawn.add(series(backtest, name, rows, by, words)));
        Map<String, Object> option = new HashMap<>();
        option.put("tooltip", Map.of("trigger", "item", "formatter", "{b}"));
        option.put("legend", Map.of("top", 0, "selected", hidden(backtest, part, words)));
        option.put("grid", Map.of("left", 8, "right", 24, "top", 56, "bottom", 32));
        option.put(
                "xAxis",
                Map.of(
                        "type",
                        "value",
                        "scale",
                        true,
                        "name",
                        words.text("studio.column.fill"),
                        "nameLocation",
                        "middle",
                        "nameGap",
                        28,
                        "axisLabel",
                        Map.of("formatter", "{value} %")));
        option.put("yAxis", Map.of("type", "value", "scale", true, "name", words.text("studio.column." + by.word())));
        option.put("series", drawn);
        setOption(JSON.writeValueAsString(option));
    }

    /** What was done lies far off the curve where purchases are missing: it is a click away, so that the curve can be read. */
    private static Map<String, Boolean> hidden(Backtest backtest, String part, PolicyWords words) {
        return backtest.point(Comparison.WHAT_YOU_DID, part)
                .filter(row -> !backtest.explains(row.mean(ReplayFigures::fillRate)))
                .map(row -> Map.of(words.point(backtest, row.policy()), false))
                .orElse(Map.of());
    }

    /** Policies that differ in their level alone lie on one curve; the active one and what was done stand for themselves. */
    private static String kind(Backtest backtest, Comparison.Row row, PolicyWords words) {
        Candidate candidate = backtest.candidate(row.policy()).orElse(null);
        if (candidate == null || candidate.active() != null || candidate.weeks() != null) {
            return words.point(backtest, row.policy());
        }
        String label = words.point(backtest, row.policy());
        int rest = label.indexOf(" · ");
        return words.text("studio.curve.tried") + (rest < 0 ? "" : label.substring(rest));
    }

    private static Map<String, Object> series(
            Backtest backtest, String name, List<Comparison.Row> rows, CurveMeasure by, PolicyWords words) {
        List<Object> points = rows.stream()
                .sorted(Comparator.comparingDouble(row -> row.mean(ReplayFigures::fillRate)))
                .map(row -> (Object) point(backtest, row, by, words))
                .toList();
        Map<String, Object> series = new HashMap<>();
        series.put("name", name);
        series.put("type", points.size() > 1 ? "line" : "scatter");
        series.put("symbol", points.size() > 1 ? "circle" : "diamond");
        series.put("symbolSize", points.size() > 1 ? 9 : 15);
        series.put("data", points);
        return series;
    }

    private static Map<String, Object> point(
            Backtest backtest, Comparison.Row row, CurveMeasure by, PolicyWords words) {
        double fill = row.mean(ReplayFigures::fillRate);
        double y = by.of(backtest, row);
        return Map.of(
                "name",
                words.point(backtest, row.policy()) + ": "
                        + words.text(
                                "studio.curve.point",
                                words.format().percent(fill, 1),
                                words.format().number(CurveMeasure.COST.of(backtest, row), 0),
                                words.format().number(CurveMeasure.STOCK.of(backtest, row), 0),
                                words.format().number(CurveMeasure.MARGIN.of(backtest, row), 0)),
                "value",
                List.of(Math.round(fill * 10_000) / 100.0, Math.round(y * 100) / 100.0));
    }
}
