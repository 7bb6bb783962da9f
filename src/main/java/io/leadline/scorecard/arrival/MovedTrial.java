package io.leadline.scorecard.arrival;

import java.util.HashSet;
import java.util.Set;

/**
 * What was said of promises that had been moved, held against what came: mean squared error of the chance (Brier 1950) beside that of
 * saying the same of all of them.
 */
final class MovedTrial {

    /** From fewer lines nothing follows, however often each was looked at. */
    private static final int FEWEST = 20;

    private double missed;
    private double missedAlike;
    private final Set<String> lines = new HashSet<>();

    /** @param alike chance that was known of all that are moved */
    void said(Delivery line, double chance, double alike, boolean late) {
        missed += squared(chance, late);
        missedAlike += squared(alike, late);
        lines.add(line.id());
    }

    boolean isPassed() {
        return lines.size() >= FEWEST && missed <= missedAlike;
    }

    private static double squared(double chance, boolean late) {
        double by = chance - (late ? 1 : 0);
        return by * by;
    }
}
