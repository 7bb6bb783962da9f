package io.leadline.signals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.Format;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Links;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.signals.LiveSignals;
import io.leadline.signals.SignalCase;
import io.leadline.signals.SignalCase.Judged;
import io.leadline.signals.SignalCase.State;
import io.leadline.signals.SignalCase.Step;
import io.leadline.signals.live.DaySoFar;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** {@code signal/SG-1}: what live sales told, why it is taken for what, and what can be done. */
@Route(value = "signal", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class SignalView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    /** A signal has two steps, or three. */
    private static final int STEPS_SHOWN = 10;

    private final transient SignalDesk desk;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final KeptParts parts = new KeptParts();
    private String id = "";
    private String title = "";

    SignalView(SignalDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
        this.format = Format.of(actor.get());
        addClassName("page");
        desk.live().listen(this, LiveSignals.TOPIC, this::show);
    }

    @Override
    public void setParameter(BeforeEvent event, String signal) {
        SignalCase one = desk.signals()
                .find(signal, actor.get())
                .orElseThrow(() -> new NotFoundException("There is no signal " + signal));
        id = signal;
        title = getTranslation("signals.one.title", one.itemName());
        removeAll();
        add(
                new PageHeader(title)
                        .note(getTranslation(
                                "signals.one.note",
                                one.place().sku().value(),
                                one.place().location())),
                parts);
        show();
    }

    private void show() {
        desk.signals().find(id, actor.get()).ifPresent(one -> parts.show(of(one), () -> ""));
    }

    private List<KeptParts.Part> of(SignalCase one) {
        List<DaySoFar> days = desk.signals().days(one);
        List<KeptParts.Part> shown = new ArrayList<>();
        shown.add(new KeptParts.Part("figures", List.of(one.state(), days), () -> figures(one, days)));
        if (one.state() == State.DECIDING && LiveSignals.mayDecide(actor.get())) {
            shown.add(new KeptParts.Part(
                    "decide",
                    one.figures(),
                    () -> new AnswerForm(
                            one, desk.signals(), actor::get, desk.clock().today())));
        }
        if (!one.steps().isEmpty()) {
            shown.add(new KeptParts.Part("steps", one.steps(), () -> steps(one)));
        }
        return shown;
    }

    private Component figures(SignalCase one, List<DaySoFar> days) {
        Div card = new Div(
                new H2(SignalWords.kind(this, one) + " · " + SignalWords.judged(this, one)),
                new Paragraph(getTranslation(
                        "signals.one.since",
                        SignalWords.sold(this, one, format),
                        format.dateTime(one.figures().since()))),
                new Paragraph(SignalWords.state(this, one)));
        card.addClassNames("card", "stacked");
        card.setId("figures");
        Judged judged = one.judged();
        if (judged != null) {
            String reasons = judged.reasons().stream()
                    .map(reason -> SignalWords.reason(this, reason, format))
                    .reduce((first, next) -> first + " " + next)
                    .orElse("");
            card.add(new Paragraph(reasons));
        }
        Anchor item =
                new Anchor("item/" + Links.encoded(one.place().sku().value()), getTranslation("signals.one.item"));
        item.setRouterIgnore(false);
        card.add(item);
        if (!days.isEmpty()) {
            card.add(new SoldChart(days, format));
        }
        return card;
    }

    private Component steps(SignalCase one) {
        Div card = new Div(new H2(getTranslation("signals.one.steps")));
        card.addClassNames("card", "stacked");
        card.setId("steps");
        for (Step step : one.steps().reversed().stream().limit(STEPS_SHOWN).toList()) {
            Div said = new Div(new Span(SignalWords.step(this, step, format)));
            if (!step.words().isBlank()) {
                said.add(new Paragraph("“" + step.words() + "”"));
            }
            card.add(said);
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
