package io.leadline.claims.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.claims.Claim;
import io.leadline.claims.Claim.Offer;
import io.leadline.claims.Claim.Way;
import io.leadline.claims.ClaimResult;
import io.leadline.identity.Actor;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import java.util.function.Supplier;

/** A buyer's turn: take what is offered in one step, settle it otherwise, or ask the supplier anew. */
final class DecideClaimForm extends Form {

    DecideClaimForm(Claim claim, ClaimDesk desk, Supplier<Actor> who) {
        addClassNames("card", "decision", "stacked");
        setId("decide-claim");
        Offer offer = claim.offer();
        WayFields fields = new WayFields(
                claim, "claims.way.NOTHING", Way.CREDIT, desk.clock().today());
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (offer != null && offer.way() != Way.NOTHING) {
            Decision take = new Decision(
                            getTranslation("claims.decide.take"),
                            () -> act(desk.claims()
                                    .decide(
                                            claim.id(),
                                            offer.way(),
                                            offer.credit(),
                                            offer.day(),
                                            fields.words(),
                                            who.get())))
                    .sends(fields);
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            take.setId("take-offer");
            buttons.add(take);
        }
        Decision settle = new Decision(getTranslation("claims.decide.settle"), () -> {
                    if (fields.right()) {
                        act(desk.claims()
                                .decide(
                                        claim.id(),
                                        fields.way(),
                                        fields.credit(),
                                        fields.day(),
                                        fields.words(),
                                        who.get()));
                    }
                })
                .sends(fields);
        settle.setId("settle-claim");
        Decision again = new Decision(
                        getTranslation("claims.decide.again"),
                        () -> act(desk.claims().askAgain(claim.id(), fields.words(), who.get())))
                .sends(fields);
        again.setId("ask-claim-again");
        buttons.add(settle, again);
        add(
                new H2(getTranslation("claims.decide.title")),
                new Paragraph(getTranslation("claims.decide.text")),
                fields,
                buttons);
    }

    private void act(ClaimResult result) {
        if (ClaimWords.tell(this, result)) {
            clean();
        }
    }
}
