package io.leadline.quotations.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.quotations.Award;
import io.leadline.quotations.Comparison;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationResult;
import io.leadline.quotations.Wanted;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shell.Bounded;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import io.leadline.shell.WholeField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Who gets which item, and at which rank: in whole to one, or item by item; or nobody. */
final class AwardForm extends Form {

    private record Line(Wanted wanted, ComboBox<Comparison.Row> winner, WholeField rank) {}

    private final transient List<Line> lines = new ArrayList<>();
    private final TextLines reason = new TextLines(Bounds.NOTE, getTranslation("quotations.award.reason"));

    AwardForm(QuotationRequest request, List<Comparison.Row> rows, QuotationDesk desk, Supplier<Actor> actor) {
        addClassNames("card", "stacked");
        setId("award-form");
        add(new H2(getTranslation("quotations.award")), new Paragraph(getTranslation("quotations.award.text")));
        for (Wanted wanted : request.lines()) {
            List<Comparison.Row> offers = rows.stream()
                    .filter(row -> row.wanted().sku().equals(wanted.sku()) && !row.expired())
                    .toList();
            if (!offers.isEmpty()) {
                add(line(wanted, offers));
            }
        }
        reason.setWidthFull();
        reason.setId("award-reason");
        Decision award =
                new Decision(getTranslation("quotations.award.do"), () -> award(request, desk, actor)).sends(this);
        award.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        award.setId("award");
        award.setEnabled(!lines.isEmpty());
        Decision nobody = new Decision(getTranslation("quotations.award.nobody"), () -> {
                    if (Bounded.right(reason)) {
                        tell(desk.quotations().end(request.id(), reason.getValue(), actor.get()));
                    }
                })
                .sends(reason);
        nobody.setId("award-nobody");
        Div ways = new Div(award, nobody);
        ways.addClassName("toolbar");
        add(reason, ways);
    }

    private Div line(Wanted wanted, List<Comparison.Row> offers) {
        ComboBox<Comparison.Row> winner = new ComboBox<>(getTranslation("quotations.award.winner", wanted.name()));
        winner.setItems(offers);
        winner.setItemLabelGenerator(Comparison.Row::supplierName);
        winner.setValue(offers.getFirst());
        winner.setClearButtonVisible(true);
        winner.setHelperText(getTranslation("quotations.award.winner.help"));
        WholeField rank = new WholeField(1, Award.LAST_RANK, getTranslation("quotations.award.rank"));
        rank.setValue(1);
        rank.setWidth("9rem");
        lines.add(new Line(wanted, winner, rank));
        Div fields = new Div(winner, rank);
        fields.addClassName("toolbar");
        return fields;
    }

    /** Who would get an item without a rank gets nothing by that: the field says that it is missing. */
    private void award(QuotationRequest request, QuotationDesk desk, Supplier<Actor> actor) {
        boolean right = Bounded.right(reason);
        List<Award.Part> parts = new ArrayList<>();
        for (Line line : lines) {
            Comparison.Row row = line.winner().getValue();
            Integer rank = line.rank().getValue();
            right &= Bounded.right(line.rank());
            if (row != null && rank == null) {
                line.rank().show(new Fault.Missing());
                right = false;
            } else if (row != null && rank != null) {
                parts.add(new Award.Part(line.wanted().sku(), row.quotation().supplierId(), rank));
            }
        }
        if (right) {
            tell(desk.quotations()
                    .award(request.id(), new Award(parts, request.mark()), reason.getValue(), actor.get()));
        }
    }

    private void tell(QuotationResult result) {
        if (result instanceof QuotationResult.Done) {
            clean();
        }
        QuotationWords.tell(this, result, "quotations.done");
    }
}
