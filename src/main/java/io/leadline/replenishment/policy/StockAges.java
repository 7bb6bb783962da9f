package io.leadline.replenishment.policy;

import io.leadline.replenishment.Inflow;
import io.leadline.replenishment.StockLayer;
import io.leadline.replenishment.Turnover;
import io.leadline.stock.Stamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which receipts the stock is that lies there, first in first out: what came first has left first, so that the last
 * receipts that sum up to the stock are it (IAS 2, paragraph 27, whose cost layers are these layers).
 *
 * <p>A count says that goods are there, not since when. What it found is taken for what was bought until then and is in no
 * ledger, the last first; what that does not reach has an age that nobody knows.
 */
final class StockAges {

    private static final double LEAST = 1e-6;

    private final List<StockLayer> layers = new ArrayList<>();
    private double left;

    private StockAges(double onHand) {
        left = onHand;
    }

    /**
     * @param ledger what came in by the ledger, in any order
     * @param bought what came in by orders that the ledger may not know, in any order
     * @return the newest first, what has no known age at the end
     */
    static List<StockLayer> layers(double onHand, List<Inflow> ledger, List<Inflow> bought) {
        StockAges ages = new StockAges(Math.max(0, onHand));
        LocalDate counted = null;
        double found = 0;
        for (Inflow inflow : newestFirst(ledger)) {
            double taken = Math.min(ages.left, inflow.units());
            if (taken <= LEAST) {
                break;
            }
            ages.left -= taken;
            if (inflow.counted()) {
                found += taken;
                counted = counted == null ? inflow.day() : counted;
            } else {
                ages.add(inflow.day(), taken, inflow.cause(), inflow.stamp());
            }
        }
        LocalDate first = first(ledger);
        // What the ledger never saw come in was there before it began.
        ages.left += found;
        LocalDate until = counted == null ? first : counted;
        for (Inflow inflow : newestFirst(bought)) {
            boolean known = until != null && inflow.day().isAfter(until);
            double taken = known ? 0 : Math.min(ages.left, inflow.units());
            if (taken > LEAST) {
                ages.left -= taken;
                ages.add(inflow.day(), taken, inflow.cause(), inflow.stamp());
            }
        }
        List<StockLayer> sorted = new ArrayList<>(ages.layers);
        sorted.sort(
                Comparator.comparing(StockLayer::since, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())));
        if (ages.left > LEAST) {
            sorted.add(new StockLayer(null, ages.left, "", Stamp.NONE));
        }
        return few(sorted);
    }

    private void add(LocalDate day, double units, String cause, Stamp stamp) {
        layers.add(new StockLayer(day, units, cause, stamp));
    }

    private static List<StockLayer> few(List<StockLayer> all) {
        if (all.size() <= Turnover.MOST_LAYERS) {
            return all;
        }
        List<StockLayer> rest = all.subList(Turnover.MOST_LAYERS - 1, all.size());
        List<StockLayer> few = new ArrayList<>(all.subList(0, Turnover.MOST_LAYERS - 1));
        few.add(new StockLayer(
                rest.getFirst().since(),
                rest.stream().mapToDouble(StockLayer::units).sum(),
                "",
                Stamp.NONE));
        return few;
    }

    private static List<Inflow> newestFirst(List<Inflow> inflows) {
        return inflows.stream()
                .sorted(Comparator.comparing(Inflow::day).reversed().thenComparing(Inflow::cause))
                .toList();
    }

    private static @Nullable LocalDate first(List<Inflow> ledger) {
        return ledger.stream().map(Inflow::day).min(Comparator.naturalOrder()).orElse(null);
    }
}
