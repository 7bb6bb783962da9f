package io.leadline.replenishment.policy;

import io.leadline.demand.Promotion;
import io.leadline.demand.forecast.MovingDay;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.LeadTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is dated about the demand of an item at a location: promotions to come, and the end of its sale.
 *
 * <p>What a promotion adds is the expected demand of its days above the usual one: the mean of the same weekdays without
 * promotion up to four weeks away.
 *
 * @param promotions that have not ended, by first day
 * @param moving units that days that move add to each day of the outlook
 * @param endsOn the last day on which the item is sold; null where no end is known
 */
public record Occasions(
        List<Promotion> promotions,
        List<Moved> moving,
        @Nullable LocalDate endsOn) {

    public static final Occasions NONE = new Occasions(List.of(), null);

    /** Units that one date of a day that moves adds to each day of the outlook. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never changed
    public record Moved(MovingDay day, LocalDate date, double[] units) {

        /** Over the first days, which need not be whole. */
        double over(double toDay) {
            double sum = 0;
            for (int d = 0; d < Math.min(toDay, units.length); d++) {
                sum += units[d] * Math.min(1, toDay - d);
            }
            return sum;
        }
    }

    /** Without days that move. */
    public Occasions(List<Promotion> promotions, @Nullable LocalDate endsOn) {
        this(promotions, List.of(), endsOn);
    }

    private static final int NEAR_DAYS = 28;
    private static final double NINETEEN_OF_TWENTY = 0.95;

    public Occasions {
        promotions = List.copyOf(promotions);
        moving = List.copyOf(moving);
    }

    /**
     * The last day on which an order for the first day of the promotion is safe: its first day less the lead time that
     * nineteen of twenty deliveries keep, less the days to the next plan.
     */
    static LocalDate lastOrderDay(Promotion promotion, LeadTime leadTime, int reviewDays) {
        return promotion.period().from().minusDays(safeDays(leadTime) + reviewDays);
    }

    /** Days within which nineteen of twenty deliveries are here. */
    static long safeDays(LeadTime leadTime) {
        return (long) Math.ceil(leadTime.quantileDays(NINETEEN_OF_TWENTY));
    }

    /** What is still to come on a later day; days that move are not told apart then. */
    Occasions after(LocalDate day) {
        return new Occasions(
                promotions.stream()
                        .filter(promotion -> !promotion.period().to().isBefore(day))
                        .toList(),
                endsOn);
    }

    /** Units of each day of the outlook that promotions add. */
    double[] uplift(DemandOutlook outlook) {
        double[] days = outlook.unitsPerDay();
        double[] uplift = new double[days.length];
        if (promotions.isEmpty()) {
            return uplift;
        }
        boolean[] unusual = new boolean[days.length];
        for (int d = 0; d < days.length; d++) {
            LocalDate day = outlook.from().plusDays(d);
            unusual[d] = at(day) != null || endsBy(day.minusDays(1));
        }
        for (int d = 0; d < days.length; d++) {
            if (at(outlook.from().plusDays(d)) != null) {
                uplift[d] = Math.max(0, days[d] - usual(days, unusual, d));
            }
        }
        return uplift;
    }

    /** The promotion that runs on the day; of several, the one that began first. */
    @Nullable
    Promotion at(LocalDate day) {
        for (Promotion promotion : promotions) {
            if (promotion.period().contains(day)) {
                return promotion;
            }
        }
        return null;
    }

    /** The units that a promotion adds to the first days, which need not be whole, of those that are its own. */
    double upliftOf(Promotion promotion, DemandOutlook outlook, double[] uplift, double toDay) {
        double sum = 0;
        for (int d = 0; d < Math.min(toDay, uplift.length); d++) {
            if (uplift[d] > 0 && promotion.equals(at(outlook.from().plusDays(d)))) {
                sum += uplift[d] * Math.min(1, toDay - d);
            }
        }
        return sum;
    }

    /** Whether nothing that is ordered at the next review can be here before the sale ends. */
    boolean lastOrder(LocalDate today, LeadTime leadTime, int reviewDays) {
        return endsOn != null
                && today.plusDays((long) leadTime.meanDays() + reviewDays).isAfter(endsOn);
    }

    /** Whether what is ordered today comes after the end. */
    boolean over(LocalDate today, LeadTime leadTime) {
        return endsOn != null && today.plusDays((long) leadTime.meanDays()).isAfter(endsOn);
    }

    /** Whether the last day of sale is known and not after the day. */
    boolean endsBy(LocalDate day) {
        return endsOn != null && !endsOn.isAfter(day);
    }

    /** Whether something dated happens up to the day. */
    boolean known(LocalDate until) {
        return endsBy(until)
                || promotions.stream().anyMatch(p -> !p.period().from().isAfter(until));
    }

    private static double usual(double[] days, boolean[] unusual, int day) {
        double sum = 0;
        int count = 0;
        for (int d = day % 7; d < days.length; d += 7) {
            if (!unusual[d] && Math.abs(d - day) <= NEAR_DAYS) {
                sum += days[d];
                count++;
            }
        }
        if (count > 0) {
            return sum / count;
        }
        // A promotion without an ordinary day around it has nothing to be compared with.
        return Arrays.stream(days).average().orElse(0);
    }
}
