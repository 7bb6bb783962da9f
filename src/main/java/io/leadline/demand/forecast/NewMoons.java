package io.leadline.demand.forecast;

import java.time.LocalDate;

/**
 * Days of the new moon in China (UTC+8), from the mean new moon and its largest periodic terms (Meeus, Astronomical
 * Algorithms, 1998, ch. 49): within some minutes in these centuries.
 */
final class NewMoons {

    private static final double MONTH_DAYS = 29.530588861;

    /** Days since 1970 of the first mean new moon of the year 2000, in Beijing's time; dynamical time is a minute ahead. */
    private static final double FIRST = 2_451_550.09766 - 2_440_587.5 + 8 / 24.0 - 65 / 86_400.0;

    /** Nobody begins the year earlier; where a month is put in before it, the second moon after the solstice would. */
    private static final int EARLIEST_DAY_OF_JANUARY = 21;

    private NewMoons() {}

    /** The day of the new moon of a number, 0 = that of 6 January 2000. */
    private static LocalDate day(long k) {
        double centuries = k / 1_236.85;
        double square = centuries * centuries;
        double sun = Math.toRadians(2.5534 + 29.1053567 * k - 0.0000014 * square);
        double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * square);
        double latitude = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * square);
        double eccentric = 1 - 0.002516 * centuries;
        double later = -0.4072 * Math.sin(moon)
                + 0.17241 * eccentric * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * latitude)
                + 0.00739 * eccentric * Math.sin(moon - sun)
                - 0.00514 * eccentric * Math.sin(moon + sun)
                + 0.00208 * eccentric * eccentric * Math.sin(2 * sun)
                - 0.00111 * Math.sin(moon - 2 * latitude)
                - 0.00057 * Math.sin(moon + 2 * latitude)
                + 0.00056 * eccentric * Math.sin(2 * moon + sun);
        return LocalDate.ofEpochDay((long) Math.floor(FIRST + MONTH_DAYS * k + 0.00015437 * square + later));
    }

    /** The second new moon after the winter solstice, which falls on 21 or 22 December. */
    static LocalDate chineseNewYear(int year) {
        LocalDate solstice = LocalDate.of(year - 1, 12, solsticeDay(year - 1));
        long k = (long) Math.floor((solstice.toEpochDay() - FIRST) / MONTH_DAYS) - 1;
        while (!day(k).isAfter(solstice)) {
            k++;
        }
        LocalDate second = day(k + 1);
        return second.isBefore(LocalDate.of(year, 1, EARLIEST_DAY_OF_JANUARY)) ? day(k + 2) : second;
    }

    /** By the mean length of the year from the solstice of 2000, 21 December 21:37 in Beijing. */
    private static int solsticeDay(int year) {
        int leapDays = Math.floorDiv(year, 4) - 500 - (Math.floorDiv(year, 100) - 20) + Math.floorDiv(year, 400) - 5;
        return (int) Math.floor(21.901 + (year - 2000) * 0.24219 - leapDays);
    }
}
