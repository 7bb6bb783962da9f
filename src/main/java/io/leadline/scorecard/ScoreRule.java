package io.leadline.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One definition of on time in full. A line is kept that came in whole, no later than the day that counts.
 *
 * @param day that counts
 * @param unit what is counted
 * @param window days after that day that are still in time
 * @param weekends whether Saturdays and Sundays count as days late
 * @param months back from today of which the promised days are looked at
 */
public record ScoreRule(Day day, Unit unit, int window, boolean weekends, int months) {

    /** More is no window. */
    public static final int MOST_WINDOW = 30;

    public static final int MOST_MONTHS = 60;

    private static final int MOST_PUT_OFF_MONTHS = 12;

    /** As it is where the company has not said otherwise. */
    public static final ScoreRule USUAL = new ScoreRule(Day.FIRST_PROMISE, Unit.LINE, 0, true, 12);

    public ScoreRule {
        if (window < 0 || window > MOST_WINDOW || months < 1 || months > MOST_MONTHS) {
            throw new IllegalArgumentException("A score looks back 1 to " + MOST_MONTHS
                    + " months with a window of 0 to " + MOST_WINDOW + " days, not " + months + " and " + window);
        }
    }

    /** The day that a line has to be there. */
    public enum Day {
        /** Promised when both sides agreed, however it moved later. */
        FIRST_PROMISE,
        /** Promised last. */
        LAST_PROMISE,
        /** Asked for by the company; what only files tell of has none. */
        REQUESTED
    }

    /** What is counted. */
    public enum Unit {
        LINE,
        /** All lines of an order together: one that misses is a miss. */
        ORDER
    }

    /** The same over other months. */
    public ScoreRule over(int otherMonths) {
        return new ScoreRule(day, unit, window, weekends, otherMonths);
    }

    /** The first day of what it looks back on. */
    public LocalDate from(LocalDate today) {
        return YearMonth.from(today).minusMonths(months).atDay(1);
    }

    /**
     * The first promised day of what may have to be looked at: the day that counts can be later than the one that was promised
     * first. What was put off for longer is left out.
     */
    public LocalDate readFrom(LocalDate today) {
        return day == Day.FIRST_PROMISE ? from(today) : from(today).minusMonths(MOST_PUT_OFF_MONTHS);
    }

    /** Empty where nobody has said one. */
    Optional<LocalDate> dayOf(PurchaseLine line) {
        Conduct conduct = line.conduct();
        @Nullable LocalDate last = conduct == null ? null : conduct.lastPromisedOn();
        return Optional.ofNullable(
                switch (day) {
                    case FIRST_PROMISE -> line.promisedOn();
                    case LAST_PROMISE -> last == null ? line.promisedOn() : last;
                    case REQUESTED -> conduct == null ? null : conduct.requestedOn();
                });
    }
}
