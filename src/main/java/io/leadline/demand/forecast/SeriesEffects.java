package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much outside series move demand: demand ∝ e^(effect · deviation). An item's effect shrinks to its category's, that to
 * the one of all items, and that to none, each by how surely it is known (the normal–normal model of Fay and Herriot, 1979),
 * and what is not surely something is nothing. That alone lets chance through, because there are many series and many items:
 * a series counts only where it helped out of time ({@link SeriesTrial}), at the item itself, or in its category as long as
 * the item was not the worse for it. Everything a trial uses was known at its origin, effects of the category included.
 */
public final class SeriesEffects {

    public static final SeriesEffects NONE = new SeriesEffects(Map.of(), Map.of());

    /** Series are explained one after the other; more than two that agree are one. */
    private static final int MOST_USED = 2;

    private static final String ALL = "";
    private static final SeriesEstimate USUAL = new SeriesEstimate(0, SeriesEstimate.ITEMS_VARY);

    private final Map<Key, SeriesEstimate[]> effects;
    private final Map<Key, SeriesTrial> trials;

    private record Key(String series, int lag, String category) {}

    private SeriesEffects(Map<Key, SeriesEstimate[]> effects, Map<Key, SeriesTrial> trials) {
        this.effects = effects;
        this.trials = trials;
    }

    /**
     * One item's past, and the series about it.
     *
     * @param expected relative demand per day if no series mattered; 0 = the day takes no part
     */
    public record Observed(ItemHistory item, double[] expected, List<SeriesCourse> series) {

        private SeriesPast past() {
            return new SeriesPast(item.demand().firstDay(), item.demand().units(), expected);
        }

        /** Its category and all; an item without a category belongs to all alone. */
        private Set<String> groups() {
            return item.category().equals(ALL) ? Set.of(ALL) : Set.of(item.category(), ALL);
        }
    }

    /**
     * A series that was tried on an item.
     *
     * @param lag days after which it counts; 0 = on its day
     * @param effect logarithm of what one standard deviation of it does
     * @param trial of the item itself
     * @param ofCategory where the item's own trial does not say enough, its category's that does; null = it does
     * @param used in the forecast
     */
    public record Tried(
            SeriesCourse series,
            int lag,
            double effect,
            SeriesTrial trial,
            @Nullable SeriesTrial ofCategory,
            boolean used) {

        private boolean betterThan(@Nullable Tried other) {
            return other == null || used && !other.used || used == other.used && trial.gain() > other.trial.gain();
        }
    }

    public static SeriesEffects learn(List<Observed> observed) {
        Map<Key, List<SeriesEstimate[]>> seen = new HashMap<>();
        for (Observed one : observed) {
            SeriesPast past = one.past();
            for (SeriesCourse series : one.series()) {
                for (int lag : series.lags()) {
                    SeriesEstimate[] own = past.estimates(past.deviations(series, lag));
                    for (String category : one.groups()) {
                        seen.computeIfAbsent(new Key(series.name(), lag, category), k -> new ArrayList<>())
                                .add(own);
                    }
                }
            }
        }
        Map<Key, SeriesEstimate[]> effects = new HashMap<>();
        for (Map.Entry<Key, List<SeriesEstimate[]>> each : seen.entrySet()) {
            Key key = each.getKey();
            List<SeriesEstimate[]> all = seen.getOrDefault(new Key(key.series, key.lag, ALL), List.of());
            SeriesEstimate[] pooled = new SeriesEstimate[SeriesPast.MOST_ORIGINS + 1];
            for (int origin = 0; origin < pooled.length; origin++) {
                SeriesEstimate shop = SeriesEstimate.pooled(
                                at(all, origin), SeriesEstimate.ITEMS_VARY + SeriesEstimate.CATEGORIES_VARY)
                        .and(USUAL);
                pooled[origin] = key.category.equals(ALL)
                        ? shop
                        : SeriesEstimate.pooled(at(each.getValue(), origin), SeriesEstimate.ITEMS_VARY)
                                .and(shop.wider(SeriesEstimate.CATEGORIES_VARY));
            }
            effects.put(key, pooled);
        }
        SeriesEffects untried = new SeriesEffects(effects, Map.of());
        Map<Key, double[][]> errors = new HashMap<>();
        for (Observed one : observed) {
            untried.addErrors(one, errors);
        }
        Map<Key, SeriesTrial> trials = new HashMap<>();
        errors.forEach((key, sums) -> trials.put(key, SeriesTrial.of(sums[0], sums[1])));
        return new SeriesEffects(effects, trials);
    }

    private static List<SeriesEstimate> at(List<SeriesEstimate[]> items, int origin) {
        return items.stream()
                .filter(item -> origin < item.length && item[origin].known())
                .map(item -> item[origin])
                .toList();
    }

    /** Each item's errors as parts of its own, so that a large one does not speak for all. */
    private void addErrors(Observed one, Map<Key, double[][]> sums) {
        SeriesPast past = one.past();
        for (SeriesCourse series : one.series()) {
            for (int lag : series.lags()) {
                double[] deviations = past.deviations(series, lag);
                double[] by = believed(past, series, lag, deviations, one.item().category());
                double[][] errors = past.errors(series, lag, deviations, by);
                double all = Arrays.stream(errors[0]).sum();
                for (String category : all > 0 ? one.groups() : Set.<String>of()) {
                    double[][] sum = sums.computeIfAbsent(
                            new Key(series.name(), lag, category), k -> new double[2][SeriesPast.MOST_ORIGINS]);
                    for (int origin = 0; origin < errors[0].length; origin++) {
                        sum[0][origin] += errors[0][origin] / all;
                        sum[1][origin] += errors[1][origin] / all;
                    }
                }
            }
        }
    }

    /** The effect that is believed at each origin, the first by all that is known. */
    private double[] believed(SeriesPast past, SeriesCourse series, int lag, double[] deviations, String category) {
        SeriesEstimate[] own = past.estimates(deviations);
        SeriesEstimate[] pooled = effects.get(new Key(series.name(), lag, category));
        SeriesEstimate[] shop = pooled != null ? pooled : effects.get(new Key(series.name(), lag, ALL));
        return IntStream.range(0, own.length)
                .mapToDouble(origin -> own[origin]
                        .and((shop == null ? USUAL : shop[origin]).wider(SeriesEstimate.ITEMS_VARY))
                        .believed())
                .toArray();
    }

    /** The series that count for an item, at most two. */
    public List<Tried> used(Observed one) {
        return tried(one, false).stream().filter(Tried::used).toList();
    }

    /** Every series about an item, those that are used first, each as it did best. */
    public List<Tried> tried(Observed one) {
        return tried(one, true);
    }

    private List<Tried> tried(Observed one, boolean all) {
        List<Tried> found = new ArrayList<>();
        Set<String> done = new HashSet<>();
        SeriesPast past = one.past();
        while (true) {
            Map<String, Tried> best = new HashMap<>();
            for (SeriesCourse series : one.series()) {
                for (int lag : done.contains(series.name()) ? new int[0] : series.lags()) {
                    Tried tried = tried(past, series, lag, one.item().category(), all);
                    if (tried != null && tried.betterThan(best.get(series.name()))) {
                        best.put(series.name(), tried);
                    }
                }
            }
            Tried next = null;
            for (Tried tried : best.values()) {
                boolean first = next != null && next.trial.gain() == tried.trial.gain()
                        ? tried.series.name().compareTo(next.series.name()) < 0
                        : tried.betterThan(next);
                next = tried.used() && first ? tried : next;
            }
            if (next != null) {
                found.add(next);
                done.add(next.series.name());
                past = past.after(past.deviations(next.series, next.lag), next.effect);
            }
            if (next == null || found.size() == MOST_USED) {
                best.values().stream()
                        .filter(tried -> !done.contains(tried.series.name()))
                        .map(tried ->
                                new Tried(tried.series, tried.lag, tried.effect, tried.trial, tried.ofCategory, false))
                        .sorted(java.util.Comparator.comparing(tried -> tried.series.name()))
                        .forEach(found::add);
                return found;
            }
        }
    }

    /** @param all also what changes nothing */
    private @Nullable Tried tried(SeriesPast past, SeriesCourse series, int lag, String category, boolean all) {
        double[] deviations = past.deviations(series, lag);
        double[] by = believed(past, series, lag, deviations, category);
        if (by[0] == 0 && !all) {
            return null;
        }
        double[][] errors = past.errors(series, lag, deviations, by);
        SeriesTrial trial = SeriesTrial.of(errors[0], errors[1]);
        SeriesTrial pooled = trials.getOrDefault(
                new Key(series.name(), lag, category),
                trials.getOrDefault(new Key(series.name(), lag, ALL), SeriesTrial.NONE));
        boolean byCategory = !trial.helped() && pooled.helped() && trial.gain() >= 0;
        return new Tried(
                series, lag, by[0], trial, byCategory ? pooled : null, by[0] != 0 && (trial.helped() || byCategory));
    }

    /** What the series that are used do to each day of the past, and to each of the coming days; 1 = nothing. */
    public static double[] factors(List<Tried> used, long firstDay, int days, int horizonDays) {
        double[] factors = new double[days + horizonDays];
        Arrays.fill(factors, 1);
        long origin = firstDay + days - 1;
        for (Tried one : used) {
            for (int day = 0; day < factors.length; day++) {
                double deviation = day < days
                        ? one.series.past(firstDay + day, one.lag)
                        : one.series.ahead(firstDay + day, origin, one.lag);
                factors[day] *= SeriesPast.factor(one.effect, deviation);
            }
        }
        return factors;
    }
}
