package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;

/**
 * Says why this person cannot decide here, and what to do: another one has to, or nobody is asked yet. Without it a button
 * would only be missing.
 */
final class SeparateHands extends Div {

    SeparateHands(OrderContext context, PurchaseOrders orders) {
        PurchaseOrder order = context.order();
        setId("separate-hands");
        if (!context.forSupplier()) {
            if (order.state().awaitsMore() && !order.awaitsApproval()) {
                add(new Paragraph(getTranslation("orders.approval.rules-asked")));
            }
            orders.whyAnother(order, context.actor())
                    .ifPresent(
                            why -> add(new Paragraph(getTranslation(why.key())), quiet("orders.approval.one-person")));
            // Who decides reads the same beside the button; who waits wants to know why, too.
            if (order.awaitsApproval() && context.prices() && !context.can(OrderAction.APPROVE)) {
                add(
                        new Paragraph(getTranslation(
                                order.awaitsManager() ? "orders.approval.manager" : "orders.approval.buyer")),
                        new ApprovalReasons(context));
            }
        }
        setVisible(getElement().getChildCount() > 0);
        addClassNames("card", "decision");
    }

    private Paragraph quiet(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("quiet");
        return text;
    }
}
