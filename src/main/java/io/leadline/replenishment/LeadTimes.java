package io.leadline.replenishment;

import io.leadline.catalog.Terms;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Sha256;
import io.leadline.shared.Sku;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lead times learned from what was received: by item where it has receipts, shrunk to its supplier, the supplier's country
 * and all of them ({@link LeadTimeFit}), with quantiles that were right when they were tried on what came later
 * ({@link LeadTimeShape}).
 */
public final class LeadTimes {

    /** Older receipts say little; more of them than this would say nothing new. */
    private static final int MOST_RECEIPTS = 100_000;

    private static final int TRIALS = 8;
    private static final int TRIAL_DAYS = 30;
    private static final int FEWEST_RECEIPTS = 10;

    private final byte[] lesson;
    private final LeadTimeFit fit;
    private final LeadTimeShape shape;
    private final DeliveryDays days;

    private LeadTimes(byte[] lesson, LeadTimeFit fit, LeadTimeShape shape, DeliveryDays days) {
        this.lesson = lesson;
        this.fit = fit;
        this.shape = shape;
        this.days = days;
    }

    /** The same by the closures of now. */
    public LeadTimes with(DeliveryDays now) {
        return new LeadTimes(lesson, fit, shape, now);
    }

    /** Whether both are one lesson, learned once. */
    boolean isOneWith(LeadTimes other) {
        return fit == other.fit;
    }

    /** On which days suppliers work and goods are taken in. */
    public DeliveryDays deliveryDays() {
        return days;
    }

    /** By every day of the calendar. */
    public static LeadTimes learn(
            Stream<PurchaseLine> lines, Map<String, Map<Sku, Integer>> statedDays, LocalDate knownOn) {
        return learn(lines, statedDays, knownOn, DeliveryDays.EVERY_DAY);
    }

    /**
     * @param lines order lines of the past, in any order
     * @param statedDays by supplier and item
     * @param knownOn receipts after this day are not known yet
     * @param days which of them count
     */
    public static LeadTimes learn(
            Stream<PurchaseLine> lines,
            Map<String, Map<Sku, Integer>> statedDays,
            LocalDate knownOn,
            DeliveryDays days) {
        return learn(receipts(lines, statedDays, knownOn, days), statedDays.keySet(), knownOn, days, null);
    }

    /**
     * What this day's lines say. Where they are what these were learned from, on the same day, the same is learned again without
     * learning it: in a company of some size that takes seconds, and is asked for several times a day.
     */
    public LeadTimes again(
            Stream<PurchaseLine> lines,
            Map<String, Map<Sku, Integer>> statedDays,
            LocalDate knownOn,
            DeliveryDays daysNow) {
        return learn(receipts(lines, statedDays, knownOn, daysNow), statedDays.keySet(), knownOn, daysNow, this);
    }

    private static LeadTimes learn(
            List<Receipt> receipts,
            Set<String> suppliers,
            LocalDate knownOn,
            DeliveryDays days,
            @Nullable LeadTimes before) {
        byte[] lesson = lesson(receipts, suppliers, knownOn, days);
        if (before != null && Arrays.equals(before.lesson, lesson)) {
            return before.with(days);
        }
        LeadTimeFit fit = new LeadTimeFit(receipts, knownOn, days::country);
        List<LeadTimeShape.Missed> missed = new ArrayList<>();
        long taken = usuallyTake(receipts);
        long step = Math.max(TRIAL_DAYS, taken / 4);
        for (int trial = 0; trial < TRIALS; trial++) {
            // Of later orders only the quick ones would be here.
            LocalDate then = knownOn.minusDays(taken + (trial + 1) * step);
            List<Receipt> known = receipts.stream()
                    .filter(one -> !one.receivedOn().isAfter(then))
                    .toList();
            if (known.size() < FEWEST_RECEIPTS || 2 * known.size() < receipts.size()) {
                break;
            }
            List<Receipt> later = receipts.stream()
                    .filter(one ->
                            one.orderedOn().isAfter(then) && !one.orderedOn().isAfter(then.plusDays(step)))
                    .toList();
            if (!later.isEmpty()) {
                missed.addAll(LeadTimeShape.missed(new LeadTimeFit(known, then, days::country), later));
            }
        }
        return new LeadTimes(lesson, fit, LeadTimeShape.of(LeadTimeShape.missed(fit, receipts), missed), days);
    }

    /** All that is learned from, in so few bytes that keeping it costs nothing. */
    private static byte[] lesson(List<Receipt> receipts, Set<String> suppliers, LocalDate knownOn, DeliveryDays days) {
        MessageDigest digest = Sha256.digest();
        digest.update(knownOn.toString().getBytes(StandardCharsets.UTF_8));
        for (Receipt one : receipts) {
            String told = one.delivery() + "\n" + one.sku() + "\n" + one.orderedOn() + "\n" + one.days() + "\n"
                    + one.statedDays() + "\n";
            digest.update(told.getBytes(StandardCharsets.UTF_8));
        }
        // Also of those without a receipt, who are as quick as others of their country.
        for (String supplier : new TreeSet<>(suppliers)) {
            String told = supplier + "\n" + days.country(supplier) + "\n";
            digest.update(told.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    /** Days within which seven of ten orders were here. */
    private static long usuallyTake(List<Receipt> receipts) {
        double[] days = receipts.stream().mapToDouble(Receipt::days).sorted().toArray();
        return days.length == 0 ? 0 : (long) Math.ceil(days[(int) (0.7 * (days.length - 1))]);
    }

    private static List<Receipt> receipts(
            Stream<PurchaseLine> lines,
            Map<String, Map<Sku, Integer>> statedDays,
            LocalDate knownOn,
            DeliveryDays days) {
        Set<String> counted = new HashSet<>();
        List<Receipt> receipts = new ArrayList<>();
        lines.filter(line -> line.receivedOn() != null && !line.receivedOn().isAfter(knownOn))
                .sorted(Comparator.comparing((PurchaseLine line) -> received(line, knownOn))
                        .reversed())
                .limit(MOST_RECEIPTS)
                .forEach(line -> {
                    Integer stated =
                            statedDays.getOrDefault(line.supplierId(), Map.of()).get(line.sku());
                    LocalDate received = received(line, knownOn);
                    if (stated != null
                            && counted.add(
                                    line.supplierId() + "\n" + line.order() + "\n" + line.sku() + "\n" + received)) {
                        receipts.add(new Receipt(
                                line.supplierId(),
                                line.sku(),
                                line.order(),
                                line.orderedOn(),
                                received,
                                days.worked(line.supplierId(), line.orderedOn(), received),
                                stated));
                    }
                });
        return receipts;
    }

    private static LocalDate received(PurchaseLine line, LocalDate otherwise) {
        LocalDate day = line.receivedOn();
        return day == null ? otherwise : day;
    }

    /** The receipts that lead times are learned from: the first line of each order, item and day of receipt. */
    public static List<Observed> observed(
            Stream<PurchaseLine> lines, Map<String, Map<Sku, Integer>> statedDays, LocalDate knownOn) {
        List<Observed> observed = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        lines.filter(line -> line.receivedOn() != null && !line.receivedOn().isAfter(knownOn))
                .sorted(Comparator.comparing(PurchaseLine::order).thenComparing(PurchaseLine::line))
                .forEach(line -> {
                    Integer stated =
                            statedDays.getOrDefault(line.supplierId(), Map.of()).get(line.sku());
                    if (stated != null
                            && counted.add(line.supplierId() + "\n" + line.order() + "\n" + line.receivedOn())) {
                        observed.add(new Observed(line, stated));
                    }
                });
        return observed;
    }

    /** One receipt, and what the supplier had stated for it. */
    public record Observed(PurchaseLine line, int statedDays) {

        public int days() {
            return line.leadTimeDays().orElse(0);
        }
    }

    /** Of an order of that day for a location, in days of the calendar. */
    public LeadTime of(Terms terms, String location, LocalDate orderedOn) {
        return days.leadTime(of(terms), terms.supplierId(), location, orderedOn);
    }

    /**
     * What a supplier offers for a location today.
     *
     * @param reviewDays until the next order could be placed
     * @param worth of its currency, see {@link Offer}
     */
    public Offer offer(Terms terms, String location, LocalDate today, int reviewDays, double worth) {
        return new Offer(terms, of(terms, location, today), of(terms, location, today.plusDays(reviewDays)), worth);
    }

    /** While nobody is closed: as stated where nothing was ever received, or nothing is stated and nothing was received from the supplier. */
    public LeadTime of(Terms terms) {
        LeadTimeFit.Law law = fit.law(terms.supplierId(), terms.sku(), terms.leadTimeDays());
        return fit.empty() || terms.leadTimeDays() == 0 && law.receipts() == 0
                ? LeadTime.stated(terms.leadTimeDays())
                : shape.leadTime(law, terms.leadTimeDays());
    }
}
