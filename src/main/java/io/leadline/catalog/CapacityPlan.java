package io.leadline.catalog;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says it can deliver in single weeks, where that is another than usual. Weeks of which it says nothing have the
 * capacity of the terms. A week in which nothing is made is a closure.
 *
 * @param sku null for all its items together
 * @param weeks the most units by the Monday of their week, each above zero
 */
public record CapacityPlan(String supplierId, @Nullable Sku sku, Map<LocalDate, Quantity> weeks) {

    /** As many weeks as anybody plans ahead by the week. */
    public static final int MOST_WEEKS = 60;

    public CapacityPlan {
        weeks = Map.copyOf(weeks);
        if (weeks.size() > MOST_WEEKS
                || weeks.keySet().stream().anyMatch(day -> day.getDayOfWeek() != DayOfWeek.MONDAY)
                || weeks.values().stream().anyMatch(units -> !units.isPositive())) {
            throw new IllegalArgumentException("A capacity of " + supplierId
                    + " is above zero, by the Monday of at most " + MOST_WEEKS + " weeks: " + weeks);
        }
    }

    public static CapacityPlan empty(String supplierId, @Nullable Sku sku) {
        return new CapacityPlan(supplierId, sku, Map.of());
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Of the week that a day lies in; empty where nothing was said of it. */
    public Optional<Quantity> on(LocalDate day) {
        return Optional.ofNullable(weeks.get(monday(day)));
    }

    /** By week. */
    public SortedMap<LocalDate, Quantity> byWeek() {
        return new TreeMap<>(weeks);
    }

    /** With another word on some weeks: what is empty is as usual again. */
    public CapacityPlan saying(Map<LocalDate, Optional<Quantity>> said) {
        Map<LocalDate, Quantity> next = new TreeMap<>(weeks);
        said.forEach((week, units) -> units.ifPresentOrElse(most -> next.put(week, most), () -> next.remove(week)));
        return new CapacityPlan(supplierId, sku, next);
    }

    /** Without what is over. */
    public CapacityPlan from(LocalDate today) {
        Map<LocalDate, Quantity> next = new TreeMap<>(weeks);
        next.keySet().removeIf(week -> week.isBefore(monday(today)));
        return new CapacityPlan(supplierId, sku, next);
    }
}
