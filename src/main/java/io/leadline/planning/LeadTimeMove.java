package io.leadline.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * How long orders took lately, and before. The difference is noticed where it is a day or more and no chance: beyond twice
 * the standard error of the difference of two means with variances of their own (Welch 1947).
 *
 * @param lately receipts of the last {@link #LATELY_DAYS} days
 * @param latelyDays their mean; zero without any
 * @param before receipts of the {@link #BEFORE_DAYS} days before those
 * @param beforeDays their mean; zero without any
 */
public record LeadTimeMove(int lately, double latelyDays, int before, double beforeDays, boolean noticed) {

    /** Nothing came in. */
    public static final LeadTimeMove NONE = new LeadTimeMove(0, 0, 0, 0, false);

    public static final int LATELY_DAYS = 90;
    public static final int BEFORE_DAYS = 365;

    private static final int LEAST_LATELY = 4;
    private static final int LEAST_BEFORE = 8;
    private static final double LEAST_DAYS = 1;
    private static final double STANDARD_ERRORS = 2;

    /** @param days from the order to the receipt, without those on which the supplier was closed */
    record Took(LocalDate receivedOn, int days) {}

    public double difference() {
        return latelyDays - beforeDays;
    }

    static LeadTimeMove of(Collection<Took> receipts, LocalDate today) {
        LocalDate from = today.minusDays(LATELY_DAYS);
        LocalDate first = from.minusDays(BEFORE_DAYS);
        List<Took> known = receipts.stream()
                .filter(one ->
                        !one.receivedOn().isAfter(today) && one.receivedOn().isAfter(first))
                .toList();
        Sample lately = Sample.of(known.stream()
                .filter(one -> one.receivedOn().isAfter(from))
                .mapToInt(Took::days)
                .toArray());
        Sample before = Sample.of(known.stream()
                .filter(one -> !one.receivedOn().isAfter(from))
                .mapToInt(Took::days)
                .toArray());
        double apart = Math.abs(lately.mean - before.mean);
        boolean noticed = lately.count >= LEAST_LATELY
                && before.count >= LEAST_BEFORE
                && apart >= LEAST_DAYS
                && apart > STANDARD_ERRORS * Math.sqrt(lately.ofMean() + before.ofMean());
        return new LeadTimeMove(lately.count, rounded(lately.mean), before.count, rounded(before.mean), noticed);
    }

    private static double rounded(double days) {
        return Math.round(days * 10) / 10.0;
    }

    /** @param variance of one receipt */
    private record Sample(int count, double mean, double variance) {

        static Sample of(int[] days) {
            double sum = 0;
            for (int one : days) {
                sum += one;
            }
            double mean = days.length == 0 ? 0 : sum / days.length;
            double squares = 0;
            for (int one : days) {
                squares += (one - mean) * (one - mean);
            }
            return new Sample(days.length, mean, days.length < 2 ? 0 : squares / (days.length - 1));
        }

        double ofMean() {
            return count == 0 ? 0 : variance / count;
        }
    }
}
