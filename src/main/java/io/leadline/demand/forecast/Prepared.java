package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * A history made ready: gaps filled, and the time before the first demand cut off, because an item that was not yet sold
 * says nothing about its demand.
 *
 * @param values oldest first; empty where nothing is known or nothing was ever sold
 * @param nonNegative no value is below zero, so no forecast is
 * @param open the steps of a cycle that sell; the others are left out of the values, and the season is that much shorter
 * @param before steps without demand that were cut off; many of them tell a new item from one that is merely recorded late
 */
record Prepared(double[] values, int season, boolean nonNegative, DemandPattern pattern, int before, OpenSteps open) {

    static Prepared of(Series series) {
        Prepared all = ofAllSteps(series);
        OpenSteps open = all.nonNegative ? OpenSteps.of(all.values, all.season) : OpenSteps.ALL;
        if (open.all()) {
            return all;
        }
        double[] kept = open.keep(all.values);
        return new Prepared(kept, open.ofSeason(), true, DemandPattern.of(kept), all.before, open);
    }

    /** Closed steps of a cycle stay in, for methods that are given the history as it is. */
    static Prepared ofAllSteps(Series series) {
        return of(Gaps.fill(series.values(), series.season()), series.season(), 0);
    }

    private static Prepared of(double[] filled, int season, int before) {
        boolean nonNegative = Arrays.stream(filled).allMatch(v -> v >= 0);
        int first = 0;
        while (nonNegative && first < filled.length && filled[first] == 0) {
            first++;
        }
        double[] values = first == 0 ? filled : Arrays.copyOfRange(filled, first, filled.length);
        DemandPattern pattern = nonNegative ? DemandPattern.of(values) : DemandPattern.SMOOTH;
        return new Prepared(values, season, nonNegative, pattern, before + first, OpenSteps.ALL);
    }

    /** The history without its last steps, as it was known then. */
    Prepared without(int steps) {
        return of(Arrays.copyOf(values, values.length - steps), season, before);
    }

    /** True where the history can spare so many steps and still be forecast. */
    boolean spares(int steps) {
        return values.length - steps >= Math.max(8, steps / 2);
    }

    /** Enough cycles to tell a season from chance. */
    boolean mayShowSeason() {
        return season > 1 && values.length >= 3 * season;
    }

    /** The methods that follow a season can be told from each other. */
    boolean seasonal() {
        return Candidates.seasonal(values.length, season);
    }

    /** Demand comes in whole units. */
    boolean whole() {
        return Arrays.stream(values).allMatch(v -> v == Math.rint(v));
    }

    int length() {
        return values.length;
    }
}
