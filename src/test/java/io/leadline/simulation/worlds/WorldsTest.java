package io.leadline.simulation.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.replenishment.CostRates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Made-up companies are the same for everybody who lives through them, and what they cost adds up. */
class WorldsTest {

    private static final CostRates RATES = new CostRates(0.25, 2.5, 0, 0);

    static List<String> names() {
        return Worlds.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameSeedMakesTheSameCourse(String name) {
        SimpleRule rule = new SimpleRule(0.1, 0, 1.28, 0, RATES);

        WorldFigures once = new WorldLife(Worlds.named(name), 3).live(rule, RATES);
        WorldFigures again = new WorldLife(Worlds.named(name), 3).live(rule, RATES);

        assertThat(once).isEqualTo(again);
        assertThat(once.all().demanded()).isPositive();
        assertThat(once.all().served()).isBetween(0.0, once.all().demanded());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whoBuysNothingLosesTheMarginOfAllThatIsNotThere(String name) {
        World world = Worlds.named(name);

        WorldFigures.OfItem all =
                new WorldLife(world, 1).live(known -> List.of(), RATES).all();

        assertThat(all.ordering()).isZero();
        assertThat(all.lostMargin()).isPositive();
        assertThat(all.cost()).isGreaterThanOrEqualTo(all.lostMargin());
    }

    @Test
    void nobodySeesTheDayThatBegins() {
        WorldLife life = new WorldLife(Worlds.named("steady"), 1);

        WorldRule peeping = known -> {
            known.sold(0, known.today());
            return List.of();
        };

        assertThatThrownBy(() -> life.live(peeping, RATES)).hasMessageContaining("is not known");
    }

    @Test
    void lotsAndMinimumsAreTheSuppliersToSet() {
        World world = Worlds.named("lots");
        int withMinimum = 1;

        assertThatThrownBy(() ->
                        new WorldLife(world, 1).live(known -> List.of(new WorldRule.Buy(withMinimum, 0, 1)), RATES))
                .hasMessageContaining("at least 24");
        assertThatThrownBy(() -> new WorldLife(world, 1).live(known -> List.of(new WorldRule.Buy(0, 0, 1)), RATES))
                .hasMessageContaining("takes none below 1500");
    }

    @Test
    void anUnknownWorldIsNamedWithThoseThereAre() {
        assertThatThrownBy(() -> Worlds.named("utopia"))
                .hasMessageContaining("\"utopia\"")
                .hasMessageContaining("steady");
    }

    @Test
    void nothingComesWhileTheSupplierRests() {
        World world = Worlds.named("closures");
        WorldItem item = world.items().get(1);
        int rest = world.dayOf(java.time.LocalDate.of(2025, 8, 1));

        int before = world.arrival(item, 0, rest - 60, 0, 0, 0.5);
        int into = world.arrival(item, 0, rest - 3, 0, 0, 0.5);

        assertThat(before - (rest - 60)).isEqualTo(14);
        assertThat(into - (rest - 3)).isEqualTo(14 + 21);
    }

    @Test
    void aShareOfDaysAndLargeCustomersAddUpToTheMeanOfTheLaw() {
        double[] perDay = new double[20_000];
        java.util.Arrays.fill(perDay, 0.4);
        DemandLaw law = new DemandLaw(perDay, 2, 0.1, 0.01, 30);
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);

        double mean =
                java.util.Arrays.stream(law.draw(random::nextLong)).average().orElseThrow();

        assertThat(mean).isCloseTo(law.mean(0), org.assertj.core.data.Offset.offset(0.05));
        assertThat(law.varianceOver(0, 1)).isGreaterThan(law.mean(0));
    }
}
