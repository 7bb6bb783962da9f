package io.leadline.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.clearance.ClearanceWay;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCase.Figures;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.clearance.OverstockCase.Step;
import io.leadline.clearance.OverstockCases;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Links;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An overstock: how much is too much, what each way is expected to lose, whose turn it is, and what was said and measured; the
 * same in the portal and by a mail's link. A supplier sees what it is asked to take back.
 */
final class OverstockPage extends Div {

    private static final int WORDS_SHOWN = 30;

    private final transient ClearanceDesk desk;
    private final transient Supplier<Actor> who;
    private final transient Supplier<Optional<OverstockCase>> find;
    private final transient Runnable answered;
    private final transient Format format;
    private final KeptParts parts = new KeptParts();

    OverstockPage(ClearanceDesk desk, Supplier<Actor> who, Supplier<Optional<OverstockCase>> find, Runnable answered) {
        this.desk = desk;
        this.who = who;
        this.find = find;
        this.answered = answered;
        this.format = Format.of(who.get());
        addClassName("page");
        desk.live().listen(this, OverstockCases.TOPIC, this::show);
        show();
    }

    private void show() {
        Optional<OverstockCase> found = find.get();
        if (getComponentCount() == 0) {
            add(
                    new PageHeader(found.map(one -> getTranslation("clearance.one.title", one.itemName()))
                                    .orElseGet(() -> getTranslation("clearance.one.none")))
                            .note(found.map(one -> one.sku().value() + ", " + one.location())
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
                        VaadinIcon.ARROW_DOWN,
                        getTranslation("clearance.one.none"),
                        getTranslation("clearance.one.none.text"))));
    }

    private List<KeptParts.Part> of(OverstockCase one) {
        Actor actor = who.get();
        List<KeptParts.Part> shown = new ArrayList<>();
        if (actor.purchases()) {
            shown.add(new KeptParts.Part("figures", List.of(one.figures(), one.state()), () -> figures(one)));
        }
        if (one.state() == State.DECIDING && OverstockCases.mayDecide(actor)) {
            shown.add(new KeptParts.Part(
                    "decide-" + one.round(),
                    one.figures(),
                    () -> new ChooseForm(
                            one, desk.cases(), who, format, desk.clock().today())));
        } else if (one.state() == State.APPROVING && OverstockCases.mayApprove(actor)) {
            shown.add(new KeptParts.Part(
                    "approve-" + one.round(), one.round(), () -> new AgreeForm(one, desk.cases(), who, format)));
        } else if (one.state() == State.ASKED && actor.is(Role.SUPPLIER)) {
            shown.add(new KeptParts.Part(
                    "answer-" + one.round(),
                    one.round(),
                    () -> new ReturnForm(one, desk.cases(), who, format, answered)));
        } else if (one.state() == State.SENDING_BACK && actor.isAny(Role.GOODS_IN, Role.MANAGER)) {
            shown.add(new KeptParts.Part(
                    "send-" + one.round(), one.round(), () -> new SendBackForm(one, desk.cases(), who)));
        } else {
            shown.add(new KeptParts.Part("turn", one.state(), () -> turn(one)));
        }
        if (actor.purchases() && !one.ways().isEmpty()) {
            shown.add(new KeptParts.Part("ways", one.ways(), () -> ways(one)));
        }
        if (!one.steps().isEmpty()) {
            shown.add(new KeptParts.Part("steps", one.steps(), () -> steps(one)));
        }
        return shown;
    }

    private Component turn(OverstockCase one) {
        Div card = new Div(
                new Paragraph(getTranslation("clearance.turn." + one.state().name())));
        Chosen chosen = one.chosen();
        if (chosen != null) {
            card.add(new Paragraph(ClearanceWords.way(this, chosen.way(), format)));
        }
        card.addClassName("card");
        card.setId("turn");
        return card;
    }

    private Component figures(OverstockCase one) {
        Figures figures = one.figures();
        Anchor item = new Anchor("item/" + Links.encoded(one.sku().value()), getTranslation("clearance.one.item"));
        item.setRouterIgnore(false);
        Div card = new Div(
                Tables.figures(
                        Tables.figure(format.number(figures.units(), 0), getTranslation("clearance.column.units")),
                        Tables.figure(format.wholeMoney(figures.value()), getTranslation("clearance.column.value")),
                        Tables.figure(format.number(figures.stock(), 0), getTranslation("clearance.one.stock")),
                        Tables.figure(
                                figures.daysToSell() >= 3650 ? "–" : format.number(figures.daysToSell(), 0),
                                getTranslation("clearance.one.days")),
                        Tables.figure(format.number(figures.perWeek(), 1), getTranslation("clearance.one.per-week"))),
                new Paragraph(
                        getTranslation(figures.learned() ? "clearance.one.learned" : "clearance.one.not-learned")),
                item);
        card.addClassNames("card", "stacked");
        card.setId("figures");
        return card;
    }

    private Component ways(OverstockCase one) {
        List<List<Component>> rows = new ArrayList<>();
        for (ClearanceWay way : one.ways()) {
            Div name = new Div(
                    new Span(ClearanceWords.way(this, way, format)),
                    new Span(ClearanceWords.behind(this, way, format)));
            name.addClassNames("two-lines", "wrapping");
            rows.add(List.of(
                    name, Tables.number(format.number(way.units(), 0)), Tables.number(format.wholeMoney(way.loss()))));
        }
        Div card = new Div(
                new H2(getTranslation("clearance.ways")),
                Tables.of(
                        getTranslation("clearance.ways"),
                        List.of(
                                getTranslation("clearance.column.way"),
                                getTranslation("clearance.column.units"),
                                getTranslation("clearance.column.loss")),
                        rows));
        card.addClassNames("card");
        card.setId("ways");
        return card;
    }

    private Component steps(OverstockCase one) {
        Div card = new Div(new H2(getTranslation("clearance.steps")));
        card.addClassNames("card", "stacked");
        card.setId("steps");
        for (Step step : one.steps().reversed().stream().limit(WORDS_SHOWN).toList()) {
            Div said = new Div(new Span(ClearanceWords.step(this, step, format)));
            if (!step.words().isBlank()) {
                said.add(new Paragraph("“" + step.words() + "”"));
            }
            card.add(said);
        }
        return card;
    }
}
