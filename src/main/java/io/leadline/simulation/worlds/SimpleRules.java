package io.leadline.simulation.worlds;

import io.leadline.replenishment.CostRates;
import java.util.List;
import java.util.stream.IntStream;

/** Simple rules of every kind over the same courses of a world; who was cheapest is known in hindsight. */
public final class SimpleRules {

    private final CostRates rates;
    private final List<SimpleRule> rules;
    private final double[] cost;

    public SimpleRules(CostRates rates) {
        this.rates = rates;
        this.rules = SimpleRule.all(rates);
        this.cost = new double[rules.size()];
    }

    /** Lets each live through one more course. */
    public void live(WorldLife life) {
        double[] here = IntStream.range(0, cost.length)
                .parallel()
                .mapToDouble(r -> life.live(rules.get(r), rates).cost())
                .toArray();
        for (int r = 0; r < cost.length; r++) {
            cost[r] += here[r];
        }
    }

    /** The name of the cheapest so far. */
    public String best() {
        return rules.get(cheapest()).name();
    }

    /** Its total cost. */
    public double cost() {
        return cost[cheapest()];
    }

    private int cheapest() {
        int cheapest = 0;
        for (int r = 1; r < cost.length; r++) {
            cheapest = cost[r] < cost[cheapest] ? r : cheapest;
        }
        return cheapest;
    }
}
