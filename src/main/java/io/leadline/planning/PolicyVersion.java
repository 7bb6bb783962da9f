package io.leadline.planning;

import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.PlanSettings;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One state of the company's plan policy. Versions are only ever added; the highest number is the active one.
 *
 * @param number 0 for what Leadline comes with, then 1, 2, …
 * @param by who asked for it, by name
 * @param approvedBy who approved it, by name
 * @param at since when it is active
 * @param why the words of who asked for it
 * @param change the policy change it came from, such as {@code PC-1a2b3c4d}; one change makes one version
 * @param from the point of a back-test it was taken from; null for what Leadline comes with
 * @param expected what that point came to; null for what Leadline comes with
 */
public record PolicyVersion(
        int number,
        PlanSettings settings,
        String by,
        String approvedBy,
        Instant at,
        String why,
        String change,
        @Nullable Source from,
        @Nullable Expected expected) {

    /** Stands for the change of a version that nobody asked for: it keeps what held before Leadline came with another policy. */
    public static final String KEPT = "kept";

    /** What holds until somebody adopts something else. */
    public static final PolicyVersion FIRST =
            new PolicyVersion(0, PlanSettings.DEFAULT, "Leadline", "Leadline", Instant.EPOCH, "", "", null, null);

    /** A point of a curve. */
    public record Source(String backtest, String point) {}

    /**
     * What a policy came to in a back-test, per measured time.
     *
     * @param fillRate share of the demanded units
     * @param stockValue money on the shelves on an average day
     * @param costPerWeek money: holding, ordering, shipping, handling, price difference and lost margin
     * @param rates what it was counted with
     */
    public record Expected(
            double fillRate, double stockValue, double costPerWeek, CostRates rates, LocalDate from, LocalDate to) {}

    public PolicyVersion {
        if (number < 0) {
            throw new IllegalArgumentException("Versions of the policy count from 0, not " + number);
        }
    }

    public boolean isKept() {
        return change.equals(KEPT);
    }

    PolicyVersion numbered(int other) {
        return new PolicyVersion(other, settings, by, approvedBy, at, why, change, from, expected);
    }
}
