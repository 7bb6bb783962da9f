package io.leadline.demand.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When in the year items sell. There are several courses of the year: an even one, that of the whole shop, that of each
 * category, and those of look-alikes, which are found by how items sold in at least two years, whatever their category. An
 * item follows each of them by how well it explains what the item sold, and where nothing is known of it, as others of its
 * category do; then it has its own say by what came back each year. So a category may hold summer and winter goods, and a new
 * item has the season of its kind.
 *
 * @param common courses that any item may follow; the even one and the shop's come first
 * @param categories the course of each category
 * @param alike how many of a category's items follow each of the common courses
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all items of a run, never changed
public record Seasons(List<double[]> common, Map<String, double[]> categories, Map<String, double[]> alike) {

    static final Seasons NONE = new Seasons(List.of(YearCourse.EVEN), Map.of(), Map.of());

    private static final int MOST_LOOK_ALIKES = 6;
    private static final int ROUNDS = 4;
    private static final int TWO_YEARS_DAYS = 700;
    private static final double DAYS_A_YEAR = 365.25;

    /** Look-alikes are looked for where an item is explained better by so much on the scale of {@link #BELIEF}. */
    private static final double WORTH_A_COURSE = 5;

    /** Days are no independent observations, so a likelihood counts by this power. */
    private static final double BELIEF = 1.0 / 3;

    /** What is believed of an item before it is known: the even course, the shop's, its category's, the look-alikes'. */
    private static final double[] BEFORE = {0.1, 0.2, 0.4, 0.3};

    /** Items of a category at which what they follow counts as much as what all do. */
    private static final double HALF_TRUSTED_ITEMS = 3;

    static Seasons learn(List<ItemHistory> items) {
        List<YearCount> counts = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        List<YearCount> lasting = new ArrayList<>();
        for (ItemHistory item : items) {
            YearCount count = new YearCount(item.demand());
            if (count.weight > 0) {
                counts.add(count);
                categories.add(item.category());
                if (item.demand().units().length >= TWO_YEARS_DAYS) {
                    lasting.add(count);
                }
            }
        }
        if (counts.isEmpty()) {
            return NONE;
        }
        double[] every = new double[counts.size()];
        Arrays.fill(every, 1);
        Map<String, double[]> ofCategory = new TreeMap<>();
        for (String category : new java.util.TreeSet<>(categories)) {
            double[] members = new double[counts.size()];
            Arrays.setAll(members, i -> categories.get(i).equals(category) ? 1 : 0);
            ofCategory.put(category, YearCourse.of(counts, members));
        }
        List<double[]> common = new ArrayList<>(List.of(YearCourse.EVEN, YearCourse.of(counts, every)));
        common.addAll(lookAlikes(lasting, common));
        return new Seasons(List.copyOf(common), ofCategory, alike(counts, categories, common));
    }

    /** Found one after the other, each beginning at the item that the others explain worst. */
    private static List<double[]> lookAlikes(List<YearCount> items, List<double[]> others) {
        List<double[]> found = new ArrayList<>();
        List<double[]> alone = items.stream()
                .map(item -> YearCourse.of(List.of(item), new double[] {1}))
                .toList();
        while (found.size() < MOST_LOOK_ALIKES) {
            List<double[]> all = new ArrayList<>(others);
            all.addAll(found);
            int worst = -1;
            double most = WORTH_A_COURSE;
            for (int i = 0; i < items.size(); i++) {
                YearCount item = items.get(i);
                double best = all.stream().mapToDouble(item::likelihood).max().orElse(0);
                double gain = BELIEF * (item.likelihood(alone.get(i)) - best);
                if (gain > most) {
                    most = gain;
                    worst = i;
                }
            }
            if (worst < 0) {
                break;
            }
            found.add(alone.get(worst));
            for (int round = 0; round < ROUNDS; round++) {
                List<double[]> now = new ArrayList<>(others);
                now.addAll(found);
                double[][] shares = items.stream()
                        .map(item -> shares(item, now, new double[now.size()]))
                        .toArray(double[][]::new);
                for (int k = 0; k < found.size(); k++) {
                    int at = others.size() + k;
                    double[] members = IntStream.range(0, shares.length)
                            .mapToDouble(i -> shares[i][at])
                            .toArray();
                    found.set(k, YearCourse.of(items, members));
                }
            }
        }
        return found;
    }

    private static Map<String, double[]> alike(List<YearCount> counts, List<String> categories, List<double[]> common) {
        Map<String, double[]> alike = new HashMap<>();
        double[] all = new double[common.size()];
        for (int i = 0; i < counts.size(); i++) {
            double[] shares = shares(counts.get(i), common, new double[common.size()]);
            double[] here = alike.computeIfAbsent(categories.get(i), c -> new double[common.size()]);
            for (int k = 0; k < shares.length; k++) {
                here[k] += shares[k];
                all[k] += shares[k] / counts.size();
            }
        }
        for (double[] here : alike.values()) {
            double items = Arrays.stream(here).sum();
            Arrays.setAll(here, k -> (here[k] + HALF_TRUSTED_ITEMS * all[k]) / (items + HALF_TRUSTED_ITEMS));
        }
        return alike;
    }

    /** How much an item belongs to each course. */
    private static double[] shares(YearCount item, List<double[]> courses, double[] logPrior) {
        double[] shares = new double[courses.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = logPrior[k] + (item.weight > 0 ? BELIEF * item.likelihood(courses.get(k)) : 0);
            most = Math.max(most, shares[k]);
        }
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = Math.exp(shares[k] - most);
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    /** Relative demand of an item in each week of the year, mean 1. */
    double[] of(ItemHistory item) {
        double[] category = categories.get(item.category());
        if (common.size() == 1 && category == null) {
            return YearCourse.EVEN;
        }
        YearCount count = new YearCount(item.demand());
        double[] shared = shared(follows(item, count, category), category);
        return ownSay(item) ? YearCourse.own(count, shared) : shared;
    }

    /** The same with what it was learned from. */
    LearnedSeason learned(ItemHistory item) {
        double[] category = categories.get(item.category());
        YearCount count = new YearCount(item.demand());
        double[] shares = follows(item, count, category);
        boolean known = common.size() > 1 || category != null;
        double own = known && ownSay(item) ? YearCourse.ownTrust(count, shared(shares, category)) : 0;
        double alike = 0;
        for (int k = 2; k < common.size(); k++) {
            alike += shares[k];
        }
        double years = item.demand().units().length / DAYS_A_YEAR;
        return new LearnedSeason(
                of(item),
                Map.of(
                        LearnedSeason.Source.OWN,
                        own,
                        LearnedSeason.Source.CATEGORY,
                        (1 - own) * (category == null ? 0 : shares[common.size()]),
                        LearnedSeason.Source.ALIKE,
                        (1 - own) * alike,
                        LearnedSeason.Source.SHOP,
                        (1 - own) * (common.size() > 1 ? shares[1] : 0),
                        LearnedSeason.Source.EVEN,
                        (1 - own) * shares[0]),
                years,
                Rhythm.of(item.demand().units()).everyDays());
    }

    private static boolean ownSay(ItemHistory item) {
        return item.demand().units().length >= TWO_YEARS_DAYS;
    }

    /** How much an item follows each of the common courses and then, where there is one, that of its category. */
    private double[] follows(ItemHistory item, YearCount count, double @Nullable [] category) {
        List<double[]> courses = new ArrayList<>(common);
        double[] prior = new double[common.size() + (category == null ? 0 : 1)];
        double[] follow = alike.get(item.category());
        for (int k = 0; k < common.size(); k++) {
            double part = follow != null ? follow[k] : 1.0 / common.size();
            prior[k] = Math.log((k < 2 ? BEFORE[k] : 0) + BEFORE[3] * part);
        }
        if (category != null) {
            courses.add(category);
            prior[common.size()] = Math.log(BEFORE[2]);
        }
        return shares(count, courses, prior);
    }

    private double[] shared(double[] shares, double @Nullable [] category) {
        double[] shared = new double[YearWeeks.COUNT];
        for (int k = 0; k < shares.length; k++) {
            double[] course = k < common.size() || category == null ? common.get(k) : category;
            for (int week = 0; week < YearWeeks.COUNT; week++) {
                shared[week] += shares[k] * course[week];
            }
        }
        return shared;
    }
}
