package io.leadline.studio.backtest;

import io.leadline.catalog.Terms;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.Lateness;
import io.leadline.replenishment.LeadTimes;
import io.leadline.replenishment.Offer;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was known of all suppliers' lead times on any day: learned as plans learn them, from the receipts up to then, with
 * closures, public holidays and receiving days. It is learned every four weeks, as demand is.
 */
public final class KnownLeadTimes {

    /** Nothing was ever received, and nobody is ever closed. */
    public static final KnownLeadTimes NONE = new KnownLeadTimes(List.of(), Map.of(), DeliveryDays.EVERY_DAY);

    private static final int DAYS_BETWEEN = 28;

    /** With fewer receipts of its own an item takes what its supplier's items take. */
    private static final int ENOUGH_RECEIPTS = 5;

    private static final double LARGEST_RATIO = 10;

    /** Days of work of one order of an item. */
    private record Took(LocalDate receivedOn, int days, int statedDays) {

        int of(int stated) {
            boolean comparable = statedDays > 0 && stated > 0;
            return comparable ? (int) Math.round(stated * Math.min(LARGEST_RATIO, days / (double) statedDays)) : days;
        }
    }

    /** Learned up to a day. */
    private record Learned(LeadTimes leadTimes, Lateness lateness) {}

    private final List<PurchaseLine> lines;
    private final Map<String, Map<Sku, Integer>> statedDays;
    private final DeliveryDays days;
    private final Map<LocalDate, Learned> learned = new ConcurrentHashMap<>();
    private final Map<String, List<Took>> took = new HashMap<>();

    /**
     * @param lines order lines of all times
     * @param statedDays by supplier and item
     */
    public KnownLeadTimes(List<PurchaseLine> lines, Map<String, Map<Sku, Integer>> statedDays, DeliveryDays days) {
        this.lines = List.copyOf(lines);
        this.statedDays = Map.copyOf(statedDays);
        this.days = days;
        Set<String> ofItem = new HashSet<>();
        Set<String> ofSupplier = new HashSet<>();
        this.lines.stream()
                .sorted(Comparator.comparing(PurchaseLine::order).thenComparing(PurchaseLine::line))
                .forEach(line -> {
                    Integer stated =
                            statedDays.getOrDefault(line.supplierId(), Map.of()).get(line.sku());
                    LocalDate received = line.receivedOn();
                    if (stated == null || received == null) {
                        return;
                    }
                    Took one = new Took(
                            received, Math.max(1, days.worked(line.supplierId(), line.orderedOn(), received)), stated);
                    String delivery = line.supplierId() + "\n" + line.order() + "\n" + received;
                    String item = line.supplierId() + "\n" + line.sku();
                    // The lines of one delivery are late together.
                    if (ofSupplier.add(delivery)) {
                        took.computeIfAbsent(line.supplierId(), s -> new ArrayList<>())
                                .add(one);
                    }
                    if (ofItem.add(delivery + "\n" + line.sku())) {
                        took.computeIfAbsent(item, s -> new ArrayList<>()).add(one);
                    }
                });
        took.values()
                .forEach(
                        list -> list.sort(Comparator.comparing(Took::receivedOn).thenComparingInt(Took::days)));
    }

    private Learned before(LocalDate day) {
        LocalDate last = LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay() - 1, DAYS_BETWEEN) * DAYS_BETWEEN);
        return learned.computeIfAbsent(
                last,
                upTo -> new Learned(
                        LeadTimes.learn(lines.stream(), statedDays, upTo, days),
                        Lateness.learn(lines.stream(), statedDays, upTo)));
    }

    /** What a supplier offered on the day, see {@link LeadTimes#offer}. */
    Offer offer(Terms terms, String location, LocalDate day, int reviewDays, double worth) {
        return before(day).leadTimes().offer(terms, location, day, reviewDays, worth);
    }

    /** What could be counted on of an order that was due on a day, see {@link Lateness#counted}. */
    Quantity counted(Quantity open, String supplierId, LocalDate due, LocalDate day) {
        return before(day).lateness().counted(open, supplierId, due, false, day);
    }

    /**
     * What an order placed on the day takes: as one of the item's receipts known by then did, or of its supplier's while the
     * item has few, or as stated; from the day on, by the calendar.
     *
     * @param uniform from 0 to below 1
     */
    int drawDays(Terms terms, String location, LocalDate day, double uniform) {
        List<Took> own = known(terms.supplierId() + "\n" + terms.sku(), day);
        List<Took> like = own.size() >= ENOUGH_RECEIPTS ? own : known(terms.supplierId(), day);
        int stated = terms.leadTimeDays();
        int worked = like.isEmpty()
                ? stated
                : like.get((int) (uniform * like.size())).of(stated);
        return days.until(Math.max(1, worked), terms.supplierId(), location, day);
    }

    private List<Took> known(String key, LocalDate day) {
        List<Took> all = took.getOrDefault(key, List.of());
        int end = all.size();
        while (end > 0 && all.get(end - 1).receivedOn().isAfter(day)) {
            end--;
        }
        return all.subList(0, end);
    }
}
