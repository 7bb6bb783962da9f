package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.Draft;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shell.Decision;
import io.leadline.shell.Folded;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.TextLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final LocalDate today;
    private final AnswerDrafts drafts;
    private final transient List<Portions<OrderLine, AnswerLine>> rows = new ArrayList<>();
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
    private final KeptDraft kept;
    private boolean stale;

    AnswerForm(OrderContext context, OrderDesk desk, Acting acting) {
        this.context = context;
        this.orders = desk.orders();
        today = desk.today();
        this.acting = acting;
        addClassName("answer-form");
        List<OrderLine> open = context.order().askedLines();
        Set<Integer> asked = open.stream().map(OrderLine::number).collect(Collectors.toSet());
        List<OrderLine> agreed = context.order().openLines().stream()
                .filter(line ->
                        !asked.contains(line.number()) && context.order().state() == OrderState.SENT)
                .toList();
        drafts = new AnswerDrafts(open, agreed);
        kept = new KeptDraft(this, context, desk, Draft.Kind.ANSWER, this::typed, this::restore);
        drafts.addValueChangeListener(said -> {
            changed();
            kept.keep();
        });
        message.addValueChangeListener(said -> kept.keep());
        // A line that is being answered is kept before it is done.
        getElement().addEventListener("change", left -> kept.keep());
        countered = open.stream().anyMatch(AnswerLine::countered);
        // It sends none of the fields, so that it asks before it passes over a line that was answered differently.
        all = new Decision("", this::confirmAll);
        all.setId("confirm-all");
        send = new Decision(getTranslation("orders.answer.check"), this::check).sends(this);
        send.setId("send-answer");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bulk = new AnswerBulk(drafts, context, orders, today, this::closeAll);
        oneTap = new OneTap("answer:" + context.order().talk().round(), context, desk.grace(), acting, this)
                .of(all, send);
        lines.add(drafts, oneTap, all, bulk, new AnswerFile(context, desk, this::fill));
        list(open, agreed);
        summary.setVisible(false);
        add(new H2(getTranslation(title(agreed))));
        if (countered) {
            CounterNote.of(context).ifPresent(this::add);
        }
        Div foot = new Div(progress, send);
        foot.addClassNames("sticky-foot", "answer-foot");
        lines.add(foot);
        add(new Paragraph(intro()), kept, lines, summary);
        fillSummary();
        showAll();
    }

    private String title(List<OrderLine> agreed) {
        return countered
                ? "orders.counter.title"
                : agreed.isEmpty() && context.order().state() == OrderState.SENT
                        ? "orders.answer.title"
                        : "orders.answer.rest";
    }

    private AnswerLine line(OrderLine line) {
        return new AnswerLine(line, drafts, context, orders, today, this::onlyOpen, this::nextOpen);
    }

    /** What was countered first; what is agreed is folded away. */
    private void list(List<OrderLine> open, List<OrderLine> agreed) {
        List<OrderLine> ordered = Stream.concat(
                        open.stream().filter(AnswerLine::countered),
                        open.stream().filter(line -> !AnswerLine.countered(line)))
                .toList();
        lines.add(rows(ordered));
        if (!agreed.isEmpty()) {
            lines.add(new Folded(getTranslation("orders.counter.agreed", agreed.size()), () -> rows(agreed)));
        }
    }

    private Portions<OrderLine, AnswerLine> rows(List<OrderLine> of) {
        Portions<OrderLine, AnswerLine> made = new Portions<>(of, this::line, "answer-lines");
        rows.add(made);
        return made;
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
        long changed = drafts.asked().stream().filter(AnswerLine::countered).count();
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
        everyRow().forEach(AnswerLine::showAnswer);
        boolean plain = drafts.asked().stream().allMatch(drafts::isEmpty);
        String key = countered ? "orders.counter.accept-all" : "orders.answer.confirm-all";
        boolean changed = drafts.asked().stream().anyMatch(line -> !drafts.isEmpty(line) && !drafts.asOrdered(line));
        all.setText(getTranslation(changed ? key + ".anyway" : key));
        all.setThemeVariant(ButtonVariant.LUMO_PRIMARY, plain);
        all.setThemeVariant(ButtonVariant.LUMO_TERTIARY, !plain);
        all.setVisible(context.order().state() == OrderState.SENT);
        send.setThemeVariant(ButtonVariant.LUMO_PRIMARY, !plain);
        bulk.setVisible(drafts.asked().size() > 1);
        bulk.recount();
        progress.show(drafts);
    }

    private void onlyOpen(AnswerLine opened) {
        opened.whenTyped(kept::keep);
        everyRow().filter(line -> line != opened && line.isOpen()).forEach(line -> {
            if (line.take()) {
                line.close();
            }
        });
    }

    private void closeAll() {
        everyRow().filter(AnswerLine::isOpen).forEach(AnswerLine::close);
    }

    private void nextOpen() {
        drafts.asked().stream().filter(drafts::isEmpty).findFirst().ifPresent(this::scrollTo);
    }

    private void scrollTo(OrderLine line) {
        rows.forEach(portions -> portions.show(line));
        everyRow().filter(row -> row.line() == line).forEach(AnswerLine::scrollIntoView);
    }

    /** That somebody has looked at. */
    private Stream<AnswerLine> everyRow() {
        return rows.stream().flatMap(Portions::made);
    }

    /** What a spreadsheet says of the lines; nothing is sent by that. */
    private void fill(List<LineAnswer> answers) {
        Set<Integer> answered = answers.stream().map(LineAnswer::line).collect(Collectors.toSet());
        everyRow().filter(row -> answered.contains(row.line().number())).forEach(AnswerLine::close);
        drafts.put(answers);
    }

    private void confirmAll() {
        PurchaseOrder order = context.order();
        List<LineAnswer> answers =
                order.askedLines().stream().map(LineAnswer::accept).toList();
        oneTap.later(who -> orders.answer(order.id(), order.talk().round(), answers, who), AnswerForm::doneKey);
    }

    /** Shows what is about to be sent, once all of it can be. */
    private void check() {
        List<AnswerLine> wrong = everyRow().filter(row -> !row.take()).toList();
        if (!wrong.isEmpty()) {
            scrollTo(wrong.getFirst().line());
            Notice.refused(getTranslation("orders.answer.incomplete"));
            return;
        }
        if (drafts.getValue().isEmpty()) {
            Notice.refused(getTranslation("orders.answer.none"));
            return;
        }
        checked.removeAll();
        checked.add(new AnswerSummary(
                drafts.lines()
                        .flatMap(line -> drafts.of(line).map(said -> new AnswerSummary.Said(line, said)).stream())
                        .toList(),
                drafts.asked().stream().filter(drafts::isEmpty).toList(),
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
        give(drafts.said());
    }

    private void give(List<LineAnswer> answers) {
        PurchaseOrder order = context.order();
        OrderResult result = orders.answer(order.id(), order.talk().round(), answers, context.actor());
        if (result instanceof OrderResult.Done && !message.getValue().isBlank()) {
            result = orders.comment(order.id(), commentId, message.getValue().strip(), context.actor());
        }
        if (!(result instanceof OrderResult.Refused)) {
            kept.sent();
        }
        acting.show(this, result, doneKey(result));
    }

    private Draft.Content typed() {
        Map<Integer, LineAnswer> all = new TreeMap<>(drafts.getValue());
        everyRow().flatMap(row -> row.typed().stream()).forEach(said -> all.put(said.line(), said));
        return new Draft.Content(
                List.copyOf(all.values()), List.of(), message.getValue().strip());
    }

    /** What was answered meanwhile by somebody else stays as it is. */
    private int restore(Draft.Content content) {
        Set<Integer> asked = drafts.asked().stream().map(OrderLine::number).collect(Collectors.toSet());
        List<LineAnswer> still = content.answers().stream()
                .filter(said -> asked.contains(said.line()))
                .toList();
        closeAll();
        drafts.setValue(still.stream().collect(Collectors.toUnmodifiableMap(LineAnswer::line, said -> said)));
        message.setValue(content.words());
        return content.answers().size() - still.size();
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
