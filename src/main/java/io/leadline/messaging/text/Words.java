package io.leadline.messaging.text;

import io.leadline.shared.Bundles;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sentence;
import io.leadline.shared.UnitWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts, numbers, dates, times and money as one receiver reads them. Languages without texts read English. */
public final class Words {

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle texts;

    public Words(Locale locale, ZoneId zone) {
        // Java reads a bare "en" as American, which writes the month first; most of the world does not.
        boolean bareEnglish =
                locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
        this.locale = bareEnglish ? Locale.UK : locale;
        this.zone = zone;
        this.texts = Bundles.of("messaging", locale);
    }

    /** The language the texts are in, which is English where the receiver's has none. */
    public String language() {
        return texts.getLocale().getLanguage();
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of the key with its arguments put in; an apostrophe in it is just an apostrophe. */
    public String text(String key, Object... arguments) {
        return Sentence.of(texts.getString(key), locale, arguments);
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** With the zone's name, because sender and receiver are often in different ones. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(zone))
                + " " + DateTimeFormatter.ofPattern("zzz", locale).format(instant.atZone(zone));
    }

    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** A quantity and its unit: {@code 2 pieces}. */
    public String quantity(Quantity quantity, String unit) {
        return number(quantity.value()) + " " + UnitWords.of(unit, quantity, locale);
    }

    /** What is paid: as many decimals as the currency has. */
    public String money(Money money) {
        return currency(money, 0).format(money.rounded().amount());
    }

    /** A unit price keeps the decimals it came with, up to six. */
    public String unitPrice(Money price) {
        return currency(price, 6).format(price.amount());
    }

    private NumberFormat currency(Money money, int leastMaximum) {
        Currency currency = Currency.getInstance(money.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        int digits = Math.max(currency.getDefaultFractionDigits(), 0);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, leastMaximum));
        return format;
    }
}
