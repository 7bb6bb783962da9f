package io.leadline.demand.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of the year that people buy for and that come on another date each year. Their dates follow from rules; whether an item
 * sells before one is learned ({@link MovingDays}).
 */
public enum MovingDay {
    /** Of the western churches (anonymous algorithm, Nature 1876; Butcher). The fourth Sunday before it is Mothering Sunday. */
    EASTER {
        @Override
        List<LocalDate> in(int year) {
            int a = year % 19;
            int b = year / 100;
            int c = year % 100;
            int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
            int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
            int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
            return List.of(LocalDate.of(year, f / 31, f % 31 + 1));
        }
    },
    /** Of the eastern churches (Meeus' Julian algorithm), in this calendar. */
    ORTHODOX_EASTER {
        @Override
        List<LocalDate> in(int year) {
            int d = (19 * (year % 19) + 15) % 30;
            int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
            int f = d + e + 114;
            int julianIsLate = year / 100 - year / 400 - 2;
            return List.of(LocalDate.of(year, f / 31, f % 31 + 1).plusDays(julianIsLate));
        }
    },
    /** Eid al-Fitr, 1 Shawwal of the calendar of Umm al-Qura; Ramadan is the month before it. */
    END_OF_RAMADAN {
        @Override
        List<LocalDate> in(int year) {
            return hijri(year, 10, 1);
        }
    },
    /** Eid al-Adha, 10 Dhu al-Hijja. */
    FEAST_OF_SACRIFICE {
        @Override
        List<LocalDate> in(int year) {
            return hijri(year, 12, 10);
        }
    },
    CHINESE_NEW_YEAR {
        @Override
        List<LocalDate> in(int year) {
            return List.of(NewMoons.chineseNewYear(year));
        }
    },
    /** The day after the fourth Thursday of November, which is Thanksgiving. */
    BLACK_FRIDAY {
        @Override
        List<LocalDate> in(int year) {
            LocalDate thanksgiving =
                    LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
            return List.of(thanksgiving.plusDays(1));
        }
    },
    /** The second Sunday of May. */
    MOTHERS_DAY {
        @Override
        List<LocalDate> in(int year) {
            return List.of(LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY)));
        }
    };

    /** Its dates in a year, in order; the moon's year is shorter than the sun's, so there may be two. */
    abstract List<LocalDate> in(int year);

    /** Its dates from a day to another, both included. */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        List<LocalDate> dates = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            for (LocalDate date : in(year)) {
                if (!date.isBefore(from) && !date.isAfter(to)) {
                    dates.add(date);
                }
            }
        }
        return dates;
    }

    /** Where that calendar is not written down, none. */
    private static List<LocalDate> hijri(int year, int month, int dayOfMonth) {
        List<LocalDate> dates = new ArrayList<>();
        int about = (int) Math.floor((year - 622) * 33 / 32.0);
        for (int of = about - 1; of <= about + 2; of++) {
            if (HijrahChronology.INSTANCE.range(ChronoField.YEAR).isValidValue(of)) {
                LocalDate date = LocalDate.from(HijrahDate.of(of, month, dayOfMonth));
                if (date.getYear() == year) {
                    dates.add(date);
                }
            }
        }
        return dates;
    }
}
