package io.leadline.demand;

import io.leadline.shared.Period;
import java.util.List;

/**
 * What sold while a promotion ran, and what would have without it. Without it: the level of the days within eight weeks
 * before and after that no promotion was on, times what is relatively expected of the promotion's own days by weekday,
 * season and how everything else sold meanwhile. Days on which the shelf was empty count on neither side.
 *
 * @param days on which it ran and sales are known
 */
public record PromotionOutcome(double sold, double without, int days) {

    public static final PromotionOutcome NONE = new PromotionOutcome(0, 0, 0);

    private static final int NEAR_DAYS = 56;

    /**
     * Of one item at one location.
     *
     * @param units of each day; NaN where nobody knows what was wanted
     * @param expected relative demand of each day without any promotion
     * @param promoted more than zero on days of any promotion; empty where there is none
     * @param from index of the promotion's first day, which may lie before what is known
     * @param to index of its last day, which may lie behind it
     */
    static PromotionOutcome of(double[] units, double[] expected, double[] promoted, int from, int to) {
        double sold = 0;
        double expectedOn = 0;
        double near = 0;
        double expectedNear = 0;
        int days = 0;
        for (int day = Math.max(0, from - NEAR_DAYS); day < Math.min((long) units.length, to + NEAR_DAYS + 1L); day++) {
            if (Double.isNaN(units[day])) {
                continue;
            }
            if (day >= from && day <= to) {
                sold += units[day];
                expectedOn += expected[day];
                days++;
            } else if (promoted.length == 0 || promoted[day] <= 0) {
                near += units[day];
                expectedNear += expected[day];
            }
        }
        return new PromotionOutcome(sold, expectedNear > 0 ? near / expectedNear * expectedOn : 0, days);
    }

    /** Of one item at one location, as far as its sales are known. */
    public static PromotionOutcome of(LearnedDemand learned, PlaceHistory place, Period period) {
        double[] units = place.demand().units();
        long first = place.demand().firstDay().toEpochDay();
        double[] promoted = learned.calendar()
                .promoted(
                        place.sku(),
                        place.category(),
                        place.location(),
                        place.demand().firstDay(),
                        units.length)
                .any();
        return of(
                units,
                learned.withoutPromotions(place),
                promoted,
                Math.toIntExact(period.from().toEpochDay() - first),
                Math.toIntExact(period.to().toEpochDay() - first));
    }

    /** Of all of them. */
    public static PromotionOutcome sum(List<PromotionOutcome> parts) {
        return new PromotionOutcome(
                parts.stream().mapToDouble(PromotionOutcome::sold).sum(),
                parts.stream().mapToDouble(PromotionOutcome::without).sum(),
                parts.stream().mapToInt(PromotionOutcome::days).max().orElse(0));
    }

    /** Units that it brought; below zero where less sold than would have. */
    public double brought() {
        return sold - without;
    }
}
