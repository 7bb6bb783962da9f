package io.leadline.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sentence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences whose values have names, as histories and ledgers keep them: {@code Moved from {from} to {to}}. A value that is
 * a date, a moment, a number or a sum of money is written as the reader writes it; a word of ours, such as {@code fill-rate},
 * has a text of its own.
 */
public final class NamedText {

    /** The terms of plans: their numbers come from statistics and have as many digits as they mean. */
    private static final String ARITHMETIC = "planning.term.";

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Codes, such as those of batches, of which some are days: nobody's words. */
    private static final Pattern DATES = Pattern.compile("(?=.*\\d{4}-\\d{2}-\\d{2}(,|$))[^ ,]+(, [^ ,]+)+");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern MONEY = Pattern.compile("(" + NUMBER + ") ([A-Z]{3})");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private NamedText() {}

    /** The sentence in the reader's language; a value that is missing leaves a gap, never a placeholder. */
    public static String of(String key, Map<String, String> values, Format format) {
        return texts() instanceof LeadlineI18N texts ? of(texts, key, values, format) : key;
    }

    /** One value as the reader writes it, on a page. */
    public static String value(String value, Format format) {
        return texts() instanceof LeadlineI18N texts
                ? shown(value, texts.texts(format.locale()), format)
                : written(value, format);
    }

    /** The same where no page is shown, such as in an answer to a program. */
    public static String of(LeadlineI18N texts, String key, Map<String, String> values, Format format) {
        Map<String, String> all = texts.texts(format.locale());
        // One sentence can have another wording for a case, such as a day that has passed.
        String pattern = all.getOrDefault(key + "." + values.getOrDefault("case", ""), all.getOrDefault(key, key));
        Function<String, String> shown = place -> {
            String value = values.getOrDefault(place, "");
            return key.startsWith(ARITHMETIC) && NUMBER.matcher(value).matches()
                    ? format.digits(place, new BigDecimal(value))
                    : shown(value, all, format);
        };
        return PLACE.matcher(Sentence.plurals(pattern, shown))
                .replaceAll(place -> Matcher.quoteReplacement(shown.apply(place.group(1))));
    }

    /** Whether there is such a text: what an installation changed of its own may have none. */
    public static boolean has(String key, Locale locale) {
        return VaadinService.getCurrent() != null && texts() instanceof LeadlineI18N texts && texts.has(key, locale);
    }

    private static I18NProvider texts() {
        return VaadinService.getCurrent().getInstantiator().getI18NProvider();
    }

    private static String shown(String value, Map<String, String> all, Format format) {
        return all.getOrDefault("word." + value, written(value, format));
    }

    private static String written(String value, Format format) {
        if (DATE.matcher(value).matches()) {
            return format.date(LocalDate.parse(value));
        }
        if (MOMENT.matcher(value).matches()) {
            return format.dateTime(Instant.parse(value));
        }
        Matcher money = MONEY.matcher(value);
        if (money.matches() && CURRENCIES.contains(money.group(3))) {
            return written(Money.of(money.group(1), money.group(3)), format);
        }
        if (value.indexOf(',') > 0 && DATES.matcher(value).matches()) {
            return Stream.of(value.split(", "))
                    .map(one -> DATE.matcher(one).matches() ? format.date(LocalDate.parse(one)) : one)
                    .collect(Collectors.joining(", "));
        }
        return NUMBER.matcher(value).matches() ? format.quantity(new Quantity(new BigDecimal(value))) : value;
    }

    /** A price can have more decimals than its currency. */
    private static String written(Money money, Format format) {
        return money.rounded().equals(money) ? format.money(money) : format.unitPrice(money);
    }
}
