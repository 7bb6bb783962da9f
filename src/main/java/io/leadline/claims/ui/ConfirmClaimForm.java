package io.leadline.claims.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.claims.Claim;
import io.leadline.claims.Claim.Settlement;
import io.leadline.claims.ClaimResult;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.TextLines;
import java.util.function.Supplier;

/** The second person's turn, where much is waived. */
final class ConfirmClaimForm extends Form {

    ConfirmClaimForm(Claim claim, Settlement decided, ClaimDesk desk, Supplier<Actor> who) {
        addClassNames("card", "decision", "stacked");
        setId("confirm-claim");
        TextLines words = new TextLines(Bounds.NOTE, getTranslation("claims.words"));
        words.setWidthFull();
        Decision agree = new Decision(
                        getTranslation("claims.confirm.agree"),
                        () -> act(desk.claims().confirm(claim.id(), true, words.getValue(), who.get())))
                .sends(words);
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agree.setId("agree-to-waive");
        Decision back = new Decision(
                        getTranslation("claims.confirm.back"),
                        () -> act(desk.claims().confirm(claim.id(), false, words.getValue(), who.get())))
                .sends(words);
        back.setId("give-claim-back");
        Div buttons = new Div(agree, back);
        buttons.addClassName("buttons");
        add(
                new H2(getTranslation("claims.confirm.title")),
                new Paragraph(getTranslation(
                        "claims.confirm.text",
                        decided.decider(),
                        Format.of(who.get()).money(decided.waived()))),
                words,
                buttons);
    }

    private void act(ClaimResult result) {
        if (ClaimWords.tell(this, result)) {
            clean();
        }
    }
}
