package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten are asked for each day; a hundred are late. */
class LostSalesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);

    private static LostSales lost(int onHand, int next, int... unitsAndDays) {
        return LostSales.of(
                DemandOutlook.constant(TODAY, 10, 1, 0),
                StockPosition.of(onHand),
                100,
                deliveries(unitsAndDays),
                TODAY.plusDays(next));
    }

    private static List<ExpectedSupply> deliveries(int... unitsAndDays) {
        List<ExpectedSupply> all = new ArrayList<>();
        for (int i = 0; i < unitsAndDays.length; i += 2) {
            all.add(new ExpectedSupply("late", Quantity.of(unitsAndDays[i]), TODAY.plusDays(unitsAndDays[i + 1])));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        onHand, day, units
        200,    10,  0
        40,     10,  60
        0,      3,   30
        0,      90,  100
        40,     0,   0
        40,     -2,  0
        """)
    void allOfItLateLosesWhatTheShelfCannotServeUntilThenAtMostWhatItBrings(int onHand, int day, double units) {
        assertThat(lost(onHand, 200, 100, day).units()).isCloseTo(units, within(1e-6));
    }

    @Test
    void aPartThatComesBeforeTheShelfIsEmptyLeavesTheRestToLose() {
        // Fifty last five days, sixty more another six; of the forty that come last, all have lost a sale by then.
        assertThat(lost(50, 200, 60, 5, 40, 40).units()).isCloseTo(40, within(1e-6));
        assertThat(lost(50, 200, 100, 40).units()).isCloseTo(100, within(1e-6));
        assertThat(lost(50, 200, 60, 5, 40, 13).units()).isCloseTo(20, within(1e-6));
    }

    @Test
    void whatNeverComesLosesUntilTheNextCanBeThere() {
        assertThat(lost(0, 4).units()).isCloseTo(40, within(1e-6));
        assertThat(lost(0, 200).units()).isCloseTo(100, within(1e-6));
        assertThat(lost(0, 20, 60, 0).units()).isCloseTo(40, within(1e-6));
    }

    @Test
    void whatIsMissingBeforeTheLastDeliveryWouldHaveToComeEarlier() {
        assertThat(lost(40, 200, 100, 10).urgent()).isCloseTo(60, within(1e-6));
        assertThat(lost(40, 200, 100, 10).from()).isEqualTo(TODAY.plusDays(4));
        assertThat(lost(40, 200, 100, 10).days()).isEqualTo(6);
    }

    /** What two measures got wrong: then a way out that is better in each part could look worse. */
    @Test
    void noDeliveryThatComesEarlierLosesMoreAndNoLineMoreThanItBrings() {
        Random random = new Random(62);
        for (int round = 0; round < 2_000; round++) {
            int onHand = random.nextInt(150);
            int first = 1 + random.nextInt(99);
            int day = random.nextInt(30);
            int later = day + random.nextInt(30);
            int next = later + random.nextInt(30);
            double split = lost(onHand, next, first, day, 100 - first, later).units();

            assertThat(split).isBetween(0.0, 100.0);
            assertThat(split)
                    .isLessThanOrEqualTo(lost(onHand, next, 100, later).units() + 1e-6)
                    .isGreaterThanOrEqualTo(lost(onHand, next, 100, day).units() - 1e-6);
            assertThat(lost(onHand, next, first, day).units()).isGreaterThanOrEqualTo(split - 1e-6);
        }
    }
}
