package io.leadline.disruptions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.leadline.disruptions.AffectedLine;
import io.leadline.identity.Actor;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.tracking.WayOut;
import java.util.function.Supplier;

/** What else can be done about one line of a disruption, with what each comes to. */
final class LineWaysDialog extends Dialog {

    private final transient Format format;

    LineWaysDialog(DisruptionDesk desk, AffectedLine line, Supplier<Actor> actor) {
        this.format = Format.of(actor.get());
        setHeaderTitle(getTranslation("disruptions.ways.title", line.item()));
        RadioButtonGroup<WayOut> choice = new RadioButtonGroup<>(getTranslation("disruptions.ways.label"));
        choice.setItems(line.ways());
        choice.setRenderer(new ComponentRenderer<>(way -> words(line, way)));
        choice.addClassName("ways-out");
        choice.setValue(line.way());
        Form form = new Form();
        form.add(choice);
        form.guard(this);
        add(form);
        Button take = new Button(getTranslation("disruptions.ways.choose"), click -> {
            WayOut way = choice.getValue();
            if (way != null && DisruptionWords.tell(this, desk.disruptions().choose(line.id(), way, actor.get()))) {
                close();
            }
        });
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setId("choose-way");
        getFooter().add(new Button(getTranslation("shell.back"), click -> form.askToDiscard(this::close)), take);
    }

    private Div words(AffectedLine line, WayOut way) {
        Span name = new Span(DisruptionWords.way(this, way, line.unit(), format));
        name.addClassName("strong");
        Div words = new Div(name);
        if (way.arrives() != null) {
            words.add(new Span(getTranslation("disruptions.ways.arrives", format.date(way.arrives()))));
        }
        words.add(new Span(
                way.priced()
                        ? getTranslation(
                                "disruptions.ways.cost",
                                format.money(way.cost()),
                                format.money(way.lost()),
                                format.money(way.extra()))
                        : getTranslation("disruptions.ways.unpriced")));
        if (way.inTime() >= 0) {
            words.add(new Span(getTranslation("disruptions.ways.in-time", way.inTime())));
        }
        words.addClassName("two-lines");
        return words;
    }
}
