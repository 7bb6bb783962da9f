package io.leadline.tracking;

import io.leadline.shared.Magnitude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much it costs to wait: the margin that is lost, the more so the sooner the shelf is empty. Age says nothing here. What
 * is lost counts whole where the shelf is empty and half where it lasts another week.
 */
public enum Severity {
    CRITICAL(1000),
    HIGH(250),
    MEDIUM(50),
    WATCH(0);

    private static final double HALF_AFTER_DAYS = 7;

    /** In pounds, euros and the like. */
    private final double from;

    Severity(double from) {
        this.from = from;
    }

    /** What is lost, weighed by how soon; in the currency of what is lost. */
    public static double weight(double lost, @Nullable LocalDate outOn, LocalDate today) {
        double days = outOn == null ? 365 : Math.max(0, ChronoUnit.DAYS.between(today, outOn));
        return lost * HALF_AFTER_DAYS / (HALF_AFTER_DAYS + days);
    }

    /**
     * Of what nobody knows the loss of: as of one that is high while the shelf lasts no longer than a week. Nothing would put it
     * last, where nobody looks; more would put it before what is known to be dear.
     */
    static double weightOfUnknown(String currency, @Nullable LocalDate outOn, LocalDate today) {
        return weight(2 * HIGH.from * Magnitude.of(currency), outOn, today);
    }

    /** @param currency that the weight is in */
    public static Severity of(double weight, String currency) {
        for (Severity severity : values()) {
            if (weight >= severity.from * Magnitude.of(currency)) {
                return severity;
            }
        }
        return WATCH;
    }
}
