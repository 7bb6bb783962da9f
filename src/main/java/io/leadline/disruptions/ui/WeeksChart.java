package io.leadline.disruptions.ui;

import io.leadline.disruptions.Ripple;
import io.leadline.shell.EChart;
import io.leadline.shell.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What is lost week by week, if nothing is done and with what is chosen. */
final class WeeksChart extends EChart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    WeeksChart(Ripple ripple, Format format) {
        super("");
        setDescription(getTranslation(
                "disruptions.weeks.description",
                format.wholeMoney(ripple.waiting()),
                format.wholeMoney(ripple.planLost())));
        setHeight("16rem");
        List<String> names = new ArrayList<>();
        List<Long> waiting = new ArrayList<>();
        List<Long> plan = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Ripple.Week week : ripple.weeks()) {
            names.add(format.day(week.from()));
            waiting.add(Math.round(week.waiting()));
            plan.add(Math.round(week.plan()));
            rows.add(List.of(
                    format.date(week.from()),
                    format.number(Math.round(week.waiting())),
                    format.number(Math.round(week.plan()))));
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
                        bars(getTranslation("disruptions.weeks.waiting"), "var(--chart-bad)", waiting),
                        bars(getTranslation("disruptions.weeks.plan"), "var(--chart-1)", plan)))));
        setTable(
                List.of(
                        getTranslation("disruptions.weeks.week"),
                        getTranslation("disruptions.weeks.waiting"),
                        getTranslation("disruptions.weeks.plan")),
                rows);
    }

    private static Map<String, Object> bars(String name, String colour, List<Long> amounts) {
        return Map.of(
                "name", name, "type", "bar", "barMaxWidth", 24, "itemStyle", Map.of("color", colour), "data", amounts);
    }
}
