package io.leadline.exchange;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What rows may refer to: what is in the store, what earlier rows added, and what only wrong rows named. */
final class References {

    /** What can be referred to. */
    enum Kind {
        LOCATION,
        CHANNEL,
        SKU,
        CATEGORY,
        SUPPLIER,
        CARRIER
    }

    private final Map<Kind, Set<String>> known = new HashMap<>();
    private final Map<Kind, Map<String, String>> wrong = new HashMap<>();
    private final Set<ShopFile> leftOut = EnumSet.noneOf(ShopFile.class);
    private final Map<Kind, Map<String, String>> shapes = new HashMap<>();
    private final Map<String, String> supplierCurrencies;
    private final String companyCurrency;
    private final Map<String, Long> lines = new HashMap<>();
    private String keyOfRow = "";
    private final Map<String, List<BitSet>> days = new HashMap<>();
    private final Map<String, Integer> placeNumbers = new HashMap<>();

    References(Known stored) {
        for (Kind kind : Kind.values()) {
            known.put(kind, new HashSet<>());
            wrong.put(kind, new HashMap<>());
        }
        of(known, Kind.LOCATION).addAll(stored.locations());
        of(known, Kind.CHANNEL).addAll(stored.channels());
        of(known, Kind.SKU).addAll(stored.skus());
        of(known, Kind.CATEGORY).addAll(stored.categories());
        of(known, Kind.SUPPLIER).addAll(stored.supplierCurrencies().keySet());
        of(known, Kind.CARRIER).addAll(stored.carriers());
        supplierCurrencies = new HashMap<>(stored.supplierCurrencies());
        companyCurrency = stored.companyCurrency();
    }

    void add(Kind kind, String id) {
        of(known, kind).add(id);
        Map<String, String> asked = shapes.get(kind);
        if (asked != null) {
            asked.putIfAbsent(Letters.shape(id), id);
        }
    }

    void addSupplier(String id, String currency) {
        add(Kind.SUPPLIER, id);
        supplierCurrencies.put(id, currency);
    }

    boolean knows(Kind kind, String id) {
        return of(known, kind).contains(id);
    }

    /** Everything of a kind that can be referred to just now. */
    Set<String> all(Kind kind) {
        return Set.copyOf(of(known, kind));
    }

    String companyCurrency() {
        return companyCurrency;
    }

    String currencyOf(String supplier) {
        return supplierCurrencies.getOrDefault(supplier, "");
    }

    boolean isCompanyCurrency(String currency) {
        return currency.equals(companyCurrency);
    }

    /** The row that should have brought this id is wrong; rows that refer to it say so. */
    void addWrong(Kind kind, String id, String file, long line) {
        of(wrong, kind).putIfAbsent(id, file + ":" + line);
    }

    /** The file as a whole could not be used; rows that refer to what it should have brought say so. */
    void leftOut(ShopFile file) {
        leftOut.add(file);
    }

    String check(Kind kind, String field, String id) throws WrongField {
        if (knows(kind, id)) {
            return id;
        }
        String file = fileOf(kind).fileName();
        String row = of(wrong, kind).getOrDefault(id, leftOut.contains(fileOf(kind)) ? file : null);
        if (row != null) {
            throw new WrongField(field, id, Problem.REFERS_TO_WRONG_ROW, row);
        }
        String alike = alike(kind, id);
        if (alike.isEmpty()) {
            throw new WrongField(field, id, Problem.UNKNOWN_REFERENCE, file);
        }
        if (Letters.code(alike).equals(id)) {
            // Stored before such letters were put together: the same code to everybody.
            return alike;
        }
        throw new WrongField(
                field,
                id,
                alike.endsWith(id) && alike.startsWith("0") ? Problem.LOST_ZEROS : Problem.LOOKS_LIKE,
                alike);
    }

    /** A code itself if it is known, else the known one that looks like it; empty if none does. */
    String nearest(Kind kind, String written) {
        String id = Letters.code(written);
        return id.isEmpty() || knows(kind, id) ? id : alike(kind, id);
    }

    /** What is known and looks the same but for leading zeros, capitals and letters of another script; empty if nothing is. */
    String alike(Kind kind, String id) {
        Map<String, String> shapes = this.shapes.computeIfAbsent(kind, k -> {
            Map<String, String> all = new HashMap<>();
            of(known, kind).forEach(one -> all.putIfAbsent(Letters.shape(one), one));
            return all;
        });
        return shapes.getOrDefault(Letters.shape(id), "");
    }

    /** Each file starts without keys. */
    void startFile() {
        lines.clear();
        keyOfRow = "";
        days.clear();
        placeNumbers.clear();
    }

    void checkFirst(String field, String key, long line) throws WrongField {
        Long first = lines.putIfAbsent(key, line);
        if (first != null) {
            throw new WrongField(field, key, Problem.DUPLICATE, " (" + first + ")");
        }
        keyOfRow = key;
    }

    /** A row begins, which has not used a key yet. */
    void startRow() {
        keyOfRow = "";
    }

    /** The row was wrong: another one may have its key. */
    void dropRow() {
        lines.remove(keyOfRow);
    }

    /** The same for sales and counts, of which there are tens of millions: one bit a day instead of a key a row. */
    boolean isFirstOn(String sku, String place, int epochDay) {
        int number = placeNumbers.computeIfAbsent(place, c -> placeNumbers.size());
        List<BitSet> byPlace = days.computeIfAbsent(sku, s -> new ArrayList<>(2));
        while (byPlace.size() <= number) {
            byPlace.add(new BitSet());
        }
        BitSet seen = byPlace.get(number);
        int day = Math.max(0, epochDay - Dates.FIRST_EPOCH_DAY);
        if (seen.get(day)) {
            return false;
        }
        seen.set(day);
        return true;
    }

    private static ShopFile fileOf(Kind kind) {
        return switch (kind) {
            case LOCATION -> ShopFile.LOCATIONS;
            case CHANNEL -> ShopFile.CHANNELS;
            case SKU, CATEGORY -> ShopFile.ITEMS;
            case SUPPLIER, CARRIER -> ShopFile.SUPPLIERS;
        };
    }

    private static <T> T of(Map<Kind, T> map, Kind kind) {
        T value = map.get(kind);
        if (value == null) {
            throw new IllegalStateException("No " + kind);
        }
        return value;
    }
}
