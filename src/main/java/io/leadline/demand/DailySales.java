package io.leadline.demand;

import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * Sales of one item, day by day without gaps.
 *
 * @param place the location or channel whose sales these are
 * @param first the day of the first element
 * @param units sold per day, before returns
 * @param revenue per day in the company's currency
 * @param returnedUnits per day
 */
@SuppressWarnings("ArrayRecordComponent") // long series: copying them at each access would cost the nightly run
public record DailySales(
        Sku sku, String place, LocalDate first, double[] units, double[] revenue, double[] returnedUnits) {

    public DailySales {
        if (units.length != revenue.length || units.length != returnedUnits.length) {
            throw new IllegalArgumentException("Sales of " + sku + " have series of different lengths: " + units.length
                    + ", " + revenue.length + ", " + returnedUnits.length);
        }
    }

    public static DailySales none(Sku sku, String place, Period period) {
        int days = period.days();
        return new DailySales(sku, place, period.from(), new double[days], new double[days], new double[days]);
    }

    /** Without the days after this one, which is not before the first. */
    DailySales upTo(LocalDate lastDay) {
        int kept = Math.toIntExact(Math.min(days(), lastDay.toEpochDay() - first.toEpochDay() + 1));
        return new DailySales(
                sku,
                place,
                first,
                Arrays.copyOf(units, kept),
                Arrays.copyOf(revenue, kept),
                Arrays.copyOf(returnedUnits, kept));
    }

    public int days() {
        return units.length;
    }

    /** With units sold on some days beside; days outside are left out. */
    public DailySales plus(Map<LocalDate, Double> more) {
        if (more.isEmpty()) {
            return this;
        }
        double[] sum = units.clone();
        more.forEach((day, sold) -> {
            long at = day.toEpochDay() - first.toEpochDay();
            if (at >= 0 && at < sum.length) {
                sum[(int) at] += sold;
            }
        });
        return new DailySales(sku, place, first, sum, revenue, returnedUnits);
    }

    /** Adds another series into this period; days outside are left out. */
    DailySales adding(DailySales other) {
        int shift = Math.toIntExact(other.first.toEpochDay() - first.toEpochDay());
        DailySales sum = new DailySales(sku, place, first, units.clone(), revenue.clone(), returnedUnits.clone());
        for (int i = Math.max(0, -shift); i < other.days() && i + shift < days(); i++) {
            sum.units[i + shift] += other.units[i];
            sum.revenue[i + shift] += other.revenue[i];
            sum.returnedUnits[i + shift] += other.returnedUnits[i];
        }
        return sum;
    }
}
