package io.leadline.demand.forecast;

import java.time.LocalDate;

/** The 52 weeks of the year from 1 January on; the last has eight days, and 29 February belongs to the day before. */
final class YearWeeks {

    static final int COUNT = 52;

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final byte[] WEEKS = weeks();

    private YearWeeks() {}

    private static byte[] weeks() {
        byte[] weeks = new byte[(int) LocalDate.of(2110, 1, 1).toEpochDay()];
        LocalDate day = FIRST;
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] = (byte) of(day);
            day = day.plusDays(1);
        }
        return weeks;
    }

    /** The week of a day, told by its number since 1970: asked for every day of every history, so it is looked up. */
    static int of(long epochDay) {
        return epochDay >= 0 && epochDay < WEEKS.length ? WEEKS[(int) epochDay] : of(LocalDate.ofEpochDay(epochDay));
    }

    private static int of(LocalDate day) {
        int dayOfYear = day.getDayOfYear() - 1;
        boolean afterLeapDay = day.isLeapYear() && dayOfYear >= 59;
        return Math.min(COUNT - 1, (afterLeapDay ? dayOfYear - 1 : dayOfYear) / 7);
    }
}
