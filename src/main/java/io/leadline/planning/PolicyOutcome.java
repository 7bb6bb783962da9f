package io.leadline.planning;

import io.leadline.replenishment.CostRates;
import java.util.List;
import java.util.Optional;

/**
 * What a version of the policy came to since it is active, measured at planning runs.
 *
 * @param days on which everything was planned with it
 * @param fillRate share of the expected demand whose items had stock
 * @param stockValue of the free stock, on average
 * @param costPerWeek money: holding, ordering and lost margin
 */
public record PolicyOutcome(int days, double fillRate, double stockValue, double costPerWeek) {

    private static final double WEEKS_PER_YEAR = 365 / 7.0;

    /** Empty where nothing was measured, or nothing is in demand. */
    static Optional<PolicyOutcome> of(List<PolicyDay> days, CostRates rates) {
        double demand = days.stream().mapToDouble(PolicyDay::demandPerDay).sum();
        if (demand <= 0) {
            return Optional.empty();
        }
        int n = days.size();
        double stock = days.stream().mapToDouble(PolicyDay::stockValue).sum() / n;
        double lines = days.stream().mapToDouble(PolicyDay::orderLines).sum() / n;
        double margin = days.stream().mapToDouble(PolicyDay::lostMarginPerDay).sum() / n;
        return Optional.of(new PolicyOutcome(
                n,
                days.stream().mapToDouble(PolicyDay::servedPerDay).sum() / demand,
                stock,
                stock * rates.holdingPerYear() / WEEKS_PER_YEAR + 7 * (lines * rates.perOrderLine() + margin)));
    }
}
