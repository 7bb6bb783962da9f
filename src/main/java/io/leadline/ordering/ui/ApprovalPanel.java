package io.leadline.ordering.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.PageKeys;
import io.leadline.shell.Question;
import io.leadline.shell.ReasonDialog;

/**
 * The buyer's or manager's decision on a proposed order: approve, change first, or reject. What is typed into the lines
 * below is saved first, so that nothing else is approved than what stands there.
 */
final class ApprovalPanel extends Form {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient LineEditing editing;
    private final transient Acting acting;
    private final Decision approve;

    ApprovalPanel(OrderContext context, PurchaseOrders orders, LineEditing editing, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.editing = editing;
        this.acting = acting;
        addClassNames("card", "decision");
        PurchaseOrder order = context.order();
        approve = new Decision(getTranslation("orders.approve"), this::approve);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        approve.setTooltipText(getTranslation("orders.approve.keys"));
        approve.setId("approve");
        Button change = new Button(getTranslation("orders.change"), click -> editing.begin());
        PageKeys.on(change, "e").setId("change");
        change.setVisible(context.can(OrderAction.CHANGE_LINES));
        Button reject = new Decision(getTranslation("orders.reject"), this::reject);
        reject.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        PageKeys.on(reject, "r").setId("reject");
        Div buttons = new Div(approve, change, reject);
        buttons.addClassName("buttons");
        add(
                new H2(getTranslation("orders.approve.title")),
                new Paragraph(getTranslation(
                        "orders.approve.text",
                        context.format().money(order.content().value()),
                        order.head().supplierName(),
                        context.format().date(order.needDate()))),
                new ApprovalReasons(context),
                new InPlace(context, orders),
                buttons);
        editing.whenTyped(
                () -> approve.setText(getTranslation(editing.unsaved() ? "orders.approve.save" : "orders.approve")));
    }

    private void approve() {
        if (editing.unsaved()) {
            editing.approve();
            return;
        }
        PurchaseOrder order = context.order();
        acting.show(this, orders.approve(order.id(), order.mark(), context.actor()), Addressee.afterApproval(order));
    }

    private void reject() {
        Runnable ask = () -> new ReasonDialog(
                        "orders.reject",
                        reason -> acting.show(
                                this,
                                orders.reject(context.order().id(), reason, context.actor()),
                                "orders.reject.done"))
                .open();
        if (editing.unsaved()) {
            new Question("shell.passed-over", getTranslation("orders.lines.label"), ask).open();
        } else {
            ask.run();
        }
    }
}
