package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.OpenPromises;
import io.leadline.replenishment.StockPosition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stock at the end of each day at the expected demand, with what is expected to come. What cannot be served is lost; it does
 * not wait. What customers have pre-ordered goes first ({@link OpenPromises}): of what comes, and of what lies there from the day
 * for which it was promised; it waits for what comes later where that is not enough.
 *
 * @param from the first day
 * @param units at the end of each day, zero or more
 * @param missing of each day's expected demand, what cannot be served
 */
@SuppressWarnings("ArrayRecordComponent") // made for one look, never changed
public record StockCourse(LocalDate from, double[] units, double[] missing) {

    /** Less than that of a unit is a rounding of days, and no empty shelf. */
    private static final double NOTHING = 1e-6;

    /** What comes on a day can be sold on it; what was to come before the first day comes on that. */
    public static StockCourse of(DemandOutlook outlook, StockPosition stock, int days) {
        double[] demand = outlook.days(Math.max(1, days));
        double[] units = new double[demand.length];
        double[] missing = new double[demand.length];
        double[] coming = new double[demand.length];
        for (ExpectedSupply supply : stock.supply()) {
            long day = Math.max(0, ChronoUnit.DAYS.between(outlook.from(), supply.probableArrival()));
            if (day < coming.length) {
                coming[(int) day] += supply.quantity().toDouble();
            }
        }
        OpenPromises promises = new OpenPromises(stock.ahead());
        double left = Math.max(0, stock.free().toDouble());
        for (int day = 0; day < demand.length; day++) {
            left += coming[day] - promises.ofComing(coming[day]);
            left -= promises.ofFree(outlook.from().plusDays(day), left);
            missing[day] = Math.max(0, demand[day] - left);
            left = Math.max(0, left - demand[day]);
            units[day] = left;
        }
        return new StockCourse(outlook.from(), units, missing);
    }

    public int days() {
        return units.length;
    }

    /** @return null where all of the expected demand is served */
    public @Nullable LocalDate firstEmpty() {
        return firstEmptyFrom(from);
    }

    /** @return the first day that is not before another and on which not all is served; null where there is none */
    @Nullable
    LocalDate firstEmptyFrom(LocalDate earliest) {
        for (int day = (int) Math.max(0, ChronoUnit.DAYS.between(from, earliest)); day < missing.length; day++) {
            if (missing[day] > NOTHING) {
                return from.plusDays(day);
            }
        }
        return null;
    }

    /** On how many days something cannot be served. */
    public int daysEmpty() {
        int empty = 0;
        for (double units : missing) {
            empty += units > NOTHING ? 1 : 0;
        }
        return empty;
    }

    public double lost() {
        double lost = 0;
        for (double units : missing) {
            lost += units;
        }
        return lost;
    }

    /** What cannot be served before that day. */
    public double lostBefore(LocalDate day) {
        double lost = 0;
        for (int d = 0; d < missing.length && from.plusDays(d).isBefore(day); d++) {
            lost += missing[d];
        }
        return lost;
    }

    /** The least that is there at the end of a day. */
    public double lowest() {
        double least = Double.POSITIVE_INFINITY;
        for (double left : units) {
            least = Math.min(least, left);
        }
        return least;
    }
}
