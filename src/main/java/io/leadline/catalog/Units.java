package io.leadline.catalog;

import io.leadline.shared.Bounds;
import io.leadline.shared.NumberRange;
import java.util.Locale;
import java.util.Set;

/** What a unit can be divided into: of pieces there are no parts, of metres there are. */
public final class Units {

    /** As files name them, in the languages that the portal speaks. */
    private static final Set<String> WHOLE = Set.of(
            "piece", "pieces", "pcs", "pc", "each", "ea", "unit", "pair", "pairs", "set", "sets", "pack", "packs",
            "box", "boxes", "bottle", "bottles", "roll", "rolls", "stück", "stk", "paar", "packung", "flasche",
            "rolle");

    /** Grams of a kilogram, millimetres of a metre. */
    private static final int DECIMALS = 3;

    private Units() {}

    public static NumberRange range(String unit) {
        return Bounds.QUANTITY.exactTo(WHOLE.contains(unit.toLowerCase(Locale.ROOT)) ? 0 : DECIMALS);
    }
}
