package io.leadline.cli;

import io.leadline.cli.ForecastData.Split;
import io.leadline.demand.forecast.AutoForecast;
import io.leadline.demand.forecast.Forecast;
import io.leadline.demand.forecast.Forecaster;
import io.leadline.demand.forecast.Pool;
import io.leadline.demand.forecast.Series;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What stock of spare parts would have cost with each forecast over the held-out months, by one rule for all methods:
 * every month the stock position is brought up to the quantile b ÷ (b + h) of the demand of the coming lead time and
 * review (the newsvendor's critical ratio), forecast from what was known that month; what cannot be served waits. A unit
 * held at a month's end costs h = 1, a unit owed b = 19. The first month starts at its own order-up-to level.
 */
final class PartsCost {

    private static final int LEAD_TIME_MONTHS = 2;
    private static final int PROTECTION_MONTHS = LEAD_TIME_MONTHS + 1;
    private static final double HOLDING_COST_PER_UNIT_MONTH = 1;
    private static final double SHORTAGE_COST_PER_UNIT_MONTH = 19;
    private static final double CRITICAL_RATIO =
            SHORTAGE_COST_PER_UNIT_MONTH / (SHORTAGE_COST_PER_UNIT_MONTH + HOLDING_COST_PER_UNIT_MONTH);
    private static final double[] LEVELS = {80};

    private final List<Split> parts;
    private final Pool pool;

    /** The pool learns from the months before the first held-out one, once for all methods. */
    PartsCost(List<Split> parts) {
        this.parts = parts;
        List<Series> known = parts.stream()
                .map(part -> new Series(part.id(), part.known(), 1))
                .toList();
        pool = Pool.learn(known, PROTECTION_MONTHS);
    }

    /** Cost per part and month with the automatic choice. */
    double automatic() {
        return perPartAndMonth(series -> AutoForecast.choose(series, PROTECTION_MONTHS, LEVELS, pool));
    }

    /** Cost per part and month with one method. */
    double with(Forecaster method) {
        return perPartAndMonth(series -> AutoForecast.with(method, series, PROTECTION_MONTHS, LEVELS, pool));
    }

    private double perPartAndMonth(Function<Series, Forecast> method) {
        return parts.parallelStream()
                .mapToDouble(part -> cost(part, method))
                .average()
                .orElse(0);
    }

    private static double cost(Split part, Function<Series, Forecast> method) {
        double[] came = part.came();
        double[] arriving = new double[came.length + LEAD_TIME_MONTHS];
        double onHand = 0;
        double onOrder = 0;
        double cost = 0;
        for (int month = 0; month < came.length; month++) {
            onHand += arriving[month];
            onOrder -= arriving[month];
            double order = Math.max(0, upTo(part, month, method) - onHand - onOrder);
            if (month == 0) {
                onHand = order;
            } else {
                arriving[month + LEAD_TIME_MONTHS] = order;
                onOrder += order;
            }
            onHand -= came[month];
            cost += onHand > 0 ? HOLDING_COST_PER_UNIT_MONTH * onHand : -SHORTAGE_COST_PER_UNIT_MONTH * onHand;
        }
        return cost / came.length;
    }

    private static double upTo(Split part, int month, Function<Series, Forecast> method) {
        double[] known = Arrays.copyOf(part.known(), part.known().length + month);
        System.arraycopy(part.came(), 0, known, part.known().length, month);
        return method.apply(new Series(part.id(), known, 1)).quantile(CRITICAL_RATIO, 0, PROTECTION_MONTHS);
    }
}
