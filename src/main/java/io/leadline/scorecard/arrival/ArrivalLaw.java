package io.leadline.scorecard.arrival;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** When one open line will be here: early, on its promise or late, each with its chance and its days. */
public final class ArrivalLaw {

    private final LocalDate promised;
    private final long left;
    private final double late;
    private final double early;
    private final SingletonSupplier<DaysLaw.Days> lateDays;
    private final SingletonSupplier<DaysLaw.Days> earlyDays;
    private final int lines;

    /**
     * @param left days until the promise; below zero once it has passed
     * @param lateDays looked up when somebody asks, as those of early lines are: they take longer than all the rest
     */
    ArrivalLaw(
            LocalDate promised,
            long left,
            double late,
            double early,
            Supplier<DaysLaw.Days> lateDays,
            Supplier<DaysLaw.Days> earlyDays,
            int lines) {
        this.promised = promised;
        this.left = left;
        this.late = late;
        this.early = early;
        this.lateDays = SingletonSupplier.of(lateDays);
        this.earlyDays = SingletonSupplier.of(earlyDays);
        this.lines = lines;
    }

    /** The day by which it is here with that chance, above 0 and below 1. */
    public LocalDate by(double chance) {
        if (chance < early) {
            return promised.minusDays(earlyDays.obtain().quantile(1 - chance / early, usuallyEarly()));
        }
        return chance <= 1 - late
                ? promised
                : promised.plusDays(lateDays.obtain().quantile((chance - (1 - late)) / late, usuallyLate()));
    }

    /** Chance, from 0 to 1, that it comes after that day. */
    public double after(LocalDate day) {
        long days = ChronoUnit.DAYS.between(promised, day);
        return days < 0
                ? 1 - early * earlyDays.obtain().above(-days - 1, usuallyEarly())
                : late * lateDays.obtain().above(days, usuallyLate());
    }

    /** Chance, from 0 to 1, of being later than its promise. */
    public double late() {
        return late;
    }

    /** How many lines of the past it rests on. */
    public int lines() {
        return lines;
    }

    public Arrival arrival() {
        return new Arrival(by(0.5), by(0.8), by(0.95), late, lines);
    }

    /** Where no line was early yet. */
    private long usuallyEarly() {
        return Math.max(0, left / 2);
    }

    /** Where no line was late yet. */
    private long usuallyLate() {
        return Math.max(1, 1 - left);
    }
}
