package io.leadline.clearance.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.clearance.ClearanceResult;
import io.leadline.clearance.ClearanceWay;
import io.leadline.clearance.ClearanceWay.Kind;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCases;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shell.Bounded;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Format;
import io.leadline.shell.MadeChoice;
import io.leadline.shell.TextLines;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** A buyer's turn: choose a way, or keep it for a while; each says what it is expected to lose. */
final class ChooseForm extends Form {

    private static final int KEEP_MONTHS = 1;

    private final MadeChoice<ClearanceWay> way = new MadeChoice<>();
    private final DateField until = new DateField(getTranslation("clearance.choose.until"));
    private final TextLines note = new TextLines(Bounds.NOTE, getTranslation("clearance.choose.note"));

    ChooseForm(OverstockCase shown, OverstockCases cases, Supplier<Actor> actor, Format format, LocalDate today) {
        addClassNames("card", "stacked");
        setId("choose");
        List<ClearanceWay> ways =
                shown.ways().stream().filter(one -> one.kind() != Kind.KEEP).toList();
        way.setLabel(getTranslation("clearance.choose.way"));
        way.setItems(ways);
        way.setItemLabelGenerator(one -> getTranslation(
                cases.needsApproval(one) ? "clearance.choose.option.approved" : "clearance.choose.option",
                ClearanceWords.way(this, one, format),
                format.wholeMoney(one.loss())));
        way.addClassName("wrapping");
        ways.stream().findFirst().ifPresent(way::setValue);
        until.setValue(today.plusMonths(KEEP_MONTHS));
        until.within(Bounds.ahead(today.plusDays(1)));
        note.setWidthFull();
        Decision choose = new Decision(getTranslation("clearance.choose.do"), () -> {
                    if (Bounded.right(note) && way.getValue() != null) {
                        tell(cases.choose(shown.id(), way.getValue().id(), note.getValue(), actor.get()));
                    }
                })
                .sends(way, note);
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choose.setId("choose-way");
        choose.setEnabled(!ways.isEmpty());
        Decision keep = new Decision(getTranslation("clearance.choose.keep"), () -> {
                    if (!Bounded.right(until, note) || until.isEmpty()) {
                        return;
                    }
                    if (note.isEmpty()) {
                        note.setErrorMessage(getTranslation("clearance.refused.REASON_MISSING"));
                        note.setInvalid(true);
                        return;
                    }
                    tell(cases.keep(shown.id(), note.getValue(), until.getValue(), actor.get()));
                })
                .sends(until, note);
        keep.setId("keep");
        Div buttons = new Div(choose, keep);
        buttons.addClassName("toolbar");
        add(
                new H2(getTranslation("clearance.choose.title")),
                new Paragraph(getTranslation("clearance.choose.text")),
                way,
                note,
                until,
                buttons);
    }

    private void tell(ClearanceResult result) {
        if (result instanceof ClearanceResult.Done) {
            clean();
        }
        ClearanceWords.tell(this, result);
    }
}
