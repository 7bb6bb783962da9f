package io.leadline.exchange;

import java.util.Map;
import java.util.Set;

/**
 * What rows may refer to although it is in no file: what is in the store already.
 *
 * @param supplierCurrencies the currency of each supplier by its id
 * @param carriers that bring what suppliers deliver
 * @param companyCurrency the company's own, which has no rate; empty where it is not known
 */
public record Known(
        Set<String> locations,
        Set<String> channels,
        Set<String> skus,
        Set<String> categories,
        Map<String, String> supplierCurrencies,
        Set<String> carriers,
        String companyCurrency) {

    public static final Known NOTHING = new Known(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), "");
}
