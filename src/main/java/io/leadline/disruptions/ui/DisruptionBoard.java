package io.leadline.disruptions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.disruptions.Disruption;
import io.leadline.disruptions.Disruption.State;
import io.leadline.disruptions.DisruptionResult;
import io.leadline.disruptions.Disruptions;
import io.leadline.disruptions.Ripple;
import io.leadline.identity.Actor;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Notice;
import io.leadline.shell.PageHeader;
import io.leadline.shell.Question;
import io.leadline.shell.ReasonDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One disruption: what it touches, what is lost week by week, and one decision about all lines. */
@StyleSheet("disruptions.css")
final class DisruptionBoard extends Div {

    private static final int WORDS_SHOWN = 20;

    private final transient DisruptionDesk desk;
    private final transient Supplier<Actor> actor;
    private final transient Format format;
    private final String id;
    private final KeptParts parts = new KeptParts();
    private final LinesTable lines;

    DisruptionBoard(DisruptionDesk desk, Disruption one, Supplier<Actor> actor) {
        this.desk = desk;
        this.actor = actor;
        this.format = Format.of(actor.get());
        this.id = one.id();
        this.lines = new LinesTable(desk, id, actor);
        addClassName("page");
        add(
                new PageHeader(one.title())
                        .note(one.id() + " · " + DisruptionWords.about(this, one, desk.reaches()) + " · "
                                + DisruptionWords.severity(this, one) + " · "
                                + DisruptionWords.days(one.days(), format) + " · "
                                + getTranslation(
                                        "disruptions.declared.by",
                                        one.declaredByName(),
                                        format.dateTime(one.declaredAt()))),
                parts,
                new H2(getTranslation("disruptions.lines")),
                lines);
        desk.live().listen(this, Disruptions.TOPIC, this::show);
        show();
    }

    private void show() {
        desk.disruptions().find(id, actor.get()).ifPresent(this::show);
        lines.refresh();
    }

    private void show(Disruption one) {
        List<KeptParts.Part> shown = new ArrayList<>();
        Ripple ripple = one.ripple();
        shown.add(new KeptParts.Part("state", List.of(one.state(), ripple == null), () -> state(one)));
        if (ripple == null) {
            shown.add(new KeptParts.Part(
                    "reckoning",
                    "reckoning",
                    () -> new EmptyState(
                            VaadinIcon.HOURGLASS,
                            getTranslation("disruptions.reckoning.title"),
                            getTranslation("disruptions.reckoning.text"))));
        } else {
            shown.add(new KeptParts.Part("ripple", ripple, () -> new RippleStrip(ripple, format)));
            shown.add(new KeptParts.Part("weeks", ripple, () -> weeks(ripple)));
        }
        shown.add(new KeptParts.Part("steps", one.steps(), () -> steps(one)));
        parts.show(shown, () -> "");
    }

    private Component weeks(Ripple ripple) {
        Div sums = new Div(
                sum("waiting", format.wholeMoney(ripple.waiting())),
                sum("plan", format.wholeMoney(ripple.planLost())),
                sum("extra", format.wholeMoney(ripple.planExtra())),
                sum("better", format.wholeMoney(ripple.better())));
        sums.addClassName("ripple-sums");
        sums.setId("sums");
        if (ripple.unpriced() > 0) {
            sums.add(new Paragraph(getTranslation("disruptions.unpriced", ripple.unpriced())));
        }
        sums.add(new Paragraph(getTranslation("disruptions.as-of", format.dateTime(ripple.asOf()))));
        Div card = new Div(new H2(getTranslation("disruptions.weeks")), new Div(new WeeksChart(ripple, format), sums));
        card.addClassNames("card", "stacked", "ripple-weeks");
        return card;
    }

    private Div sum(String key, String figure) {
        Span number = new Span(figure);
        number.addClassName("ripple-figure");
        return new Div(new Span(getTranslation("disruptions.sum." + key)), number);
    }

    /** Whose turn it is, and what can be done now. */
    private Component state(Disruption one) {
        Div card = new Div(
                DisruptionWords.badge(this, one),
                new Span(getTranslation("disruptions.now." + one.state().name())));
        card.addClassNames("card", "toolbar");
        card.setId("decision");
        if (!Disruptions.mayDecide(actor.get())) {
            return card;
        }
        switch (one.state()) {
            case DECIDING -> {
                Button carryOut = button(
                        "carry-out",
                        () -> new Question(
                                        "disruptions.carry-out",
                                        one.title(),
                                        () -> done(
                                                desk.disruptions().carryOut(id, actor.get()),
                                                "disruptions.carried-out"))
                                .open());
                carryOut.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                card.add(
                        carryOut,
                        button(
                                "leave",
                                () -> new ReasonDialog(
                                                "disruptions.leave",
                                                reason -> done(
                                                        desk.disruptions().leave(id, reason, actor.get()),
                                                        "disruptions.left"))
                                        .open()),
                        button(
                                "recalculate",
                                () -> done(
                                        desk.disruptions().recalculate(id, actor.get()), "disruptions.recalculating")));
            }
            case DECIDED ->
                card.add(button(
                        "take-back",
                        () -> done(desk.disruptions().takeBack(id, actor.get()), "disruptions.taken-back")));
            case RECKONING, STARTING, RUNNING, ENDED -> {
                // Nothing to decide just now.
            }
        }
        if (one.state() != State.ENDED) {
            card.add(button(
                    "lift",
                    () -> new ReasonDialog(
                                    "disruptions.lift",
                                    reason -> done(
                                            desk.disruptions().lift(id, reason, actor.get()), "disruptions.lifted"))
                            .open()));
        }
        return card;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(getTranslation("disruptions.do." + key), click -> act.run());
        button.setId(key);
        return button;
    }

    private void done(DisruptionResult result, String words) {
        if (DisruptionWords.tell(this, result)) {
            Notice.done(getTranslation(words));
        }
    }

    private Component steps(Disruption one) {
        Div card = new Div(new H2(getTranslation("disruptions.steps")));
        card.addClassNames("card", "stacked");
        card.setId("steps");
        for (Disruption.Step step :
                one.steps().reversed().stream().limit(WORDS_SHOWN).toList()) {
            Div said = new Div(new Span(getTranslation(
                    "disruptions.step." + step.kind().name(), step.byName(), format.dateTime(step.at()))));
            if (!step.words().isBlank()) {
                said.add(new Paragraph("“" + step.words() + "”"));
            }
            card.add(said);
        }
        return card;
    }
}
