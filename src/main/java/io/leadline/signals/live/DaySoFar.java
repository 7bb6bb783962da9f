package io.leadline.signals.live;

import java.time.LocalDate;

/**
 * What one day has brought so far, and what was expected of it while there was something to sell.
 *
 * @param expected orders
 * @param forecast units by the plan
 * @param squares of the units of each order
 */
public record DaySoFar(
        LocalDate day, double orders, double units, double squares, double largest, double expected, double forecast) {

    static DaySoFar of(LocalDate day) {
        return new DaySoFar(day, 0, 0, 0, 0, 0, 0);
    }

    DaySoFar passed(double moreOrders, double moreForecast) {
        return new DaySoFar(day, orders, units, squares, largest, expected + moreOrders, forecast + moreForecast);
    }

    DaySoFar sold(double orderUnits, boolean another) {
        return new DaySoFar(
                day,
                orders + (another ? 1 : 0),
                units + orderUnits,
                squares + orderUnits * orderUnits,
                Math.max(largest, orderUnits),
                expected,
                forecast);
    }

    DaySoFar and(DaySoFar later) {
        return new DaySoFar(
                later.day,
                orders + later.orders,
                units + later.units,
                squares + later.squares,
                Math.max(largest, later.largest),
                expected + later.expected,
                forecast + later.forecast);
    }
}
