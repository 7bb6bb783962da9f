package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Format;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One line to answer, as one row: a tap on its circle says "as ordered", a tap on the row opens its editor. What will be
 * sent of it stands in the {@link AnswerDrafts}.
 */
final class AnswerLine extends Div {

    private final transient OrderLine line;
    private final AnswerDrafts drafts;
    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final LocalDate today;
    private final transient Consumer<AnswerLine> whenOpened;
    private final transient Runnable whenDone;
    private final Button tick = new Button();
    private final Button open = new Button();
    private final Span detail = new Span();
    private final Span state = new Span();
    private final Span value = new Span();
    private final Div editor = new Div();
    private transient @Nullable AnswerCard card;
    private transient Optional<LineAnswer> shown = Optional.empty();

    /**
     * @param whenOpened closes the others, because one is open at a time
     * @param whenDone goes on to the next open line
     */
    AnswerLine(
            OrderLine line,
            AnswerDrafts drafts,
            OrderContext context,
            PurchaseOrders orders,
            LocalDate today,
            Consumer<AnswerLine> whenOpened,
            Runnable whenDone) {
        this.line = line;
        this.drafts = drafts;
        this.context = context;
        this.orders = orders;
        this.today = today;
        this.whenOpened = whenOpened;
        this.whenDone = whenDone;
        addClassName("answer-line");
        tick.addClickListener(click -> tick());
        tick.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        tick.addClassName("answer-tick");
        open.addClickListener(click -> toggle());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.addClassName("answer-open");
        Span name = new Span(line.name());
        name.addClassName("strong");
        detail.addClassName("secondary");
        state.addClassName("answer-state");
        Div words = new Div(name, detail);
        words.addClassName("answer-words");
        value.addClassName("answer-value");
        Div inside = new Div(words, value);
        inside.addClassName("answer-inside");
        open.getElement().appendChild(inside.getElement());
        Div head = new Div(tick, open);
        head.addClassName("answer-head");
        add(head);
        if (countered()) {
            add(new SaidAndAsked(line, context.format()), replies());
        }
        editor.addClassName("answer-slot");
        editor.setVisible(false);
        add(editor);
        show();
    }

    OrderLine line() {
        return line;
    }

    /** Whether the supplier said something else than it is asked for now. */
    static boolean countered(OrderLine line) {
        return line.answer() != null;
    }

    private boolean countered() {
        return countered(line);
    }

    void asOrder() {
        close();
        drafts.put(LineAnswer.accept(line));
    }

    /** Takes what stands in its editor; false, with the fields marked, if something in that is wrong. */
    boolean take() {
        AnswerCard now = card;
        if (now == null || !now.touched()) {
            return true;
        }
        Optional<LineAnswer> answer = now.answer();
        answer.ifPresent(drafts::put);
        return answer.isPresent();
    }

    /** What its editor would say, where that is whole; nothing is marked or taken by asking. */
    Optional<LineAnswer> typed() {
        AnswerCard now = card;
        return now == null || !now.touched() ? Optional.empty() : now.typed();
    }

    /** Tells of each value that is typed into its open editor. */
    void whenTyped(Runnable told) {
        AnswerCard now = card;
        if (now != null) {
            now.whenTyped(told);
        }
    }

    boolean isOpen() {
        return card != null;
    }

    /** Shows the editor with what was said so far, or with what was asked. */
    void edit() {
        close();
        AnswerCard fresh = new AnswerCard(line, drafts.of(line).orElseGet(this::start), context, orders, today);
        card = fresh;
        editor.add(fresh, buttons());
        editor.setVisible(true);
        whenOpened.accept(this);
        show();
    }

    void close() {
        editor.removeAll();
        editor.setVisible(false);
        card = null;
        show();
    }

    /** A counter-offer is answered from what was said on, in the number that the line has now. */
    private LineAnswer start() {
        return countered() ? kept() : LineAnswer.accept(line);
    }

    private LineAnswer kept() {
        LineAnswer said = line.answer() == null ? LineAnswer.accept(line) : line.answer();
        return new LineAnswer(
                line.number(),
                said.refused(),
                said.quantity(),
                said.date(),
                said.unitPrice(),
                said.note(),
                said.parts(),
                said.instead());
    }

    private void tick() {
        if (drafts.asOrdered(line)) {
            close();
            drafts.leave(line);
        } else {
            asOrder();
        }
    }

    private void toggle() {
        if (!isOpen()) {
            edit();
        } else if (take()) {
            close();
        }
    }

    private Div buttons() {
        Button done = new Button(getTranslation("orders.answer.line-done"), click -> {
            AnswerCard now = card;
            Optional<LineAnswer> answer = now == null ? Optional.empty() : now.answer();
            answer.ifPresent(said -> {
                close();
                drafts.put(said);
                whenDone.run();
            });
        });
        done.addClassName("answer-done");
        Button later = new Button(getTranslation("orders.answer.later"), click -> {
            close();
            drafts.leave(line);
        });
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        later.addClassName("answer-later");
        Div buttons = new Div(done, later);
        buttons.addClassName("buttons");
        return buttons;
    }

    private Div replies() {
        Button accept = new Button(getTranslation("orders.answer.confirm.countered"), click -> asOrder());
        accept.addClassName("reply-accept");
        Button keep = new Button(getTranslation("orders.answer.keep.countered"), click -> {
            close();
            drafts.put(kept());
        });
        keep.addClassName("reply-keep");
        Button something = new Button(getTranslation("orders.answer.change.countered"), click -> edit());
        something.addClassName("reply-other");
        Div buttons = new Div(accept, keep, something);
        buttons.addClassName("buttons");
        return buttons;
    }

    /** Its row says what the answer says, whoever has put it there. */
    void showAnswer() {
        if (!drafts.of(line).equals(shown)) {
            show();
        }
    }

    private void show() {
        Format format = context.format();
        Optional<LineAnswer> answer = drafts.of(line);
        shown = answer;
        AnswerWord word = answer.map(said -> AnswerWord.of(line, said)).orElse(AnswerWord.OPEN);
        tick.setIcon(word.icon());
        tick.setClassName("answer-tick answer-" + word.tone());
        tick.setAriaLabel(getTranslation("orders.answer.as-ordered", line.name()));
        tick.getElement().setAttribute("aria-pressed", String.valueOf(word == AnswerWord.AS_ORDERED));
        open.getElement().setAttribute("aria-expanded", String.valueOf(isOpen()));
        boolean plain = word == AnswerWord.OPEN || word == AnswerWord.AS_ORDERED;
        detail.setText(
                plain
                        ? SaidAndAsked.asked(line, format, this)
                        : SaidAndAsked.said(answer.orElseThrow(), line, format, this));
        state.setText(word == AnswerWord.OPEN ? "" : " · " + getTranslation("orders.answer.state." + word.key()));
        state.setClassName("answer-state answer-" + word.tone());
        detail.add(state);
        value.setText(format.money(answer.filter(said -> !said.refused())
                .map(said -> said.unitPrice().times(said.quantity()).rounded())
                .orElse(line.value().rounded())));
        value.setClassName("refused", word == AnswerWord.REFUSED);
    }
}
