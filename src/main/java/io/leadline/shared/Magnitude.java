package io.leadline.shared;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * About how many units of a currency a pound or a euro is: 1, 10, 100 and so on. It is for what is sorted or called high where
 * nobody has said what is much, and never for an amount that somebody reads; there are exchange rates for that.
 */
public final class Magnitude {

    private static final Map<String, Double> BY_CURRENCY = Stream.of(
                    of(
                            10, "CNY", "CZK", "DKK", "EGP", "HKD", "MXN", "MYR", "NOK", "SEK", "THB", "TRY", "TWD",
                            "UAH", "ZAR"),
                    of(100, "BDT", "HUF", "INR", "ISK", "JPY", "KES", "PHP", "PKR", "RSD", "RUB"),
                    of(1_000, "ARS", "CLP", "COP", "KRW", "KZT", "NGN"),
                    of(10_000, "IDR", "UZS", "VND"))
            .flatMap(many -> many.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Magnitude() {}

    private static Map<String, Double> of(double units, String... currencies) {
        return Set.of(currencies).stream().collect(Collectors.toMap(currency -> currency, currency -> units));
    }

    /** @return 1 for a currency that is not known to be smaller */
    public static double of(String currency) {
        return BY_CURRENCY.getOrDefault(currency, 1.0);
    }
}
