package io.leadline.demand.forecast;

import java.util.List;

/**
 * Which method was chosen, why, and what else was tried.
 *
 * @param pattern pattern of the demand that routed the choice
 * @param reason what decided
 * @param candidates all methods considered, the best first
 */
public record Choice(String method, DemandPattern pattern, Reason reason, List<Candidate> candidates) {

    /** The method where nothing of an item was ever sold. */
    public static final String LOOK_ALIKES = "look-alikes";

    /** What decided for a method. */
    public enum Reason {
        /** The caller named it. */
        ASKED_FOR,
        /** Too little history to compare methods. */
        SHORT_HISTORY,
        /** Nothing was ever sold, or nothing is known. */
        NO_DEMAND,
        /** Nothing came for longer than chance explains. */
        ENDED,
        /** Orders come at nearly equal distances. */
        REGULAR,
        /** Demand comes too seldom for smoothing methods. */
        SLOW_MOVER,
        /** A combination of good methods errs less than the best of them alone. */
        COMBINED,
        /** It erred least on the history's own past. */
        LEAST_ERROR
    }

    /**
     * A method considered.
     *
     * @param error mean absolute error of its forecasts made inside the history, divided by that of the naive forecast;
     *     NaN = not measured
     * @param weight its part in the result, between 0 and 1
     */
    public record Candidate(String method, double error, double weight) {}
}
