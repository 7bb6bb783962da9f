package io.leadline.replenishment.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is done about many lines that a disruption touches: one way out for each, so that all together cost least while no
 * resource, such as the capacity of a supplier in a week or the cash there is, gives more than it has, and nobody is asked for
 * less than is taken at all.
 * <p>
 * Minimise Σᵢ c(i, xᵢ) over one way xᵢ of each line i, with Σᵢ u(r, i, xᵢ) ≤ C(r) for each resource r, and for each partner g
 * either nothing or Σᵢ v(g, i, xᵢ) ≥ m(g): a multiple-choice knapsack with several dimensions (Kellerer, Pferschy and Pisinger
 * 2004, chapter 11). Few lines are searched whole. Of many, prices λ(r) ≥ 0 of the resources are moved until their use fits
 * (Lagrangian relaxation with subgradient steps, Fisher 1981); what still does not fit gives way where that costs least, and
 * then each line looks once more for what is cheaper, and a few that want the same are searched whole while the others stay. Σᵢ min c + λu − Σ λC is less than any plan can cost, whatever the prices.
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

    /** Lines that start a search of those around them, at most in one pass. */
    private static final int MOST_SEEDS = 20_000;

    private static final int SMALL = 200;
    private static final long SEARCHED_OF_FEW = 20_000;
    private static final long SEARCHED_OF_MANY = 600;
    private static final long MOST_STEPS = 2_000_000;

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
        int[] part = parts();
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int line = 0; line < part.length; line++) {
            members.computeIfAbsent(part[line], first -> new ArrayList<>()).add(line);
        }
        int[] ways = new int[lines.size()];
        double cost = 0;
        double bound = 0;
        for (List<Integer> some : members.values()) {
            Rescue alone = some.size() == lines.size() ? this : alone(some);
            Plan plan = alone.together();
            for (int place = 0; place < some.size(); place++) {
                ways[some.get(place)] = plan.ways()[place];
            }
            cost += plan.cost();
            bound += plan.bound();
        }
        return new Plan(ways, cost, bound);
    }

    /** Some lines with what they could want and nothing else, numbered anew. */
    private Rescue alone(List<Integer> some) {
        Map<Integer, Integer> resources = new LinkedHashMap<>();
        Map<Integer, Integer> partners = new LinkedHashMap<>();
        List<List<Way>> own = new ArrayList<>();
        for (int line : some) {
            List<Way> ways = new ArrayList<>();
            for (Way way : lines.get(line)) {
                int[] of = Arrays.stream(way.resources())
                        .map(r -> resources.computeIfAbsent(r, first -> resources.size()))
                        .toArray();
                int partner =
                        way.partner() < 0 ? -1 : partners.computeIfAbsent(way.partner(), first -> partners.size());
                ways.add(new Way(way.cost(), of, way.uses(), partner, way.value()));
            }
            own.add(ways);
        }
        return new Rescue(
                own,
                resources.keySet().stream().mapToDouble(r -> capacities[r]).toArray(),
                partners.keySet().stream().mapToDouble(g -> minima[g]).toArray());
    }

    /** Lines that could want the same have the same number: what nobody else wants is planned for itself. */
    private int[] parts() {
        int[] part = new int[lines.size()];
        Arrays.setAll(part, line -> line);
        Map<Integer, Integer> ofResource = new HashMap<>();
        Map<Integer, Integer> ofPartner = new HashMap<>();
        for (int line = 0; line < part.length; line++) {
            for (Way way : lines.get(line)) {
                for (int r : way.resources()) {
                    join(part, line, ofResource.computeIfAbsent(r, first -> -1), ofResource, r);
                }
                // Who takes any order at all ties nobody to another.
                if (way.partner() >= 0 && minima[way.partner()] > NOTHING) {
                    join(part, line, ofPartner.computeIfAbsent(way.partner(), first -> -1), ofPartner, way.partner());
                }
            }
        }
        for (int line = 0; line < part.length; line++) {
            part[line] = root(part, line);
        }
        return part;
    }

    private static void join(int[] part, int line, int other, Map<Integer, Integer> of, int what) {
        if (other < 0) {
            of.put(what, line);
        } else {
            part[root(part, line)] = root(part, other);
        }
    }

    private static int root(int[] part, int line) {
        int root = line;
        while (part[root] != root) {
            part[root] = part[part[root]];
            root = part[root];
        }
        return root;
    }

    private Plan together() {
        long all = 1;
        for (List<Way> line : lines) {
            all = Math.min(FEW + 1, all * line.size());
        }
        return all <= FEW ? exact() : priced();
    }

    /** All combinations, but for those that cannot become cheaper than the best so far. */
    Plan exact() {
        int[] all = new int[lines.size()];
        Arrays.setAll(all, line -> line);
        Search search = new Search(
                all,
                new double[capacities.length],
                new double[minima.length],
                Double.POSITIVE_INFINITY,
                new double[capacities.length],
                Long.MAX_VALUE);
        search.from(0, 0);
        return new Plan(search.best, search.bestCost, search.bestCost);
    }

    /** All choices of some lines, with what the others take as it is; only what is cheaper than a choice known before. */
    private final class Search {

        private final int[] searched;
        private final double[] least;
        private final double[] leastPriced;
        private final double[] prices;
        private final int[] chosen;
        private final double[] used;
        private final double[] asked;
        private int[] best = new int[0];
        private double bestCost;
        private double worthLeft;
        private long steps;

        /**
         * @param takenByOthers of each resource, likewise of each partner
         * @param known what the choice costs that is to be beaten
         * @param priceOf each resource; whatever they are, no choice costs less than by them
         * @param mostSteps after which it ends with what it has found
         */
        private Search(
                int[] searched,
                double[] takenByOthers,
                double[] askedByOthers,
                double known,
                double[] priceOf,
                long mostSteps) {
            this.searched = searched;
            this.prices = priceOf;
            this.steps = mostSteps;
            this.leastPriced = new double[searched.length + 1];
            for (int place = searched.length - 1; place >= 0; place--) {
                leastPriced[place] = leastPriced[place + 1]
                        + lines.get(searched[place]).stream()
                                .mapToDouble(way -> priced(way, prices))
                                .min()
                                .orElse(0);
            }
            for (int r = 0; r < capacities.length; r++) {
                worthLeft += prices[r] * Math.max(0, capacities[r] - takenByOthers[r]);
            }
            this.chosen = new int[searched.length];
            this.used = takenByOthers;
            this.asked = askedByOthers;
            this.bestCost = known;
            this.least = new double[searched.length + 1];
            for (int place = searched.length - 1; place >= 0; place--) {
                least[place] = least[place + 1]
                        + lines.get(searched[place]).stream()
                                .mapToDouble(Way::cost)
                                .min()
                                .orElse(0);
            }
        }

        private void from(int place, double cost) {
            double atLeast = cost + Math.max(least[place], leastPriced[place] - worthLeft);
            if (atLeast >= bestCost - NOTHING || --steps < 0) {
                return;
            }
            if (place == searched.length) {
                if (isEnough(asked)) {
                    best = chosen.clone();
                    bestCost = cost;
                }
                return;
            }
            List<Way> ways = lines.get(searched[place]);
            for (int way = 0; way < ways.size(); way++) {
                Way one = ways.get(way);
                if (fits(one, used)) {
                    double worth = priced(one, prices) - one.cost();
                    chosen[place] = way;
                    take(one, 1, used, asked);
                    worthLeft -= worth;
                    from(place + 1, cost + one.cost());
                    worthLeft += worth;
                    take(one, -1, used, asked);
                }
            }
        }
    }

    /** By prices of what is scarce; near the least, and as fast as many lines need. */
    Plan priced() {
        double[] prices = new double[capacities.length];
        double[] bestPrices = prices;
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
                bestPrices = prices.clone();
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
        new Neighbours(fitted).improve();
        if (lines.size() <= SMALL) {
            whole(fitted, bestPrices);
        }
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

    /**
     * A few lines that want the same are searched whole while all others stay, again and again from each line on: exchanges of
     * two lines find no chain of three, and one that stands at the least of a partner alone never leaves it.
     */
    private final class Neighbours {

        private final Fitted fitted;
        private final List<List<Integer>> wantingResource = new ArrayList<>();
        private final List<List<Integer>> wantingPartner = new ArrayList<>();
        private final long most = lines.size() <= SMALL ? SEARCHED_OF_FEW : SEARCHED_OF_MANY;

        private Neighbours(Fitted fitted) {
            this.fitted = fitted;
            for (int r = 0; r < capacities.length; r++) {
                wantingResource.add(new ArrayList<>());
            }
            for (int g = 0; g < minima.length; g++) {
                wantingPartner.add(new ArrayList<>());
            }
            for (int line = 0; line < lines.size(); line++) {
                for (Way way : lines.get(line)) {
                    for (int r : way.resources()) {
                        add(wantingResource.get(r), line);
                    }
                    if (way.partner() >= 0) {
                        add(wantingPartner.get(way.partner()), line);
                    }
                }
            }
        }

        private static void add(List<Integer> all, int line) {
            if (all.isEmpty() || all.getLast() != line) {
                all.add(line);
            }
        }

        private void improve() {
            int step = Math.max(1, lines.size() / MOST_SEEDS);
            boolean better = true;
            for (int pass = 0; pass < PASSES && better; pass++) {
                better = false;
                for (int line = pass % step; line < lines.size(); line += step) {
                    // What stands at its cheapest has nothing to gain, and gives way where others start.
                    better |= !isCheapest(line) && improve(around(line, pass));
                }
            }
        }

        private boolean isCheapest(int line) {
            double now = fitted.way(line).cost();
            return lines.get(line).stream().noneMatch(way -> way.cost() < now - NOTHING);
        }

        private int[] around(int seed, int pass) {
            List<Integer> found = new ArrayList<>(List.of(seed));
            Set<Integer> known = new HashSet<>(found);
            long size = lines.get(seed).size();
            for (Way way : lines.get(seed)) {
                if (way.partner() >= 0) {
                    size = join(wantingPartner.get(way.partner()), seed + pass, found, known, size);
                }
                for (int r : way.resources()) {
                    size = join(wantingResource.get(r), seed + pass, found, known, size);
                }
            }
            return found.stream().mapToInt(line -> line).toArray();
        }

        /** Others each time, as many as can be searched together. */
        private long join(List<Integer> wanting, int from, List<Integer> found, Set<Integer> known, long size) {
            long combinations = size;
            for (int i = 0; i < Math.min(MOST_TRIED, wanting.size()); i++) {
                int line = wanting.get((from + i) % wanting.size());
                long with = combinations * lines.get(line).size();
                if (with <= most && known.add(line)) {
                    found.add(line);
                    combinations = with;
                }
            }
            return combinations;
        }

        private boolean improve(int[] some) {
            double[] used = fitted.used.clone();
            double[] asked = fitted.asked.clone();
            double now = 0;
            for (int line : some) {
                take(fitted.way(line), -1, used, asked);
                now += fitted.way(line).cost();
            }
            Search search = new Search(some, used, asked, now, new double[capacities.length], most);
            search.from(0, 0);
            for (int place = 0; place < search.best.length; place++) {
                fitted.change(some[place], search.best[place]);
            }
            return search.best.length > 0;
        }
    }

    /** All lines at once, those first that lose most by giving way, as far as that ends soon. */
    private void whole(Fitted fitted, double[] prices) {
        Integer[] order = new Integer[lines.size()];
        Arrays.setAll(order, line -> line);
        Arrays.sort(order, Comparator.comparingDouble(line -> -spread(line)));
        int[] all = Arrays.stream(order).mapToInt(line -> line).toArray();
        Search search = new Search(
                all, new double[capacities.length], new double[minima.length], fitted.cost(), prices, MOST_STEPS);
        search.from(0, 0);
        for (int place = 0; place < search.best.length; place++) {
            fitted.change(all[place], search.best[place]);
        }
    }

    private double spread(int line) {
        double least = lines.get(line).stream().mapToDouble(Way::cost).min().orElse(0);
        return lines.get(line).stream().mapToDouble(Way::cost).max().orElse(0) - least;
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
