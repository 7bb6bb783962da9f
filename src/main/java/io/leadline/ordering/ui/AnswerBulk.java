package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shell.DateField;
import io.leadline.shell.MadeChoice;
import io.leadline.shell.Notice;
import io.leadline.shell.Question;
import io.leadline.shell.WholeField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * All lines at once: as ordered, on one day, or some days later. It fills in and sends nothing, can be taken back for some
 * seconds, and passes over what is answered already until its reader wants that overwritten.
 */
final class AnswerBulk extends Details {

    /** Which lines it fills in. */
    enum Scope {
        OPEN,
        ALL
    }

    private static final int MOST_DAYS = 365;

    private final transient List<OrderLine> lines;
    private final AnswerDrafts drafts;
    private final transient Runnable close;
    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final MadeChoice<Scope> scope = new MadeChoice<>();
    private final DateField day;
    private final WholeField days;
    private final Span hint = new Span();

    /** @param close puts away what is open for editing */
    AnswerBulk(AnswerDrafts drafts, OrderContext context, PurchaseOrders orders, LocalDate today, Runnable close) {
        this.drafts = drafts;
        this.lines = drafts.asked();
        this.close = close;
        this.context = context;
        this.orders = orders;
        setSummaryText(getTranslation("orders.bulk.title"));
        addClassName("answer-bulk");
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(one -> getTranslation(
                one == Scope.OPEN ? "orders.bulk.open" : "orders.bulk.all", one == Scope.OPEN ? open() : lines.size()));
        scope.setAriaLabel(getTranslation("orders.bulk.scope"));
        scope.addClassName("segments");
        scope.setValue(Scope.OPEN);
        day = new DateField(getTranslation("orders.bulk.day"));
        day.within(Bounds.ahead(today));
        day.setLocale(context.format().locale());
        lines.stream()
                .map(OrderLine::requestedDate)
                .max(LocalDate::compareTo)
                .filter(latest -> !latest.isBefore(today))
                .ifPresent(day::setValue);
        day.addValueChangeListener(chosen -> hint());
        days = new WholeField(1, MOST_DAYS, getTranslation("orders.bulk.days"));
        days.setValue(1);
        days.setStepButtonsVisible(true);
        hint.addClassName("secondary");
        hint.getElement().setAttribute("aria-live", "polite");
        add(
                scope,
                row(new Span(getTranslation("orders.bulk.as-ordered")), "bulk-as-ordered", this::asOrdered),
                row(day, "bulk-day", this::onDay),
                row(days, "bulk-days", this::later),
                hint);
        hint();
    }

    private Div row(Component what, String id, Runnable act) {
        Button set = new Button(getTranslation("orders.bulk.set"), click -> act.run());
        set.setId(id);
        Div row = new Div(what, set);
        row.addClassName("bulk-row");
        return row;
    }

    private long open() {
        return lines.stream().filter(drafts::isEmpty).count();
    }

    /** Counts anew what is still open. */
    void recount() {
        Scope chosen = scope.getValue();
        scope.setItemLabelGenerator(scope.getItemLabelGenerator());
        scope.setValue(chosen);
    }

    private void asOrdered() {
        fill(LineAnswer::accept);
    }

    private void onDay() {
        LocalDate chosen = day.getValue();
        if (chosen == null || day.isInvalid()) {
            day.setInvalid(true);
            day.setErrorMessage(getTranslation("orders.answer.date-wrong"));
            return;
        }
        fill(line -> LineAnswer.accept(line).on(chosen));
    }

    private void later() {
        Integer more = days.getValue();
        if (more == null || days.isInvalid()) {
            days.setInvalid(true);
            return;
        }
        fill(line -> LineAnswer.accept(line)
                .on(orders.openDay(context.order(), line.requestedDate().plusDays(more))));
    }

    /** A day on which the supplier is closed is theirs to choose, but they are told. */
    private void hint() {
        LocalDate chosen = day.getValue();
        LocalDate next = chosen == null ? null : orders.openDay(context.order(), chosen);
        hint.setText(
                next == null || next.equals(chosen)
                        ? getTranslation("orders.bulk.closures")
                        : getTranslation("orders.bulk.closed", context.format().date(next)));
    }

    private void fill(Function<OrderLine, LineAnswer> answer) {
        boolean all = scope.getValue() == Scope.ALL;
        List<OrderLine> filled =
                lines.stream().filter(line -> all || drafts.isEmpty(line)).toList();
        long overwritten = filled.stream().filter(line -> !drafts.isEmpty(line)).count();
        if (overwritten > 0) {
            new Question("orders.bulk.overwrite", context.format().number(overwritten), () -> fill(filled, answer))
                    .open();
        } else {
            fill(filled, answer);
        }
    }

    private void fill(List<OrderLine> filled, Function<OrderLine, LineAnswer> answer) {
        if (filled.isEmpty()) {
            Notice.refused(getTranslation("orders.bulk.none"));
            return;
        }
        Map<Integer, LineAnswer> before = drafts.getValue();
        close.run();
        drafts.put(filled.stream().map(answer).toList());
        Notice.undoable(
                getTranslation("orders.bulk.done", filled.size()),
                getTranslation("orders.bulk.undo"),
                () -> drafts.setValue(before));
    }
}
