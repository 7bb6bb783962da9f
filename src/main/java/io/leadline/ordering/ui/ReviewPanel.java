package io.leadline.ordering.ui;

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
import io.leadline.shell.Notice;
import io.leadline.shell.ReasonDialog;
import java.util.List;
import java.util.Optional;

/** The buyer's reply to an answer outside the tolerance: what was asked beside what was answered, and what to do. */
final class ReviewPanel extends Div {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final Div offers = new Div();

    ReviewPanel(OrderContext context, PurchaseOrders orders, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.acting = acting;
        addClassNames("card", "decision");
        Div compared = new Div();
        compared.addClassName("cards");
        List<OrderLine> answered = context.order().lines().stream()
                .filter(line -> line.answer() != null && !line.dropped())
                .toList();
        List<OrderLine> changed = answered.stream()
                .filter(line -> !LineAnswer.accept(line).equals(line.answer()))
                .toList();
        changed.forEach(line -> compared.add(new AnswerComparison(line, context)));
        Paragraph rest = new Paragraph(getTranslation("orders.review.same", answered.size() - changed.size()));
        rest.setVisible(changed.size() < answered.size());
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
        Button accept = new Button(
                getTranslation("orders.review.accept"),
                click -> give(new Review.Accept(""), "orders.review.accept.done"));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setId("accept-answer");
        Button counter = new Button(getTranslation("orders.review.counter"), click -> editOffers());
        counter.setId("counter");
        counter.setVisible(context.can(OrderAction.COUNTER));
        Button reSource = new Button(
                getTranslation("orders.re-source"),
                click -> new ReasonDialog(
                                "orders.re-source",
                                reason -> acting.show(
                                        orders.review(id, round, new Review.ReSource(reason), context.actor()),
                                        "orders.re-source.done"))
                        .open());
        reSource.setId("re-source");
        reSource.setVisible(context.can(OrderAction.RE_SOURCE) && orders.hasAlternate(context.order()));
        Button cancel = new Button(
                getTranslation("orders.cancel"),
                click -> new ReasonDialog(
                                "orders.cancel", reason -> give(new Review.Cancel(reason), "orders.cancel.done"))
                        .open());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div row = new Div(accept, counter, reSource, cancel);
        row.addClassName("buttons");
        return row;
    }

    private void editOffers() {
        offers.setVisible(!offers.isVisible());
        offers.removeAll();
        offers.addClassName("cards");
        PurchaseOrder order = context.order();
        List<AnswerCard> cards = order.lines().stream()
                .filter(line -> !line.dropped())
                .map(this::offerCard)
                .toList();
        cards.forEach(offers::add);
        Button send = new Button(getTranslation("orders.review.counter.send"), click -> {
            List<Optional<LineAnswer>> given =
                    cards.stream().map(AnswerCard::answer).toList();
            if (given.stream().anyMatch(Optional::isEmpty)) {
                Notice.refused(getTranslation("orders.answer.incomplete"));
                return;
            }
            List<Review.Offer> offered = given.stream()
                    .flatMap(Optional::stream)
                    .filter(offer -> !offer.refused())
                    .map(o -> new Review.Offer(o.line(), o.quantity(), o.date(), o.unitPrice()))
                    .toList();
            give(new Review.Counter(offered, ""), "orders.review.counter.done");
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("send-counter");
        Div foot = new Div(send);
        foot.addClassName("sticky-foot");
        offers.add(foot);
    }

    /** Starts from what the supplier said, because that is what the counter moves away from. */
    private AnswerCard offerCard(OrderLine line) {
        LineAnswer answer = line.answer();
        return AnswerCard.offer(line, answer == null || answer.refused() ? LineAnswer.accept(line) : answer, context);
    }

    private void give(Review review, String doneKey) {
        PurchaseOrder order = context.order();
        acting.show(orders.review(order.id(), order.talk().round(), review, context.actor()), doneKey);
    }
}
