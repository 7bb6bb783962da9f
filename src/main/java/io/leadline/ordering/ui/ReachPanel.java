package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.leadline.messaging.Mail;
import io.leadline.ordering.Bounce;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Reached;
import io.leadline.shared.Bounds;
import io.leadline.shell.AddressField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.ReasonDialog;
import io.leadline.shell.TextLine;

/** A mail did not reach the supplier: the buyer corrects the address, reaches it in another way, or gives the order up. */
final class ReachPanel extends Form {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final transient Bounce bounce;
    private final AddressField address = new AddressField();
    private final TextLine note = new TextLine(Bounds.NOTE);

    ReachPanel(OrderContext context, OrderDesk desk, Acting acting) {
        this.context = context;
        this.orders = desk.orders();
        this.acting = acting;
        this.bounce = context.order().talk().openBounce().orElseThrow();
        addClassNames("card", "decision");
        add(new H2(getTranslation("orders.reach.title")), new Paragraph(why()));
        if (context.order().state() == OrderState.SENT && context.order().talk().sentAt() == null) {
            Paragraph clock = new Paragraph(getTranslation("orders.reach.clock"));
            clock.addClassName("secondary");
            add(clock);
        }
        address.setLabel(getTranslation("orders.reach.address"));
        address.setValue(bounce.to());
        address.setId("reach-address");
        address.setErrorMessage(getTranslation("orders.reach.address-wrong"));
        address.setManualValidation(true);
        address.setValueChangeMode(ValueChangeMode.EAGER);
        address.addValueChangeListener(typed -> address.setInvalid(false));
        note.setLabel(getTranslation("orders.reach.note"));
        add(row(address, again()), new PdfLink(context, desk.printed()), row(note, otherwise()));
        if (context.can(OrderAction.CANCEL)) {
            add(cancel());
        }
    }

    private String why() {
        String supplier = context.order().head().supplierName();
        return bounce.to().isEmpty()
                ? getTranslation("orders.reach.no-address", supplier)
                : getTranslation(
                        "orders.reach.came-back",
                        bounce.to(),
                        context.format().dateTime(bounce.at()),
                        bounce.problem());
    }

    private Button again() {
        Button again = new Decision(
                        getTranslation(bounce.to().isEmpty() ? "orders.reach.send" : "orders.reach.again"), () -> {
                            String given = address.getValue().strip();
                            address.setInvalid(!Mail.isAddress(given));
                            if (!address.isInvalid()) {
                                decide(new Reached.Again(given), "orders.reach.again.done");
                            }
                        })
                .sends(address);
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.setId("send-again");
        return again;
    }

    private Button otherwise() {
        Button otherwise = new Decision(
                        getTranslation("orders.reach.otherwise"),
                        () -> decide(new Reached.Otherwise(note.getValue().strip()), "orders.reach.otherwise.done"))
                .sends(note);
        otherwise.setId("reached-otherwise");
        return otherwise;
    }

    private Button cancel() {
        String id = context.order().id();
        Button cancel = new Decision(
                getTranslation("orders.cancel"),
                () -> new ReasonDialog(
                                "orders.cancel",
                                reason -> acting.show(
                                        this, orders.cancel(id, reason, context.actor()), "orders.cancel.done"))
                        .open());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return cancel;
    }

    private void decide(Reached reached, String doneKey) {
        acting.show(this, orders.reach(context.order().id(), bounce.number(), reached, context.actor()), doneKey);
    }

    private static Div row(com.vaadin.flow.component.Component field, Button button) {
        Div row = new Div(field, button);
        row.addClassName("field-and-button");
        return row;
    }
}
