package io.leadline.planning;

import io.leadline.ordering.OpenSupply;
import io.leadline.replenishment.policy.StockCourse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stock of an item at a location as it is expected to go on, day by day, beside what the plan wants of it.
 *
 * @param firm with what suppliers and other locations have promised
 * @param proposed the same with proposals that nobody has released
 * @param arrivals what comes within these days, the soonest first
 * @param target what an order raises the stock to: the reorder point and a lot
 */
public record ProjectedStock(
        StockCourse firm,
        StockCourse proposed,
        List<Arrival> arrivals,
        double safetyStock,
        double reorderPoint,
        double target) {

    /**
     * An open order.
     *
     * @param on the day it is counted on: as it is expected, and today where it is overdue
     * @param units that are counted on; less than what is open where it is overdue for long
     */
    public record Arrival(OpenSupply supply, LocalDate on, double units) {

        public boolean overdue() {
            return supply.expectedDate().isBefore(on);
        }
    }

    public ProjectedStock {
        arrivals = List.copyOf(arrivals);
    }

    /** The first day that only a proposal covers; null where there is none. */
    public @Nullable LocalDate coveredByProposalFrom() {
        LocalDate empty = firm.firstEmpty();
        LocalDate also = proposed.firstEmpty();
        return empty != null && (also == null || also.isAfter(empty)) ? empty : null;
    }

    /** The earliest proposal among what comes; null where there is none. */
    public @Nullable OpenSupply firstProposal() {
        return arrivals.stream()
                .map(Arrival::supply)
                .filter(OpenSupply::proposed)
                .findFirst()
                .orElse(null);
    }
}
