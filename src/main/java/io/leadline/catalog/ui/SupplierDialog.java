package io.leadline.catalog.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.leadline.catalog.Contact;
import io.leadline.catalog.Freight;
import io.leadline.catalog.Incoterm;
import io.leadline.catalog.PaymentTerms;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.TradeTerms;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.NumberRange;
import io.leadline.shared.SavedBy;
import io.leadline.shell.AddressField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;
import io.leadline.shell.WholeField;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a supplier's contact; nothing is saved while a field is wrong, and each says what would be right. */
final class SupplierDialog extends EditDialog<Supplier> {

    private static final String NEEDED = "catalog.needed";
    private static final NumberRange DISCOUNT = NumberRange.of(0, 99, 4);

    private final transient java.util.function.Supplier<Actor> actor;
    private final transient BusinessClock clock;
    private final transient Suppliers suppliers;
    private final transient Supplier supplier;
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
    private final TextLine contact = new TextLine(Bounds.NAME);
    private final TextLine phone = new TextLine(Bounds.CODE);
    private final ComboBox<Incoterm> incoterm = new ComboBox<>();
    private final TextLine place = new TextLine(Bounds.NAME);
    private final WholeField paymentDays = new WholeField(0, PaymentTerms.MOST_DAYS);
    private final DecimalField discountPercent = new DecimalField(DISCOUNT);
    private final WholeField discountDays = new WholeField(0, PaymentTerms.MOST_DAYS);
    private final WholeField changeDays = new WholeField(0, TradeTerms.MOST_CHANGE_DAYS);

    SupplierDialog(
            Suppliers suppliers, Supplier supplier, java.util.function.Supplier<Actor> actor, BusinessClock clock) {
        super(supplier, actor);
        this.actor = actor;
        this.clock = clock;
        this.suppliers = suppliers;
        this.supplier = supplier;
        setHeaderTitle(getTranslation("catalog.supplier.editTitle", supplier.name()));
        prepare();
        field(name, Supplier::name);
        field(email, Supplier::email);
        field(country, Supplier::country);
        field(zone, now -> now.zone().getId());
        field(language, Supplier::language);
        field(minOrderValue, now -> now.minOrderValue().amount());
        field(
                containerKg,
                now -> Fields.orEmpty(BigDecimal.valueOf(now.freight().containerKg())));
        field(containerL, now -> Fields.orEmpty(BigDecimal.valueOf(now.freight().containerL())));
        field(freightCost, now -> Fields.orEmpty(now.freight().cost().amount()));
        field(freeFrom, now -> Fields.orEmpty(now.freight().freeFrom().amount()));
        field(contact, now -> now.contact().name());
        field(phone, now -> now.contact().phone());
        field(incoterm, now -> now.trade().word());
        field(place, now -> now.trade().place());
        field(paymentDays, now -> payment(now).map(PaymentTerms::days).orElse(null));
        field(
                discountPercent,
                now -> payment(now)
                        .map(PaymentTerms::discountPercent)
                        .map(Fields::orEmpty)
                        .orElse(null));
        field(
                discountDays,
                now -> payment(now)
                        .filter(PaymentTerms::hasDiscount)
                        .map(PaymentTerms::discountDays)
                        .orElse(null));
        field(changeDays, now -> now.trade().changeDays());
    }

    private void prepare() {
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
        contact.setLabel(getTranslation("catalog.contact.name"));
        phone.setLabel(getTranslation("catalog.contact.phone"));
        incoterm.setLabel(getTranslation("catalog.supplier.incoterm"));
        incoterm.setItems(Incoterm.values());
        incoterm.setClearButtonVisible(true);
        place.setLabel(getTranslation("catalog.supplier.place"));
        paymentDays.setLabel(getTranslation("catalog.supplier.paymentDays"));
        paymentDays.setHelperText(getTranslation("catalog.supplier.paymentDays.help"));
        discountPercent.setLabel(getTranslation("catalog.supplier.discountPercent"));
        discountDays.setLabel(getTranslation("catalog.supplier.discountDays"));
        changeDays.setLabel(getTranslation("catalog.supplier.changeDays"));
        changeDays.setHelperText(getTranslation("catalog.supplier.changeDays.help"));
        List.of(containerKg, containerL, freightCost, freeFrom)
                .forEach(field -> field.setHelperText(getTranslation("catalog.noLimit")));
    }

    @Override
    protected Optional<Edited<Supplier>> save(@Nullable Supplier before) {
        boolean right = Fields.check(name, name.isEmpty(), NEEDED)
                & Fields.check(email, false, "catalog.supplier.wrongEmail")
                & Fields.check(country, country.isEmpty(), NEEDED)
                & Fields.check(zone, zone.isEmpty(), NEEDED)
                & Fields.check(language, language.isEmpty(), NEEDED)
                & Fields.check(
                        minOrderValue,
                        minOrderValue.isEmpty() || minOrderValue.getValue().signum() < 0,
                        "catalog.notNegative")
                & notNegative(containerKg)
                & notNegative(containerL)
                & notNegative(freightCost)
                & notNegative(freeFrom)
                & Fields.check(contact, false, NEEDED)
                & Fields.check(phone, false, NEEDED)
                & Fields.check(place, false, NEEDED)
                & Fields.check(
                        paymentDays,
                        paymentDays.isEmpty() && !paymentDays.isBadInput() && !discountPercent.isEmpty(),
                        NEEDED)
                & Fields.check(discountPercent, false, NEEDED)
                & Fields.check(
                        discountDays,
                        discountDays.getOptionalValue().orElse(0)
                                > paymentDays.getOptionalValue().orElse(0),
                        "catalog.supplier.discountLate")
                & Fields.check(changeDays, false, NEEDED);
        if (!right) {
            return Optional.empty();
        }
        Supplier now = before == null ? supplier : before;
        return Optional.of(suppliers.change(
                now,
                new Supplier(
                        now.id(),
                        name.getValue().strip(),
                        email.getValue().strip(),
                        country.getValue(),
                        ZoneId.of(zone.getValue()),
                        language.getValue(),
                        now.currency(),
                        new Money(minOrderValue.getValue(), now.currency()),
                        new Freight(
                                orZero(containerKg).doubleValue(),
                                orZero(containerL).doubleValue(),
                                new Money(orZero(freightCost), now.currency()),
                                new Money(orZero(freeFrom), now.currency()),
                                now.freight().carrier()),
                        new TradeTerms(incoterm.getValue(), place.getValue(), payment(), changeDays.getValue()),
                        new Contact(contact.getValue(), phone.getValue())),
                new SavedBy(actor.get().name(), clock.now())));
    }

    private static Optional<PaymentTerms> payment(Supplier supplier) {
        return Optional.ofNullable(supplier.trade().payment());
    }

    private @Nullable PaymentTerms payment() {
        return paymentDays.isEmpty()
                ? null
                : new PaymentTerms(
                        paymentDays.getValue(),
                        orZero(discountPercent),
                        discountDays.getOptionalValue().orElse(0));
    }

    @Override
    protected void saved(Supplier now) {
        Notice.done(getTranslation("catalog.supplier.saved", now.name()));
    }

    private static boolean notNegative(DecimalField field) {
        return Fields.check(field, !field.isEmpty() && field.getValue().signum() < 0, "catalog.notNegative");
    }

    private static BigDecimal orZero(DecimalField field) {
        return field.getOptionalValue().orElse(BigDecimal.ZERO);
    }
}
