package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.model.Root;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Units short from one review to the next where whole lots are ordered at reviews: after each, the stock position is equally
 * likely anywhere from the level s to s + Q (Hadley and Whitin 1963, section 5-3), so
 *
 * <pre>S(s) = 1/Q ∫ E[(D(L+R)−y)⁺] − E[(D(L)−y)⁺] dy from s to s+Q = (B(L+R, s) − B(L+R, s+Q) − B(L, s) + B(L, s+Q)) / 2Q</pre>
 *
 * with B(t, y) = E[((D(t)−y)⁺)²]. A gamma law with shape k and scale θ has, with Q(k, x) its upper tail,
 *
 * <pre>E[(D−y)⁺] = kθ Q(k+1, y/θ) − y Q(k, y/θ)
 * B = k(k+1)θ² Q(k+2, y/θ) − 2y kθ Q(k+1, y/θ) + y² Q(k, y/θ)</pre>
 *
 * and each tail follows from the one before, Q(k+1, x) = Q(k, x) + xᵏe⁻ˣ/Γ(k+1).
 */
final class PeriodicShortage {

    private static final double SMALLEST_MEAN_UNITS = 1e-9;
    /** Further out nothing is left that would count. */
    private static final double FAR_DEVIATIONS = 12;

    private final DemandOutlook outlook;
    private final double[] before;
    private final double[] until;
    private final double lot;

    /**
     * @param before expected units until an order's goods are here, for each of several lead times
     * @param until expected units until the next one's are
     */
    PeriodicShortage(DemandOutlook outlook, double[] before, double[] until, double lotUnits) {
        this.outlook = outlook;
        this.before = before;
        this.until = until;
        this.lot = Math.max(lotUnits, 1e-3 * until[until.length - 1]);
    }

    /** Expected units from one review to the next. */
    double expected() {
        double sum = 0;
        for (int k = 0; k < until.length; k++) {
            sum += until[k] - before[k];
        }
        return sum / until.length;
    }

    /** The least level that is short by no more than so many units. */
    double shortBy(double units, double atLeast) {
        return falling(level -> shortage(level)[0], Math.max(units, 1e-9 * until[until.length - 1]), atLeast);
    }

    /**
     * The level at which one more unit saves so many units of shortage; the expected demand, where one more saves less even
     * there. Below it a unit may save nothing, because it is sold before the next order's are here.
     */
    double saves(double units) {
        return falling(level -> shortage(level)[1], units, expectedUntil());
    }

    /**
     * The same where a unit may spoil: the level at which holding one more, and what it loses by spoiling, cost as much as the
     * shortage that it saves, b(−S′) = h(1 + S′) + spoilt.
     *
     * @param holding of a unit that is not sold, from one review to the next
     * @param margin of one that is
     * @param spoilt money lost by one more unit at a level, from one review to the next
     */
    double pays(double holding, double margin, DoubleUnaryOperator spoilt) {
        DoubleUnaryOperator loss = level -> {
            double saved = shortage(level)[1];
            return holding * (1 - saved) + spoilt.applyAsDouble(level) - margin * saved;
        };
        return Root.near(loss, expectedUntil(), until[until.length - 1]);
    }

    private double expectedUntil() {
        return Arrays.stream(until).average().orElse(0);
    }

    /** Units short, and by how much one unit more would lower them. */
    double[] shortage(double level) {
        double[] at = new double[2];
        for (int k = 0; k < until.length; k++) {
            add(at, until[k], level, 1);
            add(at, until[k], level + lot, -1);
            add(at, before[k], level, -1);
            add(at, before[k], level + lot, 1);
        }
        at[0] = Math.max(0, at[0] / (2 * lot * until.length));
        at[1] = Math.max(0, at[1] / (lot * until.length));
        return at;
    }

    /** Expected demand beyond a level. */
    static double beyond(DemandOutlook outlook, double mean, double level) {
        double[] to = new double[2];
        new PeriodicShortage(outlook, new double[0], new double[] {mean}, 1).add(to, mean, level, 1);
        return to[1];
    }

    private void add(double[] to, double mean, double level, int sign) {
        for (StretchLaw law = StretchLaw.of(outlook, mean); law != null; law = law.next()) {
            add(to, law.mean(), law.scale(), level, sign * law.weight());
        }
    }

    private static void add(double[] to, double mean, double scale, double level, double sign) {
        if (level <= 0) {
            to[0] += sign * (mean * scale + (mean - level) * (mean - level));
            to[1] += sign * (mean - level);
            return;
        }
        if (mean <= SMALLEST_MEAN_UNITS || level > mean + FAR_DEVIATIONS * Math.sqrt(mean * scale) + 20 * scale) {
            return;
        }
        double shape = mean / scale;
        double x = level / scale;
        double tail = RegularizedGamma.Q.value(shape, x);
        double step = RegularizedGamma.P.derivative(shape, x) * x / shape;
        double next = tail + step;
        double third = next + step * x / (shape + 1);
        to[0] += sign * (mean * (mean + scale) * third - 2 * level * mean * next + level * level * tail);
        to[1] += sign * (mean * next - level * tail);
    }

    /** Where a falling function comes down to a value: looked for on its logarithm, which is nearly straight far out. */
    private double falling(DoubleUnaryOperator function, double value, double atLeast) {
        return Root.near(
                level -> Math.log(value / Math.max(function.applyAsDouble(level), 1e-12 * value)),
                atLeast,
                until[until.length - 1]);
    }
}
