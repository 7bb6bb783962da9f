package io.leadline.replenishment.policy;

import io.leadline.catalog.Terms;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.LotTerm;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.Term;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.Optional;

/** From what is needed to what is ordered: economy, the supplier's minimum and multiple, and what limits the stock. */
final class LotChoice {

    private final Offer offer;
    private final Terms terms;
    private final DemandOutlook outlook;
    private final StockPosition stock;
    private final Limits limits;
    private final Occasions occasions;
    private final PlanSettings settings;

    LotChoice(
            Offer offer,
            DemandOutlook outlook,
            StockPosition stock,
            Limits limits,
            Occasions occasions,
            PlanSettings settings) {
        this.offer = offer;
        this.terms = offer.terms();
        this.outlook = outlook;
        this.stock = stock;
        this.limits = limits;
        this.occasions = occasions;
        this.settings = settings;
    }

    /**
     * What may be ordered before it is due: the lot that one unit due would bring, as far as it lies no longer than the
     * longest cover. Zero where nothing may be ordered, or no later order could be sold.
     *
     * @param beyond units there and on order above the reorder point
     */
    Quantity next(double beyond) {
        if (occasions.lastOrder(outlook.from(), offer.leadTime(), settings.reviewDays())) {
            return Quantity.ZERO;
        }
        Quantity lot = economic(1);
        double most = Math.min(
                limits.most(outlook, stock, offer, settings.reviewDays()).units(),
                outlook.expectedOver(cover()) - Math.max(0, beyond));
        if (lot.toDouble() <= most) {
            return lot;
        }
        Quantity less = LotSize.atMost(terms, most);
        return less.compareTo(LotSize.orderable(terms, 0)) >= 0 ? less : Quantity.ZERO;
    }

    /**
     * Raises the ledger from the need to the order.
     *
     * @param lastOrder whether no later order can be sold, so that nothing is ordered ahead
     * @return whether anything may be ordered
     */
    boolean order(Ledger ledger, boolean lastOrder) {
        double need = ledger.sum().toDouble();
        Optional<LotSize.Dated> dated = lastOrder ? Optional.of(alone(need)) : dated(need);
        dated.filter(lot -> lot.weeks() > 0).ifPresent(lot -> explain(ledger, lot));
        round(ledger, dated.map(LotSize.Dated::lot).orElseGet(() -> economic(need)));
        Limits.Most most = limits.most(outlook, stock, offer, settings.reviewDays());
        if (ledger.sum().toDouble() <= most.units()) {
            return true;
        }
        return limit(ledger, most);
    }

    private LotSize.Dated alone(double need) {
        return new LotSize.Dated(0, LotSize.orderable(terms, need));
    }

    private Optional<LotSize.Dated> dated(double need) {
        double cover = cover();
        double from = protectedDays();
        LocalDate sight = outlook.from().plusDays((long) Math.ceil(from + cover));
        return occasions.known(sight) ? LotSize.dated(offer, outlook, need, from, cover, settings) : Optional.empty();
    }

    /** The weeks that the lot covers; what it has beyond them is of the price break, the minimum or the multiple. */
    private void explain(Ledger ledger, LotSize.Dated dated) {
        double from = protectedDays();
        double more = outlook.expectedOver(from + dated.weeks() * 7.0) - outlook.expectedOver(from);
        ledger.add(new LotTerm.DatedLot(
                Term.units(more),
                dated.weeks(),
                offer.fromCompany(settings.orderCost()),
                settings.holdingRatePerYear(),
                terms.unitPrice(dated.lot())));
    }

    private Quantity economic(double need) {
        double cover = cover();
        double perYear = outlook.unitsPerDayOver(cover) * 365;
        return LotSize.of(
                terms,
                perYear,
                need,
                Math.max(outlook.expectedOver(cover), need),
                offer.fromCompany(settings.orderCost()),
                settings.holdingRatePerYear());
    }

    /** From the need to the lot: what economy adds, then what the minimum adds, then what the multiple adds. */
    private void round(Ledger ledger, Quantity lot) {
        Quantity minimum = terms.moq();
        Quantity beforeRounding = lot.minus(terms.orderMultiple());
        if (lot.compareTo(minimum) > 0
                && beforeRounding.compareTo(ledger.sum()) >= 0
                && beforeRounding.compareTo(minimum) >= 0) {
            ledger.upTo(
                    lot,
                    amount -> new LotTerm.EconomicLot(
                            amount,
                            offer.fromCompany(settings.orderCost()),
                            settings.holdingRatePerYear(),
                            terms.unitPrice(lot)));
            return;
        }
        if (ledger.sum().compareTo(minimum) < 0) {
            ledger.upTo(minimum, amount -> new LotTerm.Minimum(amount, minimum));
        }
        ledger.upTo(lot, amount -> new LotTerm.Multiple(amount, terms.orderMultiple()));
    }

    /** Down to the limit; where the supplier's minimum does not fit below it, up to the minimum, or nothing. */
    private boolean limit(Ledger ledger, Limits.Most most) {
        Quantity less = LotSize.atMost(terms, most.units());
        Quantity minimum = LotSize.orderable(terms, 0);
        boolean fits = less.compareTo(minimum) >= 0;
        boolean broken = !fits && most.units() > 0 && minimum.toDouble() <= most.minimumUpTo();
        Quantity room = fits ? less : broken ? Quantity.of((long) most.units()) : Quantity.ZERO;
        ledger.upTo(
                room,
                amount -> new LotTerm.Limited(
                        amount, most.limit(), most.figure(), Math.max(0, Math.floor(most.units()))));
        if (broken) {
            ledger.upTo(minimum, amount -> new LotTerm.OverLimit(amount, terms.moq(), terms.orderMultiple()));
        }
        return fits || broken;
    }

    private double cover() {
        return limits.coverDays(settings.maxCoverDays());
    }

    private double protectedDays() {
        return offer.leadTime().meanDays() + settings.reviewDays();
    }
}
