package io.leadline.replenishment;

import io.leadline.catalog.Terms;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
        for (Observed one : observed(lines, statedDays, knownOn)) {
            receipts.merge(
                    one.line().supplierId(),
                    LeadTime.Receipts.NONE.and(one.ratio()),
                    (before, first) -> before.and(one.ratio()));
        }
        return new LeadTimes(receipts);
    }

    /** The receipts that lead times are learned from: the first line of each order and day of receipt. */
    public static List<Observed> observed(
            Stream<PurchaseLine> lines, Map<String, Map<Sku, Integer>> statedDays, LocalDate knownOn) {
        List<Observed> observed = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        lines.filter(line -> line.receivedOn() != null && !line.receivedOn().isAfter(knownOn))
                .sorted(java.util.Comparator.comparing(PurchaseLine::order).thenComparing(PurchaseLine::line))
                .forEach(line -> {
                    Integer stated =
                            statedDays.getOrDefault(line.supplierId(), Map.of()).get(line.sku());
                    if (stated != null
                            && stated > 0
                            && counted.add(line.supplierId() + "\n" + line.order() + "\n" + line.receivedOn())) {
                        observed.add(new Observed(line, stated));
                    }
                });
        return observed;
    }

    /** One receipt, and what the supplier had stated for it. */
    public record Observed(PurchaseLine line, int statedDays) {

        public int days() {
            return line.leadTimeDays().orElse(0);
        }

        double ratio() {
            return Math.min((double) days() / statedDays, LARGEST_RATIO);
        }
    }

    public LeadTime of(Terms terms) {
        return LeadTime.learned(
                terms.leadTimeDays(), bySupplier.getOrDefault(terms.supplierId(), LeadTime.Receipts.NONE));
    }
}
