package io.leadline.tracking.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.leadline.identity.Actor;
import io.leadline.ordering.Refusal;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shell.Bounded;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLines;
import io.leadline.tracking.DelayResult;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.LateLine;
import io.leadline.tracking.WayOut;
import io.leadline.tracking.WaysOut;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What can be done about one late line, the cheapest first, with what each comes to before it is taken. */
final class WaysOutDialog extends Dialog {

    private final transient Format format;
    private final String unit;

    WaysOutDialog(Escalation escalation, LateLine line, WaysOut ways, Supplier<Actor> actor, Runnable changed) {
        this.format = Format.of(actor.get());
        this.unit = line.unit();
        setHeaderTitle(getTranslation("escalations.ways.title", line.name()));
        List<WayOut> all = ways.of(escalation, line, actor.get());
        RadioButtonGroup<WayOut> choice = new RadioButtonGroup<>(getTranslation("escalations.ways.label"));
        choice.setItems(all);
        choice.setRenderer(new ComponentRenderer<>(this::words));
        choice.addClassName("ways-out");
        WaysOut.best(all).ifPresent(choice::setValue);
        TextLines reason = new TextLines(Bounds.NOTE, getTranslation("shell.reason"));
        reason.setWidthFull();
        SoonerFields sooner = new SoonerFields(line, ways.order(escalation, actor.get()), ways, format);
        sooner.show(choice.getValue());
        choice.addValueChangeListener(chosen -> sooner.show(chosen.getValue()));
        Form form = new Form();
        form.add(choice, sooner, reason);
        form.guard(this);
        if (!ways.hasAlternate(escalation, line)) {
            Button ask = new Button(
                    getTranslation("escalations.ways.ask-prices"),
                    click -> form.askToDiscard(() -> {
                        close();
                        UI.getCurrent()
                                .navigate(
                                        "ask-prices/" + Links.encoded(line.sku().value()));
                    }));
            ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            ask.setId("ask-prices");
            add(new Paragraph(getTranslation("escalations.ways.no-alternate")), ask);
        } else if (all.stream().noneMatch(way -> way.kind() == WayOut.Kind.ALTERNATE)) {
            add(new Paragraph(getTranslation("escalations.ways.not-now")));
        }
        add(form);
        Button take = new Button(getTranslation("escalations.ways.take"), click -> {
            Optional<WayOut> chosen = Optional.ofNullable(choice.getValue()).flatMap(sooner::entered);
            if (chosen.isEmpty()) {
                return;
            }
            WayOut way = chosen.get();
            boolean asks = way.asks();
            if (reason.isEmpty() && asks) {
                reason.show(new Fault.Missing());
                reason.focus();
                return;
            }
            if (!Bounded.right(reason)) {
                return;
            }
            if (ways.take(escalation, line.number(), way, reason.getValue().strip(), actor.get())
                    instanceof DelayResult.Refused(Refusal why)) {
                Notice.refused(getTranslation(why.key()));
                return;
            }
            close();
            Notice.done(getTranslation("escalations.ways.done." + way.kind(), line.name(), way.supplierName()));
            changed.run();
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setId("take-way");
        // None is chosen beforehand where nobody knows the cheapest.
        take.setEnabled(!choice.isEmpty());
        choice.addValueChangeListener(chosen -> take.setEnabled(!choice.isEmpty()));
        getFooter().add(new Button(getTranslation("shell.back"), click -> form.askToDiscard(this::close)), take);
    }

    private String cost(WayOut way) {
        if (way.kind() == WayOut.Kind.PRE_ORDER) {
            return getTranslation("escalations.ways.ahead");
        }
        if (!way.priced()) {
            return getTranslation("escalations.ways.unpriced");
        }
        return way.extra().amount().signum() == 0
                ? getTranslation("escalations.ways.lost", format.money(way.lost()))
                : getTranslation(
                        "escalations.ways.cost",
                        format.money(way.cost()),
                        format.money(way.lost()),
                        format.money(way.extra()));
    }

    private Div words(WayOut way) {
        Span name = new Span(getTranslation(
                "escalations.ways." + way.kind(), way.supplierName(), format.quantity(way.quantity(), unit)));
        name.addClassName("strong");
        Span cost = new Span(cost(way));
        Div words = new Div(name);
        if (way.arrives() != null) {
            words.add(new Span(getTranslation("escalations.ways.arrives", format.date(way.arrives()))));
        }
        words.add(cost);
        if (way.hastens()) {
            words.add(new Span(getTranslation("escalations.ways.if-agreed")));
        }
        if (way.kind() == WayOut.Kind.ALTERNATE || way.hastens()) {
            words.add(new Span(
                    way.inTime() < 0
                            ? getTranslation("escalations.ways.untried")
                            : getTranslation("escalations.ways.in-time", way.inTime())));
        }
        words.addClassName("two-lines");
        return words;
    }
}
