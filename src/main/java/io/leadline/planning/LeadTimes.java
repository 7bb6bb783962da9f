package io.leadline.planning;

import io.leadline.catalog.Terms;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lead times learned from what was received, by supplier: actual days over stated days, one observation for each order and
 * day of receipt, because the lines of one delivery are late together.
 */
public final class LeadTimes {

    /** An order that took ten times as long as stated says something went wrong, not how long orders take. */
    private static final double LARGEST_RATIO = 10;

    private final Map<String, LeadTime.Receipts> bySupplier;

    private LeadTimes(Map<String, LeadTime.Receipts> bySupplier) {
        this.bySupplier = bySupplier;
    }

    /**
     * @param lines order lines of the past, in any order
     * @param statedDays by supplier and item
     * @param knownOn receipts after this day are not known yet
     */
    public static LeadTimes learn(
            Stream<PurchaseLine> lines, Map<String, Map<Sku, Integer>> statedDays, LocalDate knownOn) {
        Map<String, LeadTime.Receipts> receipts = new HashMap<>();
        Set<String> counted = new HashSet<>();
        lines.filter(line -> line.receivedOn() != null && !line.receivedOn().isAfter(knownOn))
                .sorted(java.util.Comparator.comparing(PurchaseLine::order).thenComparing(PurchaseLine::line))
                .forEach(line -> {
                    Integer stated =
                            statedDays.getOrDefault(line.supplierId(), Map.of()).get(line.sku());
                    int days = line.leadTimeDays().orElse(0);
                    if (stated != null
                            && stated > 0
                            && counted.add(line.supplierId() + "\n" + line.order() + "\n" + line.receivedOn())) {
                        double ratio = Math.min((double) days / stated, LARGEST_RATIO);
                        receipts.merge(
                                line.supplierId(),
                                LeadTime.Receipts.NONE.and(ratio),
                                (before, one) -> before.and(ratio));
                    }
                });
        return new LeadTimes(receipts);
    }

    public LeadTime of(Terms terms) {
        return LeadTime.learned(
                terms.leadTimeDays(), bySupplier.getOrDefault(terms.supplierId(), LeadTime.Receipts.NONE));
    }
}
