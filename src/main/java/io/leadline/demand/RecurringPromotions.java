package io.leadline.demand;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Promotions that come back each year: for the same, with the same name but for its numbers, or on about the same days.
 * Each year's is expected to bring what the years before brought.
 */
final class RecurringPromotions {

    /** Events move by weekdays, and by the moon. */
    private static final int MOST_MOVED_DAYS = 21;

    /** One of a weekend and one of a month are not the same. */
    private static final double MOST_LONGER = 2;

    private RecurringPromotions() {}

    /** Name of the recurring event, by promotion; those that have come or will come once are left out. */
    static Map<String, String> of(List<Promotion> promotions) {
        Map<String, List<Promotion>> byScope = new HashMap<>();
        for (Promotion promotion : promotions) {
            String scope = promotion.channel() + "|" + promotion.category() + "|" + promotion.sku();
            byScope.computeIfAbsent(scope, s -> new ArrayList<>()).add(promotion);
        }
        Map<String, String> events = new HashMap<>();
        byScope.forEach((scope, ofScope) -> {
            List<Promotion> inOrder = ofScope.stream()
                    .sorted(Comparator.comparing(promotion -> promotion.period().from()))
                    .toList();
            named(scope, inOrder, events);
            dated(scope, inOrder, events);
        });
        return Map.copyOf(events);
    }

    private static void named(String scope, List<Promotion> inOrder, Map<String, String> events) {
        Map<String, Set<Integer>> years = new HashMap<>();
        for (Promotion promotion : inOrder) {
            years.computeIfAbsent(name(promotion), n -> new HashSet<>())
                    .add(promotion.period().from().getYear());
        }
        for (Promotion promotion : inOrder) {
            String name = name(promotion);
            if (!name.isEmpty() && years.getOrDefault(name, Set.of()).size() > 1) {
                events.put(promotion.id(), scope + "|" + name);
            }
        }
    }

    private static String name(Promotion promotion) {
        return promotion.id().replaceAll("[^\\p{L}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** What has no name of its own year by year is one with the nearest of the year before that has no other successor. */
    private static void dated(String scope, List<Promotion> inOrder, Map<String, String> events) {
        List<Promotion> unnamed = inOrder.stream()
                .filter(promotion -> !events.containsKey(promotion.id()))
                .toList();
        Set<String> succeeded = new HashSet<>();
        for (Promotion promotion : unnamed) {
            unnamed.stream()
                    .filter(before -> comesBackAs(before, promotion) && !succeeded.contains(before.id()))
                    .min(Comparator.comparingLong(before -> movedDays(before, promotion)))
                    .ifPresent(before -> {
                        succeeded.add(before.id());
                        events.put(promotion.id(), events.computeIfAbsent(before.id(), id -> scope + "|" + id));
                    });
        }
    }

    private static boolean comesBackAs(Promotion before, Promotion promotion) {
        double longer = (double) promotion.period().days() / before.period().days();
        return movedDays(before, promotion) <= MOST_MOVED_DAYS && longer <= MOST_LONGER && longer >= 1 / MOST_LONGER;
    }

    private static long movedDays(Promotion before, Promotion promotion) {
        return Math.abs(ChronoUnit.DAYS.between(
                promotion.period().from().minusYears(1), before.period().from()));
    }
}
