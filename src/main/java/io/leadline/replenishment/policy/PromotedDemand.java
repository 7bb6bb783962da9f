package io.leadline.replenishment.policy;

import io.leadline.demand.Promotion;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.Term;
import java.time.LocalDate;
import java.util.List;

/** What promotions add to the expected demand, and whether an order of today is in time for them. */
final class PromotedDemand {

    /** A promotion that adds less is not worth a line. */
    private static final double LEAST_UPLIFT_UNITS = 1;

    /** What adds a smaller share to the demand of its days is what safety stock is for. */
    private static final double LEAST_UPLIFT_TO_BUILD_UP = 0.2;

    private final Case it;
    private final double[] uplift;

    PromotedDemand(Case it) {
        this.it = it;
        this.uplift = it.occasions().uplift(it.outlook());
    }

    /** Units of each day that promotions add. */
    double[] unitsPerDay() {
        return uplift;
    }

    /** Those that have a term of their own. */
    List<Promotion> named() {
        return it.occasions().promotions().stream().filter(this::worthALine).toList();
    }

    /** What one adds to the first days, which need not be whole. */
    double units(Promotion promotion, double days) {
        return it.occasions().upliftOf(promotion, it.outlook(), uplift, days);
    }

    DemandTerm.Promoted term(Promotion promotion, double days) {
        return new DemandTerm.Promoted(
                Term.units(units(promotion, days)),
                promotion.id(),
                promotion.period().from(),
                promotion.period().to(),
                whole(promotion),
                lastOrderDay(promotion),
                arrives(),
                timing(promotion));
    }

    LocalDate lastOrderDay(Promotion promotion) {
        return Occasions.lastOrderDay(promotion, it.leadTime(), it.reviewDays());
    }

    /** The day on which an order of today is likely to be here. */
    LocalDate arrives() {
        return it.today().plusDays((long) Math.ceil(it.leadTime().meanDays()));
    }

    DemandTerm.Timing timing(Promotion promotion) {
        if (!lastOrderDay(promotion).isBefore(it.today())) {
            return DemandTerm.Timing.SAFE;
        }
        return arrives().isAfter(promotion.period().from()) ? DemandTerm.Timing.LATE : DemandTerm.Timing.TIGHT;
    }

    /** Whether its goods have to be safe, and not only likely, to be here in time. */
    boolean buildsUp(Promotion promotion) {
        double itsDays = 0;
        for (int d = 0; d < uplift.length; d++) {
            itsDays += promotion.equals(it.occasions().at(it.today().plusDays(d)))
                    ? it.outlook().unitsPerDay()[d]
                    : 0;
        }
        return worthALine(promotion) && whole(promotion) >= LEAST_UPLIFT_TO_BUILD_UP * itsDays;
    }

    private boolean worthALine(Promotion promotion) {
        return whole(promotion) >= LEAST_UPLIFT_UNITS;
    }

    private double whole(Promotion promotion) {
        return units(promotion, uplift.length);
    }
}
