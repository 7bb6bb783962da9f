package io.leadline.exchange;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether an amount names another currency than the one that it is taken in: $ 3 among euros is no slip of spelling. */
final class CurrencySigns {

    /** A sign is of several currencies; one that is not here says nothing. */
    private static final Map<String, List<String>> CURRENCIES = Map.ofEntries(
            Map.entry("\u20ac", List.of("EUR")),
            Map.entry("\u00a3", List.of("GBP", "EGP", "FKP", "GIP", "LBP", "SHP", "SSP", "SYP")),
            Map.entry("\u00a5", List.of("JPY", "CNY")),
            Map.entry("\u20ba", List.of("TRY")),
            Map.entry("\u20b9", List.of("INR")),
            Map.entry("\u20bd", List.of("RUB")),
            Map.entry("\u20b4", List.of("UAH")),
            Map.entry("\u20aa", List.of("ILS")),
            Map.entry("\u20a9", List.of("KRW", "KPW")),
            Map.entry("\u20ab", List.of("VND")),
            Map.entry("kr", List.of("SEK", "NOK", "DKK", "ISK")),
            Map.entry("z\u0142", List.of("PLN")),
            Map.entry("k\u010d", List.of("CZK")),
            Map.entry("ft", List.of("HUF")),
            Map.entry("\u043b\u0432", List.of("BGN")));

    /** Those whose money is called by a word with no sign but its own; the dollar's is of everybody else. */
    private static final Set<String> WITHOUT_DOLLAR = Set.of(
            "EUR", "GBP", "JPY", "CNY", "CHF", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "TRY", "INR", "RUB",
            "UAH", "ILS", "KRW", "RON", "BGN", "AED", "SAR", "KWD", "BHD", "QAR", "OMR", "EGP", "ZAR", "THB", "VND",
            "IDR", "MYR");

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private static final Pattern NAMES = Pattern.compile("\\p{Sc}|\\p{L}+");

    /**
     * In the format of a workbook's cell: {@code [$€-407]}, {@code "kr"} or {@code \€}, or a sign that stands there bare. {@code _€} is
     * a blank as wide as it: so German spreadsheets format every number with thousands.
     */
    private static final Pattern IN_FORMAT =
            Pattern.compile("[_*].|\\[\\$([^\\]-]*)[^\\]]*\\]|\"([^\"]*)\"|\\\\(.)|(\\p{Sc})");

    private CurrencySigns() {}

    /**
     * The sign or code that the format of a workbook's cell shows beside its number; empty where it shows none, or one that is not
     * known.
     *
     * @param ofAnyCountry whether a dollar in it says nothing
     */
    static String ofFormat(String format, boolean ofAnyCountry) {
        Matcher shown = IN_FORMAT.matcher(format.split(";", 2)[0]);
        while (shown.find()) {
            for (int group = 1; group <= shown.groupCount(); group++) {
                String sign =
                        shown.group(group) == null ? "" : shown.group(group).strip();
                if (isSign(sign) && !(ofAnyCountry && sign.equals("$"))) {
                    return sign;
                }
            }
        }
        return "";
    }

    /** Whether it is the sign or code of a currency, and no other text. */
    static boolean isSign(String text) {
        return text.equals("$") || CODES.contains(text) || CURRENCIES.containsKey(text.toLowerCase(Locale.ROOT));
    }

    static boolean contradict(String cell, String currency) {
        if (currency.isEmpty() || !Numbers.isNamed(cell)) {
            return false;
        }
        Matcher names = NAMES.matcher(cell);
        while (names.find()) {
            String name = names.group();
            boolean other = name.equals("$")
                    ? WITHOUT_DOLLAR.contains(currency)
                    : CODES.contains(name)
                            ? !name.equals(currency)
                            : !CURRENCIES
                                    .getOrDefault(name.toLowerCase(Locale.ROOT), List.of(currency))
                                    .contains(currency);
            if (other) {
                return true;
            }
        }
        return false;
    }
}
