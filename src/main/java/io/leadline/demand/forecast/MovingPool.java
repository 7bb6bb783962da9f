package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several items sold around a day that moves, by year and stretch; see {@link MovingCount}. */
final class MovingPool {

    /** Customers of all its items at which a stretch counts as much as that of the shop. */
    private static final double HALF_TRUSTED = 3;

    /** Customers of the whole shop at which a stretch counts as much as nothing known; whether it is believed is another thing. */
    private static final double SHOP_HALF_TRUSTED = 1;

    private final double[][][] came;
    private final double[][][] usual;
    private double beside;
    private double weight;

    MovingPool(List<LocalDate> dates) {
        int weeks = MovingCount.movesWeeks(dates);
        came = MovingCount.sums(dates.size(), weeks);
        usual = MovingCount.sums(dates.size(), weeks);
    }

    /**
     * Adds an item.
     *
     * @param share how far it is taken to follow the day, 0 to 1
     * @param cares how far it is taken to sell otherwise then, by the day or by date
     */
    void add(MovingCount item, double share, double cares) {
        for (int year = 0; year < came[0].length; year++) {
            for (int k = 0; k < MovingWindow.COUNT; k++) {
                came[0][year][k] += share * item.came[0][year][k];
                usual[0][year][k] += share * item.usual[0][year][k];
                beside += share * item.usual[0][year][k] * item.base[year];
                weight += share * item.usual[0][year][k];
            }
            for (int k = 0; k < came[1][year].length; k++) {
                came[1][year][k] += cares * item.came[1][year][k];
                usual[1][year][k] += cares * item.usual[1][year][k];
            }
        }
    }

    /** Mean of what sold beside; 1 where nothing is known. */
    double beside() {
        return weight > 0 ? beside / weight : 1;
    }

    /** The course by distance and by date, without each of the years and then of all, drawn towards that of the shop. */
    double[][][] courses(double @Nullable [][][] shop) {
        int years = came[0].length;
        double[][][] courses = new double[2][years + 1][];
        for (int by = 0; by < 2; by++) {
            double[] even = new double[came[by].length == 0 ? 0 : came[by][0].length];
            Arrays.fill(even, beside());
            for (int without = 0; without <= years; without++) {
                double[] towards = shop == null ? even : shop[by][without];
                courses[by][without] =
                        course(came[by], usual[by], without, towards, shop == null ? SHOP_HALF_TRUSTED : HALF_TRUSTED);
            }
        }
        return courses;
    }

    /** Sold against usual by stretch, of all years but one, drawn towards another course. */
    static double[] course(double[][] came, double[][] usual, int without, double[] towards, double halfTrusted) {
        double[] course = new double[towards.length];
        for (int k = 0; k < course.length; k++) {
            double sold = halfTrusted * towards[k];
            double expected = halfTrusted;
            for (int year = 0; year < came.length; year++) {
                sold += year == without ? 0 : came[year][k];
                expected += year == without ? 0 : usual[year][k];
            }
            course[k] = sold / expected;
        }
        return course;
    }
}
