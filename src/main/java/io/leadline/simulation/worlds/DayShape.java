package io.leadline.simulation.worlds;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Expected units of each day of a world, put together factor by factor. */
final class DayShape {

    private final LocalDate first;
    private final double[] units;

    DayShape(LocalDate first, int days, double perDay) {
        this.first = first;
        this.units = new double[days];
        Arrays.fill(units, perDay);
    }

    double[] perDay() {
        return units.clone();
    }

    /** A year's wave: 1 + strength at the peak, 1 − strength half a year away. */
    DayShape wave(double strength, int peakDayOfYear) {
        return times(day -> 1 + strength * Math.cos(2 * Math.PI * (date(day).getDayOfYear() - peakDayOfYear) / 365.25));
    }

    /** Sold in a part of each year alone, in full; a tenth of it in the three weeks on both sides. */
    DayShape season(int fromMonth, int fromDay, int toMonth, int toDay) {
        return times(day -> {
            if (within(date(day), fromMonth, fromDay, toMonth, toDay)) {
                return 1;
            }
            boolean near = within(date(day).plusDays(21), fromMonth, fromDay, toMonth, toDay)
                    || within(date(day).minusDays(21), fromMonth, fromDay, toMonth, toDay);
            return near ? 0.1 : 0;
        });
    }

    private static boolean within(LocalDate date, int fromMonth, int fromDay, int toMonth, int toDay) {
        int at = date.getMonthValue() * 100 + date.getDayOfMonth();
        int from = fromMonth * 100 + fromDay;
        int to = toMonth * 100 + toDay;
        return from <= to ? at >= from && at <= to : at >= from || at <= to;
    }

    /** Grows by so much a year, in equal steps. */
    DayShape trend(double perYear) {
        return times(day -> Math.max(0.05, 1 + perYear * day / 365.0));
    }

    /** Monday to Friday alone; the week's total stays. */
    DayShape workdays() {
        return times(day -> switch (date(day).getDayOfWeek()) {
            case SATURDAY, SUNDAY -> 0;
            default -> 1.4;
        });
    }

    /** Weekends sell more than other days; the week's total stays. */
    DayShape weekends() {
        return times(day -> date(day).getDayOfWeek().getValue() >= DayOfWeek.FRIDAY.getValue() ? 1.6 : 0.55);
    }

    /** Sells up to so many times as much in the days up to some dates, more with each day. */
    DayShape before(List<LocalDate> dates, int days, double factor) {
        return times(day -> dates.stream()
                .mapToLong(date -> date.toEpochDay() - date(day).toEpochDay())
                .filter(left -> left >= 0 && left < days)
                .mapToDouble(left -> 1 + (factor - 1) * (days - left) / days)
                .findFirst()
                .orElse(1));
    }

    DayShape from(int day) {
        return times(d -> d >= day ? 1 : 0);
    }

    DayShape until(int day) {
        return times(d -> d < day ? 1 : 0);
    }

    /** All of its demand on one day in so many. */
    DayShape every(int days, int phase) {
        return times(day -> day % days == phase % days ? days : 0);
    }

    DayShape times(IntPredicate on, double factor) {
        return times(day -> on.test(day) ? factor : 1);
    }

    DayShape each(IntToDoubleFunction factor) {
        return times(factor::applyAsDouble);
    }

    private DayShape times(Factor factor) {
        for (int day = 0; day < units.length; day++) {
            units[day] *= factor.of(day);
        }
        return this;
    }

    private LocalDate date(int day) {
        return first.plusDays(day);
    }

    @FunctionalInterface
    private interface Factor {
        double of(int day);
    }
}
