package io.leadline.clearance;

import io.leadline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to get rid of an overstock, with what it is expected to lose in all: by itself, and by keeping what it leaves.
 *
 * @param id of the way within its case
 * @param units of the overstock that it takes care of
 * @param known whether its effect was learned, or follows from what is ordered; else it is what is usual
 * @param about the order that is changed, the location it is moved to, the supplier that takes it back; empty for none
 * @param line of the order; zero for none
 * @param day to which the order is postponed; null for none
 * @param days until it is measured
 * @param path of prices; empty where the price stays
 */
public record ClearanceWay(
        String id,
        Kind kind,
        double units,
        Money loss,
        boolean known,
        String about,
        int line,
        @Nullable LocalDate day,
        int days,
        List<PriceStep> path) {

    /** What is done; the i18n key of its name is {@code clearance.way.<name>}. */
    public enum Kind {
        KEEP,
        POSTPONE,
        CANCEL,
        TRANSFER,
        RETURN,
        BUNDLE,
        MARK_DOWN,
        WRITE_OFF
    }

    /**
     * One price for some days.
     *
     * @param percent off
     * @param units of the overstock that it is expected to sell
     */
    public record PriceStep(int days, int percent, double units) {}

    public ClearanceWay {
        path = List.copyOf(path);
    }

    /** The highest discount of its path; zero where the price stays. */
    public int deepest() {
        return path.stream().mapToInt(PriceStep::percent).max().orElse(0);
    }
}
