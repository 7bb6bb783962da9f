package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.replenishment.policy.Rescue.Plan;
import io.leadline.replenishment.policy.Rescue.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RescueTest {

    private static final double CLOSE = 1e-6;

    private static Way from(double cost, int resource, double uses, int partner, double value) {
        return new Way(cost, new int[] {resource}, new double[] {uses}, partner, value);
    }

    @Test
    void eachLineTakesItsCheapestWayWhereThereIsEnough() {
        Rescue rescue = new Rescue(
                List.of(List.of(Way.free(100), from(20, 0, 5, -1, 0)), List.of(Way.free(10), from(30, 0, 5, -1, 0))),
                new double[] {100},
                new double[0]);

        assertThat(rescue.plan().ways()).containsExactly(1, 0);
        assertThat(rescue.plan().cost()).isEqualTo(30);
    }

    /** Both want the five units there are; who loses more by waiting gets them. */
    @Test
    void whoLosesMostByWaitingGetsWhatIsScarce() {
        Rescue rescue = new Rescue(
                List.of(List.of(Way.free(60), from(20, 0, 5, -1, 0)), List.of(Way.free(200), from(30, 0, 5, -1, 0))),
                new double[] {5},
                new double[0]);

        assertThat(rescue.plan().ways()).containsExactly(0, 1);
        assertThat(rescue.priced().cost()).isEqualTo(90);
    }

    /** One line alone is too little for the partner, so that a second joins it, though waiting is cheaper for that one. */
    @Test
    void aPartnerIsAskedForEnoughOrForNothing() {
        List<List<Way>> lines =
                List.of(List.of(Way.free(100), from(20, 0, 1, 0, 50)), List.of(Way.free(10), from(30, 0, 1, 0, 50)));

        assertThat(new Rescue(lines, new double[] {10}, new double[] {100})
                        .plan()
                        .ways())
                .containsExactly(1, 1);
        assertThat(new Rescue(lines, new double[] {10}, new double[] {150})
                        .plan()
                        .ways())
                .containsExactly(0, 0);
        assertThat(new Rescue(lines, new double[] {10}, new double[] {100})
                        .priced()
                        .ways())
                .containsExactly(1, 1);
    }

    @Test
    void aLineThatCanOnlyAskOthersIsRefused() {
        List<List<Way>> lines = List.of(List.of(from(20, 0, 1, 0, 50)));

        assertThatThrownBy(() -> new Rescue(lines, new double[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Two hundred small cases: all combinations tried, searched and priced. */
    @Test
    void smallCasesAreSolvedExactlyAndPricesComeNear() {
        Random random = new Random(7);
        double exact = 0;
        double priced = 0;
        for (int i = 0; i < 200; i++) {
            Case one = Case.of(random, 4 + random.nextInt(4), 3);
            double least = one.tried();
            Plan plan = one.rescue.plan();
            Plan near = one.rescue.priced();

            assertThat(plan.cost()).as("case %d", i).isCloseTo(least, org.assertj.core.data.Offset.offset(CLOSE));
            assertThat(one.cost(plan.ways())).isCloseTo(plan.cost(), org.assertj.core.data.Offset.offset(CLOSE));
            assertThat(one.cost(near.ways())).isCloseTo(near.cost(), org.assertj.core.data.Offset.offset(CLOSE));
            assertThat(near.bound()).isLessThanOrEqualTo(least + CLOSE);
            assertThat(near.cost()).as("case %d by prices", i).isLessThanOrEqualTo(1.02 * least + CLOSE);
            exact += least;
            priced += near.cost();
        }

        assertThat(priced / exact).as("cost by prices, against the least").isBetween(1.0, 1.02);
    }

    /** Two hundred that are too large for all lines around one to be searched whole: each is near the least all the same. */
    @Test
    void caseByCaseThePricesComeNear() {
        Random random = new Random(23);
        for (int i = 0; i < 200; i++) {
            Case one = Case.of(random, 8 + random.nextInt(6), 4);
            double least = one.rescue.exact().cost();
            Plan near = one.rescue.priced();

            assertThat(one.cost(near.ways())).isCloseTo(near.cost(), org.assertj.core.data.Offset.offset(CLOSE));
            assertThat(near.cost()).as("case %d", i).isBetween(least - CLOSE, 1.02 * least + CLOSE);
        }
    }

    /** What is planned fits, and costs little more than any plan can. */
    @Test
    void manyLinesFitAndCostLittleMoreThanTheBound() {
        Case one = Case.of(new Random(11), 2_000, 40);

        Plan plan = one.rescue.plan();

        assertThat(one.cost(plan.ways())).isCloseTo(plan.cost(), org.assertj.core.data.Offset.offset(0.01));
        assertThat(plan.cost()).isLessThan(1.02 * plan.bound());
    }

    /** Made up: some resources, of which there is less than all would like. */
    private record Case(List<List<Way>> lines, double[] capacities, double[] minima, Rescue rescue) {

        static Case of(Random random, int count, int resources) {
            List<List<Way>> lines = new ArrayList<>();
            double[] wanted = new double[resources];
            for (int i = 0; i < count; i++) {
                List<Way> ways = new ArrayList<>(List.of(Way.free(50 + random.nextInt(200))));
                int others = 1 + random.nextInt(3);
                for (int w = 0; w < others; w++) {
                    int resource = random.nextInt(resources);
                    double units = 1 + random.nextInt(20);
                    wanted[resource] += units;
                    ways.add(from(10 + random.nextInt(150), resource, units, resource % 3, units * 4));
                }
                lines.add(ways);
            }
            double[] capacities = new double[resources];
            for (int r = 0; r < resources; r++) {
                capacities[r] = Math.floor(wanted[r] * (0.2 + 0.6 * random.nextDouble()));
            }
            double[] minima = {random.nextInt(60), random.nextInt(60), random.nextInt(60)};
            return new Case(lines, capacities, minima, new Rescue(lines, capacities, minima));
        }

        /** Infinite where it does not fit. */
        double cost(int[] ways) {
            double[] used = new double[capacities.length];
            double[] asked = new double[minima.length];
            double cost = 0;
            for (int line = 0; line < ways.length; line++) {
                Way way = lines.get(line).get(ways[line]);
                cost += way.cost();
                for (int i = 0; i < way.resources().length; i++) {
                    used[way.resources()[i]] += way.uses()[i];
                }
                if (way.partner() >= 0) {
                    asked[way.partner()] += way.value();
                }
            }
            boolean fits = true;
            for (int r = 0; r < used.length; r++) {
                fits &= used[r] <= capacities[r] + CLOSE;
            }
            for (int g = 0; g < asked.length; g++) {
                fits &= asked[g] < CLOSE || asked[g] >= minima[g] - CLOSE;
            }
            return fits ? cost : Double.POSITIVE_INFINITY;
        }

        /** The least of all combinations, each tried. */
        double tried() {
            int[] ways = new int[lines.size()];
            double least = Double.POSITIVE_INFINITY;
            while (true) {
                least = Math.min(least, cost(ways));
                int line = 0;
                while (line < ways.length && ++ways[line] == lines.get(line).size()) {
                    ways[line++] = 0;
                }
                if (line == ways.length) {
                    return least;
                }
            }
        }
    }
}
