package io.leadline.catalog.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.SetRate;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.EditDialog;
import io.leadline.shell.Notice;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what a currency is worth from a day on. */
final class RateDialog extends EditDialog<ExchangeRate> {

    private final transient ExchangeRates rates;
    private final transient BusinessClock clock;
    private final transient Supplier<Actor> actor;
    /** What the person could see when the dialog was opened, for whichever currency and day is chosen. */
    private final transient List<SetRate> known;

    private final ComboBox<String> currency = new ComboBox<>();
    private final DecimalField rate = new DecimalField(Bounds.EXCHANGE_RATE);
    private final DateField asOf = new DateField();

    /** @param given the currency; empty where it is still to be chosen */
    RateDialog(ExchangeRates rates, String given, BusinessClock clock, Supplier<Actor> actor) {
        super(null, actor);
        this.rates = rates;
        this.clock = clock;
        this.actor = actor;
        this.known = rates.all();
        setHeaderTitle(getTranslation("catalog.rates.set"));
        currency.setLabel(getTranslation("catalog.rates.currency"));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !code.equals(rates.companyCurrency()))
                .sorted()
                .toList());
        currency.setItemLabelGenerator(
                code -> code + " · " + Currency.getInstance(code).getDisplayName(getLocale()));
        rate.setLabel(getTranslation("catalog.rates.per", rates.companyCurrency()));
        rate.setLocale(actor.get().locale());
        rate.setId("rate");
        asOf.setLabel(getTranslation("catalog.rates.asOf"));
        asOf.setHelperText(getTranslation("catalog.rates.asOfHelp"));
        field(currency, ExchangeRate::currency);
        field(rate, ExchangeRate::perCompanyCurrency);
        field(asOf, ExchangeRate::asOf);
        currency.setValue(given.isEmpty() ? null : given);
        asOf.setValue(clock.today());
        saveButton().setId("save-rate");
    }

    @Override
    protected Optional<Edited<ExchangeRate>> save(@Nullable ExchangeRate before) {
        boolean right = Fields.check(currency, currency.isEmpty(), "catalog.needed")
                & Fields.check(rate, rate.isEmpty() || rate.getValue().signum() <= 0, "catalog.aboveZero")
                & Fields.check(asOf, asOf.isEmpty(), "catalog.needed");
        if (!right) {
            return Optional.empty();
        }
        ExchangeRate set = new ExchangeRate(currency.getValue(), rate.getValue(), asOf.getValue());
        boolean shown = before != null
                && before.currency().equals(set.currency())
                && before.asOf().equals(set.asOf());
        return Optional.of(rates.change(
                shown ? before : seen(set), set, actor.get().name(), actor.get().id(), clock.now()));
    }

    private @Nullable ExchangeRate seen(ExchangeRate same) {
        return known.stream()
                .map(SetRate::rate)
                .filter(each ->
                        each.currency().equals(same.currency()) && each.asOf().equals(same.asOf()))
                .findFirst()
                .orElse(null);
    }

    @Override
    protected void saved(ExchangeRate now) {
        Notice.done(getTranslation("catalog.rates.saved"));
    }
}
