package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLine;

/** The buyer's decision on a delivery that was short, over or damaged. */
final class SettlePanel extends Form {

    SettlePanel(OrderContext context, PurchaseOrders orders, Acting acting) {
        addClassNames("card", "decision");
        TextLine note = new TextLine(Bounds.NOTE, getTranslation("orders.answer.note"));
        String id = context.order().id();
        Button expect = new Decision(
                        getTranslation("orders.settle.expect"),
                        () -> acting.show(
                                this,
                                orders.settle(id, true, note.getValue().strip(), context.actor()),
                                "orders.settle.done"))
                .sends(this);
        expect.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        expect.setId("expect-rest");
        Button take = new Decision(
                        getTranslation("orders.settle.take"),
                        () -> acting.show(
                                this,
                                orders.settle(id, false, note.getValue().strip(), context.actor()),
                                "orders.settle.done"))
                .sends(this);
        take.setId("take-as-is");
        Div buttons = new Div(expect, take);
        buttons.addClassName("buttons");
        add(
                new H2(getTranslation("orders.settle.title")),
                new Paragraph(getTranslation("orders.settle.text")),
                note,
                buttons);
    }
}
