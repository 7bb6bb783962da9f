package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.ServiceTarget;
import org.apache.commons.numbers.gamma.RegularizedGamma;

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
                yield crossing(x -> probability(x, means) - level, atLeast, Math.max(largest, atLeast));
            }
            case ServiceTarget.ShortageCost cost ->
                throw new IllegalArgumentException("A shortage cost is made a cycle service level first: " + cost);
            case ServiceTarget.FillRate fill -> {
                // Short units of a cycle: all that is demanded beyond the level, against the units of the cycle.
                double allowed = (1 - fill.level()) * Math.max(lotUnits, outlook.expectedOver(reviewDays));
                yield shortOnlyBy(Math.max(allowed, 1e-12 * largest), means, atLeast);
            }
        };
    }

    /** Expected demand for each of the lead times; one is enough where they do not differ. */
    private double[] means(double spreadDays) {
        double[] means = new double[spreadDays == 0 ? 1 : steps.length];
        for (int k = 0; k < means.length; k++) {
            double days =
                    spreadDays == 0 ? leadTime.meanDays() : Math.max(0, leadTime.meanDays() + spreadDays * steps[k]);
            means[k] = outlook.expectedOver(days + reviewDays);
        }
        return means;
    }

    private double probability(double units, double[] means) {
        double sum = 0;
        for (double mean : means) {
            double scale = scale(mean);
            sum += mean <= SMALLEST_MEAN_UNITS ? 1 : RegularizedGamma.P.value(mean / scale, units / scale);
        }
        return sum / means.length;
    }

    /**
     * The level beyond which no more than so many units are expected: Newton's method on the logarithm of the shortage,
     * whose slope, the probability of a shortage over its size, is known with it; halving where a step would leave the
     * bounds.
     */
    private double shortOnlyBy(double allowed, double[] means, double atLeast) {
        double[] beyond = new double[2];
        double low = atLeast;
        double high = Double.POSITIVE_INFINITY;
        double at = atLeast;
        shortage(at, means, beyond);
        if (beyond[0] <= allowed) {
            return atLeast;
        }
        for (int i = 0; i < 200; i++) {
            double next = at + Math.log(beyond[0] / allowed) * beyond[0] / beyond[1];
            if (!(next > low && next < high)) {
                next = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * low + means[means.length - 1];
            }
            double step = Math.abs(next - at);
            at = next;
            shortage(at, means, beyond);
            if (beyond[0] > allowed) {
                low = at;
            } else {
                high = at;
            }
            if (step <= 1e-6 * at || high - low <= 1e-6 * high) {
                break;
            }
        }
        return Math.max(at, atLeast);
    }

    /** Puts the expected demand beyond the level, and the probability of any, into the array. */
    private void shortage(double units, double[] means, double[] into) {
        double sum = 0;
        double probability = 0;
        for (double mean : means) {
            double scale = scale(mean);
            if (units <= 0) {
                sum += mean - units;
                probability += 1;
            } else if (mean > SMALLEST_MEAN_UNITS) {
                double shape = mean / scale;
                double beyond = RegularizedGamma.Q.value(shape, units / scale);
                // Q(a+1, x) = Q(a, x) + xᵃe⁻ˣ/Γ(a+1), so one incomplete gamma function is enough.
                double density = RegularizedGamma.P.derivative(shape, units / scale) * units / scale / shape;
                sum += mean * (beyond + density) - units * beyond;
                probability += beyond;
            }
        }
        into[0] = sum / means.length;
        into[1] = probability / means.length;
    }

    private double scale(double mean) {
        return outlook.noise() + outlook.levelError() * outlook.levelError() * mean;
    }

    /** Where a rising function crosses zero, to a hundred-thousandth, by the Illinois variant of false position. */
    private static double crossing(java.util.function.DoubleUnaryOperator rising, double from, double guess) {
        double low = from;
        double atLow = rising.applyAsDouble(low);
        if (atLow >= 0) {
            return low;
        }
        double high = guess > low ? guess : low * 1.6 + 1;
        double atHigh = rising.applyAsDouble(high);
        while (atHigh < 0) {
            low = high;
            atLow = atHigh;
            high = high * 1.6 + 1;
            atHigh = rising.applyAsDouble(high);
        }
        for (int i = 0; i < 200 && high - low > 1e-5 * high; i++) {
            double middle = i % 4 == 3 ? (low + high) / 2 : (low * atHigh - high * atLow) / (atHigh - atLow);
            double at = rising.applyAsDouble(middle);
            if (at < 0) {
                low = middle;
                atLow = at;
                atHigh /= 2;
            } else {
                high = middle;
                atHigh = at;
                atLow /= 2;
            }
        }
        return high;
    }
}
