package io.leadline.simulation.shops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a stand-in shop believes it may sell. It has every item that it is asked for, with nothing of it until it is told. */
final class Shelf {

    private final Map<String, Long> ids = new LinkedHashMap<>();
    private final Map<Long, String> skus = new LinkedHashMap<>();
    private final Map<Long, Long> quantities = new LinkedHashMap<>();

    synchronized long id(String sku) {
        Long known = ids.get(sku);
        if (known == null) {
            known = 1_001L + ids.size();
            ids.put(sku, known);
            skus.put(known, sku);
            quantities.put(known, 0L);
        }
        return known;
    }

    synchronized Optional<Long> quantity(long id) {
        return Optional.ofNullable(quantities.get(id));
    }

    synchronized boolean set(long id, long quantity) {
        return quantities.replace(id, quantity) != null;
    }

    /** Sets all of them, or none where one is not as expected. */
    synchronized boolean set(Map<Long, Long> quantitiesById, Map<Long, Long> expected) {
        boolean asExpected =
                expected.entrySet().stream().allMatch(one -> one.getValue().equals(quantities.get(one.getKey())));
        if (asExpected) {
            quantities.putAll(quantitiesById);
        }
        return asExpected;
    }

    /** A customer takes some. */
    synchronized boolean sell(String sku, long units) {
        long left = quantities.getOrDefault(ids.getOrDefault(sku, 0L), 0L) - units;
        if (left >= 0) {
            quantities.put(id(sku), left);
        }
        return left >= 0;
    }

    synchronized Map<String, Long> believes() {
        Map<String, Long> all = new TreeMap<>();
        quantities.forEach((id, quantity) -> all.put(String.valueOf(skus.get(id)), quantity));
        return all;
    }
}
