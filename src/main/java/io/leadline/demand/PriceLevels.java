package io.leadline.demand;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lasting levels of an item's price. What a unit was sold for on one day depends on who bought how many, so a level is
 * the median of its days, and a new one begins where the ranks of the prices before and after differ beyond chance (the
 * statistic of Mann and Whitney with its correction for ties, at the day where it is largest; then again on both sides).
 */
final class PriceLevels {

    private static final double[] NONE = {};

    /** Smaller differences are no news to a customer, and mostly rounding. */
    private static final double LEAST_LOG_CHANGE = Math.log(1.05);

    /** Deviations of the rank sum from chance. High, because every day of a history is tried and large customers come in runs. */
    private static final double SURE_DEVIATIONS = 6;

    /**
     * Part of the most deviations that n days can show, √(n−1): only list prices of which hardly one is found on the other
     * side reach it (prices that are all different reach √¾), and then few days are enough.
     */
    private static final double CLEAR_CUT = 0.95;

    private static final int FEWEST_SELLING_DAYS = 3;

    /** A level lasts at least so long: shorter ones are sales that nobody told about. */
    private static final int LASTING_DAYS = 7;

    private final int[] days;
    private final double[] logs;
    private final List<Integer> starts = new ArrayList<>();

    private PriceLevels(int[] days, double[] logs) {
        this.days = days;
        this.logs = logs;
    }

    /** Revenue by units of each day with both, otherwise NaN; empty where all prices are alike or none is known. */
    static double[] unitPrices(DailySales sold) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int day = 0; day < sold.days(); day++) {
            if (sold.units()[day] > 0 && sold.revenue()[day] > 0) {
                double price = sold.revenue()[day] / sold.units()[day];
                least = Math.min(least, price);
                most = Math.max(most, price);
            }
        }
        if (!(Math.log(most / least) >= LEAST_LOG_CHANGE)) {
            return NONE;
        }
        double[] prices = new double[sold.days()];
        for (int day = 0; day < prices.length; day++) {
            boolean known = sold.units()[day] > 0 && sold.revenue()[day] > 0;
            prices[day] = known ? sold.revenue()[day] / sold.units()[day] : Double.NaN;
        }
        return prices;
    }

    /**
     * The logarithm of the price level of each day; empty where it never changed.
     *
     * @param unitPrices by day, NaN = not known
     * @param discounts of promotions by day: their prices are no level. Empty = none
     */
    static double[] of(double[] unitPrices, double[] discounts) {
        int[] days = new int[unitPrices.length];
        double[] logs = new double[unitPrices.length];
        int known = 0;
        for (int day = 0; day < unitPrices.length; day++) {
            if (unitPrices[day] > 0 && !(discounts.length > 0 && discounts[day] > 0)) {
                days[known] = day;
                logs[known++] = Math.log(unitPrices[day]);
            }
        }
        PriceLevels levels = new PriceLevels(days, Arrays.copyOf(logs, known));
        levels.split(0, known);
        return levels.starts.isEmpty() ? NONE : levels.byDay(unitPrices.length);
    }

    /** Finds the changes between two selling days, the earliest first. */
    private void split(int from, int to) {
        int n = to - from;
        if (n < 2 * FEWEST_SELLING_DAYS) {
            return;
        }
        double[] sorted = Arrays.copyOfRange(logs, from, to);
        Arrays.sort(sorted);
        double ties = 0;
        double[] rankOf = new double[n];
        for (int i = 0; i < n; ) {
            int end = i + 1;
            while (end < n && sorted[end] == sorted[i]) {
                end++;
            }
            double same = end - i;
            ties += same * same * same - same;
            Arrays.fill(rankOf, i, end, (i + 1 + end) / 2.0);
            i = end;
        }
        double spread = (n + 1 - ties / ((double) n * (n - 1))) / 12;
        double sum = 0;
        double best = 0;
        int at = -1;
        for (int k = 1; k < n; k++) {
            sum += rankOf[Arrays.binarySearch(sorted, logs[from + k - 1])] - (n + 1) / 2.0;
            double deviations = Math.abs(sum) / Math.sqrt(k * (double) (n - k) * spread);
            if (deviations > best && lasting(from, from + k) && lasting(from + k, to)) {
                best = deviations;
                at = from + k;
            }
        }
        if (best < Math.min(SURE_DEVIATIONS, CLEAR_CUT * Math.sqrt(n - 1))
                || Math.abs(median(at, to) - median(from, at)) < LEAST_LOG_CHANGE) {
            return;
        }
        split(from, at);
        starts.add(at);
        split(at, to);
    }

    private boolean lasting(int from, int to) {
        return to - from >= FEWEST_SELLING_DAYS && days[to - 1] - days[from] + 1 >= LASTING_DAYS;
    }

    private double median(int from, int to) {
        double[] sorted = Arrays.copyOfRange(logs, from, to);
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Nobody knows on which day between two sales the price changed: half of them count to each side. */
    private double[] byDay(int length) {
        double[] levels = new double[length];
        int day = 0;
        int from = 0;
        for (int start : starts) {
            int end = (days[start - 1] + days[start] + 1) / 2;
            Arrays.fill(levels, day, end, median(from, start));
            day = end;
            from = start;
        }
        Arrays.fill(levels, day, length, median(from, logs.length));
        return levels;
    }
}
