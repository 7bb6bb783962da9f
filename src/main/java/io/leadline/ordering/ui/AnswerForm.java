package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLines;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The supplier's answer to an order: line by line, to many lines at once, or to all of it with one tap; what is not answered
 * waits. Before it is sent it is shown as a whole, with what becomes of each line. Of a counter-offer it shows what changed
 * first, beside what the supplier said; what is agreed is folded away.
 */
final class AnswerForm extends Form {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final transient List<AnswerLine> asked;
    private final transient List<AnswerLine> agreed;
    private final boolean countered;
    private final Decision all;
    private final AnswerBulk bulk;
    private final Div lines = new Div();
    private final Div summary = new Div();
    private final Div checked = new Div();
    private final AnswerProgress progress = new AnswerProgress();
    private final Decision send;
    private final OneTap oneTap;
    private final TextLines message = new TextLines(Bounds.COMMENT);
    private final String commentId = UUID.randomUUID().toString();
    private boolean stale;

    AnswerForm(OrderContext context, OrderDesk desk, Acting acting) {
        this.context = context;
        this.orders = desk.orders();
        LocalDate today = desk.today();
        this.acting = acting;
        addClassName("answer-form");
        List<OrderLine> open = context.order().askedLines();
        asked = open.stream().map(line -> line(line, today)).toList();
        agreed = context.order().openLines().stream()
                .filter(line -> !open.contains(line) && context.order().state() == OrderState.SENT)
                .map(line -> line(line, today))
                .toList();
        countered = asked.stream().anyMatch(AnswerLine::countered);
        // It sends none of the fields, so that it asks before it passes over a line that was answered differently.
        all = new Decision("", this::confirmAll);
        all.setId("confirm-all");
        send = new Decision(getTranslation("orders.answer.check"), this::check).sends(this);
        send.setId("send-answer");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bulk = new AnswerBulk(asked, context, orders, today);
        oneTap = new OneTap("answer:" + context.order().talk().round(), context, desk.grace(), acting, this)
                .of(all, send);
        lines.add(oneTap, all, bulk, new AnswerFile(context, desk, this::fill), list());
        summary.setVisible(false);
        add(new H2(getTranslation(title())));
        if (countered) {
            CounterNote.of(context).ifPresent(this::add);
        }
        Div foot = new Div(progress, send);
        foot.addClassNames("sticky-foot", "answer-foot");
        lines.add(foot);
        add(new Paragraph(intro()), lines, summary);
        fillSummary();
        showAll();
    }

    private String title() {
        return countered
                ? "orders.counter.title"
                : agreed.isEmpty() && context.order().state() == OrderState.SENT
                        ? "orders.answer.title"
                        : "orders.answer.rest";
    }

    private AnswerLine line(OrderLine line, LocalDate today) {
        AnswerLine made = new AnswerLine(line, context, orders, today, this::onlyOpen, this::nextOpen);
        made.addValueChangeListener(said -> changed());
        return made;
    }

    private Div list() {
        Div list = new Div();
        list.addClassName("answer-lines");
        Stream.concat(
                        asked.stream().filter(AnswerLine::countered),
                        asked.stream().filter(line -> !line.countered()))
                .forEach(list::add);
        if (!agreed.isEmpty()) {
            Div folded = new Div();
            folded.addClassName("answer-lines");
            agreed.forEach(folded::add);
            list.add(new Details(getTranslation("orders.counter.agreed", agreed.size()), folded));
        }
        return list;
    }

    private void fillSummary() {
        message.setLabel(getTranslation("orders.summary.message"));
        message.setWidthFull();
        Decision now = new Decision(getTranslation("orders.answer.send"), this::send).sends(this);
        now.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        now.setId("send-now");
        Decision back = new Decision(getTranslation("shell.back"), () -> show(false)).sends(this);
        back.setId("back-to-lines");
        Div foot = new Div(back, now);
        foot.addClassNames("sticky-foot", "buttons");
        summary.add(new H2(getTranslation("orders.summary.title")), checked, message, foot);
    }

    private String intro() {
        long changed = asked.stream().filter(AnswerLine::countered).count();
        String what =
                countered ? getTranslation("orders.counter.intro", changed) : getTranslation("orders.answer.intro");
        var until = context.order().talk().answerBy();
        return until == null
                ? what
                : what + " "
                        + getTranslation("orders.answer.until", context.format().dateTime(until));
    }

    /** Many lines may change at once, by a sheet or all together; what they come to is told once. */
    private void changed() {
        if (!stale) {
            stale = true;
            getElement()
                    .getNode()
                    .runWhenAttached(page -> page.beforeClientResponse(this, before -> {
                        stale = false;
                        showAll();
                    }));
        }
    }

    /** The button says what it does; as soon as a line is answered it is not the first thing to press. */
    private void showAll() {
        boolean plain = asked.stream().allMatch(AnswerLine::isEmpty);
        String key = countered ? "orders.counter.accept-all" : "orders.answer.confirm-all";
        boolean changed = asked.stream().anyMatch(line -> !line.isEmpty() && !line.asOrdered());
        all.setText(getTranslation(changed ? key + ".anyway" : key));
        all.setThemeVariant(ButtonVariant.LUMO_PRIMARY, plain);
        all.setThemeVariant(ButtonVariant.LUMO_TERTIARY, !plain);
        all.setVisible(context.order().state() == OrderState.SENT);
        send.setThemeVariant(ButtonVariant.LUMO_PRIMARY, !plain);
        bulk.setVisible(asked.size() > 1);
        bulk.recount();
        progress.show(asked);
    }

    private void onlyOpen(AnswerLine opened) {
        everyLine().filter(line -> line != opened && line.isOpen()).forEach(line -> {
            if (line.take()) {
                line.close();
            }
        });
    }

    private void nextOpen() {
        asked.stream()
                .filter(line -> line.isEmpty() && !line.isOpen())
                .findFirst()
                .ifPresent(AnswerLine::scrollIntoView);
    }

    private Stream<AnswerLine> everyLine() {
        return Stream.concat(asked.stream(), agreed.stream());
    }

    /** What a spreadsheet says of the lines; nothing is sent by that. */
    private void fill(List<LineAnswer> answers) {
        for (LineAnswer answer : answers) {
            everyLine().filter(line -> line.line().number() == answer.line()).forEach(line -> {
                line.close();
                line.setValue(Optional.of(answer));
            });
        }
    }

    private void confirmAll() {
        PurchaseOrder order = context.order();
        List<LineAnswer> answers =
                order.askedLines().stream().map(LineAnswer::accept).toList();
        oneTap.later(who -> orders.answer(order.id(), order.talk().round(), answers, who), AnswerForm::doneKey);
    }

    /** Shows what is about to be sent, once all of it can be. */
    private void check() {
        List<AnswerLine> wrong = everyLine().filter(line -> !line.take()).toList();
        if (!wrong.isEmpty()) {
            wrong.getFirst().scrollIntoView();
            Notice.refused(getTranslation("orders.answer.incomplete"));
            return;
        }
        if (everyLine().allMatch(AnswerLine::isEmpty)) {
            Notice.refused(getTranslation("orders.answer.none"));
            return;
        }
        checked.removeAll();
        checked.add(new AnswerSummary(
                everyLine()
                        .flatMap(
                                line -> line.getValue().map(said -> new AnswerSummary.Said(line.line(), said)).stream())
                        .toList(),
                asked.stream().filter(AnswerLine::isEmpty).map(AnswerLine::line).toList(),
                context.order().head().currency(),
                context.format()));
        show(true);
    }

    private void show(boolean whole) {
        lines.setVisible(!whole);
        summary.setVisible(whole);
        scrollIntoView();
    }

    private void send() {
        give(everyLine().map(AnswerLine::getValue).flatMap(Optional::stream).toList());
    }

    private void give(List<LineAnswer> answers) {
        PurchaseOrder order = context.order();
        OrderResult result = orders.answer(order.id(), order.talk().round(), answers, context.actor());
        if (result instanceof OrderResult.Done && !message.getValue().isBlank()) {
            result = orders.comment(order.id(), commentId, message.getValue().strip(), context.actor());
        }
        acting.show(this, result, doneKey(result));
    }

    private static String doneKey(OrderResult result) {
        OrderState state = result instanceof OrderResult.Done(PurchaseOrder now) ? now.state() : OrderState.SENT;
        return switch (state) {
            case CONFIRMED -> "orders.answer.confirmed";
            case SENT -> "orders.answer.part";
            default -> "orders.answer.done";
        };
    }
}
