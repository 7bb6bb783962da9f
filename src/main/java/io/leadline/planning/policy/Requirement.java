package io.leadline.planning.policy;

import io.leadline.demand.Promotion;
import io.leadline.planning.DemandOutlook;
import io.leadline.planning.LeadTime;
import io.leadline.planning.Offer;
import io.leadline.planning.PlanSettings;
import io.leadline.planning.ServiceTarget;
import io.leadline.shared.Quantity;
import java.time.LocalDate;

/** What has to be there or on its way: the demand of the protected time, and what is held against its variation. */
final class Requirement {

    /** A promotion that adds less is not worth a line. */
    private static final double LEAST_UPLIFT_UNITS = 1;

    /** What is lost of the price of a unit that is left when its season is over. */
    private static final double SEASON_LOSS = ExcessStock.MARK_DOWN_LOSS;

    private final Replenishment.Situation situation;
    private final Offer offer;
    private final ServiceTarget wanted;
    private final PlanSettings settings;
    private final Ledger ledger;
    private final DemandOutlook outlook;
    private final Occasions occasions;
    private final LeadTime leadTime;
    private final double[] uplift;
    private final boolean lastOrder;
    private final double reorderPoint;
    private final double safety;

    /** Writes its terms into the ledger. */
    Requirement(
            Replenishment.Situation situation,
            Offer offer,
            ServiceTarget wanted,
            PlanSettings settings,
            Ledger ledger) {
        this.situation = situation;
        this.offer = offer;
        this.wanted = wanted;
        this.settings = settings;
        this.ledger = ledger;
        this.outlook = situation.outlook();
        this.occasions = situation.occasions();
        this.leadTime = offer.leadTime();
        this.uplift = occasions.uplift(outlook);
        this.lastOrder = occasions.lastOrder(outlook.from(), leadTime, settings.reviewDays());
        if (lastOrder) {
            this.reorderPoint = lastOrderOfTheSeason();
            this.safety = reorderPoint - outlook.expectedOver(Double.MAX_VALUE);
            return;
        }
        double cover = cover();
        double days = leadTime.meanDays() + settings.reviewDays();
        double atMost = outlook.expectedOver(cover);
        double perYear = outlook.unitsPerDayOver(cover) * 365;
        double lot = usualLot(perYear, atMost);
        ProtectionDemand protection = new ProtectionDemand(outlook, leadTime, settings.reviewDays());
        // However wild the demand: what lies longer than the longest cover is no protection but dead stock.
        double level =
                Math.min(protection.reorderPoint(cycleOrFill(lot, perYear), lot), outlook.expectedOver(days + cover));
        this.safety = level - protection.expected();
        demand(days);
        ledger.add(
                "safety",
                safety,
                "target",
                wanted.level(),
                "kind",
                kind(wanted),
                "leadTimeSdDays",
                leadTime.sdDays(),
                "receipts",
                leadTime.observations(),
                "noise",
                outlook.noise(),
                "levelError",
                outlook.levelError());
        this.reorderPoint = level + preBuild(level);
    }

    double reorderPoint() {
        return reorderPoint;
    }

    /** The part of the reorder point above the expected demand. */
    double safety() {
        return safety;
    }

    /** Whether nothing that is ordered later can still be sold. */
    boolean lastOrder() {
        return lastOrder;
    }

    /** A peak beyond what the supplier can make in its weeks is ordered before them. */
    void capacityAhead() {
        double ahead = lastOrder
                ? 0
                : situation.limits().ahead(outlook, situation.stock(), offer, settings.reviewDays(), cover());
        if (ahead > 0) {
            ledger.add("capacity-ahead", ahead, "capacity", offer.terms().capacityPerWeek());
        }
    }

    private double cover() {
        return situation.limits().coverDays(settings.maxCoverDays());
    }

    /** The demand of the protected time, what promotions add to it on its own, and what lies ahead by name. */
    private void demand(double days) {
        double expected = outlook.expectedOver(days);
        double promoted = 0;
        for (Promotion promotion : occasions.promotions()) {
            promoted += occasions.upliftOf(promotion, outlook, uplift, 0, days);
        }
        ledger.add(
                "demand",
                expected - promoted,
                "leadTimeDays",
                leadTime.meanDays(),
                "reviewDays",
                settings.reviewDays(),
                "perDay",
                (expected - promoted) / days,
                "method",
                outlook.method());
        for (Promotion promotion : occasions.promotions()) {
            double whole = occasions.upliftOf(promotion, outlook, uplift, 0, uplift.length);
            if (whole >= LEAST_UPLIFT_UNITS) {
                ledger.add(
                        "promotion",
                        occasions.upliftOf(promotion, outlook, uplift, 0, days),
                        "promotion",
                        promotion.id(),
                        "from",
                        promotion.period().from(),
                        "to",
                        promotion.period().to(),
                        "units",
                        whole,
                        "lastOrder",
                        Occasions.lastOrderDay(promotion, leadTime, settings.reviewDays()));
            }
        }
    }

    /**
     * On the last day to order for a promotion its goods must be safe: what is expected until nineteen of twenty deliveries
     * of the next plan are here, if that is more than the reorder point.
     *
     * @return what it adds to the reorder point
     */
    private double preBuild(double reorderPoint) {
        double safe = Occasions.safeDays(leadTime) + settings.reviewDays();
        for (Promotion promotion : occasions.promotions()) {
            double beyond =
                    occasions.upliftOf(promotion, outlook, uplift, leadTime.meanDays() + settings.reviewDays(), safe);
            double more = outlook.expectedOver(safe) - reorderPoint;
            if (beyond > 0 && more > 0) {
                ledger.add(
                        "pre-build",
                        Math.min(beyond, more),
                        "promotion",
                        promotion.id(),
                        "from",
                        promotion.period().from(),
                        "safeDays",
                        safe,
                        "lastOrder",
                        Occasions.lastOrderDay(promotion, leadTime, settings.reviewDays()));
                return Math.min(beyond, more);
            }
        }
        return 0;
    }

    /** What a promotion sells before an order can be here, and the stock cannot serve, is over when the goods come. */
    void runDown() {
        double lost = Math.floor(Occasions.lost(outlook, uplift, situation.stock(), leadTime));
        if (lost > 0) {
            ledger.add("run-down", -lost, "leadTimeDays", leadTime.meanDays());
        }
    }

    /**
     * The last order of a season is a newsvendor's: as much as the demand up to the end stays below with the probability
     * margin / (margin + loss), the loss being what a unit is worth less once the season is over.
     *
     * @return units to have for the rest of the season
     */
    private double lastOrderOfTheSeason() {
        double rest = outlook.expectedOver(Double.MAX_VALUE);
        double margin = Math.max(situation.unitMargin(), 0.01);
        double loss = Math.max(unitPrice(rest) * SEASON_LOSS, 0.01);
        double ratio = Math.clamp(margin / (margin + loss), 0.01, 0.999);
        LocalDate end = occasions.endsOn();
        double level = new ProtectionDemand(outlook, new LeadTime(0, outlook.unitsPerDay().length, 0, 0), 0)
                .reorderPoint(new ServiceTarget.CycleService(ratio), 1);
        ledger.add("season-demand", rest, "soldUntil", end == null ? "" : end, "method", outlook.method());
        ledger.add("newsvendor", level - rest, "ratio", ratio, "margin", margin, "loss", loss);
        return level;
    }

    private double usualLot(double perYear, double atMost) {
        return LotSize.of(offer.terms(), perYear, 1, atMost, settings.orderCost(), settings.holdingRatePerYear())
                .toDouble();
    }

    /** A shortage cost becomes the cycle service that balances it; the other two stay what they are. */
    private ServiceTarget cycleOrFill(double lot, double perYear) {
        return wanted instanceof ServiceTarget.ShortageCost cost
                ? cost.cycleService(
                        Math.max(lot, outlook.expectedOver(settings.reviewDays())),
                        settings.holdingRatePerYear() * unitPrice(lot),
                        perYear)
                : wanted;
    }

    private double unitPrice(double lot) {
        return offer.terms()
                .unitPrice(Quantity.of(Math.max(1, (long) lot)))
                .amount()
                .doubleValue();
    }

    private static String kind(ServiceTarget target) {
        return switch (target) {
            case ServiceTarget.CycleService cycle -> "cycle-service";
            case ServiceTarget.FillRate fill -> "fill-rate";
            case ServiceTarget.ShortageCost cost -> "shortage-cost";
        };
    }
}
