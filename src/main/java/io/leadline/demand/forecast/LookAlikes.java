package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What items that resemble a new one sell: those of its category at its location whose price is near to its own. The mean
 * of each circle shrinks to that of the wider one: near in price, category at the location, location, all. Means are those
 * of logarithms, because a circle's few bestsellers are no guide to its next item.
 *
 * @param byLocation items with a history, by location
 * @param all mean logarithm of everybody's level
 * @param beginning locations at which an item that nothing is known of may be taken for a new one
 */
public record LookAlikes(Map<String, List<Known>> byLocation, double all, Set<String> beginning) {

    public static final LookAlikes NONE = new LookAlikes(Map.of(), Double.NaN, Set.of());

    /** Who began within these days tells how many are begun. */
    private static final int LATELY_DAYS = 182;

    /** So sure that no more can have been begun. */
    private static final double SURE = 0.95;

    /** Before they are known for so long, all items of a company look as if they had begun together. */
    private static final int BEFORE_DAYS = 28;

    /** Items of a circle at which it counts as much as the wider one. */
    private static final double HALF_TRUSTED_ITEMS = 8;

    /** Distance of logarithmic prices at which a look-alike counts e^(−1/2): 22 % dearer. */
    private static final double PRICE_WIDTH = 0.2;

    /** Days of own history at which a look-alike's level counts half. */
    private static final double PRIOR_DAYS = 14;

    private static final double PRIOR_VARIATION = 0.5;

    /** Units a day that nothing counts as. */
    private static final double LEAST_LEVEL = 0.01;

    /**
     * An item whose level is known.
     *
     * @param price 0 where unknown
     */
    record Known(String category, double price, double logLevel) {}

    /** @param shortestDays known days of a history that says what an item sells */
    static LookAlikes of(List<ItemHistory> items, int shortestDays) {
        return of(items, shortestDays, HistoryLengths.of(items));
    }

    /** @param lengths of all histories: a sample of them tells levels, and not how few are new */
    static LookAlikes of(List<ItemHistory> items, int shortestDays, HistoryLengths lengths) {
        Map<String, List<Known>> byLocation = new HashMap<>();
        double sum = 0;
        int count = 0;
        for (ItemHistory item : items) {
            double[] known = Arrays.stream(item.demand().units())
                    .filter(u -> !Double.isNaN(u))
                    .toArray();
            if (known.length >= shortestDays) {
                double level = Math.log(Sums.mean(known) + LEAST_LEVEL);
                byLocation
                        .computeIfAbsent(item.location(), l -> new ArrayList<>())
                        .add(new Known(item.category(), item.price(), level));
                sum += level;
                count++;
            }
        }
        int lately = Math.min(LATELY_DAYS, lengths.longest() - BEFORE_DAYS);
        Set<String> beginning = byLocation.keySet().stream()
                .filter(location -> mayBegin(lengths.unknown(location), lengths.within(location, lately)))
                .collect(Collectors.toUnmodifiableSet());
        return count == 0 ? NONE : new LookAlikes(byLocation, sum / count, beginning);
    }

    /**
     * Where more wait than are begun in such a time, most of them are dead, and the dead must not be bought: with n begun, a
     * gamma law of shape n + 1 tells how many could have been; three where nobody was.
     */
    private static boolean mayBegin(int unknown, int begun) {
        return unknown <= Math.ceil(GammaDistribution.of(begun + 1.0, 1).inverseCumulativeProbability(SURE));
    }

    /** What a new item of this category, location and price may sell. */
    public DemandPrior prior(ItemHistory item) {
        if (byLocation.isEmpty()) {
            return DemandPrior.NONE;
        }
        double[] here = new double[2];
        double[] category = new double[2];
        double[] near = new double[2];
        for (Known known : byLocation.getOrDefault(item.location(), List.of())) {
            add(here, known, 1);
            if (known.category.equals(item.category())) {
                add(category, known, 1);
                add(near, known, nearness(known.price, item.price()));
            }
        }
        double log = shrunk(near, shrunk(category, shrunk(here, all)));
        return new DemandPrior(Math.exp(log), PRIOR_DAYS, PRIOR_VARIATION);
    }

    private static void add(double[] sums, Known known, double weight) {
        sums[0] += weight * known.logLevel;
        sums[1] += weight;
    }

    /** A normal kernel over the distance of logarithmic prices; 0 where one is not known. */
    private static double nearness(double price, double other) {
        if (!(price > 0) || !(other > 0)) {
            return 0;
        }
        double distance = Math.log(price / other) / PRICE_WIDTH;
        return Math.exp(-distance * distance / 2);
    }

    private static double shrunk(double[] sums, double towards) {
        return (sums[0] + HALF_TRUSTED_ITEMS * towards) / (sums[1] + HALF_TRUSTED_ITEMS);
    }
}
