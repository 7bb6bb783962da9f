package io.leadline.replenishment.policy;

import io.leadline.demand.Promotion;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.Term;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What has to be there or on its way: the demand of the protected time, and what is held against its variation. */
final class Requirement {

    /** A promotion that adds less is not worth a line. */
    private static final double LEAST_UPLIFT_UNITS = 1;

    /** What adds a smaller share to the demand of its days is what safety stock is for. */
    private static final double LEAST_UPLIFT_TO_BUILD_UP = 0.2;

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
        ServiceTarget target = cycleOrFill(lot, perYear);
        // However wild the demand: what lies longer than the longest cover is no protection but dead stock.
        double most = outlook.expectedOver(days + cover);
        double level = Math.min(level(leadTime, target, lot), most);
        this.safety = level - outlook.expectedOver(days);
        demand(days);
        ledger.add(new DemandTerm.Safety(
                Term.units(safety),
                wanted,
                leadTime.sdDays(),
                leadTime.observations(),
                outlook.noise(),
                outlook.levelError(),
                target instanceof ServiceTarget.CycleService cycle
                        ? (Double) outlook.correction().correct(cycle.level())
                        : null));
        this.reorderPoint = level + preBuild(level, most, target, lot);
    }

    private double level(LeadTime lead, ServiceTarget target, double lot) {
        return new ProtectionDemand(outlook, lead, settings.reviewDays()).reorderPoint(target, lot);
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
            ledger.add(new DemandTerm.CapacityAhead(
                    Term.units(ahead), offer.terms().capacityPerWeek()));
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
            promoted += worthALine(promotion) ? occasions.upliftOf(promotion, outlook, uplift, days) : 0;
        }
        ledger.add(new DemandTerm.Demand(
                Term.units(expected - promoted),
                leadTime.meanDays(),
                settings.reviewDays(),
                (expected - promoted) / days,
                outlook.method()));
        for (Promotion promotion : occasions.promotions()) {
            if (worthALine(promotion)) {
                ledger.add(new DemandTerm.Promoted(
                        Term.units(occasions.upliftOf(promotion, outlook, uplift, days)),
                        promotion.id(),
                        promotion.period().from(),
                        promotion.period().to(),
                        whole(promotion),
                        Occasions.lastOrderDay(promotion, leadTime, settings.reviewDays()),
                        arrives(),
                        timing(promotion)));
            }
        }
    }

    private double whole(Promotion promotion) {
        return occasions.upliftOf(promotion, outlook, uplift, uplift.length);
    }

    private boolean worthALine(Promotion promotion) {
        return whole(promotion) >= LEAST_UPLIFT_UNITS;
    }

    /**
     * On the last day to order for a promotion its goods must be safe: the level that keeps the target to the last promoted
     * day before nineteen of twenty deliveries of the next plan are here, if that is more than the level of a usual
     * delivery. Both levels grow with the lead time and with its spread, and so does the larger one.
     *
     * @return what it adds to the reorder point
     */
    private double preBuild(double level, double most, ServiceTarget target, double lot) {
        double safe = Occasions.safeDays(leadTime) + settings.reviewDays();
        Promotion latest = null;
        double until = 0;
        Map<Promotion, Boolean> large = new HashMap<>();
        for (int d = (int) (leadTime.meanDays() + settings.reviewDays()); d < Math.min(safe, uplift.length); d++) {
            Promotion promotion = occasions.at(outlook.from().plusDays(d));
            if (promotion != null && large.computeIfAbsent(promotion, this::buildsUp)) {
                latest = promotion;
                until = Math.min(d + 1, safe);
            }
        }
        if (latest == null) {
            return 0;
        }
        LeadTime certain =
                new LeadTime(leadTime.statedDays(), until - settings.reviewDays(), 0, leadTime.observations());
        double more = Math.min(level(certain, target, lot), most) - level;
        if (more <= 0) {
            return 0;
        }
        ledger.add(new DemandTerm.PreBuild(
                Term.units(more),
                latest.id(),
                latest.period().from(),
                safe,
                Occasions.lastOrderDay(latest, leadTime, settings.reviewDays()),
                arrives(),
                timing(latest)));
        return more;
    }

    /** The day on which an order of today is likely to be here. */
    private LocalDate arrives() {
        return outlook.from().plusDays((long) Math.ceil(leadTime.meanDays()));
    }

    private DemandTerm.Timing timing(Promotion promotion) {
        if (!Occasions.lastOrderDay(promotion, leadTime, settings.reviewDays()).isBefore(outlook.from())) {
            return DemandTerm.Timing.SAFE;
        }
        return arrives().isAfter(promotion.period().from()) ? DemandTerm.Timing.LATE : DemandTerm.Timing.TIGHT;
    }

    private boolean buildsUp(Promotion promotion) {
        double itsDays = 0;
        for (int d = 0; d < uplift.length; d++) {
            itsDays += promotion.equals(occasions.at(outlook.from().plusDays(d))) ? outlook.unitsPerDay()[d] : 0;
        }
        return worthALine(promotion) && whole(promotion) >= LEAST_UPLIFT_TO_BUILD_UP * itsDays;
    }

    /**
     * What is wanted before an order can be here, and the stock cannot serve, is over when the goods come: of a promotion
     * what it adds; where the sale ends within sight everything, because there is no later demand to sell it to.
     */
    void runDown() {
        LocalDate today = outlook.from();
        if (occasions.over(today, leadTime)) {
            return; // nothing is ordered, and a term of its own says why
        }
        boolean ends = occasions.endsBy(today.plusDays((long) (leadTime.meanDays() + settings.reviewDays() + cover())));
        double lost =
                Math.floor(Occasions.lost(outlook, ends ? outlook.unitsPerDay() : uplift, situation.stock(), leadTime));
        if (lost > 0) {
            Quantity units = Term.units(-lost);
            ledger.add(
                    ends
                            ? new DemandTerm.SeasonLost(units, leadTime.meanDays())
                            : new DemandTerm.RunDown(units, leadTime.meanDays()));
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
        double loss =
                Math.max(offer.toCompany(unitPrice(rest)) * settings.rules().markDownLoss(), 0.01);
        double ratio = Math.clamp(margin / (margin + loss), 0.01, 0.999);
        LocalDate end = occasions.endsOn();
        double level = new ProtectionDemand(outlook, new LeadTime(0, outlook.unitsPerDay().length, 0, 0), 0)
                .reorderPoint(new ServiceTarget.CycleService(ratio), 1);
        ledger.add(new DemandTerm.SeasonDemand(Term.units(rest), end, outlook.method()));
        ledger.add(new DemandTerm.Newsvendor(Term.units(level - rest), ratio, margin, loss));
        return level;
    }

    private double usualLot(double perYear, double atMost) {
        double orderCost = offer.fromCompany(settings.orderCost());
        return LotSize.of(offer.terms(), perYear, 1, atMost, orderCost, settings.holdingRatePerYear())
                .toDouble();
    }

    /** A shortage cost becomes the cycle service that balances it; the other two stay what they are. */
    private ServiceTarget cycleOrFill(double lot, double perYear) {
        return wanted instanceof ServiceTarget.ShortageCost cost
                ? cost.cycleService(
                        Math.max(lot, outlook.expectedOver(settings.reviewDays())),
                        settings.holdingRatePerYear() * offer.toCompany(unitPrice(lot)),
                        perYear)
                : wanted;
    }

    private double unitPrice(double lot) {
        return offer.terms()
                .unitPrice(Quantity.of(Math.max(1, (long) lot)))
                .amount()
                .doubleValue();
    }
}
