package io.leadline.leadtimes.ui;

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
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import io.leadline.shell.WholeField;
import java.util.function.Supplier;

/** A supplier's turn: agree to what it is asked for, state other days, or say why not. */
final class SupplierForm extends Form {

    private final WholeField days =
            new WholeField(0, Terms.LONGEST_LEAD_TIME_DAYS, getTranslation("leadtimes.answer.days"));
    private final TextLines note = new TextLines(Bounds.NOTE, getTranslation("leadtimes.answer.note"));
    private final transient Runnable answered;

    SupplierForm(LeadTimeCase shown, LeadTimeCases cases, Supplier<Actor> actor, Runnable answered) {
        this.answered = answered;
        addClassNames("card", "stacked");
        setId("answer");
        days.setValue(shown.askedDays());
        days.setWidth("12rem");
        note.setWidthFull();
        Decision agree = new Decision(
                        getTranslation("leadtimes.answer.agree", shown.askedDays()),
                        () -> act(() -> cases.state(shown.id(), shown.askedDays(), note.getValue(), actor.get())))
                .sends(note);
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agree.setId("agree");
        Decision propose = new Decision(
                        getTranslation("leadtimes.answer.propose"),
                        () -> act(() -> cases.state(shown.id(), days.getValue(), note.getValue(), actor.get())))
                .sends(days, note);
        propose.setId("propose");
        Decision decline = new Decision(
                        getTranslation("leadtimes.answer.decline"),
                        () -> act(() -> cases.decline(shown.id(), note.getValue(), actor.get())))
                .sends(note);
        decline.setId("decline");
        Div ways = new Div(propose, decline);
        ways.addClassName("toolbar");
        add(
                new H2(getTranslation("leadtimes.answer.title")),
                new Paragraph(getTranslation("leadtimes.answer.text", shown.askedDays())),
                agree,
                days,
                note,
                ways);
    }

    private void act(Supplier<LeadTimeResult> say) {
        if (!Bounded.right(days, note) || days.isEmpty()) {
            return;
        }
        LeadTimeResult result = say.get();
        LeadTimeWords.tell(this, result);
        if (result instanceof LeadTimeResult.Done) {
            clean();
            answered.run();
        }
    }
}
