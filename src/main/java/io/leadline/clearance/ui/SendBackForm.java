package io.leadline.clearance.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.clearance.ClearanceResult;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCases;
import io.leadline.identity.Actor;
import io.leadline.shell.Bounded;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.WholeField;
import java.util.function.Supplier;

/** Goods-in's turn: say how many have gone back to the supplier. */
final class SendBackForm extends Form {

    private static final int MOST = 1_000_000;

    private final WholeField units = new WholeField(0, MOST, getTranslation("clearance.send.units"));

    SendBackForm(OverstockCase shown, OverstockCases cases, Supplier<Actor> actor) {
        addClassNames("card", "stacked");
        setId("send");
        Chosen chosen = shown.chosen();
        units.setValue(chosen == null ? 0 : (int) Math.floor(chosen.way().units()));
        units.setWidth("12rem");
        Decision sent = new Decision(getTranslation("clearance.send.do"), () -> {
                    if (!Bounded.right(units) || units.isEmpty()) {
                        return;
                    }
                    ClearanceResult result = cases.sentBack(shown.id(), units.getValue(), actor.get());
                    if (result instanceof ClearanceResult.Done) {
                        clean();
                    }
                    ClearanceWords.tell(this, result);
                })
                .sends(units);
        sent.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sent.setId("sent-back");
        add(
                new H2(getTranslation("clearance.send.title")),
                new Paragraph(getTranslation("clearance.send.text", shown.supplierName())),
                units,
                sent);
    }
}
