package io.leadline.transfers.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.leadline.ordering.OrderDrawing;
import io.leadline.shell.BpmnDiagram;
import io.leadline.shell.Portions;
import io.leadline.transfers.StockTransfer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What goes from one place to another together: what can be done with all of it at once, and where it stands in its process. */
final class BatchCard extends Div {

    /** One link for each batch: what goes between two places together is best done together. */
    static Portions<List<StockTransfer>, Anchor> links(List<StockTransfer> transfers, UnaryOperator<String> places) {
        Div texts = new Div();
        return new Portions<>(
                List.copyOf(transfers.stream()
                        .collect(Collectors.groupingBy(StockTransfer::batch, LinkedHashMap::new, Collectors.toList()))
                        .values()),
                batch -> new Anchor(batch.getFirst().batchRoute(), title(texts, batch, places)),
                "buttons");
    }

    private static String title(Div texts, List<StockTransfer> batch, UnaryOperator<String> places) {
        StockTransfer one = batch.getFirst();
        return texts.getTranslation(
                "transfers.batch.title", places.apply(one.from()), places.apply(one.to()), batch.size());
    }

    /** @param batch at least one */
    BatchCard(
            List<StockTransfer> batch,
            UnaryOperator<String> places,
            TransferActions actions,
            List<OrderDrawing> drawings) {
        addClassNames("card", "section");
        add(
                new H2(title(this, batch, places)),
                actions.together(batch),
                new Anchor("transfers", getTranslation("transfers.batch.all")));
        for (OrderDrawing drawing : drawings) {
            add(BpmnDiagram.of(drawing.xml(), drawing.completed(), drawing.active()));
        }
    }
}
