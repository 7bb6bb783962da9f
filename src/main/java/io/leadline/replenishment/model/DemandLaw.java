package io.leadline.replenishment.model;

import java.util.Map;
import java.util.NavigableMap;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** The demand a single stock decision has to meet: its mean, its quantiles and its losses. */
interface DemandLaw {

    double mean();

    /** The smallest stock that meets the demand with at least this probability, which is inside (0, 1). */
    double quantile(double probability);

    Loss loss(double stock);

    /** Whether stock comes in whole units. */
    default boolean whole() {
        return false;
    }

    static DemandLaw normal(double mean, double sd) {
        return new DemandLaw() {
            @Override
            public double mean() {
                return mean;
            }

            @Override
            public double quantile(double probability) {
                return mean + sd * Loss.quantile(probability);
            }

            @Override
            public Loss loss(double stock) {
                return Loss.normal(stock, mean, sd);
            }
        };
    }

    static DemandLaw lognormal(double mu, double sigma) {
        return new DemandLaw() {
            @Override
            public double mean() {
                return Math.exp(mu + sigma * sigma / 2);
            }

            @Override
            public double quantile(double probability) {
                return Math.exp(mu + sigma * Loss.quantile(probability));
            }

            @Override
            public Loss loss(double stock) {
                return Loss.lognormal(stock, mu, sigma);
            }
        };
    }

    static DemandLaw poisson(double mean) {
        return new DemandLaw() {
            @Override
            public double mean() {
                return mean;
            }

            @Override
            public double quantile(double probability) {
                return PoissonDistribution.of(mean).inverseCumulativeProbability(probability);
            }

            @Override
            public Loss loss(double stock) {
                return Loss.poisson(stock, mean);
            }

            @Override
            public boolean whole() {
                return true;
            }
        };
    }

    static DemandLaw discrete(NavigableMap<Double, Double> mass) {
        return new DemandLaw() {
            @Override
            public double mean() {
                return mass.entrySet().stream()
                        .mapToDouble(e -> e.getKey() * e.getValue())
                        .sum();
            }

            @Override
            public double quantile(double probability) {
                double sum = 0;
                for (Map.Entry<Double, Double> point : mass.entrySet()) {
                    sum += point.getValue();
                    // Decimal probabilities do not add up exactly in binary.
                    if (sum >= probability - 1e-12) {
                        return point.getKey();
                    }
                }
                return mass.lastKey();
            }

            @Override
            public Loss loss(double stock) {
                double shortage = 0;
                double surplus = 0;
                for (Map.Entry<Double, Double> point : mass.entrySet()) {
                    shortage += Math.max(point.getKey() - stock, 0) * point.getValue();
                    surplus += Math.max(stock - point.getKey(), 0) * point.getValue();
                }
                return new Loss(shortage, surplus);
            }

            @Override
            public boolean whole() {
                return mass.keySet().stream().allMatch(x -> x == Math.rint(x));
            }
        };
    }
}
