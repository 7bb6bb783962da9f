package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.OrderDrawing;
import io.leadline.shell.BpmnDiagram;
import java.util.List;

/**
 * The whole life of the order with the place where it stands, and beneath it the processes it called: those where it
 * stands now are drawn, those behind it open at a click.
 */
final class ProcessPanel extends Div {

    ProcessPanel(List<OrderDrawing> drawings) {
        if (drawings.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("orders.process.none"));
            none.addClassName("secondary");
            add(none);
            return;
        }
        add(drawn(drawings.getFirst()));
        List<OrderDrawing> called = drawings.subList(1, drawings.size());
        called.stream().filter(OrderDrawing::standsHere).map(this::drawn).forEach(this::add);
        called.stream()
                .filter(drawing -> !drawing.standsHere())
                .map(this::closed)
                .forEach(this::add);
    }

    private Component drawn(OrderDrawing drawing) {
        return new Div(new H3(title(drawing)), diagram(drawing));
    }

    /** Drawn when it is opened first, because a drawing nobody looks at has no size. */
    private Component closed(OrderDrawing drawing) {
        Details details = new Details(title(drawing));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(diagram(drawing));
            }
        });
        return details;
    }

    private String title(OrderDrawing drawing) {
        return getTranslation("orders.process." + drawing.processId());
    }

    private static BpmnDiagram diagram(OrderDrawing drawing) {
        return BpmnDiagram.of(drawing.xml(), drawing.completed(), drawing.active());
    }
}
