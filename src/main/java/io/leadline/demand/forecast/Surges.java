package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Surges of the past: a few days on which an item sold many times as much as in the weeks around them, and nobody knows why.
 * They are found where an item that sells on most days sold at least four times the median of the days around, for 2 to 14
 * days, seven days' demand or more above it, with usual weeks beside them; where that happened twice or more, and not so often
 * that it is the item's usual noise. What comes back at the same time of the year is a season, and no surge.
 *
 * <p>Taken as days that are not known they leave level, weekdays, season and noise those of the calm demand; what is
 * expected of coming ones is {@link SurgeLaw}.
 *
 * @param perDay surges expected on a day
 * @param days of the calm demand that one brings on top of it
 * @param variation squared coefficient of variation of that
 * @param apartDays the distance that they keep, by the shortest of the past less what few of them cannot know
 * @param at which days of the history belong to one
 */
@SuppressWarnings("ArrayRecordComponent") // of the length of a history; made and used within one forecast
public record Surges(double perDay, double days, double variation, double apartDays, boolean[] at) {

    public static final Surges NONE = new Surges(0, 0, 0, 1, new boolean[0]);

    private static final double TIMES_USUAL = 4;
    private static final double LEAST_DAYS_ABOVE = 10;

    /** So many times as much as anything else that stood out, or they are but the largest of many. */
    private static final double STANDS_OUT = 2.5;

    private static final int SHORTEST_DAYS = 2;
    private static final int LONGEST_DAYS = 14;
    private static final int FEWEST = 2;

    /** What comes more often than once in so many days is how the item sells. */
    private static final int RARE_DAYS = 60;

    private static final int SHORTEST_HISTORY_DAYS = 180;

    private static final int YEAR_DAYS = 365;
    private static final int SAME_TIME_DAYS = 10;

    /** The days around that tell what is usual, without those next to a day. */
    private static final int AROUND_DAYS = 42;

    private static final int NEAR_DAYS = 7;
    private static final int ENOUGH_AROUND = 14;

    /** A mean that holds the surge itself is exceeded by less. */
    private static final double TIMES_MEAN = 2;

    /** Days on which so little of the usual is expected say nothing. */
    private static final double LEAST_EXPECTED = 0.2;

    /** The weeks beside a surge stay below so many times the usual: else it is the top of something longer. */
    private static final double CALM_BESIDE = 2;

    /** What is believed of the sizes' variation before they are seen, and how many surges that is worth. */
    private static final double USUAL_VARIATION = 0.05;

    private static final double USUAL_WORTH = 2;

    /** One in two years ends, as with demand that has stopped (see {@link Silence}). */
    private static final double ENDS_ONCE_IN_DAYS = 730;

    /** Some days on which far more was sold, from the first to without the last. */
    private record Run(int from, int to, double daysAbove) {}

    /**
     * @param units of each day; NaN where not known
     * @param expected what is relatively expected of each day by weekday and known events, 1 = usual
     */
    public static Surges of(double[] units, double[] expected) {
        double[] usual = new double[units.length];
        double[] sums = new double[units.length + 1];
        int[] known = new int[units.length + 1];
        int selling = 0;
        for (int day = 0; day < units.length; day++) {
            boolean counts = expected[day] >= LEAST_EXPECTED && !Double.isNaN(units[day]);
            usual[day] = counts ? units[day] / expected[day] : Double.NaN;
            sums[day + 1] = sums[day] + (counts ? usual[day] : 0);
            known[day + 1] = known[day] + (counts ? 1 : 0);
            selling += counts && units[day] > 0 ? 1 : 0;
        }
        int days = known[units.length];
        if (days < SHORTEST_HISTORY_DAYS || selling * 2 < days) {
            return NONE;
        }
        List<Run> runs = runs(usual, sums, known);
        if (runs.size() < FEWEST || runs.size() * RARE_DAYS > days || yearly(runs)) {
            return NONE;
        }
        boolean[] at = new boolean[units.length];
        double mean = 0;
        for (Run run : runs) {
            Arrays.fill(at, run.from, run.to, true);
            mean += run.daysAbove / runs.size();
        }
        double variation = USUAL_WORTH * USUAL_VARIATION;
        int apart = units.length;
        int longest = runs.getFirst().from;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            apart = i == 0 ? apart : Math.min(apart, run.from - runs.get(i - 1).from);
            longest = i == 0 ? longest : Math.max(longest, run.from - runs.get(i - 1).from);
            variation += (run.daysAbove / mean - 1) * (run.daysAbove / mean - 1);
        }
        double perDay = (double) runs.size() / days;
        int overdue = units.length - runs.getLast().from - longest;
        return new Surges(
                perDay * goOn(perDay, overdue),
                mean,
                variation / (USUAL_WORTH + runs.size() - 1),
                (double) apart * (runs.size() - 1) / runs.size(),
                at);
    }

    /** The probability that more come, when none has come for so many days more than ever before. */
    private static double goOn(double perDay, int days) {
        double chance = Math.exp(-perDay * Math.max(0, days));
        return chance / (chance + Math.max(0, days) / ENDS_ONCE_IN_DAYS);
    }

    private static List<Run> runs(double[] usual, double[] sums, int[] known) {
        List<Run> runs = new ArrayList<>();
        double largestOther = 0;
        int day = 0;
        while (day < usual.length) {
            if (!(usual[day] > TIMES_MEAN * mean(sums, known, day - AROUND_DAYS, day + AROUND_DAYS + 1))) {
                day++;
                continue;
            }
            double median = median(usual, day);
            if (!(median > 0)) {
                day++;
                continue;
            }
            int to = day;
            while (to < usual.length && (usual[to] >= TIMES_USUAL * median || Double.isNaN(usual[to]))) {
                to++;
            }
            while (to > day && Double.isNaN(usual[to - 1])) {
                to--;
            }
            if (to > day) {
                double above = 0;
                for (int d = day; d < to; d++) {
                    above += Double.isNaN(usual[d]) ? 0 : usual[d] / median - 1;
                }
                boolean calm = calm(mean(sums, known, day - NEAR_DAYS, day), median)
                        && calm(mean(sums, known, to, to + NEAR_DAYS), median);
                if (above >= LEAST_DAYS_ABOVE && calm && to - day >= SHORTEST_DAYS && to - day <= LONGEST_DAYS) {
                    runs.add(new Run(day, to, above));
                } else {
                    largestOther = Math.max(largestOther, above);
                }
            }
            day = Math.max(to, day + 1);
        }
        double bar = STANDS_OUT * largestOther;
        return runs.stream().anyMatch(run -> run.daysAbove < bar) ? List.of() : runs;
    }

    private static boolean calm(double mean, double median) {
        return Double.isNaN(mean) || mean < CALM_BESIDE * median;
    }

    /** Of the days that are known; NaN where none is. */
    private static double mean(double[] sums, int[] known, int from, int to) {
        int first = Math.max(0, from);
        int end = Math.min(sums.length - 1, to);
        return first < end ? (sums[end] - sums[first]) / (known[end] - known[first]) : Double.NaN;
    }

    /** Of the weeks around a day; NaN where too few of their days are known. */
    private static double median(double[] usual, int day) {
        double[] around = new double[2 * AROUND_DAYS];
        int count = 0;
        for (int d = Math.max(0, day - AROUND_DAYS);
                d < Math.min(usual.length, day + LONGEST_DAYS + AROUND_DAYS);
                d++) {
            boolean apart = d < day - 1 || d >= day + LONGEST_DAYS;
            if (apart && count < around.length && !Double.isNaN(usual[d])) {
                around[count++] = usual[d];
            }
        }
        if (count < ENOUGH_AROUND) {
            return Double.NaN;
        }
        Arrays.sort(around, 0, count);
        return around[count / 2];
    }

    /** Whether half of them came a year, or years, after another. */
    private static boolean yearly(List<Run> runs) {
        int alike = 0;
        for (Run run : runs) {
            for (Run other : runs) {
                int apart = Math.abs(run.from - other.from);
                if (apart > YEAR_DAYS / 2
                        && Math.abs(apart - Math.round((double) apart / YEAR_DAYS) * YEAR_DAYS) <= SAME_TIME_DAYS) {
                    alike++;
                    break;
                }
            }
        }
        return alike * 2 >= runs.size();
    }

    public boolean isNone() {
        return at.length == 0;
    }

    /** The same days, with those of surges not known. */
    public double[] calm(double[] units) {
        if (isNone()) {
            return units;
        }
        double[] calm = units.clone();
        for (int day = 0; day < calm.length; day++) {
            calm[day] = at[day] ? Double.NaN : calm[day];
        }
        return calm;
    }

    /** By how much more is sold with them than without. */
    public double lift() {
        return 1 + perDay * days;
    }

    /** Where a day's calm demand is so many units. */
    SurgeLaw law(double unitsPerDay) {
        return isNone() || !(unitsPerDay > 0)
                ? SurgeLaw.NONE
                : new SurgeLaw(1 - 1 / lift(), days * unitsPerDay, variation, Math.min(1, perDay * apartDays));
    }
}
