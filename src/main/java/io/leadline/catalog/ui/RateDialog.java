package io.leadline.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.ExchangeRates;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.DateField;
import io.leadline.shell.DecimalField;
import io.leadline.shell.Notice;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

/** Says what a currency is worth from a day on. */
final class RateDialog extends Dialog {

    private final ComboBox<String> currency = new ComboBox<>();
    private final DecimalField rate = new DecimalField(Bounds.EXCHANGE_RATE);
    private final DateField asOf = new DateField();

    /** @param given the currency; empty where it is still to be chosen */
    RateDialog(ExchangeRates rates, String given, BusinessClock clock, Supplier<Actor> actor) {
        setHeaderTitle(getTranslation("catalog.rates.set"));
        currency.setLabel(getTranslation("catalog.rates.currency"));
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !code.equals(rates.companyCurrency()))
                .sorted()
                .toList());
        currency.setItemLabelGenerator(
                code -> code + " · " + Currency.getInstance(code).getDisplayName(getLocale()));
        currency.setValue(given.isEmpty() ? null : given);
        rate.setLabel(getTranslation("catalog.rates.per", rates.companyCurrency()));
        rate.setLocale(actor.get().locale());
        rate.setId("rate");
        asOf.setLabel(getTranslation("catalog.rates.asOf"));
        asOf.setHelperText(getTranslation("catalog.rates.asOfHelp"));
        asOf.setValue(clock.today());
        add(new FormLayout(currency, rate, asOf));
        Button save = new Button(getTranslation("catalog.save"), click -> save(rates, clock, actor));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("save-rate");
        getFooter().add(new Button(getTranslation("catalog.cancel"), click -> close()), save);
    }

    private void save(ExchangeRates rates, BusinessClock clock, Supplier<Actor> actor) {
        boolean right = Fields.check(currency, currency.isEmpty(), "catalog.needed")
                & Fields.check(rate, rate.isEmpty() || rate.getValue().signum() <= 0, "catalog.aboveZero")
                & Fields.check(asOf, asOf.isEmpty(), "catalog.needed");
        if (!right) {
            return;
        }
        rates.put(
                List.of(new ExchangeRate(currency.getValue(), rate.getValue(), asOf.getValue())),
                actor.get().name(),
                clock.now());
        Notice.done(getTranslation("catalog.rates.saved"));
        close();
    }
}
