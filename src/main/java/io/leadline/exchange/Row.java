package io.leadline.exchange;

import io.leadline.catalog.ReceivingDays;
import io.leadline.shared.MailAddress;
import io.leadline.shared.SheetText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one row by column name; each getter gives a right value or says what is wrong. */
final class Row {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>.]+(\\.[^@\\s,;<>.]+)+");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    final long line;
    private final List<String> fields;
    private final List<String> written;
    private final Map<String, Integer> columns;

    Row(long line, List<String> fields, Map<String, Integer> columns) {
        this(line, fields, fields, columns);
    }

    /** @param written the same cells before their own spelling was made ours */
    Row(long line, List<String> fields, List<String> written, Map<String, Integer> columns) {
        this.line = line;
        this.fields = fields;
        this.written = written;
        this.columns = columns;
    }

    /** @throws WrongField if a field holds what no field can */
    void check() throws WrongField {
        for (String column : columns.keySet()) {
            if (!column.isEmpty()) {
                Cells.check(column, optional(column));
            }
        }
    }

    /** Empty where the column is missing. */
    String optional(String column) {
        Integer index = columns.get(column);
        String value = index == null || index >= fields.size()
                ? ""
                : SheetText.plain(Letters.unwrapped(Letters.usual(fields.get(index))));
        return Cells.isNothing(value) && CellKind.of(column).isCounted() ? "" : value;
    }

    String optional(String column, String otherwise) {
        String value = optional(column);
        return value.isEmpty() ? otherwise : value;
    }

    String required(String column) throws WrongField {
        String value = optional(column);
        if (value.isEmpty()) {
            throw new WrongField(column, "", Problem.MISSING_VALUE);
        }
        return value;
    }

    /** A code others refer to by: required, at most 64 characters. */
    String id(String column) throws WrongField {
        String value = code(column);
        if (value.length() > 64) {
            throw new WrongField(column, value, Problem.TOO_LONG, "64");
        }
        return value;
    }

    /** A code, of its own row or of another: none that a spreadsheet has made a rounded number of. */
    String code(String column) throws WrongField {
        String value = Letters.code(required(column));
        if (Letters.isRounded(value)) {
            throw new WrongField(column, value, Problem.ROUNDED_CODE);
        }
        return value;
    }

    BigDecimal notNegative(String column) throws WrongField {
        return Numbers.notNegative(column, required(column));
    }

    BigDecimal notNegative(String column, String otherwise) throws WrongField {
        return Numbers.notNegative(column, optional(column, otherwise));
    }

    BigDecimal positive(String column, String otherwise) throws WrongField {
        BigDecimal number = otherwise.isEmpty() ? notNegative(column) : notNegative(column, otherwise);
        if (number.signum() == 0) {
            throw new WrongField(column, optional(column), Problem.NOT_POSITIVE);
        }
        return number;
    }

    int whole(String column, String otherwise, int atLeast, int atMost) throws WrongField {
        return Numbers.whole(
                column, otherwise.isEmpty() ? required(column) : optional(column, otherwise), atLeast, atMost);
    }

    LocalDate date(String column) throws WrongField {
        return Dates.parse(column, required(column));
    }

    @Nullable
    LocalDate optionalDate(String column) throws WrongField {
        String value = optional(column);
        return value.isEmpty() ? null : Dates.parse(column, value);
    }

    String currency(String column) throws WrongField {
        String value = required(column);
        if (!CURRENCIES.contains(value.toUpperCase(Locale.ROOT))) {
            throw new WrongField(column, value, Problem.UNKNOWN_CURRENCY, currencyMeant(value));
        }
        return value.toUpperCase(Locale.ROOT);
    }

    String country(String column) throws WrongField {
        String value = required(column);
        if (!COUNTRIES.contains(value.toUpperCase(Locale.ROOT))) {
            throw new WrongField(column, value, Problem.UNKNOWN_COUNTRY, countryMeant(value));
        }
        return value.toUpperCase(Locale.ROOT);
    }

    ZoneId zone(String column) throws WrongField {
        String value = required(column);
        if (!ZoneId.getAvailableZoneIds().contains(value)) {
            throw new WrongField(column, value, Problem.UNKNOWN_ZONE);
        }
        return ZoneId.of(value);
    }

    ReceivingDays receivingDays(String column) throws WrongField {
        String value = optional(column);
        Optional<ReceivingDays> days = ReceivingDays.parse(value);
        if (days.isEmpty()) {
            throw new WrongField(column, value, Problem.NOT_WEEKDAYS);
        }
        return days.get();
    }

    Locale language(String column) throws WrongField {
        String value = required(column);
        Locale locale = Locale.forLanguageTag(value.replace('_', '-'));
        if (!LANGUAGES.contains(locale.getLanguage())) {
            throw new WrongField(column, value, Problem.UNKNOWN_LANGUAGE);
        }
        return locale;
    }

    String email(String column) throws WrongField {
        String value = required(column);
        if (!EMAIL.matcher(value).matches() || !MailAddress.is(value)) {
            throw new WrongField(column, value, Problem.NOT_AN_EMAIL);
        }
        return value;
    }

    /** Whether it says yes; empty says no. */
    boolean yes(String column) throws WrongField {
        String value = optional(column);
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "1.0", "y", "x", "ja", "j", "wahr", "oui", "vrai", "si", "sí", "sì", "vero" ->
                true;
            case "", "no", "false", "0", "0.0", "n", "nein", "falsch", "non", "faux", "falso" -> false;
            default -> throw new WrongField(column, value, Problem.UNKNOWN_KIND, "yes, no");
        };
    }

    <E extends Enum<E>> E kind(String column, Class<E> kinds) throws WrongField {
        String value = required(column);
        String name = value.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (E kind : kinds.getEnumConstants()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new WrongField(
                column,
                value,
                Problem.UNKNOWN_KIND,
                Arrays.stream(kinds.getEnumConstants())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.joining(", ")));
    }

    /** @throws WrongField if an amount stands there with the sign or code of another currency than its own */
    void checkCurrency(String column, String currency) throws WrongField {
        Integer index = columns.get(column);
        if (index != null && index < written.size() && CurrencySigns.contradict(written.get(index), currency)) {
            throw new WrongField(column, written.get(index), Problem.OTHER_SIGN, currency);
        }
    }

    private static String currencyMeant(String value) {
        return switch (value.strip().toUpperCase(Locale.ROOT)) {
            case "£", "GBP", "POUND", "UKP" -> "GBP";
            case "€", "EUR", "EURO" -> "EUR";
            case "$", "USD", "US$" -> "USD";
            default -> "GBP, EUR, USD";
        };
    }

    private static String countryMeant(String value) {
        String upper = value.toUpperCase(Locale.ROOT);
        if (upper.equals("UK")) {
            return "GB";
        }
        return COUNTRIES.stream()
                .filter(code ->
                        Locale.of("", code).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(value))
                .findFirst()
                .orElse("GB, DE, US");
    }
}
