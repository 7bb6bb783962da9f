package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LotTerm;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.StockTerm;
import io.leadline.shared.Quantity;
import java.math.RoundingMode;
import java.time.LocalDate;
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
            return nothing(situation, null, Decision.NO_SUPPLIER, new Ledger(), 0, 0);
        }
        DemandOutlook outlook = situation.outlook();
        Occasions occasions = situation.occasions();
        double cover = situation.limits().coverDays(settings.maxCoverDays());
        double atMost = outlook.expectedOver(cover);
        Ledger ledger = new Ledger();
        Requirement requirement = new Requirement(situation, offer, wanted, settings, ledger);
        double reorderPoint = requirement.reorderPoint();
        double safety = requirement.safety();
        supply(ledger, situation, offer);
        requirement.runDown();
        requirement.capacityAhead();
        if (outlook.unitsPerDayOver(cover) <= 0 && !ledger.sum().isPositive()) {
            return nothing(situation, offer, Decision.NO_DEMAND, ledger, reorderPoint, safety);
        }
        // At the reorder point exactly an order is due; otherwise an item whose reorder point is zero would never come
        // back.
        boolean due = ledger.sum().isPositive()
                || ledger.sum().isZero() && atMost >= LEAST_DEMAND_UNITS && !requirement.lastOrder();
        if (!due) {
            return nothing(situation, offer, Decision.COVERED, ledger, reorderPoint, safety);
        }
        if (moved(ledger, situation.elsewhere()) && !ledger.sum().isPositive()) {
            return nothing(situation, offer, Decision.TRANSFER, ledger, reorderPoint, safety);
        }
        LocalDate endsOn = occasions.endsOn();
        if (endsOn != null && occasions.over(outlook.from(), offer.leadTime())) {
            double leadTimeDays = offer.leadTime().meanDays();
            ledger.upTo(Quantity.ZERO, amount -> new LotTerm.TooLate(amount, endsOn, leadTimeDays));
            return nothing(situation, offer, Decision.TOO_LATE, ledger, reorderPoint, safety);
        }
        boolean ordered = new LotChoice(offer, outlook, situation.stock(), situation.limits(), occasions, settings)
                .order(ledger, requirement.lastOrder());
        if (!ordered) {
            return nothing(situation, offer, Decision.LIMITED, ledger, reorderPoint, safety);
        }
        LocalDate stockout = Projection.stockout(outlook, situation.stock());
        return new ReorderAdvice(
                situation.place(),
                Decision.ORDER,
                offer,
                ledger.sum(),
                needDate(situation, offer, stockout),
                stockout,
                reorderPoint,
                safety,
                ledger.terms());
    }

    /** Late supply is named with its date, and counts nothing. */
    private void supply(Ledger ledger, Situation situation, Offer offer) {
        StockPosition stock = situation.stock();
        ledger.add(new StockTerm.OnHand(Quantity.ZERO.minus(stock.onHand())));
        if (!stock.reserved().isZero()) {
            ledger.add(new StockTerm.Reserved(stock.reserved()));
        }
        LocalDate limit = situation.outlook().from().plusDays((long)
                Math.ceil(offer.leadTime().meanDays() + settings.reviewDays()));
        for (ExpectedSupply supply : stock.supply()) {
            boolean inTime = !supply.probableArrival().isAfter(limit);
            boolean moving = supply.source().equals(StockPosition.IN_TRANSIT);
            ledger.add(
                    !inTime
                            ? new StockTerm.LateSupply(supply)
                            : moving ? new StockTerm.InTransit(supply) : new StockTerm.OpenOrder(supply));
        }
    }

    /** Takes what is needed from the locations in turn; a whole need leaves less than one unit over. */
    private static boolean moved(Ledger ledger, List<Spare> elsewhere) {
        boolean moved = false;
        for (Spare spare : elsewhere) {
            Quantity wanted = new Quantity(ledger.sum().value().setScale(0, RoundingMode.UP));
            Quantity given = spare.units().min(wanted);
            if (given.isPositive()) {
                ledger.add(new StockTerm.Transfer(Quantity.ZERO.minus(given), spare.location(), spare.units()));
                moved = true;
            }
        }
        return moved;
    }

    private LocalDate needDate(Situation situation, Offer offer, @Nullable LocalDate stockout) {
        return stockout != null
                ? stockout
                : situation.outlook().from().plusDays((long)
                        Math.ceil(offer.leadTime().meanDays() + settings.reviewDays()));
    }

    private ReorderAdvice nothing(
            Situation situation,
            @Nullable Offer offer,
            Decision decision,
            Ledger ledger,
            double reorderPoint,
            double safety) {
        ledger.upTo(Quantity.ZERO, LotTerm.Enough::new);
        LocalDate stockout = Projection.stockout(situation.outlook(), situation.stock());
        return new ReorderAdvice(
                situation.place(),
                decision,
                offer,
                Quantity.ZERO,
                stockout != null ? stockout : situation.outlook().from().plusYears(1),
                stockout,
                reorderPoint,
                safety,
                ledger.terms());
    }
}
