package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Whether a series helped out of time: forecasts of the four weeks after several origins, made from what was known at each,
 * with and without it.
 *
 * @param origins at which it changed the forecast
 * @param better of these, at how many the squared error of the weeks was smaller with it
 * @param gain part of the error, the root of the mean squared one of weeks, that it took away; below 0 = it added
 * @param sureness how far its signed ranks over the origins lie above chance, in standard deviations
 */
public record SeriesTrial(int origins, int better, double gain, double sureness) {

    public static final SeriesTrial NONE = new SeriesTrial(0, 0, 0, 0);

    /** Fewer origins prove nothing. */
    public static final int LEAST_ORIGINS = 6;

    /** A part of the error that is worth another reason for a forecast. */
    public static final double LEAST_GAIN = 0.02;

    private static final double LEAST_SURENESS = 2;

    /** @param without squared error at each origin, and with it; alike where it changed nothing */
    static SeriesTrial of(double[] without, double[] with) {
        double all = 0;
        double left = 0;
        int better = 0;
        double[] less = new double[without.length];
        for (int k = 0; k < without.length; k++) {
            all += without[k];
            left += with[k];
            less[k] = Math.sqrt(without[k]) - Math.sqrt(with[k]);
            better += less[k] > 0 ? 1 : 0;
        }
        double[] changed = Arrays.stream(less).filter(d -> d != 0).toArray();
        return changed.length == 0 || all <= 0
                ? NONE
                : new SeriesTrial(changed.length, better, 1 - Math.sqrt(left / all), sureness(changed));
    }

    /** How far the signed ranks of these differences lie above those of chance (Wilcoxon, 1945). */
    private static double sureness(double[] less) {
        double[] sizes = Arrays.stream(less).map(Math::abs).sorted().toArray();
        double ranks = 0;
        for (double one : less) {
            ranks += one > 0 ? Arrays.binarySearch(sizes, one) + 1 : 0;
        }
        double n = less.length;
        return (ranks - n * (n + 1) / 4) / Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
    }

    /** Better at two origins of three and by enough, and not by chance. */
    public boolean helped() {
        return origins >= LEAST_ORIGINS
                && 3 * better >= 2 * origins
                && gain >= LEAST_GAIN
                && sureness >= LEAST_SURENESS;
    }
}
