package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.ChangeRequest;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shell.Decision;
import io.leadline.shell.Folded;
import io.leadline.shell.Form;
import io.leadline.shell.TextLine;

/** What was asked of a confirmed line: the supplier agrees or refuses, the buyer takes it back or lives with the refusal. */
final class ChangeCard extends Form {

    private final transient OrderContext context;
    private final transient OrderDesk desk;
    private final transient Acting acting;
    private final transient ChangeRequest request;
    private final OneTap oneTap;

    ChangeCard(OrderContext context, OrderDesk desk, Acting acting, ChangeRequest request) {
        this.context = context;
        this.desk = desk;
        this.acting = acting;
        this.request = request;
        oneTap = new OneTap("change:" + request.number(), context, desk.grace(), acting, this);
        addClassNames("card", "decision");
        boolean refused = request.state() == ChangeRequest.State.REFUSED;
        String title = context.forSupplier() ? "supplier" : refused ? "refused" : "waiting";
        Paragraph what = new Paragraph(what());
        what.addClassName("strong");
        add(new H2(getTranslation("orders.request.title." + title)), what);
        if (!request.note().isBlank()) {
            add(new Paragraph(request.note()));
        }
        Paragraph window = new Paragraph();
        new FreeChanges(context, desk).show(request.from(), window);
        add(window);
        if (context.forSupplier()) {
            add(answer());
            return;
        }
        add(new Paragraph(
                refused
                        ? getTranslation("orders.request.refused")
                        : getTranslation(
                                "orders.request.waiting", context.format().date(request.at()))));
        if (!request.answer().isBlank()) {
            add(new Paragraph(getTranslation("orders.request.words", request.answer())));
        }
        if (context.can(OrderAction.SETTLE_CHANGE)) {
            add(settle(refused ? "orders.request.leave" : "orders.request.drop"));
        }
        if (!refused && context.can(OrderAction.ANSWER_CHANGE)) {
            add(new Folded(getTranslation("orders.request.on-behalf"), this::answer));
        }
    }

    private String what() {
        OrderLine line = context.order().line(request.line()).orElseThrow();
        String quantity = context.format().quantity(request.asked(), line.unit());
        String from = context.format().date(request.from());
        if (request.to() == null) {
            return getTranslation("orders.request.leave-out", line.number(), line.name(), quantity, from);
        }
        String to = context.format().date(request.to());
        String all = getTranslation("orders.request.later", line.number(), line.name(), quantity, to, from);
        String rest = request.part() == null
                ? ""
                : " "
                        + getTranslation(
                                "orders.request.rest",
                                context.format().quantity(request.quantity().minus(request.asked()), line.unit()),
                                from);
        Money price = request.unitPrice();
        return price == null || !context.prices()
                ? all + rest
                : all + ", "
                        + getTranslation(
                                "orders.request.price", context.format().unitPrice(price)) + rest;
    }

    private Div answer() {
        TextLine note = new TextLine(Bounds.NOTE, getTranslation("orders.request.note"));
        Decision agree = new Decision(getTranslation("orders.request.agree"), () -> give(true, note)).sends(note);
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agree.setId("agree-" + request.number());
        Decision refuse = new Decision(getTranslation("orders.request.refuse"), () -> give(false, note)).sends(note);
        refuse.setId("refuse-" + request.number());
        Div buttons = new Div(agree, refuse);
        buttons.addClassName("buttons");
        return new Div(note, oneTap.of(agree, refuse), buttons);
    }

    private void give(boolean agreed, TextLine note) {
        String words = note.getValue().strip();
        String order = context.order().id();
        oneTap.later(
                who -> desk.orders().answerChange(order, request.number(), agreed, words, who),
                result -> agreed ? "orders.request.agree.done" : "orders.request.refuse.done");
    }

    private Button settle(String key) {
        Button settle = new Decision(
                getTranslation(key),
                () -> acting.show(
                        this,
                        desk.orders().settleChange(context.order().id(), request.number(), context.actor()),
                        key + ".done"));
        settle.setId("settle-" + request.number());
        return settle;
    }
}
