package io.leadline.scorecard.arrival;

import java.util.List;

/**
 * How forecast chances have to be read: log odds times a factor plus a shift, learned from what earlier forecasts said
 * before it was known (Platt 1999), and shrunk to leaving them as they are.
 */
record Correction(double shift, double factor) {

    static final Correction NONE = new Correction(0, 1);

    private static final double DOUBT_OF_SHIFT = 20;
    private static final double DOUBT_OF_FACTOR = 20;
    private static final int STEPS = 15;

    /** What was said, and what came. */
    record Said(double odds, boolean yes, double weight) {}

    static Correction learn(List<Said> said) {
        double shift = 0;
        double factor = 1;
        for (int step = 0; step < STEPS; step++) {
            double gShift = -DOUBT_OF_SHIFT * shift;
            double gFactor = -DOUBT_OF_FACTOR * (factor - 1);
            double hShift = DOUBT_OF_SHIFT;
            double hFactor = DOUBT_OF_FACTOR;
            double both = 0;
            for (Said one : said) {
                double chance = Logit.chance(shift + factor * one.odds);
                double missed = one.weight * ((one.yes ? 1 : 0) - chance);
                double curve = one.weight * chance * (1 - chance);
                gShift += missed;
                gFactor += missed * one.odds;
                hShift += curve;
                hFactor += curve * one.odds * one.odds;
                both += curve * one.odds;
            }
            double determinant = hShift * hFactor - both * both;
            shift += (gShift * hFactor - gFactor * both) / determinant;
            factor += (gFactor * hShift - gShift * both) / determinant;
        }
        return Double.isFinite(shift) && factor > 0 ? new Correction(shift, factor) : NONE;
    }

    double chance(double odds) {
        return Logit.chance(shift + factor * odds);
    }
}
