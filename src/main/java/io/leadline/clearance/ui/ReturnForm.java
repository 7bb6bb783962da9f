package io.leadline.clearance.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.clearance.ClearanceResult;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCases;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.TextLines;
import java.util.function.Supplier;

/** A supplier's turn: take the goods back, or say why not. */
final class ReturnForm extends Form {

    private final TextLines note = new TextLines(Bounds.NOTE, getTranslation("clearance.return.note"));
    private final transient Runnable answered;

    ReturnForm(OverstockCase shown, OverstockCases cases, Supplier<Actor> actor, Format format, Runnable answered) {
        this.answered = answered;
        addClassNames("card", "stacked");
        setId("answer");
        Chosen chosen = shown.chosen();
        note.setWidthFull();
        Decision agree = new Decision(
                        getTranslation("clearance.return.agree"),
                        () -> act(() -> cases.answerReturn(shown.id(), true, note.getValue(), actor.get())))
                .sends(note);
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agree.setId("agree");
        Decision decline = new Decision(
                        getTranslation("clearance.return.decline"),
                        () -> act(() -> cases.answerReturn(shown.id(), false, note.getValue(), actor.get())))
                .sends(note);
        decline.setId("decline");
        Div buttons = new Div(agree, decline);
        buttons.addClassName("toolbar");
        add(
                new H2(getTranslation("clearance.return.title")),
                new Paragraph(getTranslation(
                        "clearance.return.text",
                        format.number(
                                chosen == null ? 0 : Math.floor(chosen.way().units()), 0),
                        shown.itemName())),
                note,
                buttons);
    }

    private void act(Supplier<ClearanceResult> say) {
        if (!Bounded.right(note)) {
            return;
        }
        ClearanceResult result = say.get();
        ClearanceWords.tell(this, result);
        if (result instanceof ClearanceResult.Done) {
            clean();
            answered.run();
        }
    }
}
