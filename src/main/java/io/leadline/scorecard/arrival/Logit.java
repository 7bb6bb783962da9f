package io.leadline.scorecard.arrival;

import java.util.Arrays;

/**
 * Log odds as a sum of what each mark of a case adds, every addend shrunk to zero: a logistic regression with a ridge (le
 * Cessie and van Houwelingen 1992), which is the posterior mode of crossed normal effects, so that a mark with few cases
 * says little. Newton's steps, each solved by going round the coordinates (Friedman, Hastie and Tibshirani 2010).
 */
final class Logit {

    private static final int STEPS = 12;
    private static final int ROUNDS = 20;
    private static final double ENOUGH = 1e-3;
    private static final double LONGEST_STEP = 3;

    private Logit() {}

    /**
     * @param marks of each case, from 0 to less than {@code count}
     * @param offsets log odds that are known before
     * @param yes whether it happened
     * @param weights of each case
     * @param ridge how many cases' worth of doubt each addend has to overcome
     */
    static double[] fit(int[][] marks, double[] offsets, boolean[] yes, double[] weights, int count, double ridge) {
        int[][] cases = casesByMark(marks, count);
        double[] added = new double[count];
        double[] odds = offsets.clone();
        double[] slope = new double[marks.length];
        double[] curve = new double[marks.length];
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < marks.length; i++) {
                double chance = chance(odds[i]);
                slope[i] = weights[i] * ((yes[i] ? 1 : 0) - chance);
                curve[i] = weights[i] * Math.max(1e-4, chance * (1 - chance));
            }
            if (solve(cases, slope, curve, added, odds, ridge) < ENOUGH) {
                break;
            }
        }
        return added;
    }

    /** One of Newton's steps; answers the farthest that an addend went. */
    private static double solve(
            int[][] cases, double[] slope, double[] curve, double[] added, double[] odds, double ridge) {
        double[] start = added.clone();
        double[] curves = new double[added.length];
        for (int j = 0; j < added.length; j++) {
            curves[j] = ridge;
            for (int i : cases[j]) {
                curves[j] += curve[i];
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            double farthest = 0;
            for (int j = 0; j < added.length; j++) {
                double gradient = -ridge * added[j];
                for (int i : cases[j]) {
                    gradient += slope[i];
                }
                double by = gradient / curves[j];
                by = Math.clamp(added[j] + by, start[j] - LONGEST_STEP, start[j] + LONGEST_STEP) - added[j];
                added[j] += by;
                farthest = Math.max(farthest, Math.abs(by));
                for (int i : cases[j]) {
                    slope[i] -= curve[i] * by;
                    odds[i] += by;
                }
            }
            if (farthest < ENOUGH / 2) {
                break;
            }
        }
        double farthest = 0;
        for (int j = 0; j < added.length; j++) {
            farthest = Math.max(farthest, Math.abs(added[j] - start[j]));
        }
        return farthest;
    }

    static double chance(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static int[][] casesByMark(int[][] marks, int count) {
        int[] sizes = new int[count];
        for (int[] of : marks) {
            for (int mark : of) {
                sizes[mark]++;
            }
        }
        int[][] cases = new int[count][];
        Arrays.setAll(cases, j -> new int[sizes[j]]);
        Arrays.fill(sizes, 0);
        for (int i = 0; i < marks.length; i++) {
            for (int mark : marks[i]) {
                cases[mark][sizes[mark]++] = i;
            }
        }
        return cases;
    }
}
