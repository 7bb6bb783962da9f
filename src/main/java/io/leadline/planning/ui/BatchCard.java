package io.leadline.planning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.leadline.ordering.OrderDrawing;
import io.leadline.planning.transfers.StockTransfer;
import io.leadline.shell.BpmnDiagram;
import java.util.List;
import java.util.function.UnaryOperator;

/** What goes from one place to another together: what can be done with all of it at once, and where it stands in its process. */
final class BatchCard extends Div {

    /** @param batch at least one */
    BatchCard(
            List<StockTransfer> batch,
            UnaryOperator<String> places,
            TransferActions actions,
            List<OrderDrawing> drawings) {
        StockTransfer one = batch.getFirst();
        addClassNames("card", "section");
        add(
                new H2(getTranslation(
                        "transfers.batch.title", places.apply(one.from()), places.apply(one.to()), batch.size())),
                actions.together(batch),
                new Anchor("transfers", getTranslation("transfers.batch.all")));
        for (OrderDrawing drawing : drawings) {
            BpmnDiagram diagram = new BpmnDiagram(getTranslation(
                    "orders.process.description",
                    drawing.completed().size(),
                    drawing.active().size()));
            diagram.setXml(drawing.xml());
            diagram.setProgress(drawing.completed(), drawing.active());
            add(diagram);
        }
    }
}
