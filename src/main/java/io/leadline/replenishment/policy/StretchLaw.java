package io.leadline.replenishment.policy;

import io.leadline.demand.forecast.SurgeLaw;
import io.leadline.replenishment.DemandOutlook;
import java.util.Objects;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.jspecify.annotations.Nullable;

/**
 * The law of the demand over a stretch: a gamma law with variance φm + c²m², or, where demand surges now and then, a mixture of
 * several, one for each number of surges.
 *
 * @param weight probability of so many surges
 * @param mean expected units with so many
 * @param scale variance for each of them
 * @param next with more surges; null where no more are likely
 */
record StretchLaw(
        double weight, double mean, double scale, @Nullable StretchLaw next) {

    static StretchLaw of(DemandOutlook outlook, double mean) {
        double square = outlook.levelError() * outlook.levelError();
        SurgeLaw surges = outlook.surges();
        if (surges.isNone()) {
            return new StretchLaw(1, mean, outlook.noise() + square * mean, null);
        }
        double calm = surges.calm(mean);
        double scale = outlook.noise() + square * calm;
        double[] counts = surges.counts(mean);
        @Nullable StretchLaw law = null;
        for (int n = counts.length - 1; n >= 0; n--) {
            if (n > 0 && counts[n] == 0) {
                continue;
            }
            double more = n * surges.units();
            double spread = scale + (calm + more > 0 ? more / (calm + more) : 0) * surges.variation() * surges.units();
            law = new StretchLaw(counts[n], calm + more, spread, law);
        }
        return Objects.requireNonNull(law);
    }

    /** That the demand stays at or below so many units. */
    double probability(double units) {
        double sum = 0;
        for (StretchLaw law = this; law != null; law = law.next) {
            sum += law.weight
                    * (law.mean <= 0
                            ? 1
                            : RegularizedGamma.P.value(law.mean / law.scale, Math.max(0, units) / law.scale));
        }
        return sum;
    }
}
