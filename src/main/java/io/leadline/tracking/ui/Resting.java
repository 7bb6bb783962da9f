package io.leadline.tracking.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import io.leadline.tracking.Escalation;
import java.time.Instant;
import java.util.List;

/** Escalations that are left alone for a while: by whom, why, and until when. */
final class Resting extends Div {

    Resting(List<Escalation> rows, Format format) {
        setVisible(!rows.isEmpty());
        add(new H2(getTranslation("escalations.resting.title", rows.size())));
        add(new Portions<>(rows, row -> card(row, format), "cards"));
    }

    private Div card(Escalation row, Format format) {
        Anchor order = new Anchor("order/" + row.orderId(), row.orderName() + " · " + row.supplierName());
        order.setRouterIgnore(false);
        order.addClassName("strong");
        Instant until = row.quietUntil();
        // The note begins with the day.
        String why =
                row.note().substring(Math.min(row.note().length(), row.note().indexOf(' ') + 1));
        Div card = new Div(
                order,
                new Span(getTranslation(
                        "escalations.resting.about",
                        row.item(),
                        until == null ? "" : format.date(until),
                        row.decidedBy(),
                        why)));
        card.addClassNames("card", "two-lines");
        return card;
    }
}
