package io.leadline.exchange;

import java.util.Set;

/** What the cells of a column of ours are: how they may be spelled differs by it. */
enum CellKind {
    TEXT,
    NUMBER,
    DATE,
    PRICE_BREAKS;

    private static final Set<String> TEXTS = Set.of(
            "location",
            "name",
            "kind",
            "country",
            "time_zone",
            "channel",
            "served_from",
            "receiving_days",
            "sku",
            "currency",
            "category",
            "unit",
            "supplier",
            "email",
            "language",
            "scope",
            "id",
            "party",
            "reason",
            "promotion",
            "order",
            "line",
            "kit",
            "part",
            "answer",
            "answers",
            "substitute",
            "note",
            "closed",
            "series",
            "known_ahead",
            "carrier",
            "address",
            "contact",
            "phone",
            "receiving_hours",
            "incoterm",
            "delivery_place");

    private static final Set<String> DATES = Set.of("date", "as_of", "sold_until");

    /** Whether it says how many or how much. */
    boolean isNumber() {
        return this == NUMBER || this == PRICE_BREAKS;
    }

    /** Whether a dash or {@code n/a} in it says that there is nothing; in a text it may be a name. */
    boolean isCounted() {
        return this == NUMBER || this == DATE;
    }

    /** A column that nobody has named a text counts as a number: where no cell looks like one nothing is done to it. */
    static CellKind of(String column) {
        if (column.equals("price_breaks")) {
            return PRICE_BREAKS;
        }
        return TEXTS.contains(column) ? TEXT : DATES.contains(column) || column.endsWith("_on") ? DATE : NUMBER;
    }
}
