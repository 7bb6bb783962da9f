package io.leadline.demand;

import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.EventEffects;
import io.leadline.demand.forecast.ItemHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What promotions do to demand, by their kind: discounts by how high they are, the others by being on. Kinds are learned
 * one after the other; each from the days on which no later one was on, against what the earlier ones explain. What comes
 * back each year has an effect of its own, from its own past.
 *
 * @param kinds effect by kind
 * @param recurring effect, and the days it rests on, by kind and event
 */
public record PromotionEffects(Map<String, EventEffects> kinds, Map<String, Past> recurring) {

    /** Nothing known, and nothing expected. */
    static final PromotionEffects NONE = new PromotionEffects(Map.of(), Map.of());

    /**
     * Growth by a discount of d where nothing was observed: e^(2d), 65 % for a quarter off. Bijmolt, van Heerde and Pieters
     * (2005) find a mean price elasticity of -2.6, which is a little more.
     */
    private static final double USUAL_DISCOUNT_EFFECT = 2;

    /** Days of all its items at which an event's own past counts as much as its kind. */
    private static final double HALF_TRUSTED_DAYS = 14;

    private static final List<String> IN_ORDER = inOrder();

    /** @param effect on the scale of its kind; @param days they rest on */
    public record Past(double effect, double days) {

        Past plus(Past other) {
            double all = days + other.days;
            return new Past(all > 0 ? (effect * days + other.effect * other.days) / all : 0, all);
        }
    }

    /**
     * One item's past with its promotions.
     *
     * @param expected relative demand per past day without any
     */
    record Observed(ItemHistory item, double[] expected, PromotedDays days) {}

    private static List<String> inOrder() {
        List<String> kinds = new ArrayList<>(List.of(PromotedDays.DISCOUNT));
        Arrays.stream(PromotionKind.values()).map(Enum::name).forEach(kinds::add);
        return List.copyOf(kinds);
    }

    private static double usual(String kind) {
        return kind.equals(PromotedDays.DISCOUNT) ? USUAL_DISCOUNT_EFFECT : PromotionKind.valueOf(kind).usualEffect;
    }

    static PromotionEffects learn(List<Observed> all) {
        PromotionEffects known = new PromotionEffects(new HashMap<>(), new HashMap<>());
        for (String kind : IN_ORDER) {
            List<Observed> promoted =
                    all.stream().filter(one -> one.days.of(kind).length > 0).toList();
            known.kinds.put(
                    kind,
                    EventEffects.learn(
                            promoted.stream()
                                    .map(one -> known.observed(one, kind, one.days.of(kind)))
                                    .toList(),
                            usual(kind)));
            for (Observed one : promoted) {
                one.days.events(kind).forEach((event, strength) -> {
                    if (!event.isEmpty()) {
                        EventEffects.Effect own = EventEffects.own(known.observed(one, kind, strength));
                        known.recurring.merge(kind + "|" + event, new Past(own.effect(), own.days()), Past::plus);
                    }
                });
            }
        }
        return new PromotionEffects(Map.copyOf(known.kinds), Map.copyOf(known.recurring));
    }

    /** Factor of all promotions on each day, past and to come. */
    double[] factors(Observed one, int days) {
        double[] factors = new double[days];
        Arrays.fill(factors, 1);
        for (String kind : IN_ORDER) {
            double[] strength = one.days.of(kind);
            EventEffects effects = kinds.get(kind);
            if (strength.length == 0 || effects == null) {
                continue;
            }
            double usual = effects.of(observed(one, kind, strength));
            one.days.events(kind).forEach((event, ofEvent) -> {
                Past past = recurring.getOrDefault(kind + "|" + event, new Past(0, 0));
                double trust = past.days / (past.days + HALF_TRUSTED_DAYS);
                double effect = trust * past.effect + (1 - trust) * usual;
                for (int day = 0; day < days; day++) {
                    factors[day] *= EventEffects.factor(effect, ofEvent[day]);
                }
            });
        }
        return factors;
    }

    /**
     * An item's past with one kind: days with a kind that is learned later, or with the same kind for another reason, are
     * not known, what the kinds before do is expected.
     */
    private EventEffects.Observed observed(Observed one, String kind, double[] strength) {
        int days = one.expected.length;
        double[] units = one.item.demand().units().clone();
        double[] expected = one.expected.clone();
        int place = IN_ORDER.indexOf(kind);
        double[] same = one.days.of(kind);
        for (int day = 0; day < days; day++) {
            units[day] = same[day] > strength[day] ? Double.NaN : units[day];
        }
        for (int other = 0; other < IN_ORDER.size(); other++) {
            double[] on = other == place ? new double[0] : one.days.of(IN_ORDER.get(other));
            for (int day = 0; day < days && on.length > 0; day++) {
                if (on[day] > 0 && other > place) {
                    units[day] = Double.NaN;
                } else if (on[day] > 0) {
                    EventEffects before = kinds.getOrDefault(IN_ORDER.get(other), new EventEffects(Map.of()));
                    expected[day] *= EventEffects.factor(before.of(one.item.category()), on[day]);
                }
            }
        }
        ItemHistory item = one.item;
        return new EventEffects.Observed(
                new ItemHistory(
                        item.item(),
                        item.category(),
                        item.location(),
                        item.price(),
                        new DemandHistory(units, item.demand().lastDay())),
                expected,
                Arrays.copyOf(strength, days));
    }
}
