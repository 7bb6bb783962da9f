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

/** A manager's turn: agree to the way that somebody else chose, or refuse it with a reason. */
final class AgreeForm extends Form {

    private final TextLines note = new TextLines(Bounds.NOTE, getTranslation("clearance.approve.note"));

    AgreeForm(OverstockCase shown, OverstockCases cases, Supplier<Actor> actor, Format format) {
        addClassNames("card", "stacked");
        setId("approve-card");
        Chosen chosen = shown.chosen();
        note.setWidthFull();
        Decision yes = new Decision(
                        getTranslation("clearance.approve.yes"),
                        () -> act(() -> cases.approve(shown.id(), true, note.getValue(), actor.get())))
                .sends(note);
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setId("approve");
        Decision no = new Decision(
                        getTranslation("clearance.approve.no"),
                        () -> act(() -> cases.approve(shown.id(), false, note.getValue(), actor.get())))
                .sends(note);
        no.setId("refuse");
        Div buttons = new Div(yes, no);
        buttons.addClassName("toolbar");
        add(
                new H2(getTranslation("clearance.approve.title")),
                new Paragraph(
                        chosen == null
                                ? ""
                                : getTranslation(
                                        "clearance.approve.text",
                                        chosen.byName(),
                                        ClearanceWords.way(this, chosen.way(), format),
                                        format.wholeMoney(chosen.way().loss()))),
                note,
                buttons);
    }

    private void act(Supplier<ClearanceResult> say) {
        if (!Bounded.right(note)) {
            return;
        }
        ClearanceResult result = say.get();
        if (result instanceof ClearanceResult.Done) {
            clean();
        }
        ClearanceWords.tell(this, result);
    }
}
