package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.Follow;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.ReasonDialog;

/** An order or a transfer that was to follow from a reply and was refused: try it again, make another, or do without. */
final class UndoneCard extends Form {

    UndoneCard(OrderContext context, OrderDesk desk, Acting acting, int number, Follow follow) {
        addClassNames("card", "decision");
        String kind = follow.kind().name();
        Paragraph what = new Paragraph(getTranslation(
                "orders.approval.follow." + kind,
                context.format().quantity(follow.quantity()),
                follow.item(),
                follow.name(),
                context.format().date(follow.arrives())));
        what.addClassName("strong");
        String id = context.order().id();
        Decision again = new Decision(
                getTranslation("orders.undone.again"),
                () -> acting.show(
                        this, desk.following().tryAgain(id, number, context.actor()), "orders.undone.again.done"));
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        again.setId("try-again-" + number);
        Decision leave = new Decision(
                getTranslation("orders.undone.leave"),
                () -> new ReasonDialog(
                                "orders.undone.leave",
                                reason -> acting.show(
                                        this,
                                        desk.following().leave(id, number, reason, context.actor()),
                                        "orders.undone.leave.done"))
                        .open());
        leave.setId("leave-undone-" + number);
        Div buttons = new Div(again, leave);
        buttons.addClassName("buttons");
        Anchor other = new Anchor("order-by-hand/" + follow.sku().value(), getTranslation("orders.undone.other"));
        add(
                new H2(getTranslation("orders.undone.title")),
                what,
                new Paragraph(getTranslation("orders.undone.why." + kind)),
                other,
                buttons);
    }
}
