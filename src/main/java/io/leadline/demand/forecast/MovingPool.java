package io.leadline.demand.forecast;

import java.util.Arrays;
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

    MovingPool(int years) {
        came = new double[2][years][MovingWindow.COUNT];
        usual = new double[2][years][MovingWindow.COUNT];
    }

    /** @param share how much the item belongs here, 0 to 1 */
    void add(MovingCount item, double share) {
        for (int year = 0; year < came[0].length; year++) {
            for (int k = 0; k < MovingWindow.COUNT; k++) {
                came[0][year][k] += share * item.came[0][year][k];
                usual[0][year][k] += share * item.usual[0][year][k];
                // Whoever follows the day belongs to those who would follow a date as well.
                came[1][year][k] += item.came[1][year][k];
                usual[1][year][k] += item.usual[1][year][k];
                beside += share * item.usual[0][year][k] * item.base[year];
                weight += share * item.usual[0][year][k];
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
        double[] even = new double[MovingWindow.COUNT];
        Arrays.fill(even, beside());
        double[][][] courses = new double[2][years + 1][];
        for (int by = 0; by < 2; by++) {
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
        double[] course = new double[MovingWindow.COUNT];
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
