package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much promotions, prices and calendar days lift demand. An event's strength enters on a logarithmic scale: factor =
 * e^(effect · strength), with strength = discount as a fraction, or 1 for "on". An item's own effect shrinks to its
 * category's, the category's to that of all items, because most items were promoted once or never; and that of all to what
 * is usual, because events seen in a few categories say little about the others.
 *
 * @param byCategory effect by category; "" = all items
 */
public record EventEffects(Map<String, Double> byCategory) {

    /** Days with the event at which an own effect counts as much as the one it shrinks to. */
    private static final double HALF_TRUSTED_DAYS = 14;

    /** Categories with the event at which they count as much as what is usual. */
    private static final double HALF_TRUSTED_CATEGORIES = 2;

    private static final double STRONGEST = 3;
    private static final String ALL = "";

    /**
     * One item's past with the event.
     *
     * @param factors expected relative demand per day without the event (weekday, season)
     * @param strength of the event per day, 0 = none
     */
    public record Observed(ItemHistory item, double[] factors, double[] strength) {}

    /** @param days it rests on, 0 = none */
    public record Effect(double effect, double days) {}

    /**
     * Learns from the ratio of demand on days with the event to that on days without.
     *
     * @param usual effect expected where nothing was observed
     */
    public static EventEffects learn(List<Observed> observed, double usual) {
        Map<String, List<double[]>> categories = new HashMap<>();
        for (Observed one : observed) {
            double[] effect = effect(one);
            if (effect[1] > 0) {
                categories
                        .computeIfAbsent(one.item().category(), c -> new ArrayList<>())
                        .add(effect);
            }
        }
        double all = categories.values().stream()
                .mapToDouble(effects -> pooled(effects)[0])
                .sum();
        all = limited((all + HALF_TRUSTED_CATEGORIES * usual) / (categories.size() + HALF_TRUSTED_CATEGORIES));
        Map<String, Double> byCategory = new HashMap<>();
        for (Map.Entry<String, List<double[]>> category : categories.entrySet()) {
            byCategory.put(category.getKey(), shrunk(pooled(category.getValue()), all));
        }
        byCategory.put(ALL, all);
        return new EventEffects(byCategory);
    }

    /** Own effect and the days it rests on. */
    public static Effect own(Observed one) {
        double[] effect = effect(one);
        return new Effect(effect[0], effect[1]);
    }

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
        return limited(trust * own[0] + (1 - trust) * towards);
    }

    private static double limited(double effect) {
        return Math.min(Math.max(effect, -STRONGEST), STRONGEST);
    }

    /** Effect on an item of the category that never had the event. */
    public double of(String category) {
        return byCategory.getOrDefault(category, byCategory.getOrDefault(ALL, 0.0));
    }

    /** Effect on an item, from its own past and that of its category. */
    public double of(Observed own) {
        return shrunk(effect(own), of(own.item().category()));
    }

    /** Factor of an event of this effect and strength. */
    public static double factor(double effect, double strength) {
        return Math.exp(effect * strength);
    }
}
