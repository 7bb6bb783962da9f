package io.leadline.catalog;

import io.leadline.shared.Bounds;
import io.leadline.shared.Period;

/**
 * Days on which somebody does not work, beside weekends and public holidays.
 *
 * @param party {@code company}, a supplier's id, a location's, or a carrier by its name behind {@code carrier:}
 */
public record Closure(String party, Period period, String reason) {

    /** The party that stands for the company itself. */
    public static final String COMPANY = "company";

    /** How the party of a carrier, or of a lane, begins. */
    public static final String CARRIER = "carrier:";

    /** The party that stands for a carrier. */
    public static String carrier(String name) {
        return CARRIER + name;
    }

    public boolean isOf(String whose) {
        return party.equals(whose);
    }

    public Closure {
        if (party.isBlank()) {
            throw new IllegalArgumentException("A closure needs a party: 'company', a supplier's id or a location's");
        }
        Bounds.NOTE.require("The reason of a closure", reason);
    }
}
