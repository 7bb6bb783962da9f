package io.leadline.replenishment;

import io.leadline.demand.forecast.Calibration;
import io.leadline.demand.forecast.SurgeLaw;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The expected demand of one item at one location, day by day, and how far it may go wrong.
 *
 * <p>The demand over a stretch with expected units m has the variance φm + c²m²: φ for the noise of single days, c for an
 * error of the level as a whole, which grows with the stretch.
 *
 * @param from the first day that is forecast
 * @param unitsPerDay expected units of that day and the following
 * @param noise φ, variance per expected unit; 1 for a Poisson demand
 * @param levelError c, relative error of the level
 * @param method what forecast it
 * @param correction what held-out demand of all items taught about the quantiles of such a variance
 * @param surges that come beside it: φ and c are then those of the calm demand
 */
@SuppressWarnings("ArrayRecordComponent") // read millions of times in a run, never changed
public record DemandOutlook(
        LocalDate from,
        double[] unitsPerDay,
        double noise,
        double levelError,
        String method,
        Calibration correction,
        SurgeLaw surges) {

    private static final int TAIL_DAYS = 28;
    private static final int MOST_DAYS = 3_650;

    /** With quantiles that nobody corrected. */
    public DemandOutlook(LocalDate from, double[] unitsPerDay, double noise, double levelError, String method) {
        this(from, unitsPerDay, noise, levelError, method, Calibration.NONE, SurgeLaw.NONE);
    }

    public DemandOutlook {
        if (unitsPerDay.length == 0 || !(noise > 0) || !(levelError >= 0)) {
            throw new IllegalArgumentException("An outlook has days, noise above zero and a level error, not "
                    + unitsPerDay.length + ", " + noise + ", " + levelError);
        }
        for (double units : unitsPerDay) {
            if (!(units >= 0) || units == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("Expected demand is zero or more, not " + units);
            }
        }
    }

    public static DemandOutlook constant(LocalDate from, double unitsPerDay, double noise, double levelError) {
        double[] days = new double[TAIL_DAYS];
        Arrays.fill(days, unitsPerDay);
        return new DemandOutlook(from, days, noise, levelError, "constant");
    }

    /** The same, with no demand after the day. */
    public DemandOutlook endingOn(LocalDate lastDay) {
        int left = (int) Math.clamp(lastDay.toEpochDay() - from.toEpochDay() + 1, 0, MOST_DAYS);
        // Beyond the forecast it goes on like its last four weeks: those have to be empty.
        double[] days = new double[left + TAIL_DAYS];
        double tail = tailPerDay();
        for (int day = 0; day < left; day++) {
            days[day] = day < unitsPerDay.length ? unitsPerDay[day] : tail;
        }
        return new DemandOutlook(from, days, noise, levelError, method, correction, surges);
    }

    /** The same as it is looked at so many days later: beyond the forecast it goes on as it would have. */
    public DemandOutlook later(int gone) {
        if (gone <= 0) {
            return this;
        }
        return new DemandOutlook(
                from.plusDays(gone),
                Arrays.copyOfRange(
                        days(Math.max(gone, unitsPerDay.length) + TAIL_DAYS),
                        gone,
                        Math.max(gone, unitsPerDay.length) + TAIL_DAYS),
                noise,
                levelError,
                method,
                correction,
                surges);
    }

    /** Expected units of each of the first days; beyond the forecast it goes on like its last four weeks. */
    public double[] days(int count) {
        double[] days = Arrays.copyOf(unitsPerDay, count);
        if (count > unitsPerDay.length) {
            Arrays.fill(days, unitsPerDay.length, count, tailPerDay());
        }
        return days;
    }

    /** Expected units over the first days, which need not be whole; beyond the forecast it goes on like its last four weeks. */
    public double expectedOver(double days) {
        int whole = (int) Math.min(days, unitsPerDay.length);
        double sum = 0;
        for (int i = 0; i < whole; i++) {
            sum += unitsPerDay[i];
        }
        if (days <= whole) {
            return sum;
        }
        return sum + (days - whole) * (whole < unitsPerDay.length ? unitsPerDay[whole] : tailPerDay());
    }

    public double unitsPerDayOver(double days) {
        return days <= 0 ? unitsPerDay[0] : expectedOver(days) / days;
    }

    /** Days until the units are used up at the expected demand; infinity where they never are. */
    public double daysToUse(double units) {
        double left = units;
        for (int i = 0; i < unitsPerDay.length; i++) {
            if (left <= unitsPerDay[i]) {
                return left <= 0 ? i : i + left / unitsPerDay[i];
            }
            left -= unitsPerDay[i];
        }
        double tail = tailPerDay();
        return tail <= 0 ? Double.POSITIVE_INFINITY : unitsPerDay.length + left / tail;
    }

    private double tailPerDay() {
        int from = Math.max(0, unitsPerDay.length - TAIL_DAYS);
        double sum = 0;
        for (int i = from; i < unitsPerDay.length; i++) {
            sum += unitsPerDay[i];
        }
        return sum / (unitsPerDay.length - from);
    }
}
