package io.leadline.shell;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.UnitWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Dates, times, numbers and money as one person reads them. */
public final class Format {

    private static final Set<String> MONEY =
            Set.of("unitPrice", "orderCost", "minOrderValue", "freeFrom", "saved", "holding", "margin", "loss");
    private static final Set<String> RATES =
            Set.of("perDay", "target", "quantile", "noise", "levelError", "holdingRate", "ratio");

    /** As they are made: to look one up costs more than to copy it, and none is for two threads at once. */
    private static final Map<Locale, NumberFormat> NUMBERS = new ConcurrentHashMap<>();

    private static final Map<Priced, NumberFormat> PRICES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ZoneId zone;

    /** What prices look like. */
    private record Priced(Locale locale, String currency) {

        NumberFormat format() {
            NumberFormat format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(Currency.getInstance(currency));
            return format;
        }
    }

    private Format(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public static Format of(Actor actor) {
        return of(actor.locale(), actor.zone());
    }

    public static Format of(Locale locale, ZoneId zone) {
        // Java reads a bare "en" as American, which writes the month first; most of the world does not.
        boolean bareEnglish =
                locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
        return new Format(bareEnglish ? Locale.UK : locale, zone);
    }

    /** {@code 24 Nov 2026}, {@code 24.11.2026}: short, and never to be mistaken for another day. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(date);
    }

    /** With the day of the week, as in {@code Tue 24 Nov}: where the year is obvious and working days matter. */
    public String day(LocalDate date) {
        String pattern = locale.getLanguage().equals("de") ? "EE d. MMM" : "EE d MMM";
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    /** A day of every year: {@code 24 Nov}. */
    public String dayOfYear(LocalDate date) {
        return DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? "d. MMM" : "d MMM", locale)
                .format(date);
    }

    /** The date where this person is at that moment. */
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale)
                .format(instant.atZone(zone));
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(locale)
                .format(instant.atZone(zone));
    }

    public String quantity(Quantity quantity) {
        return decimal(quantity.value(), 0, 3);
    }

    /** A quantity and its unit: {@code 2 pieces}. */
    public String quantity(Quantity quantity, String unit) {
        return quantity(quantity) + " " + UnitWords.of(unit, quantity, locale);
    }

    /** What many of a unit are called: {@code pieces}. */
    public String units(String unit) {
        return UnitWords.of(unit, Quantity.of(2), locale);
    }

    /**
     * A computed number with the digits it means, by its name: two for money, one for days, three for rates and shares,
     * and none for units of ten and more.
     */
    public String digits(String name, BigDecimal number) {
        if (MONEY.contains(name)) {
            return decimal(number, 2, 2);
        }
        if (RATES.contains(name)) {
            return decimal(number, 0, 3);
        }
        boolean small = number.abs().compareTo(BigDecimal.TEN) < 0;
        return decimal(number, 0, name.endsWith("Days") || small ? 1 : 0);
    }

    /** Signed terms in whole units that still add up to their sum; where that is no whole number, as they are. */
    public List<String> terms(List<Quantity> terms) {
        Quantity sum = terms.stream().reduce(Quantity.ZERO, Quantity::plus);
        if (sum.value().stripTrailingZeros().scale() > 0) {
            return terms.stream().map(this::signed).toList();
        }
        List<String> shown = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        for (Quantity term : terms) {
            exact = exact.add(term.value());
            BigDecimal now = exact.setScale(0, RoundingMode.HALF_UP);
            shown.add(signed(new Quantity(now.subtract(before))));
            before = now;
        }
        return shown;
    }

    /** With a sign in front, as in a ledger. */
    public String signed(Quantity quantity) {
        return quantity.isPositive()
                ? "+" + quantity(quantity)
                : quantity(quantity).replace('-', '−');
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With the decimals it has. */
    public String number(BigDecimal number) {
        return decimal(number, 0, 12);
    }

    /** @param decimals always that many */
    public String number(double number, int decimals) {
        return decimal(BigDecimal.valueOf(number), decimals, decimals);
    }

    /** A rate of exchange, with as many decimals as it has, at most six. */
    public String rate(BigDecimal rate) {
        return decimal(rate, 0, 6);
    }

    /** @param share 0.95 for 95 % */
    public String percent(double share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return Double.isFinite(share)
                ? format.format(BigDecimal.valueOf(share).setScale(decimals + 2, RoundingMode.HALF_EVEN))
                : format.format(share);
    }

    /** Rounded to what can be paid. */
    public String money(Money money) {
        return currency(money.rounded().amount(), money.currency(), -1);
    }

    /** A price for one unit, with as many decimals as it has. */
    public String unitPrice(Money money) {
        return currency(
                money.amount(),
                money.currency(),
                money.amount().scale() <= 0 ? -1 : money.amount().scale());
    }

    /** Without the part below one, for sums on a board. */
    public String wholeMoney(Money money) {
        return currency(money.amount(), money.currency(), 0);
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    private String currency(BigDecimal amount, String code, int decimals) {
        NumberFormat format = (NumberFormat)
                PRICES.computeIfAbsent(new Priced(locale, code), Priced::format).clone();
        int usual = Math.max(Currency.getInstance(code).getDefaultFractionDigits(), 0);
        int shown = decimals < 0 ? usual : decimals == 0 ? 0 : Math.max(decimals, usual);
        format.setMinimumFractionDigits(shown);
        format.setMaximumFractionDigits(shown);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(amount);
    }

    private String decimal(BigDecimal number, int least, int most) {
        NumberFormat format = (NumberFormat)
                NUMBERS.computeIfAbsent(locale, NumberFormat::getNumberInstance).clone();
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        // Rounded before, because the sign of what rounds to nothing would be kept.
        return format.format(number.setScale(most, RoundingMode.HALF_EVEN));
    }
}
