package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.model.Root;
import org.jspecify.annotations.Nullable;

/**
 * Demand over the time an order protects: the lead time, which varies, and the time to the next review.
 *
 * <p>Given a lead time, demand with expected units m follows a gamma law with variance φm + c²m² (see
 * {@link DemandOutlook}): shape m/(φ+c²m) and scale φ+c²m both grow with m, so a longer stretch always asks for more. The
 * lead time takes seven equally likely values around its mean. Where lead times spread very far, a mixture's quantile may
 * fall as they spread further; stock must not, so the level for a spread is the highest of all smaller spreads on a grid,
 * with straight lines between.
 */
public final class ProtectionDemand {

    /** Standard normal quantiles of the middles of seven equal parts, scaled to a variance of one. */
    private static final double[] NORMAL_STEPS = {-1.6083, -0.8672, -0.4021, 0, 0.4021, 0.8672, 1.6083};

    private static final double[] SPREAD_GRID_DAYS = {0, 3, 8, 16, 32, 64, 128, 256, 512};
    private static final double SMALLEST_MEAN_UNITS = 1e-9;

    private final DemandOutlook outlook;
    private final LeadTime leadTime;
    private final int reviewDays;
    private final double[] steps;

    public ProtectionDemand(DemandOutlook outlook, LeadTime leadTime, int reviewDays) {
        this.outlook = outlook;
        this.leadTime = leadTime;
        this.reviewDays = reviewDays;
        this.steps = steps(leadTime);
    }

    /** The middles of seven equal parts of the lead time's own law, with a mean of zero and a variance of one. */
    private static double[] steps(LeadTime leadTime) {
        if (leadTime.quantiles().isEmpty()) {
            return NORMAL_STEPS;
        }
        int parts = NORMAL_STEPS.length;
        double[] steps = new double[parts];
        double mean = 0;
        for (int k = 0; k < parts; k++) {
            steps[k] = leadTime.quantileDays((k + 0.5) / parts);
            mean += steps[k] / parts;
        }
        double variance = 0;
        for (double step : steps) {
            variance += (step - mean) * (step - mean) / parts;
        }
        for (int k = 0; k < parts; k++) {
            steps[k] = variance > 0 ? (steps[k] - mean) / Math.sqrt(variance) : 0;
        }
        return steps;
    }

    /** Expected units over the expected lead time and the review. */
    public double expected() {
        return outlook.expectedOver(leadTime.meanDays() + reviewDays);
    }

    /**
     * Units that have to be there or on the way for the service target: the reorder point.
     *
     * @param lotUnits units that come in with one order; the fewer, the more often the stock is at its lowest
     */
    public double reorderPoint(ServiceTarget target, double lotUnits) {
        double spread = leadTime.sdDays();
        double highest = 0;
        for (int i = 0; ; i++) {
            double here = levelAt(SPREAD_GRID_DAYS[i], target, lotUnits, highest);
            if (spread <= SPREAD_GRID_DAYS[i] || i == SPREAD_GRID_DAYS.length - 1) {
                if (i == 0) {
                    return here;
                }
                double part = Math.min(
                        1, (spread - SPREAD_GRID_DAYS[i - 1]) / (SPREAD_GRID_DAYS[i] - SPREAD_GRID_DAYS[i - 1]));
                return highest + part * (here - highest);
            }
            highest = here;
        }
    }

    /** @param atLeast the level of a smaller spread: the answer where it is enough, and the start of the search where not */
    private double levelAt(double spreadDays, ServiceTarget target, double lotUnits, double atLeast) {
        double[] means = means(spreadDays);
        double largest = means[means.length - 1];
        if (largest <= SMALLEST_MEAN_UNITS) {
            return atLeast;
        }
        return switch (target) {
            case ServiceTarget.CycleService cycle -> {
                double level = outlook.correction().correct(cycle.level());
                yield Root.near(x -> probability(x, means) - level, atLeast, Math.max(largest, atLeast));
            }
            case ServiceTarget.ShortageCost cost ->
                throw new IllegalArgumentException("A shortage cost is made a cycle service level first: " + cost);
            case ServiceTarget.Economy economy ->
                throw new IllegalArgumentException(
                        "Economy is a balance of costs and a fill rate at least: " + economy);
            case ServiceTarget.FillRate fill -> {
                PeriodicShortage cycle = new PeriodicShortage(outlook, untilHere(spreadDays), means, lotUnits);
                yield corrected(cycle.shortBy((1 - fill.level()) * cycle.expected(), atLeast), means, atLeast);
            }
        };
    }

    /**
     * Units up to which one more costs less to hold for a review than it earns: it is sold in that time with the
     * probability hR/(b+hR) at the least.
     *
     * @param lotUnits units that come in with one order
     * @param holding of a unit from one review to the next, h·R
     * @param margin lost with a unit that is short, b
     */
    public double worthHolding(double lotUnits, double holding, double margin) {
        return worthHolding(lotUnits, holding, margin, null);
    }

    /** @param spoilage of what does not keep; null where everything does */
    double worthHolding(double lotUnits, double holding, double margin, @Nullable Spoilage spoilage) {
        if (margin <= 0) {
            return 0;
        }
        double[] means = means(leadTime.sdDays());
        if (means[means.length - 1] <= SMALLEST_MEAN_UNITS) {
            return 0;
        }
        PeriodicShortage cycle = new PeriodicShortage(outlook, untilHere(leadTime.sdDays()), means, lotUnits);
        return corrected(
                spoilage == null
                        ? cycle.saves(holding / (margin + holding))
                        : cycle.pays(holding, margin, level -> spoilt(spoilage, level)),
                means,
                0);
    }

    /**
     * What one more unit loses by not keeping, from one review to the next.
     *
     * @param shelfLifeDays of what comes in
     * @param each money lost with a unit that spoils
     */
    record Spoilage(int shelfLifeDays, double each) {}

    /**
     * With an order-up-to level S, between E[(S−D)⁺] and the same over the reviews of a shelf life spoil from one review to
     * the next, D being the demand until what is ordered now gets too old (Chazan and Gal 1977): the middle of them, for one
     * more unit.
     */
    private double spoilt(Spoilage spoilage, double level) {
        double reviews = Math.max(1, (double) spoilage.shelfLifeDays() / Math.max(1, reviewDays));
        double unsold = probability(level, means(leadTime.sdDays(), spoilage.shelfLifeDays()));
        return spoilage.each() * unsold * (1 + 1 / reviews) / 2;
    }

    /** Units of a stock position that get too old before they are sold, where what is ordered now keeps so many days. */
    double outdated(double position, int shelfLifeDays) {
        double[] sold = means(leadTime.sdDays(), shelfLifeDays);
        double sum = 0;
        for (double mean : sold) {
            sum += position - mean + PeriodicShortage.beyond(outlook, mean, position);
        }
        return Math.max(0, sum / sold.length);
    }

    /**
     * The part of a target that a level keeps, in the target's own measure: what {@link #reorderPoint} turns round.
     *
     * @param target a cycle service, a fill rate, or economy, which is measured as a fill rate
     */
    double kept(ServiceTarget target, double level, double lotUnits) {
        double[] means = means(leadTime.sdDays());
        if (means[means.length - 1] <= SMALLEST_MEAN_UNITS) {
            return 1;
        }
        double asked = probability(Math.max(0, level), means);
        double lasts = uncorrected(asked);
        if (target instanceof ServiceTarget.CycleService) {
            return lasts;
        }
        double lawful = lasts == asked || !(lasts > 0 && lasts < 1 - 1e-9)
                ? level
                : Root.near(x -> probability(x, means) - lasts, 0, Math.max(level, 1e-3));
        PeriodicShortage cycle = new PeriodicShortage(outlook, untilHere(leadTime.sdDays()), means, lotUnits);
        return Math.clamp(1 - cycle.shortage(lawful)[0] / Math.max(cycle.expected(), SMALLEST_MEAN_UNITS), 0, 1);
    }

    /** The probability in whose place the correction takes this one. */
    private double uncorrected(double probability) {
        if (!(probability > 0 && probability < 1) || outlook.correction().correct(probability) == probability) {
            return probability;
        }
        return Root.ofRising(p -> outlook.correction().correct(p) - probability, 0, 1);
    }

    /**
     * The level whose probability to last is what held-out demand showed that of the uncorrected level to be: what a target
     * asks of the law is asked of the demand.
     */
    private double corrected(double level, double[] means, double atLeast) {
        double lasts = probability(level, means);
        double asked = outlook.correction().correct(lasts);
        if (asked == lasts || !(lasts > 0 && lasts < 1 - 1e-9)) {
            return Math.max(level, atLeast);
        }
        return Root.near(x -> probability(x, means) - asked, atLeast, Math.max(level, atLeast));
    }

    /** Expected demand for each of the lead times; one is enough where they do not differ. */
    private double[] means(double spreadDays) {
        return means(spreadDays, reviewDays);
    }

    /** The same until the goods are here. */
    private double[] untilHere(double spreadDays) {
        return means(spreadDays, 0);
    }

    private double[] means(double spreadDays, double moreDays) {
        double[] means = new double[spreadDays == 0 ? 1 : steps.length];
        for (int k = 0; k < means.length; k++) {
            double days =
                    spreadDays == 0 ? leadTime.meanDays() : Math.max(0, leadTime.meanDays() + spreadDays * steps[k]);
            means[k] = outlook.expectedOver(days + moreDays);
        }
        return means;
    }

    private double probability(double units, double[] means) {
        double sum = 0;
        for (double mean : means) {
            sum += mean <= SMALLEST_MEAN_UNITS
                    ? 1
                    : StretchLaw.of(outlook, mean).probability(units);
        }
        return sum / means.length;
    }
}
