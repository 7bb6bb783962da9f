package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What sells around one day that moves. Four things are held possible of an item: that it does not care, that it sells on the
 * same dates each year, that it follows the day as others of its category do, and that it does in its own way. Each is judged
 * by years that it did not learn from.
 *
 * @param dates of the years that are known
 * @param courses by category: by distance and by date, without each year and of all; "" = all items, which those without a category follow
 * @param beside what sells before and after, against the level of the year, by category
 * @param beliefs probability of each of the four by category
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all items of a run, never changed
record MovingCourse(
        MovingDay day,
        List<LocalDate> dates,
        Map<String, double[][][]> courses,
        Map<String, Double> beside,
        Map<String, double[]> beliefs) {

    /** Years of which at least this many tell a day that moves from a date. */
    static final int FEWEST_YEARS = 2;

    private static final String ALL = "";

    /** Before anything is known: does not care, the same dates, as others, in its own way. */
    private static final double[] BEFORE = {0.5, 0.3, 0.1, 0.1};

    /** Days are no independent observations, so a likelihood counts by this power; as for seasons. */
    private static final double BELIEF = 1.0 / 3;

    /** Items of a category at which what they follow counts as much as what is believed before. */
    private static final double HALF_TRUSTED_ITEMS = 3;

    /** Customers of an item at which its own stretch counts as much as its category's. */
    private static final double HALF_TRUSTED = 3;

    /**
     * How an item follows the day.
     *
     * @param probability that it does
     * @param cares that it does, or sells otherwise on the same dates each year
     * @param own if it follows the day, that it does in its own way
     * @param odds logarithm of the probability over that of the opposite
     * @param more units in each stretch beyond what sells beside, per unit of the year's level
     * @param beside what sells beside
     */
    record Followed(
            MovingCourse course,
            double probability,
            double cares,
            double own,
            double odds,
            double[] more,
            double beside) {}

    /** How far an item is taken to follow the day, and to sell otherwise then by the day or by date. */
    record Share(double follows, double cares) {

        static final Share ALL = new Share(1, 1);
    }

    static MovingCourse of(
            MovingDay day,
            List<LocalDate> dates,
            List<String> categories,
            List<MovingCount> counts,
            List<Share> shares) {
        MovingPool shop = new MovingPool(dates);
        Map<String, MovingPool> pools = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            Share share = shares.get(i);
            shop.add(counts.get(i), share.follows, share.cares);
            if (!categories.get(i).equals(ALL)) {
                pools.computeIfAbsent(categories.get(i), c -> new MovingPool(dates))
                        .add(counts.get(i), share.follows, share.cares);
            }
        }
        double[][][] ofShop = shop.courses(null);
        Map<String, double[][][]> courses = new HashMap<>(Map.of(ALL, ofShop));
        Map<String, Double> beside = new HashMap<>(Map.of(ALL, shop.beside()));
        pools.forEach((category, pool) -> {
            courses.put(category, pool.courses(ofShop));
            beside.put(category, pool.beside());
        });
        return new MovingCourse(day, dates, courses, beside, Map.of());
    }

    /** The same with what is believed of each category by what its items follow. */
    MovingCourse believing(List<String> categories, List<MovingCount> counts) {
        Map<String, double[]> sums = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i).known()) {
                double[] one = probabilities(judged(counts.get(i), categories.get(i)));
                double[] sum = sums.computeIfAbsent(categories.get(i), c -> new double[BEFORE.length + 1]);
                for (int h = 0; h < one.length; h++) {
                    sum[h] += one[h];
                }
                sum[BEFORE.length]++;
            }
        }
        Map<String, double[]> shares = new HashMap<>();
        sums.forEach((category, sum) -> {
            double[] share = new double[BEFORE.length];
            for (int h = 0; h < share.length; h++) {
                share[h] = (sum[h] + HALF_TRUSTED_ITEMS * BEFORE[h]) / (sum[BEFORE.length] + HALF_TRUSTED_ITEMS);
            }
            shares.put(category, share);
        });
        return new MovingCourse(day, dates, courses, beside, Map.copyOf(shares));
    }

    private double[][][] courses(String category) {
        double[][][] own = courses.get(category);
        return own != null ? own : Objects.requireNonNull(courses.get(ALL));
    }

    private double[] before(String category) {
        return beliefs.getOrDefault(category, BEFORE);
    }

    /** Logarithm of the probability of each of the four, up to a constant. */
    private double[] judged(MovingCount count, String category) {
        double[][][] shared = courses(category);
        double[] gains = new double[BEFORE.length];
        double[] even = new double[MovingWindow.COUNT];
        Arrays.fill(even, 1);
        for (int year = 0; year < dates.size(); year++) {
            // Nothing may be as usual beside, or as usual in the year: what another day explains leaves an even year.
            gains[0] += count.gain(0, year, even);
            gains[1] += count.gain(1, year, own(count, 1, year, shared));
            gains[2] += count.gain(0, year, shared[0][year]);
            gains[3] += count.gain(0, year, own(count, 0, year, shared));
        }
        gains[0] = Math.max(0, gains[0]);
        double[] before = before(category);
        Arrays.setAll(gains, h -> Math.log(before[h]) + BELIEF * gains[h]);
        return gains;
    }

    private static double[] probabilities(double[] logarithms) {
        double all = logarithmOfSum(logarithms, 0, logarithms.length);
        return Arrays.stream(logarithms).map(one -> Math.exp(one - all)).toArray();
    }

    private static double logarithmOfSum(double[] logarithms, int from, int to) {
        double most = Arrays.stream(logarithms, from, to).max().orElse(0);
        return most
                + Math.log(Arrays.stream(logarithms, from, to)
                        .map(one -> Math.exp(one - most))
                        .sum());
    }

    private static double[] own(MovingCount count, int by, int without, double[][][] shared) {
        return MovingPool.course(count.came[by], count.usual[by], without, shared[by][without], HALF_TRUSTED);
    }

    /** How an item follows the day; as its category does where nothing is known of it. */
    Followed followed(@Nullable MovingCount count, String category) {
        double[][][] shared = courses(category);
        int all = dates.size();
        MovingCount own = count == null || !count.known() ? null : count;
        double[] judged = own != null
                ? judged(own, category)
                : Arrays.stream(before(category)).map(Math::log).toArray();
        double[] believed = probabilities(judged);
        double besideShared = beside.getOrDefault(category, beside.getOrDefault(ALL, 1.0));
        double besideHere = own != null ? own.beside() : besideShared;
        double[] here = own != null ? own(own, 0, all, shared) : shared[0][all];
        double[] more = new double[MovingWindow.COUNT];
        for (int k = 0; k < more.length; k++) {
            more[k] = believed[2] * (shared[0][all][k] - besideShared) + believed[3] * (here[k] - besideHere);
        }
        double follows = believed[2] + believed[3];
        double odds = logarithmOfSum(judged, 2, 4) - logarithmOfSum(judged, 0, 2);
        return new Followed(
                this, follows, 1 - believed[0], believed[3] / Math.max(1e-12, follows), odds, more, besideHere);
    }
}
