package io.leadline.ordering.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.Follow;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.LineDecision;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Review;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.PageKeys;
import io.leadline.shell.ReasonDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The buyer's reply to an answer outside the tolerance: what differs, what it costs, what can be done, line by line. */
final class ReviewPanel extends Form {

    private final transient OrderContext context;
    private final transient OrderDesk desk;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;

    ReviewPanel(OrderContext context, OrderDesk desk, Acting acting) {
        this.context = context;
        this.desk = desk;
        this.orders = desk.orders();
        this.acting = acting;
        addClassNames("card", "decision");
        List<OrderLine> answered = context.order().answeredLines();
        List<OrderLine> different = answered.stream()
                .filter(line -> !LineAnswer.accept(line).equals(line.answer()))
                .toList();
        List<OrderLine> same = answered.stream()
                .filter(line -> LineAnswer.accept(line).equals(line.answer()))
                .toList();
        int later = context.order().askedLines().size();
        Paragraph waiting = new Paragraph(getTranslation("orders.review.later", later));
        waiting.setVisible(later > 0);
        add(
                new H2(getTranslation("orders.review.title")),
                new Paragraph(getTranslation(
                        "orders.review.text", context.order().head().supplierName())),
                waiting,
                new InPlace(context, orders),
                new CounterForm(context, desk, different, same, this::send),
                buttons());
    }

    private void send(List<LineDecision> decisions, String note) {
        PurchaseOrder order = context.order();
        List<Follow> undone = new ArrayList<>();
        OrderResult result = desk.reviewing()
                .send(order.id(), order.talk().round(), order.said(), decisions, note, undone::add, context.actor());
        acting.show(
                this,
                result,
                decisions.stream().anyMatch(decision -> decision.offer() != null)
                        ? "orders.review.counter.done"
                        : "orders.review.decided.done");
        for (Follow.Kind kind : Follow.Kind.values()) {
            String names = undone.stream()
                    .filter(follow -> follow.kind() == kind)
                    .map(Follow::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                Notice.refused(getTranslation(
                        kind == Follow.Kind.ORDER ? "orders.review.not-ordered" : "orders.review.not-moved", names));
            }
        }
    }

    private Div buttons() {
        String id = context.order().id();
        int round = context.order().talk().round();
        Decision accept = new Decision(
                getTranslation("orders.review.accept"), () -> give(new Review.Accept(""), "orders.review.accept.done"));
        accept.setId("accept-answer");
        accept.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        accept.setVisible(context.can(OrderAction.ACCEPT_ANSWER));
        Decision reSource = new Decision(
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
        Decision cancel = new Decision(
                getTranslation("orders.cancel"),
                () -> new ReasonDialog("orders.cancel", reason -> give(new Review.Cancel(reason), "orders.cancel.done"))
                        .open());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div row = new Div(accept, reSource, cancel);
        row.addClassName("buttons");
        return row;
    }

    private void give(Review review, String doneKey) {
        PurchaseOrder order = context.order();
        acting.show(
                this, orders.review(order.id(), order.talk().round(), order.said(), review, context.actor()), doneKey);
    }
}
