package io.leadline.scorecard.arrival;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * How likely something is of an open line, in layers: years of history tell how lines of its kind differ, the last months
 * how that has drifted, the last weeks what is going on now. Each layer explains what the slower ones before it left, older
 * cases counting less, and is shrunk to nothing where there is little ({@link Logit}): backfitting of an additive model
 * (Hastie and Tibshirani 1990) with exponential forgetting. What the last weeks say fades the farther the promise lies ahead.
 */
final class Chances {

    /**
     * @param halfLifeDays a case so old counts half
     * @param memoryDays what it says of a promise so far ahead counts 1/e
     */
    private record Layer(double halfLifeDays, double ridge, boolean few, double memoryDays) {}

    private static final List<Layer> LAYERS = List.of(
            new Layer(730, 10, false, Double.POSITIVE_INFINITY),
            new Layer(60, 8, true, 240),
            new Layer(20, 15, true, 90));

    /** Before anything is known, one in eight. */
    private static final double ODDS_OF_NOTHING = -2;

    private final Marks[] marks = new Marks[LAYERS.size()];
    private final double[][] added = new double[LAYERS.size()][];

    /** @param seen nothing that became known later than that day */
    Chances(List<Seen> seen, LocalDate day) {
        double[] odds = new double[seen.size()];
        Arrays.fill(odds, ODDS_OF_NOTHING);
        boolean[] yes = new boolean[seen.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = seen.get(i).yes();
        }
        for (int layer = 0; layer < marks.length; layer++) {
            Layer with = LAYERS.get(layer);
            Marks own = new Marks(with.few);
            marks[layer] = own;
            int[][] cases = new int[yes.length][];
            double[] weights = new double[yes.length];
            for (int i = 0; i < yes.length; i++) {
                Seen one = seen.get(i);
                cases[i] = own.learn(one.line(), one.daysLeft());
                long age = Math.max(0, ChronoUnit.DAYS.between(one.line().promisedOn(), day));
                weights[i] = one.weight() * Math.exp(-Math.log(2) * age / with.halfLifeDays);
            }
            double[] by = Logit.fit(cases, odds, yes, weights, own.count(), with.ridge);
            added[layer] = by;
            for (int i = 0; i < yes.length; i++) {
                odds[i] += Arrays.stream(cases[i]).mapToDouble(mark -> by[mark]).sum();
            }
        }
    }

    double odds(Delivery line, long daysLeft) {
        double odds = ODDS_OF_NOTHING;
        for (int layer = 0; layer < marks.length; layer++) {
            double[] by = added[layer];
            double sum = Arrays.stream(marks[layer].known(line, daysLeft))
                    .mapToDouble(mark -> by[mark])
                    .sum();
            odds += sum * Math.exp(-daysLeft / LAYERS.get(layer).memoryDays);
        }
        return odds;
    }
}
