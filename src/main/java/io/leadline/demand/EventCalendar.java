package io.leadline.demand;

import io.leadline.catalog.Closure;
import io.leadline.catalog.CountryCalendar;
import io.leadline.catalog.Location;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything on the calendar that moves demand: promotions, and the days off of each location.
 *
 * @param channelsAt share of each channel in the sales of its location, by location; they add up to 1
 * @param first day from which on days off are known
 * @param recurring name of what comes back each year, by the promotion that is one time of it
 * @param daysOff whether a day is a public holiday of the location's country or one of the company's closures, by location
 */
public record EventCalendar(
        List<Promotion> promotions,
        Map<String, Map<String, Double>> channelsAt,
        LocalDate first,
        Map<String, boolean[]> daysOff,
        Map<String, String> recurring) {

    public EventCalendar(
            List<Promotion> promotions,
            Map<String, Map<String, Double>> channelsAt,
            LocalDate first,
            Map<String, boolean[]> daysOff) {
        this(promotions, channelsAt, first, daysOff, RecurringPromotions.of(promotions));
    }

    public static final EventCalendar EMPTY = new EventCalendar(List.of(), Map.of(), LocalDate.EPOCH, Map.of());

    public static EventCalendar of(
            Collection<Promotion> promotions,
            Collection<Closure> closures,
            Collection<Location> locations,
            Map<String, Map<String, Double>> channelsAt,
            Period period) {
        List<Period> own = closures.stream()
                .filter(closure -> closure.party().equals(Closure.COMPANY))
                .map(Closure::period)
                .toList();
        Map<String, boolean[]> daysOff = new HashMap<>();
        for (Location location : locations) {
            CountryCalendar calendar = new CountryCalendar(location.country(), location.zone(), own);
            boolean[] off = new boolean[period.days()];
            for (int day = 0; day < off.length; day++) {
                off[day] = calendar.isDayOff(period.from().plusDays(day));
            }
            daysOff.put(location.id(), off);
        }
        return new EventCalendar(List.copyOf(promotions), channelsAt, period.from(), daysOff);
    }

    /** The same with other promotions, as they are now. */
    public EventCalendar with(List<Promotion> now) {
        return promotions.equals(now) ? this : new EventCalendar(List.copyOf(now), channelsAt, first, daysOff);
    }

    /** The promotions of an item at a location on each day, each channel weighed by its share. */
    public PromotedDays promoted(Sku sku, String category, String location, LocalDate from, int days) {
        PromotedDays promoted = new PromotedDays(days);
        for (Map.Entry<String, Double> channel :
                channelsAt.getOrDefault(location, Map.of()).entrySet()) {
            List<Promotion> ofChannel = promotions.stream()
                    .filter(promotion -> promotion.covers(sku, category, channel.getKey())
                            && promotion.period().to().toEpochDay() >= from.toEpochDay()
                            && promotion.period().from().toEpochDay() < from.toEpochDay() + days)
                    .toList();
            promoted.add(ofChannel, channel.getValue(), from, recurring);
        }
        return promoted;
    }

    /** 1 on days off, otherwise 0; empty where nothing is known of the location. */
    public double[] off(String location, LocalDate from, int days) {
        boolean[] known = daysOff.getOrDefault(location, new boolean[0]);
        if (known.length == 0) {
            return new double[0];
        }
        double[] strength = new double[days];
        int shift = Math.toIntExact(from.toEpochDay() - first.toEpochDay());
        for (int day = Math.max(0, -shift); day < days && day + shift < known.length; day++) {
            strength[day] = known[day + shift] ? 1 : 0;
        }
        return strength;
    }

    /** Share of each channel in what its location sold; even where it sold nothing. */
    public static Map<String, Map<String, Double>> shares(
            Collection<ItemSales> sales, Map<String, ? extends Collection<String>> channelsAt) {
        Map<String, Double> sold = new HashMap<>();
        sales.forEach(item -> item.channels()
                .forEach(series ->
                        sold.merge(series.place(), Arrays.stream(series.units()).sum(), Double::sum)));
        Map<String, Map<String, Double>> shares = new HashMap<>();
        channelsAt.forEach((location, channels) -> {
            double all = channels.stream()
                    .mapToDouble(channel -> sold.getOrDefault(channel, 0.0))
                    .sum();
            Map<String, Double> ofLocation = new TreeMap<>();
            channels.forEach(channel ->
                    ofLocation.put(channel, all > 0 ? sold.getOrDefault(channel, 0.0) / all : 1.0 / channels.size()));
            shares.put(location, ofLocation);
        });
        return shares;
    }
}
