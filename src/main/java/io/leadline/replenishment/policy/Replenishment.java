package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LotTerm;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.StockTerm;
import io.leadline.replenishment.Term;
import io.leadline.shared.Quantity;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides for one item at one location what to order today.
 *
 * <p>Stock that is free, and supply that probably arrives while an order placed today would still be on its way, are held
 * against the reorder point. What is missing is raised to the economic lot, the supplier's minimum and its multiple.
 */
public final class Replenishment {

    /** With less demand than this over the longest cover, an empty shelf may stay empty. */
    private static final double LEAST_DEMAND_UNITS = 1;

    private final PlanSettings settings;

    public Replenishment(PlanSettings settings) {
        this.settings = settings;
    }

    /**
     * Everything the decision needs.
     *
     * @param offers suppliers of the item, the preferred one first
     * @param elsewhere what other locations can spare, the first to be asked first
     * @param unitMargin money lost with each unit that cannot be sold, in the company's currency
     */
    public record Situation(
            ItemPlace place,
            DemandOutlook outlook,
            StockPosition stock,
            List<Offer> offers,
            ServiceTarget target,
            List<Spare> elsewhere,
            double unitMargin,
            Limits limits,
            Occasions occasions) {

        public Situation {
            outlook = occasions.endsOn() == null ? outlook : outlook.endingOn(occasions.endsOn());
        }

        /** Without limits, dates and other locations. */
        public Situation(
                ItemPlace place,
                DemandOutlook outlook,
                StockPosition stock,
                List<Offer> offers,
                ServiceTarget target,
                double unitMargin) {
            this(place, outlook, stock, offers, target, List.of(), unitMargin, Limits.NONE, Occasions.NONE);
        }

        /** The same with other stock. */
        Situation with(StockPosition other) {
            return new Situation(place, outlook, other, offers, target, elsewhere, unitMargin, limits, occasions);
        }
    }

    /** Whole units that a location can give away. */
    public record Spare(String location, Quantity units) {}

    /** Who delivers at the least expected cost, or the preferred supplier where it gets every order; null where nobody offers the item. */
    public @Nullable Offer supplier(Situation situation) {
        if (situation.offers().isEmpty()) {
            return null;
        }
        return settings.rules().preferredOnly()
                ? situation.offers().getFirst()
                : SupplierChoice.cheapest(situation, settings);
    }

    public ReorderAdvice advise(Situation situation) {
        return advise(situation, supplier(situation), situation.target());
    }

    /** @param offer who should deliver; null where nobody offers the item */
    public ReorderAdvice advise(Situation situation, @Nullable Offer offer, ServiceTarget wanted) {
        if (offer == null) {
            Decided nothing = new Decided(Decision.NO_SUPPLIER, QuantityLedger.of(List.of()));
            return nothing(
                    situation,
                    null,
                    nothing,
                    new Requirement(List.of(), 0, 0),
                    Reached.withoutSupplier(situation, wanted, settings));
        }
        Case it = new Case(situation, offer, wanted, settings);
        PromotedDemand promoted = new PromotedDemand(it);
        Requirement required = Requirement.of(it, promoted);
        Decided decided = decide(it, promoted, required);
        return decided.decision() == Decision.ORDER
                ? order(it, decided, required)
                : nothing(situation, offer, decided, required, Reached.of(it, decided, required));
    }

    /** @param required of this case, whatever its stock */
    static Decided decide(Case it, PromotedDemand promoted, Requirement required) {
        return decide(
                it,
                QuantityLedger.of(required.terms())
                        .and(covered(it))
                        .and(Losses.of(it, promoted))
                        .and(Capacity.ahead(it)),
                required.safety());
    }

    private static Decided decide(Case it, QuantityLedger need, double safety) {
        boolean needed = need.sum().isPositive();
        if (it.unitsPerYear() <= 0 && !needed) {
            return new Decided(Decision.NO_DEMAND, need);
        }
        // At the reorder point exactly an order is due; otherwise an item whose reorder point is zero would never come
        // back.
        boolean atReorderPoint = need.sum().isZero()
                && it.outlook().expectedOver(it.coverDays()) >= LEAST_DEMAND_UNITS
                && !it.lastOrder();
        if (!needed && !atReorderPoint) {
            return new Decided(Decision.COVERED, need);
        }
        List<StockTerm.Transfer> given = given(need, it.situation().elsewhere());
        QuantityLedger bought = need.and(given);
        if (!given.isEmpty() && !bought.sum().isPositive()) {
            return new Decided(Decision.TRANSFER, bought);
        }
        LocalDate endsOn = it.occasions().endsOn();
        if (endsOn != null && it.occasions().over(it.today(), it.leadTime())) {
            double leadTimeDays = it.leadTime().meanDays();
            return new Decided(
                    Decision.TOO_LATE,
                    bought.upTo(Quantity.ZERO, amount -> new LotTerm.TooLate(amount, endsOn, leadTimeDays)));
        }
        return LotChoice.order(it, bought, safety);
    }

    /** What is there, and what comes in time; late supply is named with its date, and counts nothing. */
    private static List<Term> covered(Case it) {
        StockPosition stock = it.stock();
        List<Term> terms = new ArrayList<>();
        terms.add(new StockTerm.OnHand(Quantity.ZERO.minus(stock.onHand())));
        if (!stock.reserved().isZero()) {
            terms.add(new StockTerm.Reserved(stock.reserved()));
        }
        Quantity ahead = inTime(it, stock).minus(inTime(it, it.unpromised()));
        if (ahead.isPositive()) {
            terms.add(new StockTerm.PreOrdered(ahead));
        }
        for (ExpectedSupply supply : stock.supply()) {
            if (supply.doubted().isPositive()) {
                terms.add(new StockTerm.Doubtful(supply));
            }
            if (supply.quantity().isZero()) {
                continue;
            }
            boolean moving = supply.source().equals(StockPosition.IN_TRANSIT);
            terms.add(
                    !it.inTime(supply)
                            ? new StockTerm.LateSupply(supply)
                            : moving ? new StockTerm.InTransit(supply) : new StockTerm.OpenOrder(supply));
        }
        return terms;
    }

    /** Free now, or coming in time. */
    private static Quantity inTime(Case it, StockPosition stock) {
        return stock.supply().stream()
                .filter(it::inTime)
                .map(ExpectedSupply::quantity)
                .reduce(stock.free(), Quantity::plus);
    }

    /** Takes what is needed from the locations in turn; a whole need leaves less than one unit over. */
    private static List<StockTerm.Transfer> given(QuantityLedger need, List<Spare> elsewhere) {
        List<StockTerm.Transfer> given = new ArrayList<>();
        Quantity left = need.sum();
        for (Spare spare : elsewhere) {
            Quantity wanted = new Quantity(left.value().setScale(0, RoundingMode.UP));
            Quantity units = spare.units().min(wanted);
            if (units.isPositive()) {
                given.add(new StockTerm.Transfer(Quantity.ZERO.minus(units), spare.location(), spare.units()));
                left = left.minus(units);
            }
        }
        return given;
    }

    /** When goods have to be here: before the stock is out, and while they can be sold. */
    static LocalDate needed(Case it, @Nullable LocalDate stockout) {
        LocalDate day = stockout != null ? stockout : it.protectedUntil();
        LocalDate ends = it.occasions().endsOn();
        return ends != null && day.isAfter(ends) ? ends : day;
    }

    private static ReorderAdvice order(Case it, Decided decided, Requirement required) {
        LocalDate stockout = Projection.stockout(it.outlook(), it.stock());
        return new ReorderAdvice(
                it.situation().place(),
                decided.decision(),
                it.offer(),
                decided.ledger().sum(),
                needed(it, stockout),
                stockout,
                required.reorderPoint(),
                required.safety(),
                decided.ledger().terms(),
                Reached.of(it, decided, required));
    }

    private static ReorderAdvice nothing(
            Situation situation,
            @Nullable Offer offer,
            Decided decided,
            Requirement required,
            @Nullable MissedTarget missed) {
        LocalDate stockout = Projection.stockout(situation.outlook(), situation.stock());
        QuantityLedger none = decided.ledger().upTo(Quantity.ZERO, LotTerm.Enough::new);
        return new ReorderAdvice(
                situation.place(),
                decided.decision(),
                offer,
                Quantity.ZERO,
                stockout != null ? stockout : situation.outlook().from().plusYears(1),
                stockout,
                required.reorderPoint(),
                required.safety(),
                none.terms(),
                missed);
    }
}
