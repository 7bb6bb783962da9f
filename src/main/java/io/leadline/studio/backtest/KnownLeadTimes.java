package io.leadline.studio.backtest;

import io.leadline.replenishment.LeadTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A supplier's receipts in the order in which they came in: what was known of its lead times on any day.
 */
@SuppressWarnings("ArrayRecordComponent")
public final class KnownLeadTimes {

    /**
     * One receipt.
     *
     * @param ratio days it took over days stated
     */
    public record Observed(LocalDate receivedOn, double ratio) {}

    private final LocalDate[] days;
    private final double[] ratios;
    private final LeadTime.Receipts[] upTo;

    public KnownLeadTimes(List<Observed> observed) {
        List<Observed> sorted = observed.stream()
                .sorted(java.util.Comparator.comparing(Observed::receivedOn).thenComparing(Observed::ratio))
                .toList();
        days = sorted.stream().map(Observed::receivedOn).toArray(LocalDate[]::new);
        ratios = sorted.stream().mapToDouble(Observed::ratio).toArray();
        upTo = new LeadTime.Receipts[days.length + 1];
        upTo[0] = LeadTime.Receipts.NONE;
        for (int i = 0; i < days.length; i++) {
            upTo[i + 1] = upTo[i].and(ratios[i]);
        }
    }

    /** What could be expected on the day. */
    public LeadTime expected(int statedDays, LocalDate day) {
        return LeadTime.learned(statedDays, upTo[knownOn(day)]);
    }

    /**
     * What an order placed on the day takes: one of the receipts known by then.
     *
     * @param uniform from 0 to below 1
     */
    public int drawDays(int statedDays, LocalDate day, double uniform) {
        int known = knownOn(day);
        double ratio = known == 0 ? 1 : ratios[(int) (uniform * known)];
        return (int) Math.max(1, Math.round(statedDays * ratio));
    }

    private int knownOn(LocalDate day) {
        int at = Arrays.binarySearch(days, day.plusDays(1));
        int end = at < 0 ? -at - 1 : at;
        while (end > 0 && days[end - 1].isAfter(day)) {
            end--;
        }
        return end;
    }
}
