package io.leadline.demand;

import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Published when sales were added or changed.
 *
 * @param skus items told about, some of which changed
 * @param first day told about
 * @param lastBefore the last day that had sales before; null where these are the first
 */
public record SalesTold(
        Set<Sku> skus,
        LocalDate first,
        LocalDate last,
        @Nullable LocalDate lastBefore) {

    public SalesTold {
        skus = Set.copyOf(skus);
    }

    /** Whether it is news and not history: no older than the days before the last one that was known. */
    public boolean isNews(int days) {
        return lastBefore != null && first.isAfter(lastBefore.minusDays(days));
    }
}
