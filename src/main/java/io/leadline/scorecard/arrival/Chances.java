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

    private final Marks many;
    private final Marks few;
    private final double[][] added = new double[LAYERS.size()][];

    /**
     * @param many marks of the slow layer
     * @param few marks of the quick ones
     * @param seen nothing that became known later than that day
     */
    Chances(Marks many, Marks few, List<Seen> seen, LocalDate day) {
        this.many = many;
        this.few = few;
        double[] odds = new double[seen.size()];
        Arrays.fill(odds, ODDS_OF_NOTHING);
        boolean[] yes = new boolean[seen.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = seen.get(i).yes();
        }
        for (int layer = 0; layer < added.length; layer++) {
            Layer with = LAYERS.get(layer);
            Marks own = with.few ? few : many;
            int[][] cases = new int[yes.length][];
            double[] weights = new double[yes.length];
            for (int i = 0; i < yes.length; i++) {
                Seen one = seen.get(i);
                cases[i] = own.of(one.line(), one.daysLeft());
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
        for (int layer = 0; layer < added.length; layer++) {
            double[] by = added[layer];
            Layer with = LAYERS.get(layer);
            double sum = Arrays.stream((with.few ? few : many).of(line, daysLeft))
                    .mapToDouble(mark -> by[mark])
                    .sum();
            odds += sum * Math.exp(-daysLeft / with.memoryDays);
        }
        return odds;
    }
}
