package io.leadline.demand;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * How items without a promotion sold on each day, against what they usually sell. A promotion before Christmas is compared
 * with what everything else did before Christmas, otherwise the season would be taken for the promotion.
 */
final class CommonCourse {

    /** Days to each side that one day is averaged with. */
    private static final int AROUND_DAYS = 7;

    /** Expected units of the other items at which their course counts half. */
    private static final double HALF_TRUSTED_UNITS = 50;

    /** Where nearly everything is promoted, nothing is left to compare with. */
    private static final double LEAST_SHARE = 0.2;

    private final LocalDate first;
    private final double[] sold;
    private final double[] expected;
    private final double[] promoted;

    CommonCourse(List<PlaceHistory> histories, LocalDate lastDay) {
        int days = histories.stream()
                .mapToInt(history -> history.demand().units().length)
                .max()
                .orElse(0);
        first = lastDay.minusDays(days - 1L);
        sold = new double[days];
        expected = new double[days];
        promoted = new double[days];
    }

    LocalDate first() {
        return first;
    }

    void add(PlaceHistory history, double[] factors, double[] strength) {
        double[] units = history.demand().units();
        double top = 0;
        double bottom = 0;
        for (int day = 0; day < units.length; day++) {
            if (!Double.isNaN(units[day]) && !on(strength, day)) {
                top += units[day];
                bottom += factors[day];
            }
        }
        int shift = Math.toIntExact(history.demand().firstDay().toEpochDay() - first.toEpochDay());
        for (int day = 0; day < units.length && bottom > 0; day++) {
            if (!Double.isNaN(units[day])) {
                double usual = top / bottom * factors[day];
                if (on(strength, day)) {
                    promoted[day + shift] += usual;
                } else {
                    sold[day + shift] += units[day];
                    expected[day + shift] += usual;
                }
            }
        }
    }

    private static boolean on(double[] strength, int day) {
        return strength.length > 0 && strength[day] > 0;
    }

    double[] index() {
        double[] index = new double[sold.length];
        Arrays.fill(index, 1);
        for (int day = 0; day < index.length; day++) {
            int from = Math.max(0, day - AROUND_DAYS);
            int to = Math.min(index.length - 1, day + AROUND_DAYS);
            double came = HALF_TRUSTED_UNITS;
            double usual = HALF_TRUSTED_UNITS;
            double elsewhere = 0;
            for (int near = from; near <= to; near++) {
                came += sold[near];
                usual += expected[near];
                elsewhere += promoted[near];
            }
            if (usual - HALF_TRUSTED_UNITS >= LEAST_SHARE * (usual - HALF_TRUSTED_UNITS + elsewhere)) {
                index[day] = came / usual;
            }
        }
        return index;
    }
}
