package io.leadline.cli;

import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.PlanSettings;
import io.leadline.simulation.worlds.Clairvoyant;
import io.leadline.simulation.worlds.SimpleRules;
import io.leadline.simulation.worlds.World;
import io.leadline.simulation.worlds.WorldFigures;
import io.leadline.simulation.worlds.WorldFigures.OfItem;
import io.leadline.simulation.worlds.WorldLife;
import io.leadline.simulation.worlds.WorldRule;
import io.leadline.simulation.worlds.Worlds;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code leadline bench worlds}: Leadline's plans in made-up companies whose truth is known, beside a clairvoyant that knows
 * the laws and the simple rule that would have been cheapest.
 */
public final class WorldsBench {

    private static final int COURSES_OF_THE_SEARCH = 4;

    /** Misses of a fill rate that are still called kept, for all items and for a class. */
    private static final double KEPT = 0.02;

    private static final double KEPT_BY_CLASS = 0.03;

    /** A fill rate is no better known than this after a year of a few items. */
    private static final double KNOWN_WITHIN = 0.005;

    /** What of the money that the expected demand costs is there for buying, where money is short. */
    private static final double MONEY = 0.6;

    private final PlanSettings settings = PlanSettings.DEFAULT;

    /** Fill rates that are asked for, to see how they are kept; the default policy goes its own way above its floors. */
    private final PlanSettings asked = settings.withTargets(PlanSettings.FILL_RATES);

    private final CostRates rates = new CostRates(settings.holdingRatePerYear(), settings.orderCost(), 0, 0);
    private final int seeds;

    static final String USAGE = "Usage: leadline bench worlds [--world NAME]… [--seeds N]";

    private WorldsBench(int seeds) {
        this.seeds = seeds;
    }

    /**
     * What came out for one world, over all seeds.
     *
     * @param classes of the items
     * @param targeted the same under the fill rates that are asked for
     * @param targets of the items
     * @param cutAlike margin earned with too little money, every order cut alike
     * @param listed the same by the buy list
     * @param simple name of the simple rule that was cheapest in hindsight
     * @param least fill rate that lots, minimums and whole units force on each item; NaN where none keeps the target
     * @param below share of the weeks told whose demand stayed at or below the high quantile of 95 %
     */
    record Outcome(
            World world,
            List<DemandClass> classes,
            List<WorldFigures> planned,
            List<WorldFigures> targeted,
            List<Double> targets,
            double cutAlike,
            double listed,
            String simple,
            double simpleCost,
            double clairvoyantCost,
            List<Double> least,
            double below,
            double seconds) {

        double cost() {
            return planned.stream().mapToDouble(WorldFigures::cost).sum();
        }

        double regret() {
            return cost() / clairvoyantCost - 1;
        }

        double againstSimple() {
            return cost() / simpleCost - 1;
        }

        /** Of the items of a class, or of all where it is null. */
        OfItem figures(List<WorldFigures> of, DemandClass.@Nullable Value value) {
            OfItem sum = OfItem.NONE;
            for (WorldFigures figures : of) {
                for (int i = 0; i < classes.size(); i++) {
                    if (value == null || classes.get(i).value() == value) {
                        sum = sum.plus(figures.items().get(i));
                    }
                }
            }
            return sum;
        }

        /** Mean over the demand of the items of a class of what is wanted, or forced where that is more. */
        double mean(DemandClass.@Nullable Value value, List<Double> ofItems) {
            double weighed = 0;
            double demanded = 0;
            for (int i = 0; i < classes.size(); i++) {
                double units = planned.getFirst().items().get(i).demanded();
                if ((value == null || classes.get(i).value() == value) && !Double.isNaN(ofItems.get(i))) {
                    weighed += units * ofItems.get(i);
                    demanded += units;
                }
            }
            return weighed / demanded;
        }

        /** By how much the fill rate lies above what was asked for; below zero where it is missed. */
        double above(DemandClass.@Nullable Value value) {
            return figures(targeted, value).fillRate() - mean(value, targets);
        }

        /** Whether the fill rates that were asked for are kept, of all items and of each class that there is. */
        boolean missed() {
            return above(null) < -KEPT
                    || Arrays.stream(DemandClass.Value.values()).anyMatch(value -> above(value) < -KEPT_BY_CLASS);
        }

        /** By how much the fill rate lies above what was asked for and above what lots and whole units force. */
        double unforced() {
            return figures(targeted, null).fillRate() - Math.max(mean(null, targets), mean(null, least));
        }
    }

    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        List<World> worlds;
        int seeds;
        try {
            Options options = Options.read(args, List.of("--world", "--seeds"), List.of());
            List<String> names = options.all("--world").isEmpty() ? Worlds.names() : options.all("--world");
            worlds = names.stream().map(Worlds::named).toList();
            String text = options.value("--seeds", "3");
            if (!text.matches("[1-9][0-9]{0,3}")) {
                throw new IllegalArgumentException("--seeds \"" + text + "\" is no whole number from 1 to 9999");
            }
            seeds = Integer.parseInt(text);
        } catch (IllegalArgumentException e) {
            err.println("leadline bench worlds: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        WorldsBench bench = new WorldsBench(seeds);
        List<Outcome> outcomes = new ArrayList<>();
        out.println("| world | items | fill rate under targets | target | forced by lots | A, of | B, of | C, of"
                + " | fill rate by default | stock value | lost margin | total cost | best simple rule | change"
                + " | clairvoyant | regret | margin with 60 % of the money, cut alike | buy list | weeks below 95 %"
                + " | seconds |");
        out.println("|" + " --- |".repeat(20));
        for (World world : worlds) {
            Outcome outcome = bench.outcome(world);
            outcomes.add(outcome);
            out.println(bench.row(outcome));
            out.flush();
        }
        out.printf(
                Locale.ROOT,
                "%nmean of %d worlds: total cost %+.1f %% against the best simple rule of each (at most -7), regret"
                        + " %+.1f %% (at most 15); dearer than the best simple rule in %d%n",
                outcomes.size(),
                100 * mean(outcomes, Outcome::againstSimple),
                100 * mean(outcomes, Outcome::regret),
                outcomes.stream().filter(o -> o.againstSimple() > 0).count());
        out.printf(
                Locale.ROOT,
                "with 60 %% of the money the buy list earns %+.1f %% more margin than cutting every order alike (at"
                        + " least 8)%n",
                100 * mean(outcomes, o -> o.listed() / o.cutAlike() - 1));
        out.printf(
                Locale.ROOT,
                "targets of fill rate: missed by more than 2 points, or 3 in a class, in %d (none); exceeded by more"
                        + " than lots, minimums and whole units force in %d (none), in the mean by %+.1f points%n",
                outcomes.stream().filter(Outcome::missed).count(),
                outcomes.stream().filter(o -> o.unforced() > KNOWN_WITHIN).count(),
                100 * mean(outcomes, Outcome::unforced));
        worlds.stream().filter(world -> !world.outside().isEmpty()).forEach(world -> bench.outside(world, out));
        return 0;
    }

    /** The same company with what others tell of it and without. */
    private void outside(World world, PrintStream out) {
        World deaf = world.withoutSeries();
        double[] cost = new double[2];
        double[] squares = new double[2];
        StringBuilder used = new StringBuilder();
        for (int seed = 1; seed <= seeds; seed++) {
            for (int told = 0; told < 2; told++) {
                World one = told == 1 ? world : deaf;
                WorldLife life = new WorldLife(one, seed);
                PlannedWorldRule rule = new PlannedWorldRule(one, settings);
                cost[told] += life.live(rule, rates).cost();
                for (PlannedWorldRule.Told week : rule.told()) {
                    if (week.fromDay() + 7 <= one.end()) {
                        double demanded = 0;
                        for (int day = week.fromDay(); day < week.fromDay() + 7; day++) {
                            demanded += life.demanded(week.item(), day);
                        }
                        squares[told] += (demanded - week.expected()) * (demanded - week.expected());
                    }
                }
                used.append(told == 1 ? " " + rule.used() : "");
            }
        }
        out.printf(
                Locale.ROOT,
                "%s: with series from outside the error of the eight weeks ahead is %+.1f %%, total cost %+.1f %%;"
                        + " items that each counts for at the end:%s%n",
                world.name(),
                100 * (Math.sqrt(squares[1] / squares[0]) - 1),
                100 * (cost[1] / cost[0] - 1),
                used);
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    Outcome outcome(World world) {
        long began = System.nanoTime();
        List<DemandClass> classes = classes(world);
        double[] targets =
                classes.stream().mapToDouble(c -> asked.target(c).level()).toArray();
        Clairvoyant.Found clairvoyant = Clairvoyant.search(world, rates, targets, COURSES_OF_THE_SEARCH);
        SimpleRules simple = new SimpleRules(rates);
        List<WorldFigures> planned = new ArrayList<>();
        List<WorldFigures> targeted = new ArrayList<>();
        double[] margin = new double[2];
        double clairvoyantCost = 0;
        int below = 0;
        int weeks = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            WorldLife life = new WorldLife(world, seed);
            PlannedWorldRule rule = new PlannedWorldRule(world, settings);
            planned.add(life.live(rule, rates));
            targeted.add(life.live(new PlannedWorldRule(world, asked), rates));
            for (int kind = 0; kind < margin.length; kind++) {
                MoneyLimit money = new MoneyLimit(MONEY * costOfAReview(world), kind == 0);
                margin[kind] += earned(world, life.live(new PlannedWorldRule(world, settings, money), rates));
            }
            clairvoyantCost += life.live(clairvoyant.best(), rates).cost();
            simple.live(life);
            for (PlannedWorldRule.Told told : rule.told()) {
                if (told.fromDay() + 7 <= world.end()) {
                    double demanded = 0;
                    for (int day = told.fromDay(); day < told.fromDay() + 7; day++) {
                        demanded += life.demanded(told.item(), day);
                    }
                    weeks++;
                    below += demanded <= told.high() ? 1 : 0;
                }
            }
        }
        return new Outcome(
                world,
                classes,
                planned,
                targeted,
                DoubleStream.of(targets).boxed().toList(),
                margin[0],
                margin[1],
                simple.best(),
                simple.cost(),
                clairvoyantCost,
                DoubleStream.of(clairvoyant.least()).boxed().toList(),
                weeks == 0 ? Double.NaN : (double) below / weeks,
                (System.nanoTime() - began) / 1e9);
    }

    /** What the expected demand from one review to the next costs, on average. */
    private static double costOfAReview(World world) {
        return world.items().stream()
                .mapToDouble(item -> item.law().meanOver(world.measuredFrom(), world.end())
                        * WorldRule.REVIEW_DAYS
                        / World.MEASURED_DAYS
                        * world.value(item.item().unitCost()))
                .sum();
    }

    /** Margin of what was served. */
    private static double earned(World world, WorldFigures figures) {
        double sum = 0;
        for (int i = 0; i < figures.items().size(); i++) {
            OfItem of = figures.items().get(i);
            var item = world.items().get(i).item();
            sum += of.served() * (world.value(item.unitPrice()) - world.value(item.unitCost()));
        }
        return sum;
    }

    /** By what was expected of the last year before the rules took over. */
    private static List<DemandClass> classes(World world) {
        int from = Math.max(0, world.historyDays() - 365);
        double[] values = world.items().stream()
                .mapToDouble(item -> item.law().meanOver(from, world.historyDays())
                        * world.value(item.item().unitCost()))
                .toArray();
        DemandClasses.Bounds bounds = DemandClasses.bounds(values);
        List<DemandClass> classes = new ArrayList<>();
        for (double value : values) {
            classes.add(bounds.classOf(value, 0));
        }
        return classes;
    }

    private String row(Outcome o) {
        OfItem all = o.figures(o.planned(), null);
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f |",
                o.world().name(),
                o.classes().size(),
                o.figures(o.targeted(), null).fillRate(),
                o.mean(null, o.targets()),
                o.mean(null, o.least())));
        for (DemandClass.Value value : DemandClass.Value.values()) {
            row.append(String.format(
                    Locale.ROOT,
                    " %.3f, %.3f |",
                    o.figures(o.targeted(), value).fillRate(),
                    o.mean(value, o.targets())));
        }
        return row.append(String.format(
                        Locale.ROOT,
                        " %.3f | %.0f | %.0f | %.0f | %.0f (%s) | %+.1f %% | %.0f | %+.1f %% | %.0f | %.0f (%+.1f %%)"
                                + " | %.3f | %.1f |",
                        all.fillRate(),
                        all.averageStock() / seeds,
                        all.lostMargin() / seeds,
                        o.cost() / seeds,
                        o.simpleCost() / seeds,
                        o.simple(),
                        100 * o.againstSimple(),
                        o.clairvoyantCost() / seeds,
                        100 * o.regret(),
                        o.cutAlike() / seeds,
                        o.listed() / seeds,
                        100 * (o.listed() / o.cutAlike() - 1),
                        o.below(),
                        o.seconds()))
                .toString();
    }
}
