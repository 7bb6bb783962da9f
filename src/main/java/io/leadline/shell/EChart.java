package io.leadline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

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

    /** @param description one sentence that says what the chart shows, not how it looks */
    public EChart(String description) {
        getElement().setProperty("description", description);
        setWidthFull();
        setHeight("20rem");
    }

    /** @param json an ECharts option: {@code {"xAxis": …, "series": […]}}; data only, no functions */
    public void setOption(String json) {
        getElement().setProperty("option", json);
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
