package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What one item sells more around days that move. It comes on top of the season, not times it: what is sold for Easter alone
 * has nothing that could be multiplied.
 */
public final class MovedDemand {

    static final MovedDemand NONE = new MovedDemand(List.of(), 1);

    /** No day leaves less of its demand, and no year less of its level. */
    static final double LEAST = 0.02;

    private static final int YEAR_DAYS = 365;

    /** A day's time begins with half of what is sold at its height. */
    private static final double HALF = 0.5;

    private final List<MovingCourse.Followed> followed;

    private final double rest;

    /** @param rest what sells on all other days, against the level of the year */
    MovedDemand(List<MovingCourse.Followed> followed, double rest) {
        this.followed = List.copyOf(followed);
        this.rest = Math.max(LEAST, rest);
    }

    /**
     * What sells on days around none of those that move, against the level of all days; where less than a year is known, what
     * is left of a year.
     */
    static double rest(List<MovingCourse.Followed> followed, DemandHistory demand, double[] expected) {
        double[] units = demand.units();
        double[][] sums = new double[2][2];
        double[] near = new double[units.length];
        double more = 0;
        for (MovingCourse.Followed one : followed) {
            double[] days = more(one, demand.firstDay(), units.length);
            Arrays.setAll(near, day -> near[day] + Math.abs(days[day]));
            for (int k = 0; k < MovingWindow.COUNT; k++) {
                more += one.more()[k] * MovingWindow.days(k) / YEAR_DAYS;
            }
        }
        for (int day = 0; day < units.length; day++) {
            if (!Double.isNaN(units[day])) {
                int at = near[day] > 0 ? 1 : 0;
                sums[at][0] += units[day];
                sums[at][1] += expected[day];
            }
        }
        double sold = sums[0][0] + sums[1][0];
        double usual = sums[0][1] + sums[1][1];
        return units.length >= YEAR_DAYS && sold > 0 && sums[0][1] > 0
                ? sums[0][0] / sums[0][1] / (sold / usual)
                : 1 - more;
    }

    /**
     * One day that an item follows.
     *
     * @param next its coming date
     * @param probability that the item follows it
     * @param own of this, by the item's own years; the rest by others of its category
     * @param beginsDays days before it from which on more is sold, or less
     * @param factor of a usual day, on the days that differ most
     */
    public record Told(MovingDay day, LocalDate next, double probability, double own, int beginsDays, double factor) {}

    public boolean isNone() {
        return followed.isEmpty();
    }

    /** Units more on each day from a day on, per unit of the year's level. */
    static double[] more(MovingCourse.Followed one, LocalDate first, int days) {
        double[] more = new double[days];
        LocalDate from = first.plusDays(MovingWindow.FIRST_DAY);
        List<LocalDate> dates = one.course().day().between(from, first.plusDays((long) days - MovingWindow.FIRST_DAY));
        for (LocalDate date : dates) {
            int at = Math.toIntExact(date.toEpochDay() - first.toEpochDay());
            for (int off = MovingWindow.FIRST_DAY; off <= MovingWindow.LAST_DAY; off++) {
                if (at + off >= 0 && at + off < days) {
                    more[at + off] += one.more()[MovingWindow.at(off)];
                }
            }
        }
        return more;
    }

    /** By how much the past days sold more than what sells beside these days, for seasons to be learned without them. */
    public double[] pastFactors(LocalDate first, int days) {
        double[] factors = new double[days];
        Arrays.fill(factors, 1);
        for (MovingCourse.Followed one : followed) {
            double[] more = more(one, first, days);
            for (int day = 0; day < days; day++) {
                factors[day] *= Math.max(LEAST, 1 + more[day] / Math.max(LEAST, one.beside()));
            }
        }
        return factors;
    }

    /** @param year relative demand in each week of the year, without these days */
    public double[] factors(LocalDate first, int days, double[] year) {
        double[] factors = new double[days];
        Arrays.fill(factors, 1);
        for (MovingCourse.Followed one : followed) {
            double[] more = more(one, first, days);
            for (int day = 0; day < days; day++) {
                if (more[day] != 0) {
                    factors[day] += more[day] / rest / year[YearWeeks.of(first.toEpochDay() + day)];
                }
            }
        }
        for (int day = 0; day < days; day++) {
            factors[day] = Math.max(LEAST, factors[day]);
        }
        return factors;
    }

    /**
     * What one date of a day that moves adds to the days from a day on.
     *
     * @param share of all that is expected of each day; below zero where less is sold
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never changed
    public record Part(MovingDay day, LocalDate date, double[] share) {}

    /** @param year relative demand in each week of the year, without these days */
    public List<Part> parts(LocalDate first, int days, double[] year) {
        double[] factors = factors(first, days, year);
        List<Part> parts = new ArrayList<>();
        for (MovingCourse.Followed one : followed) {
            LocalDate last = first.plusDays((long) days - MovingWindow.FIRST_DAY);
            for (LocalDate date : one.course().day().between(first.minusDays(MovingWindow.LAST_DAY), last)) {
                double[] share = new double[days];
                for (int day = 0; day < days; day++) {
                    LocalDate at = first.plusDays(day);
                    int stretch = MovingWindow.at(at.toEpochDay() - date.toEpochDay());
                    share[day] = stretch < 0
                            ? 0
                            : one.more()[stretch] / rest / year[YearWeeks.of(at.toEpochDay())] / factors[day];
                }
                parts.add(new Part(one.course().day(), date, share));
            }
        }
        return parts;
    }

    /** The days that the item follows, the surest first, with their next dates after a day. */
    public List<Told> told(LocalDate after) {
        return followed.stream()
                .map(one -> told(one, after))
                .sorted(Comparator.comparingDouble(Told::probability).reversed())
                .toList();
    }

    private Told told(MovingCourse.Followed one, LocalDate after) {
        int most = 0;
        for (int k = 1; k < MovingWindow.COUNT; k++) {
            most = Math.abs(one.more()[k]) > Math.abs(one.more()[most]) ? k : most;
        }
        int begins = 0;
        while (one.more()[begins] / one.more()[most] < HALF) {
            begins++;
        }
        return new Told(
                one.course().day(),
                one.course()
                        .day()
                        .between(after.plusDays(1), after.plusYears(2))
                        .getFirst(),
                one.probability(),
                one.own(),
                Math.max(0, MovingWindow.before(begins)),
                (one.beside() + one.more()[most]) / Math.max(LEAST, one.beside()));
    }
}
