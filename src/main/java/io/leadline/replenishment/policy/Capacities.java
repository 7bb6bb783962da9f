package io.leadline.replenishment.policy;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DeliveryDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of an item suppliers can make, week by week: what they say of single weeks, and of all others the capacity of their
 * terms. A supplier makes an item once, for however many locations: each has a share of it, as large as its share of the demand.
 *
 * @param stated what suppliers say of single weeks
 * @param share of the location; above 0, and 1 where it is alone
 * @param days on which suppliers work and locations take goods in
 * @param dealt units of single weeks for the location, by supplier and Monday; of others it has its share
 */
record Capacities(
        List<CapacityPlan> stated, double share, DeliveryDays days, Map<String, Map<LocalDate, Double>> dealt) {

    /** What the terms say, for one location. */
    static final Capacities OF_TERMS = new Capacities(List.of(), 1, DeliveryDays.EVERY_DAY);

    private static final double WEEK_DAYS = 7;

    Capacities {
        stated = List.copyOf(stated);
        dealt = Map.copyOf(dealt);
        if (!(share > 0) || share > 1) {
            throw new IllegalArgumentException("A location has a share above 0 and up to 1, not " + share);
        }
    }

    Capacities(List<CapacityPlan> stated, double share, DeliveryDays days) {
        this(stated, share, days, Map.of());
    }

    Capacities sharing(double other) {
        return new Capacities(stated, other, days, dealt);
    }

    Capacities dealing(String supplierId, Map<LocalDate, Double> weeks) {
        Map<String, Map<LocalDate, Double>> all = new HashMap<>(dealt);
        all.put(supplierId, Map.copyOf(weeks));
        return new Capacities(stated, share, days, all);
    }

    /** Of one supplier. */
    Weeks of(Terms terms) {
        CapacityPlan plan = null;
        for (CapacityPlan each : stated) {
            if (each.supplierId().equals(terms.supplierId()) && !each.weeks().isEmpty()) {
                plan = each;
            }
        }
        double usual = terms.capacityPerWeek().toDouble();
        return new Weeks(
                terms.supplierId(),
                usual > 0 ? usual * share : Double.POSITIVE_INFINITY,
                plan,
                share,
                days,
                dealt.getOrDefault(terms.supplierId(), Map.of()));
    }

    /**
     * The weeks of one supplier, for one location.
     *
     * @param usual units of a week of which nothing was said; infinity where there is no limit
     * @param plan null where nothing was said of any week
     * @param dealt what the location has of single weeks, by Monday; of others that something was said of it has its share
     */
    record Weeks(
            String supplierId,
            double usual,
            @Nullable CapacityPlan plan,
            double share,
            DeliveryDays days,
            Map<LocalDate, Double> dealt) {

        /** Whether any week has an end. */
        boolean limited() {
            return plan != null || usual < Double.POSITIVE_INFINITY;
        }

        /** Whether something was said of the week of a day. */
        boolean said(LocalDate day) {
            return plan != null && plan.on(day).isPresent();
        }

        /** Units of the week of a day. */
        double on(LocalDate day) {
            return plan == null
                    ? usual
                    : plan.on(day)
                            .map(units -> dealt.getOrDefault(CapacityPlan.monday(day), units.toDouble() * share))
                            .orElse(usual);
        }

        /**
         * What an order can bring that comes on a day, where the one before came so many days earlier: a week of which something
         * was said gives that, however long ago the last order was; others add up, and days are parts of them.
         */
        double upTo(LocalDate day, int reviewDays) {
            if (plan == null) {
                return usual * reviewDays / WEEK_DAYS;
            }
            if (said(day)) {
                return on(day);
            }
            double units = 0;
            for (double weeks = reviewDays / WEEK_DAYS; weeks > 0; weeks--) {
                units += on(day.minusDays((long) ((reviewDays / WEEK_DAYS - weeks) * WEEK_DAYS))) * Math.min(1, weeks);
            }
            return units;
        }

        /** Whether the supplier makes nothing at all in the week of a day. */
        boolean closed(LocalDate day) {
            return days.isClosedAllWeek(supplierId, CapacityPlan.monday(day));
        }
    }
}
