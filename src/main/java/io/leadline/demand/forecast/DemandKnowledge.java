package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What all items of a shop teach about each of them: profiles, what a new item of a category may sell, and how far
 * quantiles have to be corrected. Learned once per run, then used for every item.
 *
 * @param usual how far the items' levels are usually off
 * @param newItems what items with little history may sell
 * @param lift growth or decline of all items together that their own levels have not caught up with, 1 = none
 * @param corrections correction of quantiles by pattern; a pattern with few items shares that of slow movers or of the
 *     others
 */
public record DemandKnowledge(
        DemandProfiles profiles,
        UsualVariation usual,
        LookAlikes newItems,
        double lift,
        Map<DemandPattern, Calibration> corrections) {

    /** Held-out stretches; several, because one stretch may be an unusual one for all items at once. */
    private static final int STRETCHES = 4;

    /**
     * Part of the latest common error, on a logarithmic scale, that is expected to go on. Of 0, 1/4 and 1/2, the less the
     * better forecast the shop's quantiles at 9 past origins four weeks apart and at 14 two weeks apart (loss of the
     * quantiles 0.362, 0.366, 0.372 of demand); other companies may grow for longer than a shop before and after Christmas.
     */
    private static final double LIFT_GOES_ON = 0.25;

    private static final double STRONGEST_LIFT = 1.3;

    /** Units of all items at which what came of them counts half: out of season nobody knows of any growth. */
    private static final double LIFT_NEEDS_UNITS = 50;

    private static final int SHORTEST_DAYS = 56;
    private static final int MOST_ITEMS = 3000;

    /** @param protectionDays usual number of days that stock has to last, over which quantiles are corrected */
    public static DemandKnowledge learn(List<ItemHistory> items, int protectionDays) {
        return learn(items, List.of(), protectionDays);
    }

    /**
     * The same where some never sold.
     *
     * @param silent teach what a new item may sell, and nothing else
     */
    public static DemandKnowledge learn(List<ItemHistory> items, List<ItemHistory> silent, int protectionDays) {
        return learn(
                items,
                silent,
                protectionDays,
                HistoryLengths.of(Stream.concat(items.stream(), silent.stream()).toList()));
    }

    /** @param lengths of all histories, where these are some of them */
    public static DemandKnowledge learn(
            List<ItemHistory> items, List<ItemHistory> silent, int protectionDays, HistoryLengths lengths) {
        int every = items.size() / MOST_ITEMS + 1;
        List<List<Seen>> stretches = new ArrayList<>();
        double lift = 1;
        // The oldest first, so that each stretch is corrected by the lift that was known when it began.
        for (int stretch = STRETCHES; stretch >= 1; stretch--) {
            int back = stretch * protectionDays;
            List<ItemHistory> lasting = items.stream()
                    .filter(item -> item.demand().units().length - back >= SHORTEST_DAYS)
                    .toList();
            if (lasting.isEmpty()) {
                continue;
            }
            DemandKnowledge then =
                    uncorrected(lasting.stream().map(item -> before(item, back)).toList());
            double came = 0;
            double expected = 0;
            List<Seen> seen = new ArrayList<>();
            for (int i = 0; i < lasting.size(); i += every) {
                ItemHistory item = before(lasting.get(i), back);
                DemandForecast forecast = DemandForecasts.forecast(item.demand(), then.context(item, protectionDays));
                double[] units = lasting.get(i).demand().units();
                seen.add(new Seen(
                        forecast.choice().pattern(), probability(forecast, lift, units, back, protectionDays)));
                double sold = Sums.between(units, units.length - back, units.length - back + protectionDays);
                if (!Double.isNaN(sold)) {
                    // Capped, so that one bulk order does not lift all items.
                    came += Math.min(sold, 3 * forecast.mean(0, protectionDays));
                    expected += forecast.mean(0, protectionDays);
                }
            }
            stretches.add(seen);
            if (expected > 0) {
                double ratio = Math.pow((came + LIFT_NEEDS_UNITS) / (expected + LIFT_NEEDS_UNITS), LIFT_GOES_ON);
                lift = Math.min(Math.max(ratio, 1 / STRONGEST_LIFT), STRONGEST_LIFT);
            }
        }
        LookAlikes newItems =
                LookAlikes.of(Stream.concat(items.stream(), silent.stream()).toList(), SHORTEST_DAYS, lengths);
        DemandProfiles profiles = DemandProfiles.learn(items);
        return new DemandKnowledge(
                profiles, UsualVariation.learn(items, profiles), newItems, lift, corrections(stretches));
    }

    /** Where held-out demand came to lie in the forecast distribution of an item of a pattern. */
    private record Seen(DemandPattern pattern, double probability) {}

    private static Map<DemandPattern, Calibration> corrections(List<List<Seen>> stretches) {
        Map<DemandPattern, Calibration> corrections = new EnumMap<>(DemandPattern.class);
        for (DemandPattern pattern : DemandPattern.values()) {
            Calibration own = Calibration.ofStretches(probabilities(stretches, p -> p == pattern));
            corrections.put(
                    pattern,
                    own.equals(Calibration.NONE)
                            ? Calibration.ofStretches(probabilities(stretches, p -> p.slow() == pattern.slow()))
                            : own);
        }
        return corrections;
    }

    private static List<double[]> probabilities(List<List<Seen>> stretches, Predicate<DemandPattern> pattern) {
        return stretches.stream()
                .map(seen -> seen.stream()
                        .filter(one -> pattern.test(one.pattern))
                        .mapToDouble(Seen::probability)
                        .toArray())
                .toList();
    }

    private static ItemHistory before(ItemHistory item, int days) {
        double[] units = item.demand().units();
        return new ItemHistory(
                item.item(),
                item.category(),
                item.location(),
                item.price(),
                new DemandHistory(
                        Arrays.copyOf(units, units.length - days),
                        item.demand().lastDay().minusDays(days)));
    }

    /** Where the demand that came lies in the forecast's distribution; NaN where it is not fully known. */
    private static double probability(DemandForecast forecast, double lift, double[] units, int back, int days) {
        double came = Sums.between(units, units.length - back, units.length - back + days);
        double mean = lift * forecast.mean(0, days);
        return forecast.spread() instanceof CountSpread spread && mean > 0 && !Double.isNaN(came)
                ? spread.probability(came, mean, days)
                : Double.NaN;
    }

    /** For items with a history, which need no look-alikes. */
    private static DemandKnowledge uncorrected(List<ItemHistory> items) {
        DemandProfiles profiles = DemandProfiles.learn(items);
        return new DemandKnowledge(profiles, UsualVariation.learn(items, profiles), LookAlikes.NONE, 1, Map.of());
    }

    /** The context for one item's forecast, without events. */
    public DemandContext context(ItemHistory item, int horizonDays) {
        double[] none = new double[horizonDays];
        Arrays.fill(none, 1);
        return context(item, new double[0], none);
    }

    /**
     * The context for one item's forecast.
     *
     * @param pastEvents effect of events on each past day (see {@link EventEffects}), 1 = none; empty = no events
     * @param futureEvents the same for each day to forecast
     */
    public DemandContext context(ItemHistory item, double[] pastEvents, double[] futureEvents) {
        return context(item, item, pastEvents, futureEvents);
    }

    /** @param plain the item without what would be taken for its season */
    public DemandContext context(ItemHistory item, ItemHistory plain, double[] pastEvents, double[] futureEvents) {
        DemandHistory demand = item.demand();
        LocalDate next = demand.lastDay().plusDays(1);
        DemandProfiles.Course course = profiles.course(plain);
        double[] past = course.factors(demand.firstDay(), demand.units().length);
        double[] future = course.factors(next, futureEvents.length);
        for (int day = 0; day < pastEvents.length; day++) {
            past[day] *= pastEvents[day];
        }
        for (int day = 0; day < futureEvents.length; day++) {
            future[day] *= futureEvents[day] * lift;
        }
        boolean young = demand.units().length < SHORTEST_DAYS;
        DemandPattern pattern = DemandPattern.of(demand.units(), past);
        DemandPrior prior = young ? newItems.prior(item) : DemandPrior.varying(usual.of(pattern));
        // The corrections were learned on items with a history; a young item's spread is that of its prior.
        Calibration calibration = young ? Calibration.NONE : corrections.getOrDefault(pattern, Calibration.NONE);
        return new DemandContext(past, future, prior, calibration);
    }
}
