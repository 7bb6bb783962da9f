package io.leadline.claims.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.claims.Claim;
import io.leadline.claims.ClaimResult;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import java.util.function.Supplier;

/** A buyer's turn, where the delivery note did not name the shipment. */
final class MatchClaimForm extends Form {

    MatchClaimForm(Claim claim, ClaimDesk desk, Supplier<Actor> who) {
        addClassNames("card", "decision", "stacked");
        setId("match-claim");
        TextLines words = new TextLines(Bounds.NOTE, getTranslation("claims.words"));
        words.setWidthFull();
        Decision same = new Decision(
                        getTranslation("claims.match.same"),
                        () -> act(desk.claims().match(claim.id(), true, words.getValue(), who.get())))
                .sends(words);
        same.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        same.setId("same-shipment");
        Decision other = new Decision(
                        getTranslation("claims.match.other"),
                        () -> act(desk.claims().match(claim.id(), false, words.getValue(), who.get())))
                .sends(words);
        other.setId("other-shipment");
        Div buttons = new Div(same, other);
        buttons.addClassName("buttons");
        add(
                new H2(getTranslation("claims.match.title", claim.shipmentName())),
                new Paragraph(getTranslation("claims.match.text", claim.shipmentName())),
                words,
                buttons);
    }

    private void act(ClaimResult result) {
        if (ClaimWords.tell(this, result)) {
            clean();
        }
    }
}
