package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weekday and yearly profiles, borrowed where an item's own history is too short: weekdays shrink from item to category and
 * from category to all items, each by the days it has seen; for the year see {@link Seasons}.
 *
 * @param weekdays relative demand Monday to Sunday by category; "" = all items
 */
public record DemandProfiles(Map<String, double[]> weekdays, Seasons seasons) {

    private static final String ALL = "";

    /** Units at which a profile counts as much as the one it shrinks to. */
    private static final double HALF_TRUSTED_UNITS = 300;

    /** Profiles of items that share a calendar. */
    public static DemandProfiles learn(List<ItemHistory> items) {
        Map<String, double[]> sums = new HashMap<>();
        for (ItemHistory item : items) {
            double[] units = item.demand().units();
            LocalDate first = item.demand().firstDay();
            int weekday = first.getDayOfWeek().getValue() - 1;
            double[] category = sums.computeIfAbsent(item.category(), c -> new double[14]);
            double[] all = sums.computeIfAbsent(ALL, c -> new double[14]);
            for (double unit : units) {
                if (!Double.isNaN(unit)) {
                    category[weekday] += unit;
                    category[7 + weekday]++;
                    all[weekday] += unit;
                    all[7 + weekday]++;
                }
                weekday = (weekday + 1) % 7;
            }
        }
        Map<String, double[]> weekdays = new HashMap<>();
        double[] even = new double[7];
        Arrays.fill(even, 1);
        double[] all = shrunk(sums.getOrDefault(ALL, new double[14]), even);
        sums.forEach((category, sum) -> weekdays.put(category, category.equals(ALL) ? all : shrunk(sum, all)));
        weekdays.put(ALL, all);
        return new DemandProfiles(weekdays, Seasons.learn(items));
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

    /** Relative demand of each of the days from a day on, for an item of a category with a history of its own. */
    public double[] factors(ItemHistory item, LocalDate from, int days) {
        return course(item).factors(from, days);
    }

    /** The course of an item's days: its rhythm where it keeps one, its weekdays and seasons otherwise. */
    Course course(ItemHistory item) {
        Rhythm rhythm = Rhythm.of(item.demand().units());
        return rhythm.kept()
                ? (from, days) -> rhythm.factors(
                        item.demand().units(),
                        Math.toIntExact(
                                from.toEpochDay() - item.demand().firstDay().toEpochDay()),
                        days)
                : course(weekdays(item), seasons.of(item));
    }

    private static Course course(double[] weekday, double[] year) {
        return (from, days) -> {
            double[] factors = new double[days];
            int day = from.getDayOfWeek().getValue() - 1;
            long epochDay = from.toEpochDay();
            for (int i = 0; i < days; i++) {
                factors[i] = weekday[day] * year[YearWeeks.of(epochDay + i)];
                day = day == 6 ? 0 : day + 1;
            }
            return factors;
        };
    }

    /** What is relatively asked for of an item on each of some days. */
    @FunctionalInterface
    interface Course {

        double[] factors(LocalDate from, int days);
    }

    /** An item's season, and what it was learned from. */
    public LearnedSeason season(ItemHistory item) {
        return seasons.learned(item);
    }

    /** Relative demand of an item in each week of the year, mean 1. */
    public double[] year(ItemHistory item) {
        return seasons.of(item);
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
