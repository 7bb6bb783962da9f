package io.leadline.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromotionOutcomeTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 4);

    @Test
    void whatSoldIsHeldAgainstTheDaysNearbyWithoutPromotion() {
        double[] units = filled(40, 2);
        Arrays.fill(units, 20, 25, 5);

        PromotionOutcome outcome = PromotionOutcome.of(units, filled(40, 1), new double[0], 20, 24);

        assertThat(outcome).isEqualTo(new PromotionOutcome(25, 10, 5));
        assertThat(outcome.brought()).isEqualTo(15);
    }

    @Test
    void aStrongSeasonIsNoMeritOfThePromotion() {
        double[] expected = filled(40, 1);
        Arrays.fill(expected, 20, 25, 2);
        double[] units = Arrays.stream(expected).map(factor -> 3 * factor).toArray();

        assertThat(PromotionOutcome.of(units, expected, new double[0], 20, 24).brought())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void daysOfAnotherPromotionAndOfEmptyShelvesAreNotHeldAgainstIt() {
        double[] units = filled(40, 2);
        Arrays.fill(units, 20, 25, 4);
        Arrays.fill(units, 10, 15, 100);
        units[24] = Double.NaN;
        double[] promoted = new double[40];
        Arrays.fill(promoted, 10, 15, 1);
        Arrays.fill(promoted, 20, 25, 1);

        assertThat(PromotionOutcome.of(units, filled(40, 1), promoted, 20, 24))
                .isEqualTo(new PromotionOutcome(16, 8, 4));
    }

    @Test
    void oneThatRunsCountsAsFarAsItIsKnown() {
        assertThat(PromotionOutcome.of(filled(30, 2), filled(30, 1), new double[0], 28, 35))
                .isEqualTo(new PromotionOutcome(4, 4, 2));
        assertThat(PromotionOutcome.of(filled(30, 2), filled(30, 1), new double[0], 31, 35))
                .isEqualTo(PromotionOutcome.NONE);
    }

    @Test
    void onesThatRunEndTodayAndOthersAreCalledOff() {
        Promotion promotion = new Promotion("P", null, null, null, new Period(DAY, DAY.plusDays(9)), BigDecimal.TEN);

        assertThat(promotion.phase(DAY.minusDays(1))).isEqualTo(Promotion.Phase.AHEAD);
        assertThat(promotion.phase(DAY.plusDays(9))).isEqualTo(Promotion.Phase.RUNNING);
        assertThat(promotion.phase(DAY.plusDays(10))).isEqualTo(Promotion.Phase.PAST);
        assertThat(promotion.endedOn(DAY.plusDays(2)).period()).isEqualTo(new Period(DAY, DAY.plusDays(2)));
        assertThat(promotion.endedOn(DAY.minusDays(1)).phase(DAY.minusDays(1))).isEqualTo(Promotion.Phase.PAST);
        assertThat(promotion.endedOn(DAY.minusDays(1)).calledOff()).isTrue();
    }

    @Test
    void whatPlansKnowOfPromotionsIsMovedWithoutLearningAgain() {
        Promotion moved = new Promotion("P", null, null, null, new Period(DAY, DAY), BigDecimal.TEN);

        LearnedDemand learned = LearnedDemand.nothing(DAY).with(List.of(moved));

        assertThat(learned.calendar().promotions()).containsExactly(moved);
    }

    private static double[] filled(int days, double value) {
        double[] all = new double[days];
        Arrays.fill(all, value);
        return all;
    }
}
