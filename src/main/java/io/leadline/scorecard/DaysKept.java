package io.leadline.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How many of a supplier's latest deliveries kept their day, for whoever weighs one supplier against another. The past of a supplier
 * is long: no more is read of it than says something of today, and once for all that a page shows.
 */
@Component
public class DaysKept {

    static final int LATEST_LINES = 500;

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 1_000;

    private final CountedLines past;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(int percent, Instant until) {}

    public DaysKept(CountedLines past) {
        this.past = past;
    }

    /** Of a hundred; -1 where no delivery is known. */
    public int percent(String supplierId) {
        Kept known = kept.get(supplierId);
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.percent();
        }
        List<Integer> late = past.lately(supplierId, LATEST_LINES).stream()
                .map(PurchaseLine::daysLate)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
        int percent = late.isEmpty()
                ? -1
                : (int) (100 * late.stream().filter(days -> days <= 0).count() / late.size());
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(supplierId, new Kept(percent, Instant.now().plus(KEPT)));
        return percent;
    }

    @EventListener
    void changed(PurchaseLinesChanged change) {
        change.supplierIds().forEach(kept::remove);
    }
}
