package io.leadline.replenishment;

import io.leadline.shared.Money;
import java.util.List;

/**
 * Stock beyond what will be needed for a long time.
 *
 * @param units too much; 0 where nothing is
 * @param value what these cost to buy
 * @param daysToSell days until the last of them is sold at the expected demand; 3,650 where never
 * @param holdingCost of keeping them for that time
 * @param remedy what costs least
 * @param options what can be done, the cheapest first; keeping is one of them
 * @param dead whether nothing was sold for the time that makes stock dead
 */
public record Overstock(
        double units,
        Money value,
        double daysToSell,
        Money holdingCost,
        Remedy remedy,
        List<Option> options,
        boolean dead) {

    /** What to do about it; the i18n key of the sentence is {@code planning.remedy.<name>}. */
    public enum Remedy {
        NONE,
        CANCEL_OPEN_ORDER,
        POSTPONE_OPEN_ORDER,
        TRANSFER,
        RETURN,
        MARK_DOWN
    }

    /**
     * One thing to do.
     *
     * @param units of the excess that it takes care of; the rest is kept
     * @param cost of doing it and of keeping the rest
     */
    public record Option(Remedy remedy, double units, Money cost) {}

    public Overstock {
        options = List.copyOf(options);
    }

    /** Nothing too much. */
    public static Overstock none(String currency, boolean dead) {
        Money zero = Money.zero(currency);
        return new Overstock(0, zero, 0, zero, Remedy.NONE, List.of(), dead);
    }
}
