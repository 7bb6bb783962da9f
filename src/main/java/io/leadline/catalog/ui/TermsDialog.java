package io.leadline.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.util.List;

/** Changes the terms of one supplier for one item. */
final class TermsDialog extends Dialog {

    private final TextLine prices = new TextLine(Bounds.LIST);
    private final DecimalField moq = new DecimalField(Bounds.QUANTITY);
    private final DecimalField multiple = new DecimalField(Bounds.QUANTITY);
    private final DecimalField capacity = new DecimalField(Bounds.QUANTITY);
    private final WholeField leadTime = new WholeField(0, 1_000);
    private final WholeField rank = new WholeField(1, 99);

    TermsDialog(Suppliers suppliers, Terms terms) {
        setHeaderTitle(getTranslation("catalog.terms.edit", terms.sku().value()));
        prices.setLabel(getTranslation("catalog.terms.pricesIn", terms.currency()));
        prices.setHelperText(getTranslation("catalog.terms.pricesHelp"));
        prices.setValue(PriceBreakText.write(terms));
        moq.setLabel(getTranslation("catalog.terms.moq"));
        moq.setValue(terms.moq().value());
        multiple.setLabel(getTranslation("catalog.terms.multiple"));
        multiple.setValue(terms.orderMultiple().value());
        capacity.setLabel(getTranslation("catalog.terms.capacity"));
        capacity.setHelperText(getTranslation("catalog.noLimit"));
        capacity.setValue(
                terms.capacityPerWeek().isZero()
                        ? null
                        : terms.capacityPerWeek().value());
        leadTime.setLabel(getTranslation("catalog.terms.leadTimeDays"));
        leadTime.setValue(terms.leadTimeDays());
        rank.setLabel(getTranslation("catalog.terms.rank"));
        rank.setHelperText(getTranslation("catalog.terms.rankHelp"));
        rank.setValue(terms.rank());
        add(new FormLayout(prices, moq, multiple, capacity, leadTime, rank));
        Button save = new Button(getTranslation("catalog.save"), click -> save(suppliers, terms));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), save);
    }

    private void save(Suppliers suppliers, Terms terms) {
        List<PriceBreak> breaks = PriceBreakText.read(prices.getValue(), terms.currency());
        boolean right = Fields.check(prices, breaks.isEmpty(), "catalog.terms.pricesHelp")
                & Fields.check(moq, moq.isEmpty() || moq.getValue().signum() < 0, "catalog.notNegative")
                & Fields.check(
                        multiple, multiple.isEmpty() || multiple.getValue().signum() <= 0, "catalog.aboveZero")
                & Fields.check(
                        capacity, !capacity.isEmpty() && capacity.getValue().signum() < 0, "catalog.notNegative")
                & Fields.check(
                        leadTime,
                        leadTime.isEmpty() || leadTime.getValue() < 0 || leadTime.getValue() > 1_000,
                        "catalog.terms.leadTimeHelp")
                & Fields.check(
                        rank, rank.isEmpty() || rank.getValue() < 1 || rank.getValue() > 99, "catalog.terms.rankHelp");
        if (!right) {
            return;
        }
        suppliers.putTerms(List.of(new Terms(
                terms.supplierId(),
                terms.sku(),
                rank.getValue(),
                breaks,
                new Quantity(moq.getValue()),
                new Quantity(multiple.getValue()),
                leadTime.getValue(),
                new Quantity(capacity.getOptionalValue().orElse(BigDecimal.ZERO)))));
        Notice.done(getTranslation("catalog.terms.saved", terms.sku().value()));
        close();
    }
}
