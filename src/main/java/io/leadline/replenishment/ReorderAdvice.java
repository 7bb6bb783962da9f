package io.leadline.replenishment;

import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to order of one item at one location now, and why; or why nothing.
 *
 * @param decision what was decided, and the i18n key of its sentence is {@code planning.decision.<name>}
 * @param offer who should deliver; null where nobody offers the item
 * @param quantity zero where nothing is ordered
 * @param needDate when the goods have to be here: the day the stock runs out at the expected demand
 * @param stockoutDate the day the stock runs out with what is there and coming in time; null if not within a year
 * @param reorderPoint stock position at or below which an order is due
 * @param safetyStock the part of the reorder point above the expected demand
 * @param because signed terms that add up to the quantity
 * @param missed the service target where something forbids it; null where it is kept, and in plans that were stored before
 *     this was known
 */
public record ReorderAdvice(
        ItemPlace place,
        Decision decision,
        @Nullable Offer offer,
        Quantity quantity,
        LocalDate needDate,
        @Nullable LocalDate stockoutDate,
        double reorderPoint,
        double safetyStock,
        List<Term> because,
        @Nullable MissedTarget missed) {

    /** How a plan ends for one item. */
    public enum Decision {
        ORDER,
        COVERED,
        NO_DEMAND,
        NO_SUPPLIER,
        TRANSFER,
        BELOW_MINIMUM_ORDER,
        FILLED_UP,
        /** Needed, but it would not fit, not keep, or is more than the supplier can make now. */
        LIMITED,
        /** Needed, but it would arrive after the last day of its sale. */
        TOO_LATE
    }

    public ReorderAdvice {
        because = List.copyOf(because);
        Quantity sum = Term.sum(because);
        if (!sum.equals(quantity)) {
            throw new IllegalArgumentException(
                    "The terms of " + place + " add up to " + sum + ", not to the quantity " + quantity);
        }
        if (quantity.isNegative()) {
            throw new IllegalArgumentException("The order of " + place + " is negative: " + quantity);
        }
    }

    /** One whose target is kept. */
    public ReorderAdvice(
            ItemPlace place,
            Decision decision,
            @Nullable Offer offer,
            Quantity quantity,
            LocalDate needDate,
            @Nullable LocalDate stockoutDate,
            double reorderPoint,
            double safetyStock,
            List<Term> because) {
        this(place, decision, offer, quantity, needDate, stockoutDate, reorderPoint, safetyStock, because, null);
    }

    public boolean orders() {
        return quantity.isPositive();
    }

    /** What other locations give instead of a supplier. */
    public List<StockTerm.Transfer> transfers() {
        return of(StockTerm.Transfer.class).toList();
    }

    /** Whether the plan knew of the order, whether it comes in time or not. */
    public boolean counted(String orderId) {
        return of(StockTerm.Supply.class).anyMatch(supply -> supply.order().equals(orderId));
    }

    /** Whether goods are on their way that come too late to cover anything. */
    public boolean late() {
        return of(StockTerm.LateSupply.class).findAny().isPresent();
    }

    /** Units that wait until the order reaches the supplier's minimum value. */
    public Quantity waiting() {
        return Quantity.ZERO.minus(Term.sum(because.stream()
                .filter(term -> term instanceof JointTerm.Waits || term instanceof JointTerm.WaitsUnsold)
                .toList()));
    }

    /** The terms as people are told them, such as in the line of an order. */
    public List<LedgerTerm> told() {
        return because.stream().map(Term::told).toList();
    }

    private <T extends Term> Stream<T> of(Class<T> kind) {
        return because.stream().filter(kind::isInstance).map(kind::cast);
    }
}
