package io.leadline.claims.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.leadline.catalog.Units;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.Quantity;
import io.leadline.shell.Bounded;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLines;
import io.leadline.shipments.Discrepancy.Kind;
import java.util.List;
import java.util.function.Supplier;

/** Whoever counts says what else is wrong: it is another item, or broken, or there is less of it. */
final class ReportForm extends Form {

    private final ComboBox<OrderLine> line = new ComboBox<>(getTranslation("claims.report.line"));
    private final Select<Kind> kind = new Select<>();
    private final DecimalField units;
    private final TextLines words = new TextLines(Bounds.NOTE, getTranslation("claims.report.words"));

    ReportForm(String orderId, List<OrderLine> counted, ClaimDesk desk, Supplier<Actor> who, Runnable changed) {
        addClassName("stacked");
        setId("report-claim");
        line.setItems(counted);
        line.setItemLabelGenerator(one ->
                getTranslation("claims.report.item", one.name(), one.sku().value()));
        line.setValue(counted.getFirst());
        kind.setLabel(getTranslation("claims.report.kind"));
        kind.setItems(Kind.WRONG_ITEM, Kind.DAMAGED, Kind.SHORT);
        kind.setItemLabelGenerator(one -> getTranslation("claims.kind." + one.name() + ".name"));
        kind.setValue(Kind.WRONG_ITEM);
        units = new DecimalField(Units.range(counted.getFirst().unit()), getTranslation("claims.report.units"));
        line.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                units.setRange(Units.range(chosen.getValue().unit()));
            }
        });
        words.setWidthFull();
        Decision say = new Decision(getTranslation("claims.report.say"), () -> {
                    if (!Bounded.right(units, words) || line.getValue() == null) {
                        return;
                    }
                    if (units.getValue() == null) {
                        units.show(new Fault.Missing());
                        return;
                    }
                    boolean done = ClaimWords.tell(
                            this,
                            desk.claims()
                                    .report(
                                            orderId,
                                            line.getValue().number(),
                                            kind.getValue(),
                                            new Quantity(units.getValue()),
                                            words.getValue(),
                                            who.get()));
                    if (done) {
                        clean();
                        changed.run();
                    }
                })
                .sends(this);
        say.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        say.setId("say-report");
        Div fields = new Div(line, kind, units);
        fields.addClassName("filters");
        add(new Paragraph(getTranslation("claims.report.text")), fields, words, say);
    }
}
