package io.leadline.demand.forecast;

import java.time.LocalDate;

/**
 * Daily demand of one item at one place.
 *
 * @param units units asked for per day, oldest first; NaN = not known, above all days without stock, when nobody could
 *     buy. Zero means that nobody wanted it.
 * @param lastDay the day of the last value
 */
public record DemandHistory(double[] units, LocalDate lastDay) {

    public LocalDate firstDay() {
        return lastDay.minusDays(units.length - 1L);
    }

    /** A history in which the days without stock are "not known" instead of "nothing sold". */
    public DemandHistory withoutStockOuts(boolean[] inStock) {
        if (inStock.length != units.length) {
            throw new IllegalArgumentException(
                    "Stock is known for " + inStock.length + " days, demand for " + units.length);
        }
        double[] known = units.clone();
        for (int day = 0; day < known.length; day++) {
            // A day on which something was sold had stock, whatever the stock count at its end says.
            if (!inStock[day] && !(known[day] > 0)) {
                known[day] = Double.NaN;
            }
        }
        return new DemandHistory(known, lastDay);
    }
}
