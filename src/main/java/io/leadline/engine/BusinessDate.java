package io.leadline.engine;

import java.time.LocalDate;

/** Sets the company's today right, where files or a slip have made it wrong. The engine's own clock runs on. */
public interface BusinessDate {

    /** The last day that a slip of the keys may make today: what lies behind it would be overdue, or over for good. */
    static LocalDate latest(LocalDate today, LocalDate real) {
        return (today.isAfter(real) ? today : real).plusYears(1);
    }

    /** Makes the date today's, at the present time of day, whatever it was. */
    void set(LocalDate date);
}
