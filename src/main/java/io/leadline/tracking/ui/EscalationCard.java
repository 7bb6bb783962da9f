package io.leadline.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.DateRange;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.ReasonDialog;
import io.leadline.shell.TextLine;
import io.leadline.tracking.DelayCause;
import io.leadline.tracking.DelayDecision;
import io.leadline.tracking.DelayResult;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.Escalations;
import io.leadline.tracking.LateLine;
import io.leadline.tracking.Severity;
import io.leadline.tracking.WaysOut;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One escalation: who is late, why, how late, what is at stake, whose clock runs, and the decisions there are. */
final class EscalationCard extends Form {

    private final transient Escalation escalation;
    private final transient List<LateLine> late;
    private final transient Escalations escalations;
    private final transient WaysOut ways;
    private final transient Supplier<Actor> actor;
    private final transient Runnable changed;
    private final transient Format format;

    /**
     * @param late what is late of it, the dearest line first
     * @param more from other features, such as who works on it
     */
    EscalationCard(
            Escalation escalation,
            List<LateLine> late,
            Escalations escalations,
            WaysOut ways,
            Supplier<Actor> actor,
            Runnable changed,
            Stream<Component> more) {
        this.escalation = escalation;
        this.late = late;
        this.escalations = escalations;
        this.ways = ways;
        this.actor = actor;
        this.changed = changed;
        this.format = Format.of(actor.get());
        addClassNames("card", "decision");
        H2 title = new H2();
        title.add(new Anchor("order/" + escalation.orderId(), escalation.orderName()));
        Span level = new Span(getTranslation("escalations.level." + Math.max(1, escalation.level())));
        level.addClassNames("badge", escalation.level() > 1 ? "badge-attention" : "badge-neutral");
        title.add(level);
        Severity severity = escalation.severity(escalations.today());
        title.add(EscalationBoard.badge(severity, this));
        add(title, new Span(why()), facts(), lines(), decisions());
        more.forEach(this::add);
    }

    @Override
    public Object about() {
        return List.of(escalation.content(), late);
    }

    private String why() {
        return getTranslation("escalations.cause." + escalation.cause().id(), escalation.supplierName(), daysLate());
    }

    /** As of now: what is overdue becomes more so between two looks of the process. */
    private int daysLate() {
        return late.stream()
                .filter(line -> line.cause() == escalation.cause() && line.cause() == DelayCause.OVERDUE)
                .mapToInt(LateLine::daysLate)
                .reduce(escalation.daysLate(), Math::max);
    }

    /** What is late of it; each line can be decided by itself. */
    private Portions<LateLine, LateLineRow> lines() {
        return new Portions<>(
                late,
                line -> new LateLineRow(
                        line, format, () -> new WaysOutDialog(escalation, line, ways, actor, changed).open()),
                "late-lines");
    }

    private DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("order-facts");
        fact(facts, "escalations.item", escalation.item());
        fact(facts, "escalations.at-stake", EscalationBoard.atStake(escalation, format, this));
        escalation.asOf().ifPresent(at -> fact(facts, "escalations.as-of", format.dateTime(at)));
        fact(facts, "escalations.needed", format.date(escalation.needDate()));
        fact(
                facts,
                escalation.cause() == DelayCause.OVERDUE ? "escalations.promised" : "escalations.expected",
                format.date(escalation.expectedDate()));
        if (escalation.isRemindedEnough()) {
            fact(facts, "escalations.next-reminder", getTranslation("escalations.reminded.enough"));
        } else if (escalation.decideBy() != null) {
            fact(
                    facts,
                    escalation.level() < 3 ? "escalations.next-level" : "escalations.next-reminder",
                    format.dateTime(escalation.decideBy()));
        }
        if (!escalation.reminded().isEmpty()) {
            fact(
                    facts,
                    "escalations.reminded",
                    getTranslation(
                            "escalations.reminded.times",
                            escalation.reminded().size(),
                            format.dateTime(escalation.reminded().getLast())));
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        Span words = new Span(value);
        words.addClassName("strong");
        facts.getElement()
                .appendChild(
                        new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words))
                                .getElement());
    }

    private Div decisions() {
        Div row = new Div();
        row.addClassName("buttons");
        escalations.firstAcceptable(escalation).ifPresent(first -> row.add(acceptance(first)));
        TextLine note = new TextLine(Bounds.NOTE);
        note.setPlaceholder(getTranslation("escalations.note"));
        note.setAriaLabel(getTranslation("escalations.note"));
        Button chase = new Decision(
                        getTranslation("escalations.chase"),
                        () -> decide(new DelayDecision.Chase(note.getValue().strip())))
                .sends(note);
        chase.setId("chase");
        // Where no day is promised that is still to come, there is none to accept: first one is asked for.
        if (escalations.firstAcceptable(escalation).filter(this::isPromised).isEmpty()) {
            chase.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Button reSource = new Decision(
                getTranslation("orders.re-source"),
                () -> new ReasonDialog("orders.re-source", left(), reason -> decide(new DelayDecision.ReSource(reason)))
                        .open());
        reSource.setId("re-source-late");
        Button cancel = new Decision(
                getTranslation("orders.cancel"),
                () -> new ReasonDialog("orders.cancel", reason -> decide(new DelayDecision.Cancel(reason))).open());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Button snooze = new Decision(
                getTranslation("escalations.snooze"),
                () -> new SnoozeDialog(escalations.today(), format.locale(), this::decide).open());
        snooze.setId("snooze-open");
        row.add(note, chase, snooze, reSource, cancel);
        return row;
    }

    private String left() {
        List<String> left = escalations.withoutAlternate(escalation, actor.get());
        return left.isEmpty()
                ? ""
                : getTranslation(
                        "orders.re-source.left",
                        left.size(),
                        String.join(", ", left.subList(0, Math.min(5, left.size()))));
    }

    /** Whether what is expected is a day that can be accepted. */
    private boolean isPromised(LocalDate first) {
        return !escalation.expectedDate().isBefore(first);
    }

    /** What is expected is proposed, unless it has passed. */
    private Component[] acceptance(LocalDate first) {
        DateField until = new DateField();
        until.setAriaLabel(getTranslation("escalations.until"));
        until.setPlaceholder(getTranslation("escalations.until"));
        until.setLocale(format.locale());
        until.within(new DateRange(first, Bounds.DATE.last()));
        until.setRequiredIndicatorVisible(true);
        if (isPromised(first)) {
            until.setValue(escalation.expectedDate());
        }
        Button accept = new Decision(getTranslation("escalations.accept"), () -> {
                    if (Bounded.right(until)) {
                        decide(new DelayDecision.Accept(until.getValue()));
                    }
                })
                .sends(until);
        if (isPromised(first)) {
            accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        accept.setId("accept-date");
        return new Component[] {until, accept};
    }

    private void decide(DelayDecision decision) {
        switch (escalations.decide(escalation.id(), decision, actor.get())) {
            case DelayResult.Done done -> {
                clean();
                Notice.done(getTranslation("escalations.done"));
            }
            case DelayResult.Repeated repeated -> {
                clean();
                Notice.done(getTranslation("orders.repeated"));
            }
            case DelayResult.Refused(var why) -> Notice.refused(getTranslation(why.key()));
        }
        changed.run();
    }
}
