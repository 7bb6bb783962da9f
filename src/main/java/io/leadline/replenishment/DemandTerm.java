package io.leadline.replenishment;

import io.leadline.demand.forecast.MovingDay;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What has to be there: the demand of the protected time, and what is held against its variation. */
public sealed interface DemandTerm extends Term {

    /** Whether an order of today is in time for the first day of a promotion. */
    enum Timing {
        /** Nineteen of twenty deliveries would be. */
        SAFE,
        /** Likely, but not safe. */
        TIGHT,
        LATE
    }

    /**
     * The demand over lead time and review.
     *
     * @param perDay units a day
     * @param method what forecast it
     */
    record Demand(Quantity amount, double leadTimeDays, int reviewDays, double perDay, String method)
            implements DemandTerm {

        /** The part that is left when some of it has a term of its own. */
        public Demand less(Quantity apart) {
            return new Demand(amount.minus(apart), leadTimeDays, reviewDays, perDay, method);
        }
    }

    /** Nothing of the item was ever sold there: what is expected is what items like it sell. It adds nothing and is named. */
    record Unproven(Quantity amount) implements DemandTerm {}

    /**
     * What a person's change of the forecast adds.
     *
     * @param by who changed it
     */
    record Change(Quantity amount, String by, String reason, LocalDate from, LocalDate to) implements DemandTerm {}

    /**
     * What a promotion adds to the protected time.
     *
     * @param units that it adds to all of its days
     * @param lastOrder the last day on which an order for its first day is safe
     * @param arrives when an order of today is likely to be here
     */
    record Promoted(
            Quantity amount,
            String promotion,
            LocalDate from,
            LocalDate to,
            double units,
            LocalDate lastOrder,
            LocalDate arrives,
            Timing timing)
            implements DemandTerm {}

    /** What a day that comes on another date each year adds to the protected time, or takes from it. */
    record Moving(Quantity amount, MovingDay day, LocalDate date) implements DemandTerm {}

    /**
     * What is held against variation.
     *
     * @param receipts how many the lead time was learned from
     * @param noise variance of the demand per expected unit
     * @param levelError relative error of the demand's level
     * @param quantile what is taken for a target that is a probability; null for others
     * @param surges that come beside the usual demand; null where none are known
     */
    record Safety(
            Quantity amount,
            ServiceTarget target,
            double leadTimeSdDays,
            int receipts,
            double noise,
            double levelError,
            @Nullable Double quantile,
            @Nullable Surging surges)
            implements DemandTerm {}

    /** A few days, now and then, on which many times as much is sold: so many times a year, with so many units on top. */
    record Surging(double perYear, double units) {}

    /**
     * What is there earlier because the deliveries for a promotion have to be safe.
     *
     * @param safeDays until then nineteen of twenty deliveries of the next plan are here
     */
    record PreBuild(
            Quantity amount,
            String promotion,
            LocalDate from,
            double safeDays,
            LocalDate lastOrder,
            LocalDate arrives,
            Timing timing)
            implements DemandTerm {}

    /**
     * The demand to the end of the sale, for the last order of a season.
     *
     * @param soldUntil null where no end is known
     */
    record SeasonDemand(Quantity amount, @Nullable LocalDate soldUntil, String method) implements DemandTerm {}

    /**
     * What the last order of a season has above or below the expected demand.
     *
     * @param ratio the probability of having enough
     * @param margin what a unit earns
     * @param loss what a unit is worth less that is left
     */
    record Newsvendor(Quantity amount, double ratio, double margin, double loss) implements DemandTerm {}

    /** What a promotion sells before an order can be here. */
    record RunDown(Quantity amount, double leadTimeDays) implements DemandTerm {}

    /** What is wanted before an order can be here, of an item whose sale ends. */
    record SeasonLost(Quantity amount, double leadTimeDays) implements DemandTerm {}

    /**
     * What is ordered earlier because later weeks ask for more than the supplier can make.
     *
     * @param perWeek units that it makes
     */
    record CapacityAhead(Quantity amount, Quantity perWeek) implements DemandTerm {}
}
