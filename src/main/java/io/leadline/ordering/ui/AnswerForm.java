package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The supplier's answer to an order, line by line, or to all of it with one tap. */
final class AnswerForm extends Div {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final List<AnswerCard> cards;

    AnswerForm(OrderContext context, PurchaseOrders orders, LocalDate today, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.acting = acting;
        addClassName("answer-form");
        cards = context.order().openLines().stream()
                .map(line -> new AnswerCard(line, today, context.format()))
                .toList();
        Button all = new Button(getTranslation("orders.answer.confirm-all"), click -> confirmAll());
        all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        all.setId("confirm-all");
        Paragraph intro = new Paragraph(deadline());
        Div list = new Div();
        list.addClassName("cards");
        cards.forEach(list::add);
        Button send = new Button(getTranslation("orders.answer.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setId("send-answer");
        Div foot = new Div(send);
        foot.addClassName("sticky-foot");
        add(new H2(getTranslation("orders.answer.title")), intro, all, list, foot);
    }

    private String deadline() {
        var until = context.order().talk().answerBy();
        return until == null
                ? getTranslation("orders.answer.intro")
                : getTranslation("orders.answer.intro-until", context.format().dateTime(until));
    }

    private void confirmAll() {
        give(context.order().openLines().stream().map(LineAnswer::accept).toList());
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
        var order = context.order();
        acting.show(orders.answer(order.id(), order.talk().round(), answers, context.actor()), "orders.answer.done");
    }
}
