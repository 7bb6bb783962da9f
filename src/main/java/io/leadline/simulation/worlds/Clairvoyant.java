package io.leadline.simulation.worlds;

import io.leadline.catalog.Terms;
import io.leadline.replenishment.CostRates;
import io.leadline.simulation.worlds.WorldFigures.OfItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody who knows the laws, and not the future: for each item the supplier, the safety and the cover of an order that
 * cost least over other courses of the same world. Reorder point and order-up-to level follow the law of the coming days,
 * so that a season, a promotion or an end is never missed.
 */
public final class Clairvoyant implements WorldRule {

    private static final double[] SAFETY = {-0.5, 0, 0.4, 0.8, 1.2, 1.6, 2, 2.5, 3, 4};
    private static final double[] COVER_DAYS = {0, 7, 14, 28, 56, 90, 150};

    /** Courses tried have seeds that nobody lives through. */
    private static final long FIRST_SEED = 7_000;

    /** How one item is bought. */
    private record Choice(int terms, double safety, double coverDays) {}

    private final Choice[] choices;

    private Clairvoyant(Choice[] choices) {
        this.choices = choices;
    }

    /**
     * What the search found.
     *
     * @param best the rule of least cost
     * @param least for each item the fill rate of the leanest choice that keeps its target: what lots, minimums and whole
     *     units force; NaN where none keeps it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Found(Clairvoyant best, double[] least) {}

    /** @param targets fill rate wanted of each item */
    public static Found search(World world, CostRates rates, double[] targets, int courses) {
        int items = world.items().size();
        Choice[] best = new Choice[items];
        double[] cost = new double[items];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        double[] least = new double[items];
        Arrays.fill(least, Double.NaN);
        List<WorldLife> lives = new ArrayList<>();
        for (int course = 0; course < courses; course++) {
            lives.add(new WorldLife(world, FIRST_SEED + course));
        }
        int most = world.items().stream()
                .mapToInt(item -> item.terms().size())
                .max()
                .orElse(1);
        for (int terms = 0; terms < most; terms++) {
            for (double cover : COVER_DAYS) {
                for (double safety : SAFETY) {
                    Choice[] same = new Choice[items];
                    for (int i = 0; i < items; i++) {
                        same[i] = new Choice(
                                Math.min(terms, world.items().get(i).terms().size() - 1), safety, cover);
                    }
                    OfItem[] sums = sums(lives, new Clairvoyant(same), rates, items);
                    for (int i = 0; i < items; i++) {
                        if (sums[i].cost() < cost[i]) {
                            cost[i] = sums[i].cost();
                            best[i] = same[i];
                        }
                        double fill = sums[i].fillRate();
                        if (fill >= targets[i] && !(least[i] <= fill)) {
                            least[i] = fill;
                        }
                    }
                }
            }
        }
        return new Found(new Clairvoyant(best), least);
    }

    private static OfItem[] sums(List<WorldLife> lives, Clairvoyant rule, CostRates rates, int items) {
        OfItem[] sums = new OfItem[items];
        Arrays.fill(sums, OfItem.NONE);
        lives.parallelStream()
                .map(life -> life.live(rule, rates))
                .toList()
                .forEach(figures ->
                        Arrays.setAll(sums, i -> sums[i].plus(figures.items().get(i))));
        return sums;
    }

    @Override
    public List<Decision> decide(WorldState known) {
        List<Buy> buys = new ArrayList<>();
        for (int i = 0; i < choices.length; i++) {
            double units = units(known, i, choices[i]);
            if (units > 0) {
                buys.add(new Buy(i, choices[i].terms, units));
            }
        }
        int today = known.today();
        return OrderGroups.reachingMinimums(
                known, buys, item -> law(known.world(), item, today).meanOver(today, today + 28.0) / 28);
    }

    private static DemandLaw law(World world, int item, int today) {
        return world.items().get(item).law().asOf(today);
    }

    private static double units(WorldState known, int i, Choice choice) {
        World world = known.world();
        WorldItem item = world.items().get(i);
        Terms terms = item.terms().get(choice.terms);
        int today = known.today();
        DemandLaw law = law(world, i, today);
        double lead = world.expectedLead(item, choice.terms, today);
        double protectedUntil = today + world.expectedLead(item, choice.terms, today + REVIEW_DAYS) + REVIEW_DAYS;
        LocalDate end = item.item().soldUntil();
        if (end != null && !world.date(today + (int) lead).isBefore(end)) {
            return 0;
        }
        double mean = law.meanOver(today, protectedUntil);
        double perDay = mean / (protectedUntil - today);
        double leadSpread = item.lead().get(choice.terms).spreadDays() * perDay;
        double deviation = Math.sqrt(law.varianceOver(today, protectedUntil) + leadSpread * leadSpread);
        double level = mean + choice.safety * deviation;
        double position = known.position(i);
        if (position > level - 0.5) {
            return 0;
        }
        double until = protectedUntil + choice.coverDays;
        int life = item.item().shelfLifeDays();
        until = life > 0 ? Math.max(protectedUntil, Math.min(until, today + lead + life)) : until;
        double upTo = level + law.meanOver((int) protectedUntil, until);
        return OrderGroups.orderable(upTo - position, terms);
    }
}
