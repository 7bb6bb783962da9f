package io.leadline.demand.forecast;

/**
 * What the latest demand says against the forecast made before it.
 *
 * @param kind what it looks like
 * @param probability probability of so little or so much demand had the forecast been right, between 0 and 1
 * @param units units sold above (positive) or below the forecast
 */
public record DemandSignal(Kind kind, double probability, double units) {

    /** Signals that ask for a new forecast of the item, all but {@code NONE}. */
    public enum Kind {
        NONE,
        /** Far more than expected in the last day or days. */
        SPIKE,
        /** Far less than expected. */
        DROP,
        /** Steadily above or below for weeks: the level has changed. */
        TREND_BREAK
    }

    private static final double RARE = 0.005;
    private static final double STEADILY_RARE = 0.02;
    private static final int RECENT_STEPS = 3;
    private static final int STEADY_STEPS = 14;

    /**
     * Compares demand since the forecast with it; a few microseconds.
     *
     * @param since demand per step since the forecast was made, NaN = not known; at most as long as the forecast
     */
    public static DemandSignal of(DemandForecast forecast, double[] since) {
        int known = Math.min(since.length, forecast.horizon());
        int recently = Math.max(0, known - RECENT_STEPS);
        DemandSignal recent = over(forecast, since, recently, known);
        DemandSignal steady = over(forecast, since, 0, known);
        // A wild day alone is no trend: what was before it has to say the same.
        if (known >= STEADY_STEPS
                && steady.rare()
                && (recent.kind == Kind.NONE
                        || over(forecast, since, 0, recently).rare())) {
            return new DemandSignal(Kind.TREND_BREAK, steady.probability, steady.units);
        }
        return recent;
    }

    private boolean rare() {
        return Math.min(probability, 1 - probability) < STEADILY_RARE;
    }

    private static DemandSignal over(DemandForecast forecast, double[] since, int from, int to) {
        double came = 0;
        double expected = 0;
        int steps = 0;
        for (int step = from; step < to; step++) {
            if (!Double.isNaN(since[step])) {
                came += since[step];
                expected += forecast.mean()[step];
                steps++;
            }
        }
        if (steps == 0 || !(expected > 0)) {
            return new DemandSignal(came > 0 ? Kind.SPIKE : Kind.NONE, came > 0 ? 1 : 0.5, came);
        }
        double probability = probability(forecast.spread(), came, expected, steps);
        Kind kind = probability > 1 - RARE ? Kind.SPIKE : probability < RARE ? Kind.DROP : Kind.NONE;
        return new DemandSignal(kind, probability, came - expected);
    }

    private static double probability(Spread spread, double came, double expected, int steps) {
        return switch (spread) {
            case CountSpread count -> count.probability(came, expected, steps);
            // Most stretches are calm: by one bell curve as wide as surges are, not even no demand at all would be
            // rare.
            case SurgingSpread surging when came < expected -> surging.probability(came, expected, steps);
            default -> MeasuredSpread.probability(came, expected, spread.deviation(expected, steps));
        };
    }
}
