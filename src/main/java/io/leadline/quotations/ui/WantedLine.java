package io.leadline.quotations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Units;
import io.leadline.quotations.RequestForm;
import io.leadline.shared.Fault;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.Bounded;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Format;
import io.leadline.shell.FoundField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/** One item that prices are asked for, with how many, once or in a year. */
final class WantedLine extends Div {

    private final FoundField<Item> item;
    private final DecimalField quantity = new DecimalField(Units.range(""), getTranslation("quotations.ask.quantity"));
    private final Checkbox yearly = new Checkbox(getTranslation("quotations.ask.yearly"));

    WantedLine(Items items, Format format, Runnable changed, Consumer<WantedLine> remove) {
        addClassNames("card", "by-hand-line");
        item = new FoundField<>(items::found);
        item.setItemLabelGenerator(one -> one.sku() + " · " + one.name());
        item.setLabel(getTranslation("quotations.ask.item"));
        item.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                quantity.setRange(Units.range(chosen.getValue().unit()));
            }
            changed.run();
        });
        quantity.setLocale(format.locale());
        Button out = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.accept(this));
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        out.setAriaLabel(getTranslation("quotations.ask.remove"));
        Div fields = new Div(item, quantity, yearly, out);
        fields.addClassName("by-hand-fields");
        add(fields);
    }

    void choose(Item chosen) {
        item.setValue(chosen);
    }

    Optional<Sku> sku() {
        return item.getOptionalValue().map(Item::sku);
    }

    /** Empty, with the fields marked, where something is missing or wrong. */
    Optional<RequestForm.Line> line() {
        item.setInvalid(item.isEmpty());
        boolean right = Bounded.right(quantity);
        BigDecimal units = quantity.getValue();
        if (right && (units == null || units.signum() <= 0)) {
            quantity.show(new Fault.Missing());
            right = false;
        }
        return right && units != null && !item.isEmpty()
                ? Optional.of(new RequestForm.Line(item.getValue().sku(), new Quantity(units), yearly.getValue()))
                : Optional.empty();
    }
}
