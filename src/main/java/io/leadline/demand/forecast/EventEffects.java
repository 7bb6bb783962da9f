package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much promotions, prices and calendar days lift demand. An event's strength enters on a logarithmic scale: factor =
 * e^(effect · strength), with strength = discount as a fraction, or 1 for "on". An item's own effect shrinks to its
 * category's, the category's to that of all items, because most items were promoted once or never.
 *
 * @param byCategory effect by category; "" = all items
 * @param byItem effect by item
 */
public record EventEffects(Map<String, Double> byCategory, Map<String, Double> byItem) {

    /** Days with the event at which an own effect counts as much as the one it shrinks to. */
    private static final double HALF_TRUSTED_DAYS = 14;

    private static final double STRONGEST = 3;
    private static final String ALL = "";

    /**
     * One item's past with the event.
     *
     * @param factors expected relative demand per day without the event (weekday, season)
     * @param strength of the event per day, 0 = none
     */
    public record Observed(ItemHistory item, double[] factors, double[] strength) {}

    /** Learns from the ratio of demand on days with the event to that on days without. */
    public static EventEffects learn(List<Observed> observed) {
        Map<String, List<double[]>> categories = new HashMap<>();
        Map<String, double[]> items = new HashMap<>();
        Map<String, String> categoryOf = new HashMap<>();
        for (Observed one : observed) {
            double[] effect = effect(one);
            if (effect[1] > 0) {
                items.put(one.item().item(), effect);
                categoryOf.put(one.item().item(), one.item().category());
                categories
                        .computeIfAbsent(one.item().category(), c -> new ArrayList<>())
                        .add(effect);
                categories.computeIfAbsent(ALL, c -> new ArrayList<>()).add(effect);
            }
        }
        Map<String, Double> byCategory = new HashMap<>();
        double all = shrunk(pooled(categories.getOrDefault(ALL, List.of())), 0);
        byCategory.put(ALL, all);
        categories.forEach((category, effects) -> byCategory.putIfAbsent(category, shrunk(pooled(effects), all)));
        Map<String, Double> byItem = new HashMap<>();
        items.forEach((item, effect) ->
                byItem.put(item, shrunk(effect, byCategory.getOrDefault(categoryOf.get(item), all))));
        return new EventEffects(byCategory, byItem);
    }

    /** Own effect and the days it rests on. */
    private static double[] effect(Observed one) {
        double[] units = one.item().demand().units();
        double with = 0;
        double expectedWith = 0;
        double without = 0;
        double expectedWithout = 0;
        double strength = 0;
        int days = 0;
        for (int day = 0; day < units.length; day++) {
            if (Double.isNaN(units[day])) {
                continue;
            }
            if (one.strength()[day] > 0) {
                with += units[day];
                expectedWith += one.factors()[day];
                strength += one.strength()[day];
                days++;
            } else {
                without += units[day];
                expectedWithout += one.factors()[day];
            }
        }
        if (days == 0 || without <= 0 || expectedWith <= 0) {
            return new double[] {0, 0};
        }
        double base = without / expectedWithout;
        // One unit on both sides: an item that sold nothing in the promotion has not an infinitely bad effect.
        double ratio = (with + 1) / (base * expectedWith + 1);
        return new double[] {Math.log(ratio) / (strength / days), days};
    }

    private static double[] pooled(List<double[]> effects) {
        double sum = 0;
        double days = 0;
        for (double[] effect : effects) {
            sum += effect[0] * effect[1];
            days += effect[1];
        }
        return new double[] {days > 0 ? sum / days : 0, days};
    }

    private static double shrunk(double[] own, double towards) {
        double trust = own[1] / (own[1] + HALF_TRUSTED_DAYS);
        return Math.min(Math.max(trust * own[0] + (1 - trust) * towards, -STRONGEST), STRONGEST);
    }

    /** Factor of an event of this strength on an item; that of its category, or of all, where the item had none. */
    public double factor(String item, String category, double strength) {
        double effect = byItem.getOrDefault(item, byCategory.getOrDefault(category, byCategory.getOrDefault(ALL, 0.0)));
        return Math.exp(effect * strength);
    }
}
