package io.leadline.replenishment.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is done about many lines that a disruption touches: one way out for each, so that all together cost least while no
 * resource, such as the capacity of a supplier in a week or the cash there is, gives more than it has, and nobody is asked for
 * less than is taken at all.
 * <p>
 * Minimise Σᵢ c(i, xᵢ) over one way xᵢ of each line i, with Σᵢ u(r, i, xᵢ) ≤ C(r) for each resource r, and for each partner g
 * either nothing or Σᵢ v(g, i, xᵢ) ≥ m(g): a multiple-choice knapsack with several dimensions (Kellerer, Pferschy and Pisinger
 * 2004, chapter 11). Few lines are searched whole. Of many, prices λ(r) ≥ 0 of the resources are moved until their use fits
 * (Lagrangian relaxation with subgradient steps, Fisher 1981); what still does not fit gives way where that costs least, and
 * then each line looks once more for what is cheaper. Σᵢ min c + λu − Σ λC is less than any plan can cost, whatever the prices.
 */
public final class Rescue {

    /** Searched whole up to so many combinations. */
    static final long FEW = 200_000;

    private static final int ROUNDS = 120;
    private static final int PASSES = 4;
    private static final int EXCHANGES = 2;
    private static final int MOST_TRIED = 40;
    /** Partners that are tried without; each costs a plan of its own. */
    private static final int MOST_CLOSED = 40;

    private static final double MANY_TIMES = 3;

    private static final double NOTHING = 1e-9;

    /**
     * One way out of one line.
     *
     * @param cost all that it costs, with what is lost
     * @param resources numbers of the resources that it takes of; none for what takes nothing, such as to wait
     * @param uses how much of each
     * @param partner number of the partner that is asked; -1 for none
     * @param value what the partner is asked for by it
     */
    @SuppressWarnings("ArrayRecordComponent") // read millions of times in a plan, never changed
    public record Way(double cost, int[] resources, double[] uses, int partner, double value) {

        /** What takes nothing from others. */
        public static Way free(double cost) {
            return new Way(cost, new int[0], new double[0], -1, 0);
        }
    }

    /**
     * What is chosen.
     *
     * @param ways number of the way of each line
     * @param bound no plan costs less; what the plan costs itself where all were searched
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Plan(int[] ways, double cost, double bound) {}

    private final List<List<Way>> lines;
    private final double[] capacities;
    private final double[] minima;

    /**
     * @param lines the ways of each line, of which one at least takes nothing from others
     * @param capacities of each resource
     * @param minima the least that each partner takes at all
     */
    public Rescue(List<List<Way>> lines, double[] capacities, double[] minima) {
        for (List<Way> line : lines) {
            if (line.stream().noneMatch(way -> way.resources().length == 0 && way.partner() < 0)) {
                throw new IllegalArgumentException("Each line needs a way that takes nothing from others: " + line);
            }
        }
        this.lines = lines.stream().map(List::copyOf).toList();
        this.capacities = capacities.clone();
        this.minima = minima.clone();
    }

    public Plan plan() {
        long all = 1;
        for (List<Way> line : lines) {
            all = Math.min(FEW + 1, all * line.size());
        }
        return all <= FEW ? exact() : priced();
    }

    /** All combinations, but for those that cannot become cheaper than the best so far. */
    Plan exact() {
        double[] least = new double[lines.size() + 1];
        for (int line = lines.size() - 1; line >= 0; line--) {
            least[line] = least[line + 1]
                    + lines.get(line).stream().mapToDouble(Way::cost).min().orElse(0);
        }
        Search search = new Search(least);
        search.from(0, 0);
        return new Plan(search.best, search.bestCost, search.bestCost);
    }

    private final class Search {

        private final double[] least;
        private final int[] chosen = new int[lines.size()];
        private final double[] used = new double[capacities.length];
        private final double[] asked = new double[minima.length];
        private int[] best = new int[0];
        private double bestCost = Double.POSITIVE_INFINITY;

        private Search(double[] least) {
            this.least = least;
        }

        private void from(int line, double cost) {
            if (cost + least[line] >= bestCost) {
                return;
            }
            if (line == lines.size()) {
                if (isEnough(asked)) {
                    best = chosen.clone();
                    bestCost = cost;
                }
                return;
            }
            List<Way> ways = lines.get(line);
            for (int way = 0; way < ways.size(); way++) {
                Way one = ways.get(way);
                if (fits(one, used)) {
                    chosen[line] = way;
                    take(one, 1, used, asked);
                    from(line + 1, cost + one.cost());
                    take(one, -1, used, asked);
                }
            }
        }
    }

    /** By prices of what is scarce; near the least, and as fast as many lines need. */
    Plan priced() {
        double[] prices = new double[capacities.length];
        double bound = Double.NEGATIVE_INFINITY;
        double best = Double.POSITIVE_INFINITY;
        int[] plan = new int[0];
        double step = 1;
        for (int round = 0; round < ROUNDS; round++) {
            int[] chosen = cheapest(prices);
            double[] used = new double[capacities.length];
            double[] asked = new double[minima.length];
            double relaxed = 0;
            for (int line = 0; line < chosen.length; line++) {
                Way way = lines.get(line).get(chosen[line]);
                relaxed += priced(way, prices);
                take(way, 1, used, asked);
            }
            double[] over = new double[capacities.length];
            double steep = 0;
            for (int r = 0; r < over.length; r++) {
                relaxed -= prices[r] * capacities[r];
                over[r] = used[r] - capacities[r];
                steep += prices[r] > 0 || over[r] > 0 ? over[r] * over[r] : 0;
            }
            if (relaxed > bound + NOTHING) {
                bound = relaxed;
            } else {
                step *= 0.9;
            }
            // To make it fit takes longer than the prices; the later rounds know them best.
            if (round % 10 == 9 || steep <= NOTHING) {
                Fitted fitted = new Fitted(chosen, new boolean[minima.length]);
                fitted.fit();
                if (fitted.cost() < best) {
                    best = fitted.cost();
                    plan = fitted.chosen;
                }
            }
            if (steep <= NOTHING
                    || best < Double.POSITIVE_INFINITY && best - bound <= NOTHING * Math.max(1, Math.abs(best))) {
                break;
            }
            double goal = best < Double.POSITIVE_INFINITY ? best : bound + Math.abs(bound) * 0.1 + 1;
            double length = step * Math.max(goal - relaxed, NOTHING) / steep;
            for (int r = 0; r < over.length; r++) {
                prices[r] = Math.max(0, prices[r] + length * over[r]);
            }
        }
        Fitted fitted = without(plan, best);
        return new Plan(fitted.chosen, fitted.cost(), Math.min(bound, fitted.cost()));
    }

    /** Some partners may better not be asked at all, where what they take at least draws others along. */
    private Fitted without(int[] plan, double cost) {
        boolean[] closed = new boolean[minima.length];
        Fitted best = new Fitted(plan, closed);
        double least = cost;
        for (int g = 0; g < minima.length && g < MOST_CLOSED; g++) {
            // Who takes far more than the least draws nobody along.
            closed[g] = best.asked[g] > NOTHING && best.asked[g] < MANY_TIMES * minima[g];
            if (!closed[g]) {
                continue;
            }
            Fitted fitted = new Fitted(plan, closed);
            fitted.fit();
            if (fitted.cost() < least - NOTHING) {
                least = fitted.cost();
                best = fitted;
            } else {
                closed[g] = false;
            }
        }
        return best;
    }

    private int[] cheapest(double[] prices) {
        int[] chosen = new int[lines.size()];
        for (int line = 0; line < chosen.length; line++) {
            List<Way> ways = lines.get(line);
            double least = Double.POSITIVE_INFINITY;
            for (int way = 0; way < ways.size(); way++) {
                double cost = priced(ways.get(way), prices);
                if (cost < least) {
                    least = cost;
                    chosen[line] = way;
                }
            }
        }
        return chosen;
    }

    private static double priced(Way way, double[] prices) {
        double cost = way.cost();
        for (int i = 0; i < way.resources().length; i++) {
            cost += prices[way.resources()[i]] * way.uses()[i];
        }
        return cost;
    }

    private boolean fits(Way way, double[] used) {
        for (int i = 0; i < way.resources().length; i++) {
            int r = way.resources()[i];
            if (used[r] + way.uses()[i] > capacities[r] + NOTHING) {
                return false;
            }
        }
        return true;
    }

    private boolean isEnough(double[] asked) {
        for (int g = 0; g < minima.length; g++) {
            if (asked[g] > NOTHING && asked[g] < minima[g] - NOTHING) {
                return false;
            }
        }
        return true;
    }

    private static void take(Way way, int sign, double[] used, double[] asked) {
        for (int i = 0; i < way.resources().length; i++) {
            used[way.resources()[i]] += sign * way.uses()[i];
        }
        if (way.partner() >= 0) {
            asked[way.partner()] += sign * way.value();
        }
    }

    /** A choice that is changed until it fits, and then as long as that is cheaper. */
    private final class Fitted {

        private final int[] chosen;
        private final double[] used = new double[capacities.length];
        private final double[] asked = new double[minima.length];
        private final boolean[] closed;

        private Fitted(int[] wanted, boolean[] notAsked) {
            chosen = wanted.clone();
            closed = notAsked.clone();
            for (int line = 0; line < chosen.length; line++) {
                take(way(line), 1, used, asked);
            }
        }

        private Way way(int line) {
            return lines.get(line).get(chosen[line]);
        }

        private double cost() {
            double cost = 0;
            for (int line = 0; line < chosen.length; line++) {
                cost += way(line).cost();
            }
            return cost;
        }

        private void fit() {
            for (int g = 0; g < closed.length; g++) {
                if (closed[g]) {
                    close(g);
                }
            }
            giveWay();
            improve();
            for (int g = 0; g < minima.length; g++) {
                if (asked[g] > NOTHING && asked[g] < minima[g] - NOTHING && !fill(g)) {
                    close(g);
                }
            }
            improve();
            for (int pass = 0; pass < EXCHANGES; pass++) {
                exchange();
                improve();
            }
        }

        /** A line takes what is cheaper and does not fit, where another gives way for less than that is worth. */
        private void exchange() {
            List<List<Integer>> users = new ArrayList<>();
            for (int r = 0; r < capacities.length; r++) {
                users.add(new ArrayList<>());
            }
            for (int line = 0; line < chosen.length; line++) {
                for (int r : way(line).resources()) {
                    users.get(r).add(line);
                }
            }
            for (int line = 0; line < chosen.length; line++) {
                List<Way> ways = lines.get(line);
                for (int way = 0; way < ways.size(); way++) {
                    double gain = way(line).cost() - ways.get(way).cost();
                    if (gain > NOTHING && takes(line, way, gain, users)) {
                        for (int r : way(line).resources()) {
                            users.get(r).add(line);
                        }
                    }
                }
            }
        }

        private boolean takes(int line, int way, double gain, List<List<Integer>> users) {
            if (!leaves(line, way)) {
                return false;
            }
            int before = chosen[line];
            change(line, way);
            for (int r : way(line).resources()) {
                List<Integer> all = users.get(r);
                // Of a resource that all take of, such as cash, some are tried: others each time.
                int from = all.size() <= MOST_TRIED ? 0 : line % all.size();
                for (int tried = 0; tried < Math.min(MOST_TRIED, all.size()); tried++) {
                    int other = all.get((from + tried) % all.size());
                    if (other == line || Arrays.stream(way(other).resources()).noneMatch(of -> of == r)) {
                        continue;
                    }
                    int instead = bestOther(other);
                    if (instead >= 0
                            && instead != chosen[other]
                            && lines.get(other).get(instead).cost() - way(other).cost() < gain - NOTHING
                            && leaves(other, instead)) {
                        int was = chosen[other];
                        change(other, instead);
                        if (!isOver(way(line)) && !isOver(way(other))) {
                            return true;
                        }
                        change(other, was);
                    }
                }
            }
            change(line, before);
            return false;
        }

        /** Who loses least by another way for what it frees gives way first. */
        private void giveWay() {
            Integer[] order = new Integer[chosen.length];
            double[] regret = new double[chosen.length];
            for (int line = 0; line < chosen.length; line++) {
                order[line] = line;
                double freed = 0;
                for (int i = 0; i < way(line).resources().length; i++) {
                    freed += way(line).uses()[i] / Math.max(capacities[way(line).resources()[i]], NOTHING);
                }
                double other = Double.POSITIVE_INFINITY;
                for (Way one : lines.get(line)) {
                    other = one.resources().length == 0 ? Math.min(other, one.cost()) : other;
                }
                regret[line] = freed <= 0
                        ? Double.POSITIVE_INFINITY
                        : (other - way(line).cost()) / freed;
            }
            Arrays.sort(order, (a, b) -> Double.compare(regret[a], regret[b]));
            for (int line : order) {
                if (isOver(way(line))) {
                    change(line, bestOther(line));
                }
            }
        }

        private boolean isOver(Way way) {
            for (int r : way.resources()) {
                if (used[r] > capacities[r] + NOTHING) {
                    return true;
                }
            }
            return false;
        }

        /** The cheapest way that fits where this line takes nothing meanwhile. */
        private int bestOther(int line) {
            take(way(line), -1, used, asked);
            int best = -1;
            List<Way> ways = lines.get(line);
            for (int way = 0; way < ways.size(); way++) {
                Way one = ways.get(way);
                boolean open = one.partner() < 0 || !closed[one.partner()];
                if (open
                        && fits(one, used)
                        && (best < 0 || one.cost() < ways.get(best).cost())) {
                    best = way;
                }
            }
            take(way(line), 1, used, asked);
            return best;
        }

        private void change(int line, int way) {
            take(way(line), -1, used, asked);
            chosen[line] = way;
            take(way(line), 1, used, asked);
        }

        /** Each line takes what is cheaper and fits, and leaves no partner with less than it takes. */
        private void improve() {
            boolean better = true;
            for (int pass = 0; pass < PASSES && better; pass++) {
                better = false;
                for (int line = 0; line < chosen.length; line++) {
                    int other = bestOther(line);
                    if (lines.get(line).get(other).cost() < way(line).cost() - NOTHING && leaves(line, other)) {
                        change(line, other);
                        better = true;
                    }
                }
            }
        }

        /** Whether both partners have nothing or enough afterwards, as far as they had before. */
        private boolean leaves(int line, int other) {
            Way next = lines.get(line).get(other);
            if (next.partner() == way(line).partner()) {
                return next.partner() < 0 || isLeft(line, next.value());
            }
            return isLeft(line, 0)
                    && (next.partner() < 0 || asked[next.partner()] + next.value() >= minima[next.partner()] - NOTHING);
        }

        /** @param instead what the line asks its partner for then */
        private boolean isLeft(int line, double instead) {
            int partner = way(line).partner();
            if (partner < 0) {
                return true;
            }
            double left = asked[partner] - way(line).value() + instead;
            return left <= NOTHING || left >= minima[partner] - NOTHING || asked[partner] < minima[partner] - NOTHING;
        }

        /** Others join until the partner takes it, where that costs less than to do without it. */
        private boolean fill(int g) {
            int[] before = chosen.clone();
            double without = 0;
            for (int line = 0; line < chosen.length; line++) {
                without += way(line).partner() == g
                        ? elsewhere(line, g) - way(line).cost()
                        : 0;
            }
            double dearer = 0;
            while (asked[g] < minima[g] - NOTHING) {
                int joins = -1;
                int by = -1;
                double least = Double.POSITIVE_INFINITY;
                for (int line = 0; line < chosen.length; line++) {
                    if (way(line).partner() == g) {
                        continue;
                    }
                    List<Way> ways = lines.get(line);
                    for (int way = 0; way < ways.size(); way++) {
                        Way one = ways.get(way);
                        double more = (one.cost() - way(line).cost()) / Math.max(one.value(), NOTHING);
                        if (one.partner() == g && more < least && isLeft(line, 0) && fits(one, used)) {
                            least = more;
                            joins = line;
                            by = way;
                        }
                    }
                }
                if (joins < 0) {
                    break;
                }
                dearer += lines.get(joins).get(by).cost() - way(joins).cost();
                change(joins, by);
            }
            if (asked[g] >= minima[g] - NOTHING && dearer <= without) {
                return true;
            }
            for (int line = 0; line < chosen.length; line++) {
                change(line, before[line]);
            }
            return false;
        }

        private double elsewhere(int line, int g) {
            double least = Double.POSITIVE_INFINITY;
            for (Way one : lines.get(line)) {
                least = one.partner() != g && (one.partner() < 0 || !closed[one.partner()]) && fits(one, used)
                        ? Math.min(least, one.cost())
                        : least;
            }
            return least;
        }

        private void close(int g) {
            closed[g] = true;
            for (int line = 0; line < chosen.length; line++) {
                if (way(line).partner() == g) {
                    change(line, leastOf(line));
                }
            }
        }

        /** Of what takes nothing, or of partners that have enough. */
        private int leastOf(int line) {
            int best = -1;
            List<Way> ways = lines.get(line);
            for (int way = 0; way < ways.size(); way++) {
                Way one = ways.get(way);
                boolean open = one.partner() < 0
                        || !closed[one.partner()] && asked[one.partner()] >= minima[one.partner()] - NOTHING;
                if (open
                        && fits(one, used)
                        && (best < 0 || one.cost() < ways.get(best).cost())) {
                    best = way;
                }
            }
            return best;
        }
    }
}
