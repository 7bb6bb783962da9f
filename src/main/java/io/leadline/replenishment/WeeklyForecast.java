package io.leadline.replenishment;

import java.util.List;

/**
 * Expected units of the coming weeks, as lists and screens show them beside a plan.
 *
 * @param method that made it
 * @param demand expected units of each week
 * @param high units these weeks stay below nineteen times in twenty, each for itself
 * @param byMethod expected units of each week before people's changes; the demand itself where nobody changed it
 */
public record WeeklyForecast(String method, List<Double> demand, List<Double> high, List<Double> byMethod) {

    public WeeklyForecast {
        demand = List.copyOf(demand);
        high = List.copyOf(high);
        byMethod = List.copyOf(byMethod);
    }

    /** One that nobody changed. */
    public static WeeklyForecast unchanged(String method, List<Double> demand, List<Double> high) {
        return new WeeklyForecast(method, demand, high, demand);
    }

    /** Expected units of a week, on average over the coming ones; 0 where none are forecast. */
    public double perWeek() {
        return demand.stream().mapToDouble(units -> units).average().orElse(0);
    }
}
