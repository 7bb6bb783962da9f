package io.leadline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A process diagram that shows where something stands: what is behind it, where it is, what comes next; in the reader's
 * language and as high as its drawing. What somebody may not see must not be in the XML; nothing is hidden in the browser.
 */
@Tag("leadline-bpmn")
@NpmPackage(value = "bpmn-js", version = "18.6.2")
@JsModule("./leadline-bpmn.ts")
public class BpmnDiagram extends Component implements HasSize, HasStyle {

    /** Beside and above the drawing; the buttons and the library's mark stand there, see leadline.css. */
    private static final int BESIDE_PX = 16;

    private static final int ABOVE_AND_BELOW_PX = 80;

    /** @param description one sentence that says where it stands, for those who cannot see the diagram */
    public BpmnDiagram(String description) {
        getElement().setProperty("description", description);
        setWidthFull();
    }

    /** With what is behind and where it stands; the two numbers are its description. */
    public static BpmnDiagram of(String xml, Collection<String> completed, Collection<String> active) {
        BpmnDiagram diagram = new BpmnDiagram("");
        diagram.setDescription(diagram.getTranslation("shell.diagram.description", completed.size(), active.size()));
        diagram.setXml(xml);
        diagram.setProgress(completed, active);
        return diagram;
    }

    public void setDescription(String description) {
        getElement().setProperty("description", description);
    }

    /** @param xml BPMN 2.0 with a diagram part */
    public void setXml(String xml) {
        DiagramSheet sheet = DiagramSheet.of(xml, texts());
        int width = sheet.widthPx() + BESIDE_PX;
        int height = sheet.heightPx() + ABOVE_AND_BELOW_PX;
        // On a narrow page the drawing is smaller, and so is its frame; it never grows beyond its own size.
        getStyle().set("aspect-ratio", width + " / " + height).setMaxHeight(height + "px");
        getElement().setProperty("xml", sheet.xml());
    }

    private Map<String, String> texts() {
        I18NProvider texts = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        return texts instanceof LeadlineI18N ours ? ours.texts(getLocale()) : Map.of();
    }

    /** Ids of the elements that are behind and those where it stands now; what the diagram lacks is left out. */
    public void setProgress(Collection<String> completed, Collection<String> active) {
        getElement().setPropertyList("completed", List.copyOf(completed));
        getElement().setPropertyList("active", List.copyOf(active));
    }

    /** Short labels at elements, such as whose turn it is or when the next clock ends; by element id. */
    public void setBadges(Map<String, String> badges) {
        getElement().setPropertyMap("badges", badges);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setProperty("zoomInLabel", getTranslation("shell.diagram.zoomIn"));
        getElement().setProperty("zoomOutLabel", getTranslation("shell.diagram.zoomOut"));
        getElement().setProperty("fitLabel", getTranslation("shell.diagram.fit"));
        getElement().setProperty("failedLabel", getTranslation("shell.diagram.failed"));
    }
}
