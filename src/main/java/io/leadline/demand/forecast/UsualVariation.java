package io.leadline.demand.forecast;

import java.util.List;

/**
 * How far the levels of a shop's items are usually off: the squared coefficient of variation of demand over four weeks around
 * its forecast, beyond what chance explains. In a shop whose items sell evenly next to nothing, in one of fashion a lot; an
 * item with few errors of its own borrows it.
 *
 * @param slow of slow movers
 * @param others of all others
 */
record UsualVariation(double slow, double others) {

    /** Nothing to learn from: forecasts err by 70 %. */
    static final double UNKNOWN = 0.5;

    static final UsualVariation NONE = new UsualVariation(UNKNOWN, UNKNOWN);

    /** So many errors the unknown is worth. */
    private static final double PRIOR_ERRORS = 6;

    /** One item that went wild says no more than that it did. */
    private static final double LARGEST = 3;

    /** Errors of one item and their mean. */
    private record Errors(boolean slow, double count, double variation) {}

    static UsualVariation learn(List<ItemHistory> items, DemandProfiles profiles) {
        List<Errors> errors = items.stream().map(item -> errors(item, profiles)).toList();
        return new UsualVariation(mean(errors, true), mean(errors, false));
    }

    private static Errors errors(ItemHistory item, DemandProfiles profiles) {
        double[] units = item.demand().units();
        double[] past = profiles.factors(item, item.demand().firstDay(), units.length);
        LevelMix mix = new LevelMix(units, past, DemandPrior.NONE);
        int four = LevelMix.JUDGED_LENGTH;
        return new Errors(
                DemandPattern.of(units, past).slow(),
                mix.independentErrors(four),
                Math.min(mix.variation(four, DemandForecasts.batch(units, past)), LARGEST));
    }

    private static double mean(List<Errors> errors, boolean slow) {
        double sum = PRIOR_ERRORS * UNKNOWN;
        double count = PRIOR_ERRORS;
        for (Errors one : errors) {
            if (one.slow == slow) {
                sum += one.count * one.variation;
                count += one.count;
            }
        }
        return Math.max(0, sum / count);
    }

    double of(DemandPattern pattern) {
        return pattern.slow() ? slow : others;
    }
}
