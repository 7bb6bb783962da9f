package io.leadline.ordering;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What it means for the shelf when a line comes as somebody says; planning knows it from projected stock. */
public interface Consequences {

    int SHORTEST_DAYS = 7;
    int FARTHEST_DAYS = 366;

    /**
     * What is missing at the expected demand because the line does not come at once: never more than the line brings, by the
     * same measure for whatever could come in its place.
     *
     * @param from the first day on which something cannot be served, up to the last delivery; null where all of it is
     * @param days on how many days
     * @param units that cannot be served
     * @param margin that these would have earned, in the company's currency
     * @param urgent of these units, those before the last delivery: what would have to come earlier
     * @param priced whether the margin is known; zero stands for it where a price or a rate is missing
     */
    record Consequence(
            @Nullable LocalDate from, int days, Quantity units, Money margin, Quantity urgent, boolean priced) {

        /** Of what has a price. */
        public Consequence(@Nullable LocalDate from, int days, Quantity units, Money margin, Quantity urgent) {
            this(from, days, units, margin, urgent, true);
        }
    }

    /** The shelf that a line is for, as it stands without the line. */
    interface Shelf {

        /**
         * @param deliveries what comes in place of the line; nothing where it is left out
         * @param next what is ordered in place of missing units can be there then; says nothing where all of the line comes
         */
        Consequence with(List<LineAnswer.Part> deliveries, LocalDate next);

        /**
         * What it costs to keep units that a minimum or a multiple forces beyond the line's, until they are sold.
         *
         * @param unitPrice in the company's currency
         */
        default Money keeping(Quantity forced, Money unitPrice) {
            return Money.zero(unitPrice.currency());
        }
    }

    /**
     * The same of units that are for no shelf that is planned.
     *
     * @param unitsPerDay how fast they sell; empty where nobody knows
     */
    default Money keeping(Quantity forced, Money unitPrice, OptionalDouble unitsPerDay) {
        return Money.zero(unitPrice.currency());
    }

    /**
     * The same, on the shelf of a line or where it has none.
     *
     * @param unitPrice in the company's currency; empty where there is no rate
     * @param nothing what it costs where none are forced
     * @return empty where some are and there is no rate
     */
    default Optional<Money> keeping(Optional<Shelf> shelf, Quantity forced, Optional<Money> unitPrice, Money nothing) {
        return forced.isPositive()
                ? unitPrice.map(each -> shelf.map(known -> known.keeping(forced, each))
                        .orElseGet(() -> keeping(forced, each, OptionalDouble.empty())))
                : Optional.of(nothing);
    }

    /** When what is ordered next can be there: as long after the last day of this as this line was given, a week at least. */
    static LocalDate next(PurchaseOrder order, OrderLine line, LocalDate last, LocalDate today) {
        LocalDate asked = LocalDate.ofInstant(order.head().createdAt(), ZoneOffset.UTC);
        long given = Math.max(
                SHORTEST_DAYS,
                Math.max(
                        ChronoUnit.DAYS.between(asked, line.requestedDate()),
                        ChronoUnit.DAYS.between(today, line.requestedDate())));
        LocalDate farthest = today.plusDays(FARTHEST_DAYS);
        LocalDate next = (last.isBefore(today) ? today : last).plusDays(given);
        return next.isAfter(farthest) ? farthest : next;
    }

    /** Empty where nothing is planned that would tell. */
    Optional<Shelf> of(PurchaseOrder order, OrderLine line);
}
