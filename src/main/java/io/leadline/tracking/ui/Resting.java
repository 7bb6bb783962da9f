package io.leadline.tracking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import io.leadline.tracking.Escalation;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Escalations that are left alone for a while: by whom, why, and until when. */
final class Resting extends Div {

    private final transient Consumer<Escalation> wake;

    Resting(List<Escalation> rows, Format format, Consumer<Escalation> wake) {
        this.wake = wake;
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
        Button early = new Button(getTranslation("escalations.resting.wake"), click -> wake.accept(row));
        early.setAriaLabel(getTranslation("escalations.resting.wake-of", row.orderName()));
        early.addClassName("wake");
        early.setDisableOnClick(true);
        Div card = new Div(
                order,
                new Span(getTranslation(
                        "escalations.resting.about",
                        row.item(),
                        until == null ? "" : format.date(until),
                        row.decidedBy(),
                        why)),
                early);
        card.addClassNames("card", "two-lines");
        return card;
    }
}
