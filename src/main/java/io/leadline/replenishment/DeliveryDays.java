package io.leadline.replenishment;

import io.leadline.catalog.Closure;
import io.leadline.catalog.CountryCalendar;
import io.leadline.catalog.Location;
import io.leadline.catalog.Supplier;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days suppliers work on orders and locations take goods in.
 *
 * <p>A lead time counts days of the calendar, weekends among them, because suppliers state it so; but no public holiday of
 * the supplier's country and no day on which it is closed. Goods come in when the location is open: not on its weekend, on a
 * public holiday of its country, or while it or the company is closed.
 */
public final class DeliveryDays {

    /** Nobody is ever closed. */
    public static final DeliveryDays EVERY_DAY = new DeliveryDays(Map.of(), Map.of());

    /** Nobody is closed for longer; who is would make a date wait for ever. */
    private static final int LONGEST_DAYS = 3_660;

    private final Map<String, CountryCalendar> suppliers;
    private final Map<String, CountryCalendar> locations;

    private DeliveryDays(Map<String, CountryCalendar> suppliers, Map<String, CountryCalendar> locations) {
        this.suppliers = suppliers;
        this.locations = locations;
    }

    public static DeliveryDays of(
            Collection<Supplier> suppliers, Collection<Location> locations, Collection<Closure> closures) {
        Map<String, CountryCalendar> ofSuppliers = new HashMap<>();
        suppliers.forEach(supplier -> ofSuppliers.put(
                supplier.id(),
                new CountryCalendar(supplier.country(), supplier.zone(), closed(closures, supplier.id()))));
        Map<String, CountryCalendar> ofLocations = new HashMap<>();
        locations.forEach(location -> ofLocations.put(
                location.id(),
                new CountryCalendar(
                        location.country(), location.zone(), closed(closures, location.id(), Closure.COMPANY))));
        return new DeliveryDays(ofSuppliers, ofLocations);
    }

    private static List<Period> closed(Collection<Closure> closures, String... parties) {
        return closures.stream()
                .filter(closure -> Stream.of(parties).anyMatch(closure.party()::equals))
                .map(Closure::period)
                .toList();
    }

    /** Of a supplier; empty where it is not known. */
    String country(String supplierId) {
        CountryCalendar calendar = suppliers.get(supplierId);
        return calendar == null ? "" : calendar.country();
    }

    /** Days after one and up to another day on which the supplier was not closed. */
    int worked(String supplierId, LocalDate after, LocalDate upTo) {
        CountryCalendar calendar = suppliers.get(supplierId);
        int days = Math.toIntExact(upTo.toEpochDay() - after.toEpochDay());
        for (LocalDate day = after.plusDays(1); calendar != null && !day.isAfter(upTo); day = day.plusDays(1)) {
            days -= calendar.isDayOff(day) ? 1 : 0;
        }
        return Math.max(0, days);
    }

    /** The lead time of an order of that day, in days of the calendar: as long as it is while nobody is closed. */
    public LeadTime leadTime(LeadTime open, String supplierId, String location, LocalDate orderedOn) {
        CountryCalendar from = suppliers.get(supplierId);
        CountryCalendar to = locations.get(location);
        return from == null && to == null ? open : open.over(days -> arrivesAfter(days, from, to, orderedOn));
    }

    /** Part of a day of work is the first part of a day, so that what needs a little more waits for the next day. */
    private static double arrivesAfter(
            double workedDays, @Nullable CountryCalendar from, @Nullable CountryCalendar to, LocalDate orderedOn) {
        int whole = (int) Math.ceil(workedDays);
        LocalDate day = orderedOn;
        int waited = 0;
        for (int left = whole; left > 0 && waited < LONGEST_DAYS; ) {
            day = day.plusDays(1);
            if (from != null && from.isDayOff(day)) {
                waited++;
            } else {
                left--;
            }
        }
        while (to != null && to.isDayOff(day) && waited < LONGEST_DAYS) {
            day = day.plusDays(1);
            waited++;
        }
        return workedDays + waited;
    }

    /** The first day from then on on which the location takes goods in. */
    public LocalDate receivable(String location, LocalDate from) {
        CountryCalendar calendar = locations.get(location);
        LocalDate day = from;
        for (int i = 0; calendar != null && !calendar.isWorkingDay(day) && i < LONGEST_DAYS; i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The last day up to then on which the location takes goods in. */
    public LocalDate receivableBy(String location, LocalDate to) {
        CountryCalendar calendar = locations.get(location);
        LocalDate day = to;
        for (int i = 0; calendar != null && !calendar.isWorkingDay(day) && i < LONGEST_DAYS; i++) {
            day = day.minusDays(1);
        }
        return day;
    }
}
