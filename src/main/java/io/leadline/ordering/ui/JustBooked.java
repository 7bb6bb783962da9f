package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;

/** Tells who has just booked a delivery that it can be taken back for some minutes, all of it and without a reason. */
final class JustBooked extends Form {

    JustBooked(OrderContext context, PurchaseOrders orders, PurchaseOrders.Undoable booked, Acting acting) {
        addClassNames("meanwhile", "just-booked");
        Span words = new Span(getTranslation(
                "orders.undo.text", booked.delivery(), context.format().time(booked.until())));
        Decision undo = new Decision(
                getTranslation("orders.undo"),
                () -> acting.show(
                        this,
                        orders.undoReceipt(context.order().id(), booked.delivery(), context.actor()),
                        "orders.undo.done"));
        undo.setId("undo-receipt");
        undo.setDisableOnClick(true);
        add(words, undo);
    }
}
