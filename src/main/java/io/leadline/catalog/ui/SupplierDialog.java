package io.leadline.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.binder.Binder;
import io.leadline.catalog.Freight;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shell.AddressField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Changes a supplier's contact; nothing is saved while a field is wrong, and each says what would be right. */
final class SupplierDialog extends Dialog {

    private final TextLine name = new TextLine(Bounds.NAME);
    private final AddressField email = new AddressField();
    private final ComboBox<String> country = new ComboBox<>();
    private final ComboBox<String> zone = new ComboBox<>();
    private final ComboBox<Locale> language = new ComboBox<>();
    private final DecimalField minOrderValue = new DecimalField(Bounds.AMOUNT);
    private final DecimalField containerKg = new DecimalField(Bounds.MEASURE);
    private final DecimalField containerL = new DecimalField(Bounds.MEASURE);
    private final DecimalField freightCost = new DecimalField(Bounds.AMOUNT);
    private final DecimalField freeFrom = new DecimalField(Bounds.AMOUNT);
    private final Binder<Supplier> binder = new Binder<>();

    SupplierDialog(Suppliers suppliers, Supplier supplier) {
        setHeaderTitle(getTranslation("catalog.supplier.editTitle", supplier.name()));
        fillFields(supplier);
        bind(supplier);
        add(new FormLayout(
                name, email, country, zone, language, minOrderValue, containerKg, containerL, freightCost, freeFrom));
        Button save = new Button(getTranslation("catalog.save"), click -> save(suppliers, supplier));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), save);
    }

    private void fillFields(Supplier supplier) {
        name.setLabel(getTranslation("catalog.supplier.name"));
        email.setLabel(getTranslation("catalog.suppliers.email"));
        email.setHelperText(getTranslation("catalog.supplier.noEmail"));
        country.setLabel(getTranslation("catalog.suppliers.country"));
        country.setItems(Arrays.stream(Locale.getISOCountries()).sorted().toList());
        country.setItemLabelGenerator(code -> code + " " + Locale.of("", code).getDisplayCountry(getLocale()));
        zone.setLabel(getTranslation("catalog.suppliers.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        language.setLabel(getTranslation("catalog.suppliers.language"));
        language.setItems(
                List.of(Locale.ENGLISH, Locale.GERMAN).contains(supplier.language())
                        ? List.of(Locale.ENGLISH, Locale.GERMAN)
                        : List.of(Locale.ENGLISH, Locale.GERMAN, supplier.language()));
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(getLocale()));
        minOrderValue.setLabel(getTranslation("catalog.supplier.minOrderValueIn", supplier.currency()));
        containerKg.setLabel(getTranslation("catalog.supplier.containerKg"));
        containerL.setLabel(getTranslation("catalog.supplier.containerL"));
        freightCost.setLabel(getTranslation("catalog.supplier.freightCostIn", supplier.currency()));
        freeFrom.setLabel(getTranslation("catalog.supplier.freeFromIn", supplier.currency()));
        List.of(containerKg, containerL, freightCost, freeFrom)
                .forEach(field -> field.setHelperText(getTranslation("catalog.noLimit")));
    }

    private void bind(Supplier supplier) {
        String needed = getTranslation("catalog.needed");
        binder.forField(name).asRequired(needed).bind(Supplier::name, Ignored::set);
        binder.forField(email)
                .withValidator(address -> !email.isInvalid(), getTranslation("catalog.supplier.wrongEmail"))
                .bind(Supplier::email, Ignored::set);
        binder.forField(country).asRequired(needed).bind(Supplier::country, Ignored::set);
        binder.forField(zone).asRequired(needed).bind(s -> s.zone().getId(), Ignored::set);
        binder.forField(language).asRequired(needed).bind(Supplier::language, Ignored::set);
        binder.forField(minOrderValue)
                .asRequired(needed)
                .withValidator(value -> value.signum() >= 0, getTranslation("catalog.notNegative"))
                .bind(s -> s.minOrderValue().amount(), Ignored::set);
        limit(containerKg, s -> BigDecimal.valueOf(s.freight().containerKg()));
        limit(containerL, s -> BigDecimal.valueOf(s.freight().containerL()));
        limit(freightCost, s -> s.freight().cost().amount());
        limit(freeFrom, s -> s.freight().freeFrom().amount());
        binder.readBean(supplier);
    }

    /** Empty where there is none. */
    private void limit(BigDecimalField field, Function<Supplier, BigDecimal> value) {
        binder.forField(field)
                .withValidator(number -> number == null || number.signum() >= 0, getTranslation("catalog.notNegative"))
                .bind(
                        supplier -> value.apply(supplier).signum() == 0
                                ? null
                                : value.apply(supplier).stripTrailingZeros(),
                        Ignored::set);
    }

    private static BigDecimal orZero(BigDecimalField field) {
        return field.getOptionalValue().orElse(BigDecimal.ZERO);
    }

    private void save(Suppliers suppliers, Supplier supplier) {
        if (!binder.validate().isOk()) {
            return;
        }
        BigDecimal least = minOrderValue.getValue();
        suppliers.put(List.of(new Supplier(
                supplier.id(),
                name.getValue().strip(),
                email.getValue().strip(),
                country.getValue(),
                ZoneId.of(zone.getValue()),
                language.getValue(),
                supplier.currency(),
                new Money(least, supplier.currency()),
                new Freight(
                        orZero(containerKg).doubleValue(),
                        orZero(containerL).doubleValue(),
                        new Money(orZero(freightCost), supplier.currency()),
                        new Money(orZero(freeFrom), supplier.currency())))));
        Notice.done(getTranslation("catalog.supplier.saved", name.getValue()));
        close();
    }

    /** The binder only checks here: a record is made anew from the fields. */
    private static final class Ignored {
        static <B, V> void set(B bean, V value) {
            // records are not changed
        }
    }
}
