package io.leadline.leadtimes.ui;

import io.leadline.leadtimes.LeadTimeCase.Figures;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** How many receipts took how many days, those within the stated days apart from the others. */
final class TookChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    TookChart(List<PurchaseLine> receipts, Figures figures, Format format) {
        super("");
        setDescription(
                getTranslation("leadtimes.chart", figures.statedDays(), format.number(figures.learnedDays(), 1)));
        setHeight("13rem");
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        receipts.forEach(line -> line.leadTimeDays().ifPresent(days -> counts.merge(days, 1, Integer::sum)));
        counts.putIfAbsent(figures.statedDays(), 0);
        List<String> names = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        List<Integer> longer = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int days = counts.firstKey(); days <= counts.lastKey(); days++) {
            int count = counts.getOrDefault(days, 0);
            boolean within = days <= figures.statedDays();
            names.add(format.number((long) days));
            kept.add(within ? count : 0);
            longer.add(within ? 0 : count);
            if (count > 0) {
                rows.add(List.of(format.number((long) days), format.number((long) count)));
            }
        }
        setOption(JSON.writeValueAsString(Map.of(
                "tooltip",
                Map.of("trigger", "axis"),
                "legend",
                Map.of("top", 0),
                "xAxis",
                Map.of("type", "category", "data", names),
                "yAxis",
                Map.of("type", "value", "minInterval", 1),
                "series",
                List.of(
                        bars(getTranslation("leadtimes.chart.kept"), "var(--chart-1)", kept),
                        bars(getTranslation("leadtimes.chart.longer"), "var(--chart-bad)", longer)))));
        setTable(List.of(getTranslation("leadtimes.chart.days"), getTranslation("leadtimes.column.receipts")), rows);
    }

    private static Map<String, Object> bars(String name, String colour, List<Integer> counts) {
        return Map.of(
                "name",
                name,
                "type",
                "bar",
                "stack",
                "took",
                "barMaxWidth",
                28,
                "itemStyle",
                Map.of("color", colour),
                "data",
                counts);
    }
}
