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
 * @param daysOff whether a day is a public holiday of the location's country or one of the company's closures, by location
 */
public record EventCalendar(
        List<Promotion> promotions,
        Map<String, Map<String, Double>> channelsAt,
        LocalDate first,
        Map<String, boolean[]> daysOff) {

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

    /**
     * Strength of the promotions of an item at a location: the highest discount of the day as a fraction, weighed by the
     * share of the channels that give it. Empty where there is none.
     */
    public double[] discounts(Sku sku, String category, String location, LocalDate from, int days) {
        double[] strength = new double[0];
        Map<String, Double> channels = channelsAt.getOrDefault(location, Map.of());
        for (Map.Entry<String, Double> channel : channels.entrySet()) {
            double[] ofChannel = new double[0];
            for (Promotion promotion : promotions) {
                int first = (int) Math.max(0, promotion.period().from().toEpochDay() - from.toEpochDay());
                long end = Math.min(days, promotion.period().to().toEpochDay() - from.toEpochDay() + 1);
                if (first < end && promotion.covers(sku, category, channel.getKey())) {
                    ofChannel = ofChannel.length == 0 ? new double[days] : ofChannel;
                    double discount = promotion.discountPercent().doubleValue() / 100;
                    for (int day = first; day < end; day++) {
                        ofChannel[day] = Math.max(ofChannel[day], discount);
                    }
                }
            }
            for (int day = 0; day < ofChannel.length; day++) {
                strength = strength.length == 0 ? new double[days] : strength;
                strength[day] += channel.getValue() * ofChannel[day];
            }
        }
        return strength;
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
