package io.leadline.demand.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For how many days each item of a company is known at each location, which says how many are begun there. */
public final class HistoryLengths {

    private final Map<String, Map<Integer, Integer>> byLocation = new HashMap<>();

    public static HistoryLengths of(List<ItemHistory> items) {
        HistoryLengths lengths = new HistoryLengths();
        items.forEach(item -> lengths.add(item.location(), item.demand().units().length));
        return lengths;
    }

    /** @param days 0 for an item of which nothing is known */
    public void add(String location, int days) {
        byLocation.computeIfAbsent(location, l -> new HashMap<>()).merge(days, 1, Integer::sum);
    }

    /** Items of which nothing is known. */
    int unknown(String location) {
        return byLocation.getOrDefault(location, Map.of()).getOrDefault(0, 0);
    }

    /** Items that are known, and for no longer. */
    int within(String location, int days) {
        return byLocation.getOrDefault(location, Map.of()).entrySet().stream()
                .filter(items -> items.getKey() > 0 && items.getKey() <= days)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Days for which any item is known. */
    int longest() {
        return byLocation.values().stream()
                .flatMap(lengths -> lengths.keySet().stream())
                .mapToInt(days -> days)
                .max()
                .orElse(0);
    }
}
