package io.leadline.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.ForecastChange.Kind;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ForecastChangeTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 3, 1);

    @Test
    void perCentChangeTheDaysOfThePeriodOnly() {
        double[] added = change(2, 3, Kind.PERCENT, 50).added(new double[] {4, 4, 4, 6, 4}, FIRST);

        assertThat(added).containsExactly(0, 0, 2, 3, 0);
    }

    @Test
    void unitsAreSpreadLikeTheDemand() {
        double[] added = change(0, 2, Kind.UNITS, 12).added(new double[] {1, 2, 3, 4}, FIRST);

        assertThat(added).containsExactly(2, 4, 6, 0);
        assertThat(change(1, 2, Kind.UNITS, 12).added(new double[4], FIRST)).containsExactly(0, 6, 6, 0);
    }

    @Test
    void aChangeThatHasBegunIsNotSqueezedIntoItsRest() {
        double[] added = change(-2, 1, Kind.UNITS, 12).added(new double[] {5, 5, 5}, FIRST);

        assertThat(Arrays.stream(added).sum()).isCloseTo(6, within(1e-9));
    }

    @Test
    void nobodyTakesMoreAwayThanThereIs() {
        assertThat(change(0, 1, Kind.UNITS, -90).added(new double[] {5, 3}, FIRST))
                .containsExactly(-5, -3);
    }

    @Test
    void aChangeNeedsAReasonAndAnAmountThatIsPossible() {
        assertThatIllegalArgumentException().isThrownBy(() -> change(0, 1, Kind.PERCENT, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> change(0, 1, Kind.PERCENT, -101));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForecastChange(
                        "c",
                        new Sku("A"),
                        "DC",
                        new Period(FIRST, FIRST),
                        Kind.UNITS,
                        1,
                        " ",
                        "u",
                        "U",
                        Instant.EPOCH,
                        null));
    }

    private static ForecastChange change(int from, int to, Kind kind, double amount) {
        return new ForecastChange(
                "c",
                new Sku("A"),
                "DC",
                new Period(FIRST.plusDays(from), FIRST.plusDays(to)),
                kind,
                amount,
                "Television",
                "u1",
                "Una",
                Instant.EPOCH,
                null);
    }
}
