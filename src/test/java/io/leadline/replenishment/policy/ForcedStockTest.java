package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Units at four pounds, a quarter of which is what a year of keeping them costs. */
class ForcedStockTest {

    private static double cost(double units, OptionalDouble perDay) {
        return ForcedStock.cost(units, 4, 0.25, perDay);
    }

    @Test
    void theyLieForHalfOfTheTimeInWhichTheySell() {
        assertThat(ForcedStock.years(365, OptionalDouble.of(1))).isEqualTo(0.5);
        assertThat(cost(365, OptionalDouble.of(1))).isCloseTo(182.5, within(1e-9));
        assertThat(cost(365, OptionalDouble.of(10))).isCloseTo(18.25, within(1e-9));
        assertThat(cost(0, OptionalDouble.of(10))).isZero();
    }

    @Test
    void aYearWhereNoPaceIsKnown() {
        assertThat(cost(100, OptionalDouble.empty())).isCloseTo(100, within(1e-9));
        assertThat(cost(100, OptionalDouble.of(0))).isCloseTo(100, within(1e-9));
    }

    @Test
    void noMoreThanTheyAreWorth() {
        assertThat(cost(1_000, OptionalDouble.of(0.01))).isEqualTo(4_000);
    }
}
