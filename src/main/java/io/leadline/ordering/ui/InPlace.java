package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.PurchaseOrders;

/** Says before the buttons in whose place one decides; nothing where it is one's own business. */
final class InPlace extends Div {

    InPlace(OrderContext context, PurchaseOrders orders) {
        setVisible(false);
        orders.insteadOf(context.order(), context.actor()).ifPresent(absent -> {
            Span badge = new Span(getTranslation("orders.in-place", absent.name()));
            badge.addClassNames("state", "info");
            badge.setId("in-place");
            add(badge);
            setVisible(true);
        });
    }
}
