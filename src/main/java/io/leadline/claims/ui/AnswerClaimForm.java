package io.leadline.claims.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.claims.Claim;
import io.leadline.claims.Claim.Offer;
import io.leadline.claims.Claim.Way;
import io.leadline.identity.Actor;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import java.util.function.Supplier;

/** The supplier's turn: make it good, or say why not. */
final class AnswerClaimForm extends Form {

    AnswerClaimForm(Claim claim, ClaimDesk desk, Supplier<Actor> who, Runnable answered) {
        addClassNames("card", "stacked");
        setId("answer-claim");
        WayFields fields = new WayFields(
                claim, "claims.way.dispute", Way.CREDIT, desk.clock().today());
        Decision say = new Decision(getTranslation("claims.answer.say"), () -> {
                    if (!fields.right()) {
                        return;
                    }
                    Offer offer = new Offer(fields.way(), fields.credit(), fields.day(), fields.words());
                    if (ClaimWords.tell(this, desk.claims().answer(claim.id(), offer, who.get()))) {
                        clean();
                        answered.run();
                    }
                })
                .sends(this);
        say.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        say.setId("say-answer");
        add(
                new H2(getTranslation("claims.answer.title")),
                new Paragraph(getTranslation("claims.answer.text")),
                fields,
                say);
    }
}
