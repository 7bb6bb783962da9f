package io.leadline.planning;

import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a promotion that has not ended, item by item.
 *
 * @param items that it is for
 * @param lookedAt so many of them; the first ones, where there are more than can be looked at while somebody waits
 * @param lines of those that are sold, the most added units first
 */
public record PromotionProspect(int items, int lookedAt, List<Line> lines) {

    public PromotionProspect {
        lines = lines.stream()
                .sorted(Comparator.comparingDouble(Line::extra).reversed().thenComparing(Line::sku))
                .toList();
    }

    /**
     * One item at one location.
     *
     * @param extra units that the promotion is expected to add
     * @param lastDay the last safe day to order for it; null where nobody offers the item
     * @param supplier who is preferred for it; empty where nobody offers it
     */
    public record Line(
            Sku sku,
            String name,
            String location,
            double extra,
            @Nullable LocalDate lastDay,
            String supplier,
            ToAct toAct) {

        /** Whether something must still be ordered and the day for it is over. */
        public boolean late(LocalDate today) {
            LocalDate last = lastDay;
            return toAct == ToAct.BUYER && last != null && last.isBefore(today);
        }
    }

    public double extra() {
        return lines.stream().mapToDouble(Line::extra).sum();
    }

    /** The first of the last days: until then all is safe. Of what must still be ordered, if anything must. */
    public Optional<LocalDate> lastDay() {
        boolean open = lines.stream().anyMatch(line -> line.toAct == ToAct.BUYER);
        return lines.stream()
                .filter(line -> !open || line.toAct == ToAct.BUYER)
                .flatMap(line -> Optional.ofNullable(line.lastDay).stream())
                .min(Comparator.naturalOrder());
    }

    public ToAct toAct() {
        return lines.stream().map(Line::toAct).min(Comparator.naturalOrder()).orElse(ToAct.NOBODY);
    }

    public boolean late(LocalDate today) {
        return lines.stream().anyMatch(line -> line.late(today));
    }
}
