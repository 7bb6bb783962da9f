package io.leadline.quotations.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationResult;
import io.leadline.quotations.Quotations;
import io.leadline.quotations.RequestStep;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.TextLines;
import java.util.function.Supplier;

/** A manager's turn: an award above the limit of one person. */
final class ApproveForm extends Form {

    private final TextLines reason = new TextLines(Bounds.NOTE, getTranslation("quotations.approve.reason"));

    ApproveForm(QuotationRequest request, QuotationDesk desk, Supplier<Actor> actor) {
        addClassNames("card", "stacked");
        setId("approve-form");
        Format format = Format.of(actor.get());
        add(new H2(getTranslation("quotations.approve")));
        request.last(RequestStep.Kind.AWARDED)
                .ifPresent(step -> add(new Paragraph(getTranslation(
                        "quotations.approve.text",
                        step.byName(),
                        desk.comparison()
                                .awarded(request)
                                .map(format::money)
                                .orElseGet(() -> getTranslation("quotations.approve.unknown"))))));
        if (!Quotations.mayApprove(request, actor.get())) {
            add(new Paragraph(getTranslation("quotations.approve.others")));
            return;
        }
        boolean over = desk.quotations().hasRunOut(request);
        if (over) {
            Paragraph runOut = new Paragraph(getTranslation("quotations.approve.over"));
            runOut.setId("run-out");
            add(runOut);
        }
        reason.setWidthFull();
        Decision approve = new Decision(
                        getTranslation("quotations.approve.do"), () -> decide(request, true, desk, actor))
                .sends(reason);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setId("approve");
        Decision refuse = new Decision(
                        getTranslation("quotations.approve.refuse"), () -> decide(request, false, desk, actor))
                .sends(reason);
        refuse.setId("refuse");
        Div ways = over ? new Div(refuse) : new Div(approve, refuse);
        ways.addClassName("toolbar");
        add(reason, ways);
    }

    private void decide(QuotationRequest request, boolean approved, QuotationDesk desk, Supplier<Actor> actor) {
        if (!Bounded.right(reason)) {
            return;
        }
        QuotationResult result = desk.quotations().approve(request.id(), approved, reason.getValue(), actor.get());
        if (result instanceof QuotationResult.Done) {
            clean();
        }
        QuotationWords.tell(this, result, "quotations.done");
    }
}
