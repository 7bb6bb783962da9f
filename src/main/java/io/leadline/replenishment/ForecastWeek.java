package io.leadline.replenishment;

import java.time.LocalDate;

/**
 * One coming week of a forecast, taken apart. The parts add up to what is expected.
 *
 * @param level units if every week were alike
 * @param price what the lasting change of the item's price adds to the level
 * @param season what the time of the year adds
 * @param events what promotions and days off add
 * @param growth what the growth of all items adds
 * @param changes what people added
 * @param low units that the week stays below once in twenty times
 * @param high units that it stays below nineteen times in twenty
 */
public record ForecastWeek(
        LocalDate from,
        double level,
        double price,
        double season,
        double events,
        double growth,
        double changes,
        double low,
        double high) {

    public double expected() {
        return level + price + season + events + growth + changes;
    }
}
