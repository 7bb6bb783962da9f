package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.OrderDrawing;
import io.leadline.shell.BpmnDiagram;
import java.util.List;

/** The diagrams of the order's processes with the place where it stands. */
final class ProcessPanel extends Div {

    ProcessPanel(List<OrderDrawing> drawings) {
        if (drawings.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("orders.process.none"));
            none.addClassName("secondary");
            add(none);
        }
        for (OrderDrawing drawing : drawings) {
            add(
                    new H3(getTranslation("orders.process." + drawing.processId())),
                    BpmnDiagram.of(drawing.xml(), drawing.completed(), drawing.active()));
        }
    }
}
