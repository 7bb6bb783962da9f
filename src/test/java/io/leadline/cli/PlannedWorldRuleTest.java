package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.PlanSettings;
import io.leadline.simulation.worlds.World;
import io.leadline.simulation.worlds.WorldFigures;
import io.leadline.simulation.worlds.WorldLife;
import io.leadline.simulation.worlds.Worlds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans in companies whose truth is known; a small version of {@code bench worlds}. */
class PlannedWorldRuleTest {

    private static final CostRates RATES = new CostRates(0.25, 2.5, 0, 0);

    /** Whole units, minimums, moves between places and two suppliers are kept, or the life through the world would stop. */
    @ParameterizedTest
    @ValueSource(strings = {"steady", "lots", "locations", "currencies"})
    void targetsAreReachedAndNotByDrowningInStock(String name) {
        World world = Worlds.named(name);

        WorldFigures.OfItem all = new WorldLife(world, 1)
                .live(new PlannedWorldRule(world, PlanSettings.DEFAULT), RATES)
                .all();

        assertThat(all.fillRate()).isGreaterThan(0.95);
        assertThat(all.averageStock() / yearlyValue(world)).isLessThan(0.25);
    }

    private static double yearlyValue(World world) {
        return world.items().stream()
                .mapToDouble(item -> item.law().meanOver(world.measuredFrom(), world.end())
                        * world.value(item.item().unitCost()))
                .sum();
    }
}
