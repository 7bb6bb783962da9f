package io.leadline.leadtimes.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.leadtimes.LeadTimeResult;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import io.leadline.shell.WholeField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** A buyer's turn: have it corrected, talk, or keep it for a while; each with what it will do. */
final class BuyerForm extends Form {

    private static final int KEEP_MONTHS = 3;

    private final WholeField days =
            new WholeField(0, Terms.LONGEST_LEAD_TIME_DAYS, getTranslation("leadtimes.decide.days"));
    private final DateField until = new DateField(getTranslation("leadtimes.decide.until"));
    private final TextLines note = new TextLines(Bounds.NOTE, getTranslation("leadtimes.decide.note"));

    BuyerForm(LeadTimeCase shown, LeadTimeCases cases, Supplier<Actor> actor, LocalDate today) {
        addClassNames("card", "stacked");
        setId("decide");
        days.setValue(shown.figures().rightDays());
        days.setWidth("12rem");
        until.setValue(today.plusMonths(KEEP_MONTHS));
        until.within(Bounds.ahead(today.plusDays(1)));
        note.setWidthFull();
        Decision ask = new Decision(
                        getTranslation("leadtimes.decide.correct", shown.supplierName()),
                        () -> act(
                                List.of(days, note),
                                () -> cases.ask(shown.id(), days.getValue(), note.getValue(), actor.get())))
                .sends(days, note);
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.setId("ask-to-correct");
        Decision talk = new Decision(
                        getTranslation("leadtimes.decide.talk"),
                        () -> act(List.of(note), () -> cases.talk(shown.id(), note.getValue(), actor.get())))
                .sends(note);
        talk.setId("talk");
        Decision keep = new Decision(
                        getTranslation("leadtimes.decide.keep"),
                        () -> act(
                                List.of(until, note),
                                () -> cases.keep(shown.id(), note.getValue(), until.getValue(), actor.get())))
                .sends(until, note);
        keep.setId("keep");
        Div fields = new Div(days, until);
        fields.addClassName("toolbar");
        Div ways = new Div(ask, talk, keep);
        ways.addClassName("toolbar");
        add(
                new H2(getTranslation("leadtimes.decide.title")),
                new Paragraph(getTranslation("leadtimes.decide.text")),
                fields,
                note,
                ways);
    }

    private void act(List<Bounded> fields, Supplier<LeadTimeResult> decide) {
        if (!Bounded.right(days, until, note)) {
            return;
        }
        for (Bounded field : fields) {
            if (field instanceof HasValue<?, ?> needed && needed.isEmpty()) {
                field.setErrorMessage(getTranslation("leadtimes.refused.REASON_MISSING"));
                field.setInvalid(true);
                return;
            }
        }
        LeadTimeResult result = decide.get();
        if (result instanceof LeadTimeResult.Done) {
            clean();
        }
        LeadTimeWords.tell(this, result);
    }
}
