package io.leadline.demand;

import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's change of the forecast of one item at one location. It is never altered; it can be ended, once.
 *
 * @param period days whose forecast is changed
 * @param amount per cent more, or units more over the whole period; less where negative
 * @param reason why, in the person's words
 * @param by id of the person
 * @param ended null while it is in force
 */
public record ForecastChange(
        String id,
        Sku sku,
        String location,
        Period period,
        Kind kind,
        double amount,
        String reason,
        String by,
        String byName,
        Instant at,
        @Nullable Ended ended) {

    private static final int LONGEST_REASON = 500;
    private static final double MOST_PERCENT = 900;

    /** What the amount is. */
    public enum Kind {
        PERCENT,
        UNITS
    }

    /** Who ended it, and when. */
    public record Ended(String by, String byName, Instant at) {}

    public ForecastChange {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "A change of a forecast needs a reason of up to " + LONGEST_REASON + " characters");
        }
        if (!Double.isFinite(amount) || amount == 0 || kind == Kind.PERCENT && !percentAllowed(amount)) {
            throw new IllegalArgumentException("A forecast cannot be changed by " + amount + " " + kind);
        }
    }

    /** From taking all demand away to ten times as much. */
    public static boolean percentAllowed(double amount) {
        return amount >= -100 && amount <= MOST_PERCENT;
    }

    public boolean inForce(LocalDate day) {
        return ended == null && !period.to().isBefore(day);
    }

    /**
     * What it adds to each day of a forecast; units are spread like the demand of the period's days, past ones counted in
     * even parts, so that a change that has begun is not squeezed into what is left of it.
     *
     * @param unitsPerDay of the forecast, from the first day on
     * @return units per day, never so few that less than nothing is left
     */
    public double[] added(double[] unitsPerDay, LocalDate first) {
        double[] added = new double[unitsPerDay.length];
        int from = (int) Math.clamp(period.from().toEpochDay() - first.toEpochDay(), 0, added.length);
        int end = (int) Math.clamp(period.to().toEpochDay() - first.toEpochDay() + 1, 0, added.length);
        double expected = 0;
        for (int day = from; day < end; day++) {
            expected += unitsPerDay[day];
        }
        double units = amount * (end - from) / period.days();
        for (int day = from; day < end; day++) {
            double more = switch (kind) {
                case PERCENT -> unitsPerDay[day] * amount / 100;
                case UNITS -> expected > 0 ? unitsPerDay[day] / expected * units : units / (end - from);
            };
            added[day] = Math.max(more, -unitsPerDay[day]);
        }
        return added;
    }
}
