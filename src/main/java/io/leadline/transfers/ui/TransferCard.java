package io.leadline.transfers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderDrawing;
import io.leadline.shell.BpmnDiagram;
import io.leadline.shell.Format;
import io.leadline.transfers.StockTransfer;
import java.util.List;
import java.util.function.UnaryOperator;

/** One transfer: what is moved, who did what, and where it stands in its process. */
final class TransferCard extends Div {

    TransferCard(
            StockTransfer transfer,
            String item,
            UnaryOperator<String> places,
            Component buttons,
            List<OrderDrawing> drawings,
            Format format) {
        addClassNames("card", "section");
        add(
                new H2(getTranslation(
                        "transfers.card.title",
                        format.quantity(transfer.units()),
                        item,
                        places.apply(transfer.from()),
                        places.apply(transfer.to()))),
                new Paragraph(
                        getTranslation("transfers.state." + transfer.state().name())));
        if (transfer.shipped() != null
                && transfer.received() != null
                && !transfer.shipped().equals(transfer.received())) {
            Paragraph difference = new Paragraph(getTranslation(
                    "transfers.card.difference",
                    format.quantity(transfer.shipped()),
                    format.quantity(transfer.received())));
            difference.addClassName("late");
            add(difference);
        }
        add(buttons, steps(transfer, format));
        for (OrderDrawing drawing : drawings) {
            add(BpmnDiagram.of(drawing.xml(), drawing.completed(), drawing.active()));
        }
    }

    private Div steps(StockTransfer transfer, Format format) {
        Div list = new Div();
        list.addClassName("timeline");
        list.add(entry(
                getTranslation("transfers.step.PROPOSED", transfer.because()),
                format.dateTime(transfer.suggestedAt())));
        for (StockTransfer.Step step : transfer.steps()) {
            Div entry = entry(
                    getTranslation("transfers.step." + step.what().name()),
                    format.dateTime(step.at()) + " · " + step.by());
            if (!step.note().isBlank()) {
                entry.add(new Span(step.note()));
            }
            list.add(entry);
        }
        return list;
    }

    private static Div entry(String what, String who) {
        Span small = new Span(who);
        small.addClassName("secondary");
        Div entry = new Div(new Span(what), small);
        entry.addClassName("timeline-entry");
        return entry;
    }
}
