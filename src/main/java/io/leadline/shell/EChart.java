package io.leadline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart drawn by Apache ECharts from an option object that the server writes. Colours come from the page's style sheet
 * (the palette {@code --chart-1} to {@code --chart-6}), so options name none unless a series needs a meaning:
 * {@code "var(--chart-good)"} anywhere in the option is replaced by the colour of that name. Who cannot see the chart
 * gets its description, and the rows behind it as a table.
 */
@Tag("leadline-chart")
@NpmPackage(value = "echarts", version = "6.0.0")
@JsModule("./leadline-chart.ts")
public class EChart extends Component implements HasSize, HasStyle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How far the words along an axis stay from each other: above and below, and at their sides. */
    private static final int ABOVE_PX = 4;

    private static final int BESIDE_PX = 8;

    private static final int USUAL_REM = 20;

    /** What the legend and the words below take of the height, and what a line of the grid wants of it. */
    private static final double AROUND_REM = 5;

    private static final double RUNG_REM = 2.5;

    /** @param description one sentence that says what the chart shows, not how it looks */
    public EChart(String description) {
        getElement().setProperty("description", description);
        setWidthFull();
        setHeight(USUAL_REM + "rem");
    }

    /** @param json an ECharts option: {@code {"xAxis": …, "series": […]}}; data only, no functions */
    public void setOption(String json) {
        ObjectNode option = (ObjectNode) JSON.readTree(json);
        axes(option, "xAxis").forEach(EChart::keepApart);
        axes(option, "yAxis").forEach(axis -> {
            keepApart(axis);
            if (!axis.has("splitNumber")) {
                axis.put("splitNumber", rungs());
            }
        });
        getElement().setProperty("option", JSON.writeValueAsString(option));
    }

    private static List<ObjectNode> axes(ObjectNode option, String name) {
        return option.path(name).isArray()
                ? option.path(name).valueStream().map(ObjectNode.class::cast).toList()
                : option.path(name).isObject() ? List.of((ObjectNode) option.path(name)) : List.of();
    }

    private static void keepApart(ObjectNode axis) {
        ObjectNode label =
                axis.path("axisLabel").isObject() ? (ObjectNode) axis.path("axisLabel") : axis.putObject("axisLabel");
        if (!label.has("textMargin")) {
            label.putArray("textMargin").add(ABOVE_PX).add(BESIDE_PX);
        }
    }

    /** As many lines as there is room for words beside them: a low chart has few. */
    private int rungs() {
        String height = getHeight();
        double rem = height != null && height.endsWith("rem")
                ? Double.parseDouble(height.substring(0, height.length() - 3))
                : USUAL_REM;
        return (int) Math.clamp(Math.round((rem - AROUND_REM) / RUNG_REM), 2, 5);
    }

    public void setDescription(String description) {
        getElement().setProperty("description", description);
    }

    /** The rows behind the chart, already formatted; opened by a button under it. */
    public void setTable(List<String> header, List<List<String>> rows) {
        getElement().setPropertyList("tableHeader", header);
        getElement().setPropertyList("tableRows", rows);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setProperty("language", getLocale().getLanguage());
        getElement().setProperty("tableLabel", getTranslation("shell.chart.table"));
    }
}
