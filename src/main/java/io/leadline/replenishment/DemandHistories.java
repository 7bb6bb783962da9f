package io.leadline.replenishment;

import io.leadline.catalog.Channel;
import io.leadline.demand.DailySales;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.forecast.HistoryLengths;
import io.leadline.shared.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The past of items at locations, as forecasts are made from it.
 *
 * @param from the first day of the sales history
 * @param to the last day whose sales are known
 */
public record DemandHistories(LocalDate from, LocalDate to, Map<String, List<Channel>> channelsAt) {

    /**
     * Sales from the day the item was first offered on, because the days before say nothing about its demand: its first
     * sale anywhere, or its first receipt where it was never sold. No days where there is neither.
     */
    public DailySales sales(ItemFacts facts, String location) {
        int days = daysSince(first(facts, location));
        if (days == 0) {
            return new DailySales(
                    facts.item().sku(), location, to.plusDays(1), new double[0], new double[0], new double[0]);
        }
        Period period = new Period(to.minusDays(days - 1L), to);
        List<String> channels = channelsAt.getOrDefault(location, List.of()).stream()
                .map(Channel::id)
                .toList();
        return facts.sales() == null
                ? DailySales.none(facts.item().sku(), location, period)
                : facts.sales().daily(location, channels, period);
    }

    public PlaceHistory of(ItemFacts facts, String location, DailySales sold) {
        PlaceHistory history = PlaceHistory.of(
                sold,
                facts.item().category(),
                location,
                facts.item().unitPrice().amount().doubleValue(),
                facts.level(location).past().empty());
        return isUntried(facts, location) ? history.asUntried() : history;
    }

    private static @Nullable LocalDate first(ItemFacts facts, String location) {
        return facts.sales() == null
                ? facts.level(location).past().hereSince()
                : facts.sales().firstDay().orElse(null);
    }

    /** How long a history is of what was first offered on a day; 0 where nobody knows that day, or it is still to come. */
    public int daysSince(@Nullable LocalDate first) {
        return first == null || first.isAfter(to) || from.isAfter(to)
                ? 0
                : new Period(first.isBefore(from) ? from : first, to).days();
    }

    private boolean isUntried(ItemFacts facts, String location) {
        return channelsAt.containsKey(location) && facts.isUntried();
    }

    /** Counts how long the histories of an item are that {@link #teachers} gives. */
    public void count(ItemFacts facts, HistoryLengths lengths) {
        for (String location : channelsAt.keySet()) {
            int days = daysSince(first(facts, location));
            if (days > 0 || isUntried(facts, location)) {
                lengths.add(location, days);
            }
        }
    }

    /**
     * The histories of these items, also where nothing was sold: that is what a new item may do as well. One without days tells
     * that there is an item of which nothing is known.
     */
    public List<PlaceHistory> teachers(Collection<ItemFacts> items) {
        return items.stream()
                .flatMap(facts -> channelsAt.keySet().stream()
                        .sorted()
                        .map(location -> of(facts, location, sales(facts, location)))
                        .filter(history -> history.demand().units().length > 0 || history.untried()))
                .toList();
    }

    /** Every so many of all, so that enough are left to learn from and not more. */
    public static <T> List<T> sample(List<T> all) {
        int every = Math.max(1, (all.size() + LearnedDemand.MOST_TEACHERS - 1) / LearnedDemand.MOST_TEACHERS);
        return java.util.stream.IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .mapToObj(all::get)
                .toList();
    }
}
