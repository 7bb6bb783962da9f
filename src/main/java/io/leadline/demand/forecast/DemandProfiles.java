package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weekday and yearly profiles, borrowed where an item's own history is too short: item shrinks to category, category to
 * all items, each by the days it has seen.
 *
 * @param weekdays relative demand Monday to Sunday by category; "" = all items
 * @param year relative demand by week of the year (day of year ÷ 7), mean 1; all 1 where less than a year is known
 */
public record DemandProfiles(Map<String, double[]> weekdays, double[] year) {

    private static final String ALL = "";

    /** Units at which a profile counts as much as the one it shrinks to. */
    private static final double HALF_TRUSTED_UNITS = 300;

    private static final int WEEKS = 53;

    /** One year confounds season and growth, so only this power of what it shows is believed; three years are trusted. */
    private static final double TRUST_PER_YEAR = 1.0 / 3;

    /** Profiles of items that share a calendar. */
    public static DemandProfiles learn(List<ItemHistory> items) {
        Map<String, double[]> sums = new HashMap<>();
        double[] weekTotals = new double[WEEKS];
        int[] weekDays = new int[WEEKS];
        double days = 0;
        for (ItemHistory item : items) {
            double[] units = item.demand().units();
            LocalDate first = item.demand().firstDay();
            int weekday = first.getDayOfWeek().getValue() - 1;
            int dayOfYear = first.getDayOfYear() - 1;
            int yearLength = first.lengthOfYear();
            double[] category = sums.computeIfAbsent(item.category(), c -> new double[14]);
            double[] all = sums.computeIfAbsent(ALL, c -> new double[14]);
            for (double unit : units) {
                if (!Double.isNaN(unit)) {
                    category[weekday] += unit;
                    category[7 + weekday]++;
                    all[weekday] += unit;
                    all[7 + weekday]++;
                    weekTotals[dayOfYear / 7] += unit;
                    weekDays[dayOfYear / 7]++;
                }
                weekday = (weekday + 1) % 7;
                if (++dayOfYear == yearLength) {
                    dayOfYear = 0;
                }
            }
            days = Math.max(days, units.length);
        }
        Map<String, double[]> weekdays = new HashMap<>();
        double[] even = new double[7];
        Arrays.fill(even, 1);
        double[] all = shrunk(sums.getOrDefault(ALL, new double[14]), even);
        sums.forEach((category, sum) -> weekdays.put(category, category.equals(ALL) ? all : shrunk(sum, all)));
        weekdays.put(ALL, all);
        return new DemandProfiles(weekdays, year(weekTotals, weekDays, days / 365));
    }

    /** @param sums seven sums of units, then seven counts of days */
    private static double[] shrunk(double[] sums, double[] towards) {
        double units = Sums.between(sums, 0, 7);
        double days = Sums.between(sums, 7, 14);
        double[] profile = towards.clone();
        if (units <= 0 || days <= 0) {
            return profile;
        }
        double trust = units / (units + HALF_TRUSTED_UNITS);
        double scale = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            double own = sums[7 + weekday] > 0 ? sums[weekday] / sums[7 + weekday] / (units / days) : towards[weekday];
            profile[weekday] = trust * own + (1 - trust) * towards[weekday];
            scale += profile[weekday] / 7;
        }
        for (int weekday = 0; weekday < 7; weekday++) {
            profile[weekday] /= scale;
        }
        return profile;
    }

    private static double[] year(double[] totals, int[] days, double years) {
        double[] profile = new double[WEEKS];
        Arrays.fill(profile, 1);
        double all = Arrays.stream(totals).sum();
        int known = Arrays.stream(days).sum();
        if (years < 1 || all <= 0) {
            return profile;
        }
        double power = Math.min(1, years * TRUST_PER_YEAR);
        double scale = 0;
        for (int week = 0; week < WEEKS; week++) {
            double units = 0;
            double seen = 0;
            for (int near = week - 2; near <= week + 2; near++) {
                units += totals[Math.floorMod(near, WEEKS)];
                seen += days[Math.floorMod(near, WEEKS)];
            }
            profile[week] = seen > 0 ? Math.pow(Math.max(0.2, units / seen / (all / known)), power) : 1;
            scale += profile[week] / WEEKS;
        }
        for (int week = 0; week < WEEKS; week++) {
            profile[week] /= scale;
        }
        return profile;
    }

    /** Relative demand of each of the days from a day on, for an item of a category with a history of its own. */
    public double[] factors(ItemHistory item, LocalDate from, int days) {
        return factors(weekdays(item), from, days);
    }

    /** The same for relative demand Monday to Sunday that is known. */
    double[] factors(double[] weekday, LocalDate from, int days) {
        double[] factors = new double[days];
        int day = from.getDayOfWeek().getValue() - 1;
        int dayOfYear = from.getDayOfYear() - 1;
        int yearLength = from.lengthOfYear();
        for (int i = 0; i < days; i++) {
            factors[i] = weekday[day] * year[dayOfYear / 7];
            day = day == 6 ? 0 : day + 1;
            if (++dayOfYear == yearLength) {
                dayOfYear = 0;
            }
        }
        return factors;
    }

    /** Relative demand Monday to Sunday of an item with a history of its own. */
    public double[] weekdays(ItemHistory item) {
        double[] own = new double[14];
        int day = item.demand().firstDay().getDayOfWeek().getValue() - 1;
        for (double unit : item.demand().units()) {
            if (!Double.isNaN(unit)) {
                own[day] += unit;
                own[7 + day]++;
            }
            day = day == 6 ? 0 : day + 1;
        }
        double[] category = weekdays.getOrDefault(item.category(), weekdays.getOrDefault(ALL, own));
        return shrunk(own, category);
    }
}
