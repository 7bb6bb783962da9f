package io.leadline.planning.policy;

import io.leadline.catalog.Terms;
import io.leadline.planning.DemandOutlook;
import io.leadline.planning.ExpectedSupply;
import io.leadline.planning.ItemPlace;
import io.leadline.planning.Offer;
import io.leadline.planning.PlanSettings;
import io.leadline.planning.ReorderAdvice;
import io.leadline.planning.ReorderAdvice.Decision;
import io.leadline.planning.ServiceTarget;
import io.leadline.planning.StockPosition;
import io.leadline.shared.Quantity;
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
     * @param elsewhere units that other locations can spare
     * @param unitMargin money lost with each unit that cannot be sold
     */
    public record Situation(
            ItemPlace place,
            DemandOutlook outlook,
            StockPosition stock,
            List<Offer> offers,
            ServiceTarget target,
            Quantity elsewhere,
            double unitMargin) {}

    public ReorderAdvice advise(Situation situation) {
        if (situation.offers().isEmpty()) {
            return nothing(situation, null, Decision.NO_SUPPLIER, new Ledger(), 0, 0);
        }
        Offer offer = SupplierChoice.cheapest(situation, settings);
        DemandOutlook outlook = situation.outlook();
        Terms terms = offer.terms();
        ProtectionDemand protection = new ProtectionDemand(outlook, offer.leadTime(), settings.reviewDays());
        double expected = protection.expected();
        double perYear = outlook.unitsPerDayOver(settings.maxCoverDays()) * 365;
        double atMost = outlook.expectedOver(settings.maxCoverDays());
        double usualLot = LotSize.of(terms, perYear, 1, atMost, settings.orderCost(), settings.holdingRatePerYear())
                .toDouble();
        double unitPrice = terms.unitPrice(Quantity.of(Math.max(1, (long) usualLot)))
                .amount()
                .doubleValue();
        ServiceTarget target = situation.target() instanceof ServiceTarget.ShortageCost cost
                ? cost.cycleService(
                        Math.max(usualLot, outlook.expectedOver(settings.reviewDays())),
                        settings.holdingRatePerYear() * unitPrice,
                        perYear)
                : situation.target();
        // However wild the demand: what lies longer than the longest cover is no protection but dead stock.
        double reorderPoint = Math.min(
                protection.reorderPoint(target, usualLot),
                outlook.expectedOver(offer.leadTime().meanDays() + settings.reviewDays() + settings.maxCoverDays()));
        double safety = reorderPoint - expected;

        Ledger ledger = new Ledger();
        ledger.add(
                "demand",
                expected,
                "leadTimeDays",
                offer.leadTime().meanDays(),
                "reviewDays",
                settings.reviewDays(),
                "perDay",
                outlook.unitsPerDayOver(offer.leadTime().meanDays() + settings.reviewDays()),
                "method",
                outlook.method());
        ledger.add(
                "safety",
                safety,
                "target",
                situation.target().level(),
                "kind",
                kind(situation.target()),
                "leadTimeSdDays",
                offer.leadTime().sdDays(),
                "receipts",
                offer.leadTime().observations(),
                "noise",
                outlook.noise(),
                "levelError",
                outlook.levelError());
        supply(ledger, situation, offer);
        if (perYear <= 0 && !ledger.sum().isPositive()) {
            return nothing(situation, offer, Decision.NO_DEMAND, ledger, reorderPoint, safety);
        }
        // At the reorder point exactly an order is due; otherwise an item whose reorder point is zero would never come
        // back.
        boolean due = ledger.sum().isPositive() || ledger.sum().isZero() && atMost >= LEAST_DEMAND_UNITS;
        if (!due) {
            return nothing(situation, offer, Decision.COVERED, ledger, reorderPoint, safety);
        }
        Quantity moved = transferable(situation.elsewhere(), ledger.sum());
        if (moved.isPositive()) {
            ledger.add("transfer", Quantity.ZERO.minus(moved), "available", situation.elsewhere());
            if (!ledger.sum().isPositive()) {
                return nothing(situation, offer, Decision.TRANSFER, ledger, reorderPoint, safety);
            }
        }
        double need = ledger.sum().toDouble();
        Quantity lot = LotSize.of(
                terms, perYear, need, Math.max(atMost, need), settings.orderCost(), settings.holdingRatePerYear());
        round(ledger, terms, need, lot);
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

    private static String kind(ServiceTarget target) {
        return switch (target) {
            case ServiceTarget.CycleService cycle -> "cycle-service";
            case ServiceTarget.FillRate fill -> "fill-rate";
            case ServiceTarget.ShortageCost cost -> "shortage-cost";
        };
    }

    /** From the need to the lot: what economy adds, then what the minimum adds, then what the multiple adds. */
    private void round(Ledger ledger, Terms terms, double need, Quantity lot) {
        Quantity minimum = terms.moq();
        Quantity beforeRounding = lot.minus(terms.orderMultiple());
        if (lot.compareTo(minimum) > 0
                && beforeRounding.compareTo(ledger.sum()) >= 0
                && beforeRounding.compareTo(minimum) >= 0) {
            ledger.upTo(
                    "economic-lot",
                    lot,
                    "orderCost",
                    settings.orderCost(),
                    "holdingRate",
                    settings.holdingRatePerYear(),
                    "unitPrice",
                    terms.unitPrice(lot));
            return;
        }
        if (ledger.sum().compareTo(minimum) < 0) {
            ledger.upTo("minimum", minimum, "moq", minimum);
        }
        ledger.upTo("multiple", lot, "multiple", terms.orderMultiple());
    }

    /** Late supply is named with its date, and counts nothing. */
    private void supply(Ledger ledger, Situation situation, Offer offer) {
        StockPosition stock = situation.stock();
        ledger.add("on-hand", Quantity.ZERO.minus(stock.onHand()));
        if (!stock.reserved().isZero()) {
            ledger.add("reserved", stock.reserved());
        }
        LocalDate limit = situation.outlook().from().plusDays((long)
                Math.ceil(offer.leadTime().meanDays() + settings.reviewDays()));
        for (ExpectedSupply supply : stock.supply()) {
            boolean inTime = !supply.probableArrival().isAfter(limit);
            ledger.add(
                    inTime ? "open-order" : "late-supply",
                    inTime ? Quantity.ZERO.minus(supply.quantity()) : Quantity.ZERO,
                    "order",
                    supply.source(),
                    "quantity",
                    supply.quantity(),
                    "arrival",
                    supply.probableArrival());
        }
    }

    private static Quantity transferable(Quantity elsewhere, Quantity need) {
        Quantity whole = new Quantity(elsewhere.value().setScale(0, java.math.RoundingMode.DOWN));
        Quantity wanted = new Quantity(need.value().setScale(0, java.math.RoundingMode.UP));
        return whole.isPositive() ? whole.min(wanted) : Quantity.ZERO;
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
        ledger.upTo("enough", Quantity.ZERO);
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
