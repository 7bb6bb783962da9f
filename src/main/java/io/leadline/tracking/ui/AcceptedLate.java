package io.leadline.tracking.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Orders that come after they are needed, and somebody lives with it: decided, and still to be seen. */
final class AcceptedLate extends Div {

    AcceptedLate(List<PurchaseOrder> orders, Format format) {
        setVisible(!orders.isEmpty());
        add(new H2(getTranslation("escalations.accepted.title", orders.size())));
        add(new Portions<>(orders, order -> card(order, format), "cards"));
    }

    private Div card(PurchaseOrder order, Format format) {
        OrderLine latest = order.acceptedLate().stream()
                .max(Comparator.comparing(line -> ChronoUnit.DAYS.between(line.needDate(), line.expectedDate())))
                .orElseThrow();
        H3 title = new H3();
        Span badge = new Span(getTranslation("escalations.accepted.badge"));
        badge.addClassNames("badge", "badge-neutral");
        title.add(new Anchor("order/" + order.id(), order.name()), badge);
        Span about = new Span(getTranslation(
                "escalations.accepted.about",
                order.head().supplierName(),
                latest.name(),
                format.date(latest.expectedDate()),
                format.number(ChronoUnit.DAYS.between(latest.needDate(), latest.expectedDate()))));
        Div card = new Div(title, about);
        card.addClassName("card");
        return card;
    }
}
