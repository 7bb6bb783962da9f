package io.leadline.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.ReasonDialog;
import io.leadline.tracking.DelayDecision;
import io.leadline.tracking.DelayResult;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.Escalations;
import io.leadline.tracking.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits for a decision, level by level; in each the dearest first, by supplier and cause. */
final class EscalationBoard extends Div {

    private static final int LEVELS = 3;

    private final transient Escalations escalations;
    private final transient Supplier<Actor> actor;
    private final transient Runnable changed;

    /** Of each level, by its number. */
    private final transient Map<Integer, Portions<Row, Div>> columns = new HashMap<>();

    /** Several of one supplier with one cause, or one of them. */
    private sealed interface Row {
        record Group(List<Escalation> rows) implements Row {}

        record One(Escalation escalation) implements Row {}
    }

    EscalationBoard(Escalations escalations, Supplier<Actor> actor, Runnable changed) {
        this.escalations = escalations;
        this.actor = actor;
        this.changed = changed;
        addClassName("escalation-board");
    }

    /** @param rows the dearest first */
    void show(List<Escalation> rows, String opened, LocalDate today, Format format) {
        removeAll();
        setVisible(!rows.isEmpty());
        for (int level = 1; level <= LEVELS; level++) {
            add(column(level, rows, opened, today, format));
        }
    }

    private Div column(int level, List<Escalation> open, String opened, LocalDate today, Format format) {
        List<Escalation> rows =
                open.stream().filter(row -> Math.max(1, row.level()) == level).toList();
        Span sum = new Span(rows.isEmpty() ? "" : sum(rows, format, this));
        sum.addClassName("quiet");
        Div head =
                new Div(new H2(getTranslation("escalations.level." + level) + " " + format.number(rows.size())), sum);
        head.addClassName("escalation-level");
        Div column = new Div(head);
        column.addClassName("escalation-column");
        if (rows.isEmpty()) {
            Span nobody = new Span(getTranslation("escalations.nobody"));
            nobody.addClassName("quiet");
            column.add(nobody);
        }
        Map<String, List<Escalation>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.supplierId() + " " + row.cause(), LinkedHashMap::new, Collectors.toList()));
        List<Row> all = groups.values().stream()
                .flatMap(group -> Stream.concat(
                        Stream.<Row>of(new Row.Group(group)).filter(heading -> group.size() > 1),
                        group.stream().map(Row.One::new)))
                .toList();
        Portions<Row, Div> cards = new Portions<>(
                all,
                row -> switch (row) {
                    case Row.Group(var group) -> heading(group, format);
                    case Row.One(var one) -> card(one, opened, today, format);
                },
                "escalation-column");
        Portions<Row, Div> before = columns.put(level, cards);
        rows.stream()
                .filter(row -> row.id().equals(opened) && before == null)
                .findFirst()
                .ifPresent(row -> cards.show(new Row.One(row)));
        if (before != null) {
            cards.goTo(before.portion());
        }
        column.add(cards);
        return column;
    }

    /** They are chased at once. */
    private Div heading(List<Escalation> group, Format format) {
        Escalation first = group.getFirst();
        Button chase = new Button(
                getTranslation("escalations.chase-all", group.size()),
                click -> new ReasonDialog("escalations.chase-all", note -> chase(group, note)).open());
        chase.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div heading = new Div(
                new H3(getTranslation(
                        "escalations.group",
                        first.supplierName(),
                        getTranslation("escalations.short." + first.cause().id()),
                        sum(group, format, this))),
                chase);
        heading.addClassName("escalation-group");
        return heading;
    }

    private void chase(List<Escalation> group, String note) {
        long done = group.stream()
                .filter(row -> !(escalations.decide(row.id(), new DelayDecision.Chase(note), actor.get())
                        instanceof DelayResult.Refused))
                .count();
        Notice.done(getTranslation("escalations.chased", done, group.size()));
        changed.run();
    }

    private Div card(Escalation row, String opened, LocalDate today, Format format) {
        Severity severity = row.severity(today);
        Anchor supplier = new Anchor(row.route(), row.supplierName());
        supplier.setRouterIgnore(false);
        supplier.addClassName("strong");
        Div top = new Div(supplier, badge(severity, this));
        top.addClassName("escalation-top");
        Span money = new Span(atStake(row, format, this));
        money.addClassName("escalation-money");
        Span what = new Span(
                getTranslation("escalations.about." + row.cause().id(), row.orderName(), row.item(), row.daysLate()));
        Div card = new Div(
                top, new Span(getTranslation("escalations.short." + row.cause().id())), money, what);
        row.asOf().ifPresent(at -> {
            Span when = new Span(getTranslation("escalations.at-stake.as-of", format.dateTime(at)));
            when.addClassName("quiet");
            card.add(when);
        });
        Instant next = row.decideBy();
        boolean enough = row.isRemindedEnough();
        if (next != null || enough) {
            String when =
                    next == null || enough ? getTranslation("escalations.reminded.enough") : format.dateTime(next);
            Span clock = new Span(
                    getTranslation(row.level() < LEVELS ? "escalations.next-level" : "escalations.next-reminder") + ": "
                            + when);
            clock.addClassName("quiet");
            card.add(clock);
        }
        card.addClassNames("escalation-row", "severity-" + severity.name().toLowerCase(Locale.ROOT));
        card.setClassName("escalation-opened", row.id().equals(opened));
        return card;
    }

    static Span badge(Severity severity, Component texts) {
        Span badge = new Span(texts.getTranslation("escalations.severity." + severity));
        badge.addClassNames("badge", severity.ordinal() < 2 ? "badge-attention" : "badge-neutral");
        return badge;
    }

    /** Of what is not known in all, as much as is; the same on the board, on the card and wherever else it is told. */
    static String atStake(Escalation row, Format format, Component texts) {
        if (row.priced()) {
            return format.money(row.atStake());
        }
        return row.atStake().amount().signum() > 0
                ? texts.getTranslation("escalations.at-stake.least", format.money(row.atStake()))
                : texts.getTranslation("escalations.at-stake.unknown");
    }

    static String sum(List<Escalation> rows, Format format, Component texts) {
        String known = Money.sums(rows.stream()
                        .filter(row -> row.priced() || row.atStake().amount().signum() > 0)
                        .map(Escalation::atStake))
                .stream()
                .map(format::wholeMoney)
                .collect(Collectors.joining(" + "));
        long unpriced = rows.stream().filter(row -> !row.priced()).count();
        return Stream.of(known, unpriced == 0 ? "" : texts.getTranslation("escalations.sum.unknown", unpriced))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" + "));
    }
}
