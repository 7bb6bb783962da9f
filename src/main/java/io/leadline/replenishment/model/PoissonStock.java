package io.leadline.replenishment.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Cost of facing a Poisson demand with y units: G(y) = h E[(y-D)⁺] + p E[(D-y)⁺], convex in y, and kept once computed.
 */
final class PoissonStock {

    private final double mean;
    private final double holding;
    private final double stockout;
    private final List<Double> known = new ArrayList<>();

    PoissonStock(double mean, double holding, double stockout) {
        this.mean = mean;
        this.holding = holding;
        this.stockout = stockout;
    }

    double cost(long y) {
        if (y < 0) {
            return stockout * (mean - y);
        }
        while (known.size() <= y) {
            Loss loss = Loss.poisson(known.size(), mean);
            known.add(holding * loss.surplus() + stockout * loss.shortage());
        }
        return known.get((int) y);
    }

    /** The y with the least cost: the demand's quantile at p/(p+h). */
    long best() {
        return mean == 0
                ? 0
                : PoissonDistribution.of(mean).inverseCumulativeProbability(stockout / (stockout + holding));
    }
}
