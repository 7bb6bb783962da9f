package io.leadline.disruptions;

import io.leadline.shared.Period;
import java.time.LocalDate;

/**
 * How bad a disruption is.
 *
 * @param amount days by which things are slower, percent by which they are dearer; zero where all is closed
 */
public record Severity(Kind kind, int amount) {

    public static final int MOST_DAYS = 365;
    public static final int MOST_PERCENT = 1_000;

    /** What becomes of what is expected in its days. */
    public enum Kind {
        /** It comes on the first day after. */
        CLOSED,
        /** It comes so many days later. */
        SLOWER,
        /** It comes as promised and costs more. */
        DEARER;

        int least() {
            return this == CLOSED ? 0 : 1;
        }

        int most() {
            return switch (this) {
                case CLOSED -> 0;
                case SLOWER -> MOST_DAYS;
                case DEARER -> MOST_PERCENT;
            };
        }
    }

    public Severity {
        if (amount < kind.least() || amount > kind.most()) {
            throw new IllegalArgumentException(
                    kind + " goes by " + kind.least() + " to " + kind.most() + ", not by " + amount);
        }
    }

    /** When it is expected what was to come on a day. */
    LocalDate later(Period days, LocalDate day) {
        if (!days.contains(day)) {
            return day;
        }
        return switch (kind) {
            case CLOSED -> days.to().plusDays(1);
            case SLOWER -> day.plusDays(amount);
            case DEARER -> day;
        };
    }
}
