package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be expected of histories too young to tell it themselves: those without any demand so far, and those whose
 * first demand was less than {@link #YOUNG_STEPS} steps ago. Both are learned from the histories that were as young at
 * past origins.
 *
 * @param unsold histories without demand, whose level is what such histories came to sell per step
 * @param young histories with some demand, whose level is so many times the mean since their first demand: they were
 *     first noticed because they sold, so that mean is often too high
 */
record Beginners(Group unsold, Group young) {

    /** From here on a history is forecast from its own past. */
    static final int YOUNG_STEPS = 4;

    /** With none to learn from: nothing was sold, so nothing will be, and a mean errs by 70 %. */
    static final Beginners UNKNOWN = new Beginners(Group.usual(0), Group.usual(1));

    private static final double USUAL_VARIATION = 0.5;

    /** So many errors the usual variation is worth. */
    private static final double PRIOR_ERRORS = 6;

    private static final int FEWEST = 20;
    private static final int MOST_STRETCHES = 8;

    /** As for all levels: that single large orders come is no reason to lift every one. */
    private static final double LARGEST_RATIO = 3;

    /**
     * @param level expected demand per step, or how many times the own mean it is
     * @param lengths numbers of steps in a sum: one and the horizon
     * @param variation squared coefficient of variation of sums of these lengths
     */
    record Group(double level, int[] lengths, double[] variation, Calibration steps, Calibration sums) {

        static Group usual(double level) {
            return new Group(level, new int[] {1}, new double[] {USUAL_VARIATION}, Calibration.NONE, Calibration.NONE);
        }

        CountSpread ofSums(boolean whole) {
            return new CountSpread(0, lengths, variation, whole, sums);
        }

        CountSpread ofSteps(boolean whole) {
            return new CountSpread(0, lengths, variation, whole, steps);
        }
    }

    /** One young history at a past origin: its own mean then (1 where nothing was sold), and the steps that came. */
    private record Case(double mean, double[] came, boolean whole) {}

    static Beginners learn(List<Prepared> histories, int horizon) {
        List<List<Case>> unsold = new ArrayList<>();
        List<List<Case>> young = new ArrayList<>();
        for (int back = 1; back <= MOST_STRETCHES; back++) {
            List<Case> unsoldThen = new ArrayList<>();
            List<Case> youngThen = new ArrayList<>();
            for (Prepared history : histories) {
                int known = history.length() - back * horizon;
                if (history.nonNegative() && known < YOUNG_STEPS && history.before() + known >= YOUNG_STEPS) {
                    double[] came = new double[horizon];
                    int from = Math.max(0, known);
                    int zeros = Math.min(horizon, from - known);
                    System.arraycopy(history.values(), from, came, zeros, horizon - zeros);
                    double mean = known > 0 ? Sums.between(history.values(), 0, known) / known : 1;
                    (known > 0 ? youngThen : unsoldThen).add(new Case(mean, came, history.whole()));
                }
            }
            unsold.add(unsoldThen);
            young.add(youngThen);
        }
        return new Beginners(group(unsold, horizon, false), group(young, horizon, true));
    }

    private static Group group(List<List<Case>> stretches, int horizon, boolean relative) {
        List<Case> cases = stretches.stream().flatMap(List::stream).toList();
        if (cases.size() < FEWEST) {
            return Group.usual(relative ? 1 : 0);
        }
        double sum = relative ? PRIOR_ERRORS : 0;
        for (Case one : cases) {
            double ratio = Sums.mean(one.came) / one.mean;
            sum += relative ? Math.min(ratio, LARGEST_RATIO) : ratio;
        }
        double level = sum / (cases.size() + (relative ? PRIOR_ERRORS : 0));
        if (!(level > 0)) {
            return Group.usual(0);
        }
        int[] lengths = horizon == 1 ? new int[] {1} : new int[] {1, horizon};
        double[] variation = new double[lengths.length];
        for (int j = 0; j < lengths.length; j++) {
            double squares = PRIOR_ERRORS * USUAL_VARIATION;
            double count = PRIOR_ERRORS;
            for (Case one : cases) {
                for (int from = 0; from < horizon; from += lengths[j]) {
                    double expected = level * one.mean * lengths[j];
                    double error = Sums.between(one.came, from, from + lengths[j]) / expected - 1;
                    squares += error * error / horizon * lengths[j];
                }
                count++;
            }
            variation[j] = squares / count;
        }
        Group rough = new Group(level, lengths, variation, Calibration.NONE, Calibration.NONE);
        return new Group(
                level,
                lengths,
                variation,
                calibration(stretches, rough, 1, horizon),
                calibration(stretches, rough, horizon, horizon));
    }

    private static Calibration calibration(List<List<Case>> stretches, Group rough, int length, int horizon) {
        return Calibration.ofStretches(stretches.stream()
                .map(cases -> cases.stream()
                        .flatMapToDouble(one -> {
                            CountSpread spread = rough.ofSums(one.whole);
                            double[] seen = new double[horizon / length];
                            Arrays.setAll(
                                    seen,
                                    i -> spread.probability(
                                            Sums.between(one.came, i * length, (i + 1) * length),
                                            rough.level * one.mean * length,
                                            length));
                            return Arrays.stream(seen);
                        })
                        .toArray())
                .toList());
    }
}
