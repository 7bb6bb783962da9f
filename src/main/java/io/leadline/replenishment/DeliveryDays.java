package io.leadline.replenishment;

import io.leadline.catalog.Closure;
import io.leadline.catalog.CountryCalendar;
import io.leadline.catalog.Location;
import io.leadline.catalog.ReceivingCalendar;
import io.leadline.catalog.Supplier;
import io.leadline.shared.Days;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days suppliers work on orders and locations take goods in.
 *
 * <p>A lead time counts days of the calendar, weekends among them, because suppliers state it so; but no public holiday of
 * the supplier's country and no day on which it is closed. Nothing arrives while its carrier is. Goods come in when the
 * location is open: on its receiving days, not on a public holiday of its country, nor while it or the company is closed.
 */
public final class DeliveryDays {

    /** Nobody is ever closed. */
    public static final DeliveryDays EVERY_DAY = new DeliveryDays(Map.of(), Map.of(), Map.of());

    /** Longer lead times wait for as many days as one of these. */
    private static final int MOST_DAYS = 400;

    private static final int WEEK_DAYS = 7;

    private final Map<String, CountryCalendar> suppliers;
    private final Map<String, ReceivingCalendar> locations;
    private final Map<String, List<Period>> carriers;
    private final Map<String, int[]> waiting = new ConcurrentHashMap<>();
    private final Map<String, Map<LocalDate, Boolean>> closedWeeks = new ConcurrentHashMap<>();

    /** @param carriers when those of each supplier are closed */
    private DeliveryDays(
            Map<String, CountryCalendar> suppliers,
            Map<String, ReceivingCalendar> locations,
            Map<String, List<Period>> carriers) {
        this.carriers = carriers;
        this.suppliers = suppliers;
        this.locations = locations;
    }

    public static DeliveryDays of(
            Collection<Supplier> suppliers, Collection<Location> locations, Collection<Closure> closures) {
        Map<String, CountryCalendar> ofSuppliers = new HashMap<>();
        suppliers.forEach(supplier -> ofSuppliers.put(
                supplier.id(),
                new CountryCalendar(supplier.country(), supplier.zone(), closed(closures, supplier.id()))));
        Map<String, ReceivingCalendar> ofLocations = new HashMap<>();
        locations.forEach(location -> ofLocations.put(
                location.id(),
                new ReceivingCalendar(
                        new CountryCalendar(
                                location.country(), location.zone(), closed(closures, location.id(), Closure.COMPANY)),
                        location.receivingDays())));
        Map<String, List<Period>> ofCarriers = new HashMap<>();
        suppliers.forEach(supplier -> ofCarriers.put(
                supplier.id(),
                closed(closures, Closure.carrier(supplier.freight().carrier()))));
        return new DeliveryDays(ofSuppliers, ofLocations, ofCarriers);
    }

    private static List<Period> closed(Collection<Closure> closures, String... parties) {
        return closures.stream()
                .filter(closure -> Stream.of(parties).anyMatch(closure.party()::equals))
                .map(Closure::period)
                .toList();
    }

    /** Whether a supplier works on no day of a week. */
    public boolean isClosedAllWeek(String supplierId, LocalDate monday) {
        CountryCalendar calendar = suppliers.get(supplierId);
        return calendar != null
                && !calendar.closures().isEmpty()
                && closedWeeks
                        .computeIfAbsent(supplierId, supplier -> new ConcurrentHashMap<>())
                        .computeIfAbsent(
                                monday,
                                week -> week.datesUntil(week.plusDays(WEEK_DAYS))
                                        .noneMatch(calendar::isWorkingDay));
    }

    /** Of a supplier; empty where it is not known. */
    String country(String supplierId) {
        CountryCalendar calendar = suppliers.get(supplierId);
        return calendar == null ? "" : calendar.country();
    }

    /** Days after one and up to another day on which the supplier was not closed. */
    public int worked(String supplierId, LocalDate after, LocalDate upTo) {
        CountryCalendar calendar = suppliers.get(supplierId);
        int days = Math.toIntExact(upTo.toEpochDay() - after.toEpochDay());
        for (LocalDate day = after.plusDays(1); calendar != null && !day.isAfter(upTo); day = day.plusDays(1)) {
            days -= calendar.isDayOff(day) ? 1 : 0;
        }
        // What came in right behind days without its carrier had waited for it.
        LocalDate waited = upTo.minusDays(1);
        for (; waited.isAfter(after) && isWithoutCarrier(supplierId, waited); waited = waited.minusDays(1)) {
            days -= calendar == null || !calendar.isDayOff(waited) ? 1 : 0;
        }
        return Math.max(0, days);
    }

    /**
     * The lead time of an order of that day, in days of the calendar.
     *
     * @param open as long as it is while nobody is closed
     */
    LeadTime leadTime(LeadTime open, String supplierId, String location, LocalDate orderedOn) {
        CountryCalendar from = suppliers.get(supplierId);
        ReceivingCalendar to = locations.get(location);
        if (from == null && to == null) {
            return open;
        }
        int[] waited = waitedBy(from, to, supplierId, location, orderedOn);
        // Part of a day of work is the first part of a day: what needs a little more waits for the next one.
        return Arrays.stream(waited).allMatch(w -> w == 0)
                ? open
                : open.over(days -> Math.max(
                        Math.floor(days) + waited[(int) Math.clamp(Math.floor(days), 0, MOST_DAYS)],
                        days + waited[(int) Math.clamp(Math.ceil(days), 0, MOST_DAYS)]));
    }

    /** Days of the calendar from an order to its goods, which take so many days of work. */
    public int until(int worked, String supplierId, String location, LocalDate orderedOn) {
        CountryCalendar from = suppliers.get(supplierId);
        ReceivingCalendar to = locations.get(location);
        return from == null && to == null
                ? worked
                : worked + waitedBy(from, to, supplierId, location, orderedOn)[Math.clamp(worked, 0, MOST_DAYS)];
    }

    private int[] waitedBy(
            @Nullable CountryCalendar from,
            @Nullable ReceivingCalendar to,
            String supplierId,
            String location,
            LocalDate orderedOn) {
        return waiting.computeIfAbsent(
                supplierId + "\n" + location + "\n" + orderedOn,
                key -> waited(from, to, day -> isWithoutCarrier(supplierId, day), orderedOn));
    }

    /** By days of work: the days until the goods are in on which somebody was closed. */
    private static int[] waited(
            @Nullable CountryCalendar from,
            @Nullable ReceivingCalendar to,
            Predicate<LocalDate> withoutCarrier,
            LocalDate orderedOn) {
        Predicate<LocalDate> rests = day -> from != null && from.isDayOff(day);
        Predicate<LocalDate> shut = withoutCarrier.or(day -> to != null && to.keepsWaiting(day));
        int[] waited = new int[MOST_DAYS + 1];
        LocalDate day = orderedOn;
        for (int worked = 0; worked <= MOST_DAYS; worked++) {
            if (worked > 0) {
                day = next(rests, day.plusDays(1), 1);
            }
            waited[worked] = (int) (next(shut, day, 1).toEpochDay() - orderedOn.toEpochDay()) - worked;
        }
        return waited;
    }

    /** The first day from then on, or back, that is no such one. */
    private static LocalDate next(Predicate<LocalDate> not, LocalDate from, int step) {
        return Days.first(from, step, not.negate()).orElseGet(() -> from.plusDays((long) step * Days.LONGEST));
    }

    /** The first day from then on on which the location takes goods in that the supplier's carrier brings. */
    public LocalDate receivable(String location, String supplierId, LocalDate from) {
        return next(day -> isShut(location, day) || isWithoutCarrier(supplierId, day), from, 1);
    }

    /** The last day up to then on which the location takes goods of the supplier in. */
    public LocalDate receivableBy(String location, String supplierId, LocalDate to) {
        return next(day -> isShut(location, day) || isWithoutCarrier(supplierId, day), to, -1);
    }

    private boolean isWithoutCarrier(String supplierId, LocalDate day) {
        return carriers.getOrDefault(supplierId, List.of()).stream().anyMatch(period -> period.contains(day));
    }

    private boolean isShut(String location, LocalDate day) {
        ReceivingCalendar calendar = locations.get(location);
        return calendar != null && !calendar.takesIn(day);
    }
}
