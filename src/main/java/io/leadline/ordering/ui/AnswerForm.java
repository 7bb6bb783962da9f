package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import java.util.List;
import java.util.Optional;

/**
 * The supplier's answer to an order, line by line, or to all of it with one tap. Of a counter-offer it shows what changed
 * first, beside what the supplier said; what is agreed is folded away.
 */
final class AnswerForm extends Form {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final List<AnswerCard> cards;
    private final boolean countered;
    private final Decision all;
    private final OneTap oneTap;

    AnswerForm(OrderContext context, OrderDesk desk, Acting acting) {
        this.context = context;
        orders = desk.orders();
        this.acting = acting;
        addClassName("answer-form");
        cards = context.order().openLines().stream()
                .map(line -> new AnswerCard(line, context, orders, desk.today(), this::showAll))
                .toList();
        countered = cards.stream().anyMatch(AnswerCard::countered);
        // It sends none of the fields, so that it asks before it passes over a line that was answered differently.
        all = new Decision("", this::confirmAll);
        all.setId("confirm-all");
        showAll();
        add(new H2(getTranslation(countered ? "orders.counter.title" : "orders.answer.title")));
        if (countered) {
            CounterNote.of(context).ifPresent(this::add);
        }
        Decision send = new Decision(getTranslation("orders.answer.send"), this::send).sends(this);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("send-answer");
        Div foot = new Div(send);
        foot.addClassName("sticky-foot");
        oneTap = new OneTap("answer:" + context.order().talk().round(), context, desk.grace(), acting, this)
                .of(all, send);
        add(new Paragraph(intro()), oneTap, all, list(), foot);
    }

    private Div list() {
        Div list = new Div();
        list.addClassName("cards");
        cards.stream().filter(card -> card.countered() || !countered).forEach(list::add);
        List<AnswerCard> agreed =
                cards.stream().filter(card -> countered && !card.countered()).toList();
        if (!agreed.isEmpty()) {
            Div folded = new Div();
            folded.addClassName("cards");
            agreed.forEach(folded::add);
            list.add(new Details(getTranslation("orders.counter.agreed", agreed.size()), folded));
        }
        return list;
    }

    private String intro() {
        long asked = cards.stream().filter(AnswerCard::countered).count();
        String what = countered ? getTranslation("orders.counter.intro", asked) : getTranslation("orders.answer.intro");
        var until = context.order().talk().answerBy();
        return until == null
                ? what
                : what + " "
                        + getTranslation("orders.answer.until", context.format().dateTime(until));
    }

    /** The button says what it does; as soon as a line is answered differently it is not the first thing to press. */
    private void showAll() {
        boolean plain = cards.stream().allMatch(card -> card.choice() == AnswerCard.Choice.CONFIRM);
        String key = countered ? "orders.counter.accept-all" : "orders.answer.confirm-all";
        all.setText(getTranslation(plain ? key : key + ".anyway"));
        all.setThemeVariant(ButtonVariant.LUMO_PRIMARY, plain);
        all.setThemeVariant(ButtonVariant.LUMO_TERTIARY, !plain);
    }

    private void confirmAll() {
        PurchaseOrder order = context.order();
        List<LineAnswer> answers =
                order.openLines().stream().map(LineAnswer::accept).toList();
        oneTap.later(who -> orders.answer(order.id(), order.talk().round(), answers, who), AnswerForm::done);
    }

    private void send() {
        List<Optional<LineAnswer>> answers =
                cards.stream().map(AnswerCard::answer).toList();
        if (answers.stream().anyMatch(Optional::isEmpty)) {
            cards.get(answers.indexOf(Optional.<LineAnswer>empty())).scrollIntoView();
            Notice.refused(getTranslation("orders.answer.incomplete"));
            return;
        }
        give(answers.stream().flatMap(Optional::stream).toList());
    }

    private void give(List<LineAnswer> answers) {
        PurchaseOrder order = context.order();
        OrderResult result = orders.answer(order.id(), order.talk().round(), answers, context.actor());
        acting.show(this, result, done(result));
    }

    private static String done(OrderResult result) {
        boolean confirmed =
                result instanceof OrderResult.Done(PurchaseOrder now) && now.state() == OrderState.CONFIRMED;
        return confirmed ? "orders.answer.confirmed" : "orders.answer.done";
    }
}
