package io.leadline.demand.forecast;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What held-out steps tell about the methods of the combination: the mean logarithm of each one's absolute error, in that
 * of their middle forecast. A method that erred less gets more weight, as far as there is evidence: with few held-out
 * steps all weigh the same, with many the best decide alone.
 *
 * @param methods sum of the logarithms, each counted by the steps it rests on, and those steps, by method
 */
record Evidence(Map<String, Sum> methods) {

    static final Evidence NONE = new Evidence(Map.of());

    /** Held-out steps at which a history's own evidence counts as much as that of the pool. */
    private static final double HALF_TRUSTED_STEPS = 100;

    /** Steps at which the evidence of many histories counts half of itself. */
    private static final double HALF_TRUSTED_POOL_STEPS = 300;

    /** Weight = e^(−power · mean logarithm): a method with half the error weighs four times as much. */
    private static final double POWER = 2;

    /** Errors below this part of the middle forecast's are equally good. */
    private static final double LEAST_RATIO = 1e-3;

    /** @param logs sum of logarithm · steps */
    record Sum(double logs, double steps) {
        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(logs + other.logs, steps + other.steps);
        }
    }

    /** What one stretch tells. */
    static Evidence of(Map<String, double[]> paths, double[] actual) {
        double middle = meanAbsoluteError(Combination.middle(paths.values(), actual.length), actual);
        if (!(middle > 0)) {
            return NONE;
        }
        Map<String, Sum> methods = new HashMap<>();
        paths.forEach((method, path) -> {
            double ratio = Math.max(LEAST_RATIO, meanAbsoluteError(path, actual) / middle);
            methods.put(method, new Sum(Math.log(ratio) * actual.length, actual.length));
        });
        return new Evidence(methods);
    }

    static Evidence sum(Collection<Evidence> parts) {
        Map<String, Sum> methods = new HashMap<>();
        parts.forEach(part -> part.methods.forEach((method, sum) -> methods.merge(method, sum, Sum::plus)));
        return new Evidence(methods);
    }

    /** Weights of the methods, which add up to 1, from a history's own evidence and that of its pool. */
    static double[] weights(Collection<String> methods, Evidence own, Evidence pool) {
        double[] weights = methods.stream()
                .mapToDouble(method -> {
                    Sum ofPool = pool.methods.getOrDefault(method, Sum.NOTHING);
                    Sum alone = own.methods.getOrDefault(method, Sum.NOTHING);
                    double usual = ofPool.logs / (ofPool.steps + HALF_TRUSTED_POOL_STEPS);
                    double log = (alone.logs + HALF_TRUSTED_STEPS * usual) / (alone.steps + HALF_TRUSTED_STEPS);
                    return Math.exp(-POWER * log);
                })
                .toArray();
        double all = Sums.between(weights, 0, weights.length);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= all;
        }
        return weights;
    }

    static double meanAbsoluteError(double[] forecast, double[] actual) {
        double sum = 0;
        for (int h = 0; h < actual.length; h++) {
            sum += Math.abs(forecast[h] - actual[h]);
        }
        return sum / actual.length;
    }
}
