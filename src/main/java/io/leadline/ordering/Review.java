package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A buyer's reply to an answer that is outside the tolerance. */
public sealed interface Review {

    /** Takes the answer as it is; refused lines are dropped. */
    record Accept(String note) implements Review {}

    /**
     * Asks again with other offers. Lines that are not named are taken as the supplier answered them.
     *
     * @param leftOut lines that are not wanted as answered, and not asked for again
     * @param note the supplier reads it
     */
    record Counter(List<Offer> offers, List<Integer> leftOut, String note) implements Review {
        public Counter {
            offers = List.copyOf(offers);
            leftOut = List.copyOf(leftOut);
        }

        public Counter(List<Offer> offers, String note) {
            this(offers, List.of(), note);
        }
    }

    /** Gives the rest to another supplier. */
    record ReSource(String reason) implements Review {}

    record Cancel(String reason) implements Review {}

    /**
     * What the company offers for one line.
     *
     * @param rest what comes on another day; null where all of it comes at once
     */
    record Offer(
            int line,
            Quantity quantity,
            LocalDate date,
            Money unitPrice,
            @Nullable Rest rest) {

        /** All of it at once. */
        public Offer(int line, Quantity quantity, LocalDate date, Money unitPrice) {
            this(line, quantity, date, unitPrice, null);
        }

        /** All that is asked for, whenever it comes. */
        public Quantity all() {
            return rest == null ? quantity : quantity.plus(rest.quantity());
        }
    }

    /** The part of a line that may come on another day, which is a line of its own from then on. */
    record Rest(Quantity quantity, LocalDate date) {}
}
