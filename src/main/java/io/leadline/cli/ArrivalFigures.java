package io.leadline.cli;

import io.leadline.scorecard.arrival.Delivery;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How right forecasts of arrivals were, by what came. */
final class ArrivalFigures {

    static final double[] LEVELS = {0.5, 0.8, 0.95};
    private static final int TENTHS = 10;

    private int lines;
    private int late;
    private double brier;
    private final double[] pinball = new double[LEVELS.length];
    private final int[] covered = new int[LEVELS.length];
    private final int[] of = new int[TENTHS];
    private final double[] said = new double[TENTHS];
    private final int[] came = new int[TENTHS];

    /** A line that has not arrived does not count. */
    void add(Delivery line, ArrivalContender.Said forecast) {
        LocalDate arrived = line.arrivedOn();
        if (arrived != null) {
            add(ChronoUnit.DAYS.between(line.promisedOn(), arrived), forecast.late(), forecast.quantiles());
        }
    }

    /**
     * @param days late, negative when early
     * @param chance of being late, as it was said
     * @param quantiles of the days late, as they were said
     */
    private void add(double days, double chance, double[] quantiles) {
        boolean isLate = days > 0;
        lines++;
        late += isLate ? 1 : 0;
        brier += Math.pow(chance - (isLate ? 1 : 0), 2);
        for (int i = 0; i < LEVELS.length; i++) {
            pinball[i] += loss(days, quantiles[i], LEVELS[i]);
            covered[i] += days <= quantiles[i] ? 1 : 0;
        }
        int tenth = Math.clamp((int) (chance * TENTHS), 0, TENTHS - 1);
        of[tenth]++;
        said[tenth] += chance;
        came[tenth] += isLate ? 1 : 0;
    }

    /** Of a quantile (Koenker and Bassett 1978). */
    private static double loss(double days, double quantile, double level) {
        return days > quantile ? level * (days - quantile) : (1 - level) * (quantile - days);
    }

    int lines() {
        return lines;
    }

    /** Mean squared error of the chance (Brier 1950). */
    double brier() {
        return brier / lines;
    }

    double pinball(int level) {
        return pinball[level] / lines;
    }

    static void head(PrintStream out) {
        out.println("| law | lines | late | Brier | pinball .5 | .8 | .95 | here by P50 | P80 | P95 |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    }

    void row(String name, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.4f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                name,
                lines,
                (double) late / lines,
                brier(),
                pinball(0),
                pinball(1),
                pinball(2),
                (double) covered[0] / lines,
                (double) covered[1] / lines,
                (double) covered[2] / lines);
    }

    void tenths(PrintStream out) {
        out.printf("%n| said to be late | lines | said, %% | came, %% |%n| --- | --- | --- | --- |%n");
        for (int i = 0; i < TENTHS; i++) {
            if (of[i] > 0) {
                out.printf(
                        Locale.ROOT,
                        "| %d to %d %% | %d | %.1f | %.1f |%n",
                        10 * i,
                        10 * i + 10,
                        of[i],
                        100 * said[i] / of[i],
                        100.0 * came[i] / of[i]);
            }
        }
    }
}
