package io.leadline.ordering.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Review;
import io.leadline.shared.Money;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.PageKeys;
import io.leadline.shell.Portions;
import io.leadline.shell.Question;
import io.leadline.shell.ReasonDialog;
import java.time.LocalDate;
import java.util.List;

/** The buyer's reply to an answer outside the tolerance: what was asked beside what was answered, and what to do. */
final class ReviewPanel extends Form {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final Div offers = new Div();
    private final transient List<OrderLine> same;
    private final transient List<OrderLine> different;
    private final LocalDate today;

    ReviewPanel(OrderContext context, PurchaseOrders orders, LocalDate today, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.acting = acting;
        this.today = today;
        addClassNames("card", "decision");
        List<OrderLine> answered = context.order().answeredLines();
        different = answered.stream()
                .filter(line -> !LineAnswer.accept(line).equals(line.answer()))
                .toList();
        same = answered.stream()
                .filter(line -> LineAnswer.accept(line).equals(line.answer()))
                .toList();
        Portions<OrderLine, AnswerComparison> compared =
                new Portions<>(different, line -> new AnswerComparison(line, context, orders), "cards");
        Paragraph rest = new Paragraph(getTranslation("orders.review.same", same.size()));
        rest.setVisible(!same.isEmpty());
        int later = context.order().askedLines().size();
        Paragraph waiting = new Paragraph(getTranslation("orders.review.later", later));
        waiting.setVisible(later > 0);
        offers.setVisible(false);
        add(
                new H2(getTranslation("orders.review.title")),
                new Paragraph(getTranslation(
                        "orders.review.text", context.order().head().supplierName())),
                new Paragraph(getTranslation(
                        "orders.review.value",
                        context.format().money(context.order().total()),
                        context.format().money(answeredTotal(answered)))),
                compared,
                rest,
                waiting,
                new InPlace(context, orders),
                buttons(),
                offers);
    }

    private Money answeredTotal(List<OrderLine> answered) {
        Money total = Money.zero(context.order().total().currency());
        for (OrderLine line : answered) {
            LineAnswer answer = line.answer();
            if (answer != null && !answer.refused()) {
                total = total.plus(answer.unitPrice().times(answer.quantity()));
            }
        }
        return total;
    }

    private Div buttons() {
        String id = context.order().id();
        int round = context.order().talk().round();
        Button accept = new Decision(
                getTranslation("orders.review.accept"), () -> give(new Review.Accept(""), "orders.review.accept.done"));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setId("accept-answer");
        accept.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        accept.setVisible(context.can(OrderAction.ACCEPT_ANSWER));
        Button counter = new Button(getTranslation("orders.review.counter"), click -> editOffers());
        PageKeys.on(counter, "c").setId("counter");
        counter.setVisible(context.can(OrderAction.COUNTER));
        Button reSource = new Decision(
                getTranslation("orders.re-source"),
                () -> new ReasonDialog(
                                "orders.re-source",
                                LeftWithout.words(orders, context.order(), this),
                                reason -> acting.show(
                                        this,
                                        orders.review(
                                                id,
                                                round,
                                                context.order().said(),
                                                new Review.ReSource(reason),
                                                context.actor()),
                                        "orders.re-source.done"))
                        .open());
        PageKeys.on(reSource, "w").setId("re-source");
        reSource.setVisible(context.can(OrderAction.RE_SOURCE) && orders.hasAlternate(context.order()));
        Button cancel = new Decision(
                getTranslation("orders.cancel"),
                () -> new ReasonDialog("orders.cancel", reason -> give(new Review.Cancel(reason), "orders.cancel.done"))
                        .open());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div row = new Div(accept, counter, reSource, cancel);
        row.addClassName("buttons");
        return row;
    }

    private void editOffers() {
        if (offers.getComponentCount() == 0) {
            offers.add(new CounterForm(
                    context, orders, today, different, same, counter -> give(counter, "orders.review.counter.done")));
            offers.setVisible(true);
        } else if (offers.getChildren().anyMatch(form -> form instanceof Form typed && typed.unsaved())) {
            new Question("shell.meanwhile.sure", "", this::close).open();
        } else {
            close();
        }
    }

    private void close() {
        offers.removeAll();
        offers.setVisible(false);
    }

    private void give(Review review, String doneKey) {
        PurchaseOrder order = context.order();
        acting.show(
                this, orders.review(order.id(), order.talk().round(), order.said(), review, context.actor()), doneKey);
    }
}
