package io.leadline.replenishment.policy;

import io.leadline.replenishment.LotTerm;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.Term;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** From what is needed to what is ordered: economy, the supplier's minimum and multiple, and what limits the stock. */
final class LotChoice {

    /** More than is ever held against chance: what is ordered before it is due is asked for as soon as it can come. */
    private static final double SOONEST = Double.MAX_VALUE;

    private LotChoice() {}

    /**
     * What may be ordered before it is due: the lot that one unit due would bring, as far as it lies no longer than the
     * longest cover. Zero where nothing may be ordered, or no later order could be sold.
     *
     * @param beyond units there and on order above the reorder point
     */
    static Quantity next(Case it, double beyond) {
        if (it.lastOrder()) {
            return Quantity.ZERO;
        }
        Quantity lot = economic(it, 1);
        double most =
                Math.min(Room.of(it, SOONEST).units(), it.outlook().expectedOver(it.coverDays()) - Math.max(0, beyond));
        if (lot.toDouble() <= most) {
            return lot;
        }
        Quantity less = LotSize.atMost(it.terms(), most);
        return less.compareTo(LotSize.orderable(it.terms(), 0)) >= 0 ? less : Quantity.ZERO;
    }

    /** Units that an order of today may bring: what fits, keeps, can be made, and can be sold before the sale ends. */
    static double most(Case it, double safety) {
        double room = Room.of(it, safety).units();
        LocalDate end = it.occasions().endsOn();
        if (end == null) {
            return room;
        }
        double untilArrival = it.outlook().expectedOver(it.leadTime().meanDays());
        double left =
                Math.max(0, it.unpromised().free().toDouble() + it.unpromised().coming() - untilArrival);
        return Math.min(room, it.outlook().expectedOver(Double.MAX_VALUE) - untilArrival - left);
    }

    /** Raises the need to an order, or lowers it to nothing where no order is possible. */
    static Decided order(Case it, QuantityLedger need, double safety) {
        double units = need.sum().toDouble();
        // Where no later order can be sold, nothing is ordered ahead.
        Optional<LotSize.Dated> dated = it.lastOrder() ? Optional.of(alone(it, units)) : dated(it, units);
        QuantityLedger covered = dated.filter(lot -> lot.weeks() > 0)
                .map(lot -> need.and(List.of(weeks(it, lot))))
                .orElse(need);
        QuantityLedger lot = upTo(it, dated.map(LotSize.Dated::lot).orElseGet(() -> economic(it, units)), covered);
        Room room = Room.of(it, safety);
        return lot.sum().toDouble() <= room.units() ? new Decided(Decision.ORDER, lot) : within(it, room, lot);
    }

    private static LotSize.Dated alone(Case it, double need) {
        return new LotSize.Dated(0, LotSize.orderable(it.terms(), need));
    }

    private static Optional<LotSize.Dated> dated(Case it, double need) {
        double cover = it.coverDays();
        double from = it.protectedDays();
        LocalDate sight = it.today().plusDays((long) Math.ceil(from + cover));
        return it.occasions().known(sight)
                ? LotSize.dated(it.offer(), it.outlook(), need, from, cover, it.settings())
                : Optional.empty();
    }

    /** The weeks that the lot covers; what it has beyond them is of the price break, the minimum or the multiple. */
    private static LotTerm.DatedLot weeks(Case it, LotSize.Dated dated) {
        double from = it.protectedDays();
        double more = it.outlook().expectedOver(from + dated.weeks() * 7.0)
                - it.outlook().expectedOver(from);
        return new LotTerm.DatedLot(
                Term.units(more),
                dated.weeks(),
                it.orderCost(),
                it.settings().holdingRatePerYear(),
                it.terms().unitPrice(dated.lot()));
    }

    private static Quantity economic(Case it, double need) {
        Quantity lot = LotSize.of(
                it.terms(),
                it.unitsPerYear(),
                need,
                Math.max(it.outlook().expectedOver(it.coverDays()), need),
                it.orderCost(),
                it.settings().holdingRatePerYear());
        return ShortLived.lot(it, need, lot);
    }

    /** From the need to the lot: what economy adds, then what the minimum adds, then what the multiple adds. */
    private static QuantityLedger upTo(Case it, Quantity lot, QuantityLedger need) {
        Quantity minimum = it.terms().moq();
        Quantity multiple = it.terms().orderMultiple();
        Quantity beforeRounding = lot.minus(multiple);
        if (lot.compareTo(minimum) > 0
                && beforeRounding.compareTo(need.sum()) >= 0
                && beforeRounding.compareTo(minimum) >= 0) {
            return need.upTo(
                    lot,
                    amount -> new LotTerm.EconomicLot(
                            amount,
                            it.orderCost(),
                            it.settings().holdingRatePerYear(),
                            it.terms().unitPrice(lot)));
        }
        QuantityLedger atLeast = need.sum().compareTo(minimum) < 0
                ? need.upTo(minimum, amount -> new LotTerm.Minimum(amount, minimum))
                : need;
        return atLeast.upTo(lot, amount -> new LotTerm.Multiple(amount, multiple));
    }

    /** Down to the limit; where the supplier's minimum does not fit below it, up to the minimum, or nothing. */
    private static Decided within(Case it, Room room, QuantityLedger lot) {
        Quantity less = LotSize.atMost(it.terms(), room.units());
        Quantity minimum = LotSize.orderable(it.terms(), 0);
        boolean fits = less.compareTo(minimum) >= 0;
        boolean broken = !fits && room.units() > 0 && minimum.toDouble() <= room.minimumUpTo();
        Quantity possible = fits ? less : broken ? Quantity.of((long) room.units()) : Quantity.ZERO;
        QuantityLedger limited =
                lot.upTo(possible, amount -> new LotTerm.Limited(amount, room.limit(), room.figure(), room.whole()));
        if (!broken) {
            return new Decided(fits ? Decision.ORDER : Decision.LIMITED, limited);
        }
        return new Decided(
                Decision.ORDER,
                limited.upTo(
                        minimum,
                        amount -> new LotTerm.OverLimit(
                                amount, it.terms().moq(), it.terms().orderMultiple())));
    }
}
