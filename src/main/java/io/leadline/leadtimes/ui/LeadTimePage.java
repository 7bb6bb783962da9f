package io.leadline.leadtimes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.identity.Actor;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeCase.Figures;
import io.leadline.leadtimes.LeadTimeCase.State;
import io.leadline.leadtimes.LeadTimeCase.Step;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.KeptParts;
import io.leadline.shell.PageHeader;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A stated lead time that is another than the learned one: what stands behind it, what was said, and what can be done; the
 * same in the portal and by a mail's link. A supplier sees its receipts and no planning arithmetic.
 */
final class LeadTimePage extends Div {

    private static final int WORDS_SHOWN = 20;

    private final transient LeadTimeDesk desk;
    private final transient Supplier<Actor> who;
    private final transient Supplier<Optional<LeadTimeCase>> find;
    private final transient Runnable answered;
    private final transient Format format;
    private final KeptParts parts = new KeptParts();

    LeadTimePage(LeadTimeDesk desk, Supplier<Actor> who, Supplier<Optional<LeadTimeCase>> find, Runnable answered) {
        this.desk = desk;
        this.who = who;
        this.find = find;
        this.answered = answered;
        this.format = Format.of(who.get());
        addClassName("page");
        desk.live().listen(this, LeadTimeCases.TOPIC, this::show);
        show();
    }

    private void show() {
        Optional<LeadTimeCase> found = find.get();
        if (getComponentCount() == 0) {
            add(
                    new PageHeader(found.map(one -> getTranslation("leadtimes.one.title", one.itemName()))
                                    .orElseGet(() -> getTranslation("leadtimes.one.none")))
                            .note(found.map(one -> getTranslation(
                                            "leadtimes.one.note",
                                            one.supplierName(),
                                            one.sku().value()))
                                    .orElse("")),
                    parts);
        }
        parts.show(found.map(this::of).orElseGet(this::nothing), () -> "");
    }

    private List<KeptParts.Part> nothing() {
        return List.of(new KeptParts.Part(
                "none",
                "none",
                () -> new EmptyState(
                        VaadinIcon.TIMER,
                        getTranslation("leadtimes.one.none"),
                        getTranslation("leadtimes.one.none.text"))));
    }

    private List<KeptParts.Part> of(LeadTimeCase one) {
        Actor actor = who.get();
        List<PurchaseLine> receipts = desk.cases().receipts(one, actor);
        boolean buys = actor.purchases();
        List<KeptParts.Part> shown = new ArrayList<>();
        shown.add(
                new KeptParts.Part("figures", List.of(one.figures(), one.state()), () -> figures(one, receipts, buys)));
        if (one.state() == State.DECIDING && LeadTimeCases.mayDecide(actor)) {
            shown.add(new KeptParts.Part(
                    "decide-" + one.round(),
                    one.figures(),
                    () -> new BuyerForm(one, desk.cases(), who, desk.clock().today())));
        } else if (one.state() == State.ASKED && !buys) {
            shown.add(new KeptParts.Part(
                    "answer-" + one.round(),
                    one.askedDays(),
                    () -> new SupplierForm(one, desk.cases(), who, answered)));
        }
        if (!one.steps().isEmpty()) {
            shown.add(new KeptParts.Part("steps", one.steps(), () -> steps(one)));
        }
        shown.add(new KeptParts.Part("receipts", receipts, () -> receipts(one, receipts)));
        return shown;
    }

    private Component figures(LeadTimeCase one, List<PurchaseLine> receipts, boolean buys) {
        Figures figures = one.figures();
        Div card = new Div(
                new H2(getTranslation(
                        "leadtimes.one.apart", figures.statedDays(), format.number(figures.learnedDays(), 1))),
                new Paragraph(getTranslation(
                        "leadtimes.one.learned",
                        format.percent(figures.kept(), 0),
                        format.number(figures.usualDays(), 0),
                        format.number(figures.longDays(), 0),
                        figures.receipts())),
                new Paragraph(LeadTimeWords.move(this, figures.move(), format)));
        card.addClassNames("card", "stacked");
        card.setId("figures");
        Money tied = figures.tied();
        if (buys && tied != null) {
            card.add(new Paragraph(getTranslation(
                    tied.amount().signum() >= 0 ? "leadtimes.one.tied" : "leadtimes.one.early",
                    format.wholeMoney(new Money(tied.amount().abs(), tied.currency())))));
        }
        card.add(
                new Paragraph(getTranslation("leadtimes.turn.now." + one.state().name())));
        if (!receipts.isEmpty()) {
            card.add(new TookChart(receipts, figures, format));
        }
        return card;
    }

    private Component steps(LeadTimeCase one) {
        Div card = new Div(new H2(getTranslation("leadtimes.one.steps")));
        card.addClassNames("card", "stacked");
        card.setId("steps");
        for (Step step : one.steps().reversed().stream().limit(WORDS_SHOWN).toList()) {
            Div said = new Div(new Span(LeadTimeWords.step(this, step, format)));
            if (!step.words().isBlank()) {
                said.add(new Paragraph("“" + step.words() + "”"));
            }
            card.add(said);
        }
        return card;
    }

    private Component receipts(LeadTimeCase one, List<PurchaseLine> receipts) {
        Table<PurchaseLine> table = new Table<>(getTranslation("leadtimes.one.receipts"));
        table.addColumn(PurchaseLine::order)
                .setHeader(getTranslation("leadtimes.column.order"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        table.addColumn(line -> format.date(line.orderedOn()))
                .setHeader(getTranslation("leadtimes.column.ordered"))
                .setAutoWidth(true);
        table.addColumn(this::received)
                .setHeader(getTranslation("leadtimes.column.received"))
                .setAutoWidth(true);
        table.addColumn(line -> took(one, line))
                .setHeader(getTranslation("leadtimes.column.took"))
                .setAutoWidth(true);
        table.cards(
                getTranslation("leadtimes.one.receipts"),
                line -> new RowCard(
                        new Span(line.order()),
                        List.of(format.date(line.orderedOn()) + " – " + received(line), took(one, line))));
        table.setEmptyStateText(getTranslation("leadtimes.one.receipts.none"));
        table.show(receipts);
        return new Div(new H2(getTranslation("leadtimes.one.receipts")), table);
    }

    private String received(PurchaseLine line) {
        return line.receivedOn() == null ? "" : format.date(line.receivedOn());
    }

    private String took(LeadTimeCase one, PurchaseLine line) {
        int days = line.leadTimeDays().orElse(0);
        return getTranslation(
                days <= one.figures().statedDays() ? "leadtimes.took.kept" : "leadtimes.took.longer",
                days,
                days - one.figures().statedDays());
    }
}
