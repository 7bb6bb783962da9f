package io.leadline.demand;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How strongly each kind of promotion works on an item on each of some days. Of several discounts of a channel the highest
 * counts, as a fraction; promotions that are seen add up, each as 1.
 */
public final class PromotedDays {

    /** Discounts as fractions; other kinds are named by {@link PromotionKind}. */
    static final String DISCOUNT = "DISCOUNT";

    private static final String ONCE = "";

    private final int days;
    private final Map<String, Map<String, double[]>> byKind = new LinkedHashMap<>();

    PromotedDays(int days) {
        this.days = days;
    }

    void add(List<Promotion> ofChannel, double share, LocalDate from, Map<String, String> recurring) {
        double[] highest = new double[ofChannel.isEmpty() ? 0 : days];
        for (Promotion promotion : ofChannel) {
            double discount = discount(promotion);
            each(promotion, from, day -> highest[day] = Math.max(highest[day], discount));
        }
        for (Promotion promotion : ofChannel) {
            String event = recurring.getOrDefault(promotion.id(), ONCE);
            double discount = discount(promotion);
            if (discount > 0) {
                double[] strength = strength(DISCOUNT, event);
                each(promotion, from, day -> {
                    if (discount == highest[day]) {
                        strength[day] += share * discount;
                        // Of two with the same discount the first is it.
                        highest[day] = Double.POSITIVE_INFINITY;
                    }
                });
            }
            if (discount == 0 || promotion.kind() != PromotionKind.PRICE) {
                double[] strength = strength(promotion.kind().name(), event);
                each(promotion, from, day -> strength[day] += share);
            }
        }
    }

    private static double discount(Promotion promotion) {
        return promotion.discountPercent().doubleValue() / 100;
    }

    private interface OnDay {
        void at(int day);
    }

    private void each(Promotion promotion, LocalDate from, OnDay action) {
        int first = (int) Math.max(0, promotion.period().from().toEpochDay() - from.toEpochDay());
        long end = Math.min(days, promotion.period().to().toEpochDay() - from.toEpochDay() + 1);
        for (int day = first; day < end; day++) {
            action.at(day);
        }
    }

    private double[] strength(String kind, String event) {
        return byKind.computeIfAbsent(kind, k -> new LinkedHashMap<>()).computeIfAbsent(event, e -> new double[days]);
    }

    /** Strength by recurring event (empty = none) of one kind. */
    Map<String, double[]> events(String kind) {
        return byKind.getOrDefault(kind, Map.of());
    }

    /** Strength of a kind on each day; empty where there is none. */
    double[] of(String kind) {
        double[] all = new double[0];
        for (double[] strength : events(kind).values()) {
            all = all.length == 0 ? new double[days] : all;
            for (int day = 0; day < days; day++) {
                all[day] += strength[day];
            }
        }
        return all;
    }

    /** More than zero on the days of any promotion; empty where there is none. */
    double[] any() {
        double[] all = new double[byKind.isEmpty() ? 0 : days];
        for (String kind : byKind.keySet()) {
            double[] strength = of(kind);
            for (int day = 0; day < strength.length; day++) {
                all[day] += strength[day];
            }
        }
        return all;
    }
}
