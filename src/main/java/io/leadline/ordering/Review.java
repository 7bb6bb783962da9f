package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;

/** A buyer's reply to an answer that is outside the tolerance. */
public sealed interface Review {

    /** Takes the answer as it is; refused lines are dropped. */
    record Accept(String note) implements Review {}

    /** Asks again with another offer; lines that are not named are asked for as before. */
    record Counter(List<Offer> offers, String note) implements Review {
        public Counter {
            offers = List.copyOf(offers);
        }
    }

    /** Gives the rest to another supplier. */
    record ReSource(String reason) implements Review {}

    record Cancel(String reason) implements Review {}

    /** What the company offers for one line. */
    record Offer(int line, Quantity quantity, LocalDate date, Money unitPrice) {}
}
