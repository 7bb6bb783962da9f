package io.leadline.replenishment;

import io.leadline.shared.Quantity;
import java.time.LocalDate;

/** What need not be ordered because it is there, on its way, or to be had from another own location. */
public sealed interface StockTerm extends Term {

    /** What is on the shelf. */
    record OnHand(Quantity amount) implements StockTerm {}

    /** What of it is promised to somebody or held back for channels. */
    record Reserved(Quantity amount) implements StockTerm {}

    /** What customers have pre-ordered for days until which the order has to last: demand that is certain, beside the forecast. */
    record PreOrdered(Quantity amount) implements StockTerm {}

    /** Goods on their way that the plan knows of, whether they come in time or not. */
    sealed interface Supply extends StockTerm {

        /** The order they belong to. */
        String order();

        Quantity quantity();

        LocalDate arrival();
    }

    /** An open order that comes in time. */
    record OpenOrder(Quantity amount, String order, Quantity quantity, LocalDate arrival) implements Supply {

        public OpenOrder(ExpectedSupply supply) {
            this(Quantity.ZERO.minus(supply.quantity()), supply.source(), supply.quantity(), supply.probableArrival());
        }
    }

    /** Goods on their way from another own location that come in time. */
    record InTransit(Quantity amount, String order, Quantity quantity, LocalDate arrival) implements Supply {

        public InTransit(ExpectedSupply supply) {
            this(Quantity.ZERO.minus(supply.quantity()), supply.source(), supply.quantity(), supply.probableArrival());
        }
    }

    /** Goods that come too late to cover anything; they count nothing and are named. */
    record LateSupply(Quantity amount, String order, Quantity quantity, LocalDate arrival) implements Supply {

        public LateSupply(ExpectedSupply supply) {
            this(Quantity.ZERO, supply.source(), supply.quantity(), supply.probableArrival());
        }
    }

    /** What of an order is so long overdue that it is not counted on; it is named, so that somebody asks. */
    record Doubtful(Quantity amount, String order, Quantity quantity, LocalDate arrival) implements Supply {

        public Doubtful(ExpectedSupply supply) {
            this(Quantity.ZERO, supply.source(), supply.doubted(), supply.probableArrival());
        }
    }

    /**
     * What another own location gives instead of a supplier.
     *
     * @param from the location that gives
     * @param available what it has to spare
     */
    record Transfer(Quantity amount, String from, Quantity available) implements StockTerm {

        /** What it gives. */
        public Quantity units() {
            return Quantity.ZERO.minus(amount);
        }
    }
}
