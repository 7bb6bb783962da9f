package io.leadline.replenishment;

import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How likely it is that an overdue order still comes: the longer it is overdue, the fewer of those that came were as late,
 * and the rather it is one that never does. With S(x), the share of receipts later than x days after the promise, and a
 * share p of orders that never come, the chance is (1 − p) S(x) / ((1 − p) S(x) + p), by the rule of Bayes.
 */
public final class Lateness {

    /** One order in fifty is lost, forgotten or closed without a word; of the rests of those that came in part, one in ten. */
    private static final double NEVER = 0.02;

    private static final double RESTS_NEVER = 0.1;

    /** What is known of a supplier before its receipts: as much as so many of all. */
    private static final double LIKE_ALL = 5;

    /** What is known before any receipts: that delays die away like this. */
    private static final double LIKE_NOTHING = 3;

    private static final double USUAL_DAYS = 10;

    private static final int LONGEST_DAYS = 365;

    /** Above this an order is simply late, and counts as a whole. */
    private static final double AS_GOOD_AS_SURE = 0.8;

    private final int[] all;
    private final Map<String, int[]> bySupplier;

    private Lateness(int[] all, Map<String, int[]> bySupplier) {
        this.all = all;
        this.bySupplier = bySupplier;
    }

    /**
     * @param lines order lines of the past, in any order
     * @param statedDays by supplier and item, for lines that nobody promised
     * @param knownOn receipts after this day are not known yet
     */
    public static Lateness learn(
            Stream<PurchaseLine> lines, Map<String, Map<Sku, Integer>> statedDays, LocalDate knownOn) {
        Map<String, List<Integer>> late = new HashMap<>();
        lines.forEach(line -> {
            LocalDate received = line.receivedOn();
            LocalDate due = due(
                    line, statedDays.getOrDefault(line.supplierId(), Map.of()).get(line.sku()));
            if (received != null && !received.isAfter(knownOn) && due != null) {
                late.computeIfAbsent(line.supplierId(), s -> new ArrayList<>())
                        .add((int) ChronoUnit.DAYS.between(due, received));
            }
        });
        Map<String, int[]> sorted = new HashMap<>();
        late.forEach((supplier, days) -> sorted.put(supplier, sorted(days)));
        return new Lateness(sorted(late.values().stream().flatMap(List::stream).toList()), sorted);
    }

    private static @Nullable LocalDate due(PurchaseLine line, @Nullable Integer stated) {
        LocalDate promised = line.promisedOn();
        return promised != null || stated == null ? promised : line.orderedOn().plusDays(stated);
    }

    /**
     * @param due when it should have been here
     * @param rest whether a part of it came in
     * @return from 0 to 1
     */
    public double chance(String supplierId, LocalDate due, boolean rest, LocalDate today) {
        long days = ChronoUnit.DAYS.between(due, today);
        if (days <= 0) {
            return 1;
        }
        double never = rest ? RESTS_NEVER : NEVER;
        double comes = (1 - never) * later(supplierId, days);
        return comes / (comes + never);
    }

    /**
     * The day by which so many of such orders are there, given that this one has not come until yesterday, and never before it is due:
     * the first d with (1 − p) (S(t) − S(d)) / ((1 − p) S(t) + p) of that, where S(t) is the share of receipts as late as it is
     * now or later.
     *
     * @param share from 0 to 1
     * @return empty where so many never come, or not within a year
     */
    public Optional<LocalDate> by(double share, String supplierId, LocalDate due, boolean rest, LocalDate today) {
        long now = Math.max(0, ChronoUnit.DAYS.between(due, today));
        double never = rest ? RESTS_NEVER : NEVER;
        double open = today.isAfter(due) ? later(supplierId, now - 1) : 1;
        double all = (1 - never) * open + never;
        long low = now;
        long high = now + LONGEST_DAYS + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if ((1 - never) * (open - later(supplierId, middle)) >= share * all) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low > now + LONGEST_DAYS ? Optional.empty() : Optional.of(due.plusDays(low));
    }

    /** What of it is to be counted on, in whole units where it is whole: all while it is merely late. */
    public Quantity counted(Quantity open, String supplierId, LocalDate due, boolean rest, LocalDate today) {
        double chance = chance(supplierId, due, rest, today);
        if (chance >= AS_GOOD_AS_SURE) {
            return open;
        }
        BigDecimal part = open.value().multiply(BigDecimal.valueOf(chance));
        return new Quantity(part.setScale(Math.max(0, open.value().scale()), RoundingMode.DOWN));
    }

    /** The share of receipts that came later than so many days after they were due. */
    private double later(String supplierId, long days) {
        double usual = (LIKE_NOTHING * Math.exp(-days / USUAL_DAYS) + above(all, days)) / (LIKE_NOTHING + all.length);
        int[] own = bySupplier.getOrDefault(supplierId, new int[0]);
        return (LIKE_ALL * usual + above(own, days)) / (LIKE_ALL + own.length);
    }

    private static int above(int[] sorted, long days) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > days) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }

    private static int[] sorted(List<Integer> days) {
        int[] sorted = days.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
