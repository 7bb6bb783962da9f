package io.leadline.scorecard.ui;

import io.leadline.scorecard.Score;
import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How many came how many days before or after the day that counts. */
final class LatenessChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The first and the last days of each class; those outside are open. */
    private static final List<List<Integer>> CLASSES = List.of(
            List.of(Integer.MIN_VALUE, -4),
            List.of(-3, -1),
            List.of(0, 0),
            List.of(1, 1),
            List.of(2, 3),
            List.of(4, 7),
            List.of(8, 14),
            List.of(15, Integer.MAX_VALUE));

    LatenessChart(Score score, Format format) {
        super("");
        setDescription(getTranslation("scores.lateness"));
        setHeight("11rem");
        List<String> names = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            List<Integer> days = CLASSES.get(i);
            names.add(getTranslation("scores.lateness." + i));
            counts.add(score.lateness().subMap(days.getFirst(), true, days.getLast(), true).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum());
        }
        names.add(getTranslation("scores.lateness.never"));
        counts.add(score.never());
        setOption(JSON.writeValueAsString(Map.of(
                "tooltip",
                Map.of("trigger", "axis"),
                "title",
                Map.of("text", getTranslation("scores.lateness.title"), "textStyle", Map.of("fontSize", 13)),
                "xAxis",
                Map.of("type", "category", "data", names),
                "yAxis",
                Map.of("type", "value", "minInterval", 1),
                "series",
                List.of(Map.of(
                        "name",
                        getTranslation("scores.lateness.count"),
                        "type",
                        "bar",
                        "barMaxWidth",
                        28,
                        "data",
                        counts)))));
        List<List<String>> table = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            table.add(List.of(names.get(i), format.number((long) counts.get(i))));
        }
        setTable(List.of(getTranslation("scores.lateness.days"), getTranslation("scores.lateness.count")), table);
    }
}
