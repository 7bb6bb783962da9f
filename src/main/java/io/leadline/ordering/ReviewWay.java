package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a buyer can do about a line that the supplier answered differently, with what it comes to.
 *
 * @param partner the other supplier or location; empty where there is none
 * @param name of the partner
 * @param quantity what comes this way
 * @param arrives when; null where nothing does
 * @param unitPrice what the partner asks; null where nothing is bought
 * @param lost margin that is lost this way, in the company's currency
 * @param moving what moving it from another location costs, which is part of {@code extra}; null where nothing is moved or
 *     nobody knows
 * @param extra what it costs more than was asked for, below zero where less, and to keep what a minimum or a multiple forces
 *     beyond it
 * @param from the first day without stock this way; null where there is none, or nobody knows
 * @param days without stock
 * @param priced whether its cost is known; zero stands for what is not, where a price or a rate is missing
 */
public record ReviewWay(
        Kind kind,
        String partner,
        String name,
        Quantity quantity,
        @Nullable LocalDate arrives,
        @Nullable Money unitPrice,
        Money lost,
        @Nullable Money moving,
        Money extra,
        @Nullable LocalDate from,
        int days,
        boolean priced) {

    /** What is done. */
    public enum Kind {
        /** What the supplier said is taken. */
        TAKE,
        /** It is taken, and what is short until then comes from another location. */
        ELSEWHERE,
        /** The supplier is asked for something else; it may say no. */
        COUNTER,
        /** The line is left out here and ordered from another supplier. */
        ALTERNATE,
        /** The line is left out, and nobody else is asked. */
        LEAVE_OUT
    }

    /** All that it costs. */
    public Money cost() {
        return lost.plus(extra);
    }

    /** Whether it is what it says without anybody else's consent. */
    public boolean certain() {
        return kind != Kind.COUNTER;
    }
}
