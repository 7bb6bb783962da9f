package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ten are asked for each day. */
class StockCourseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final DemandOutlook TEN = DemandOutlook.constant(TODAY, 10, 1, 0);

    private static StockCourse course(int onHand, int days, ExpectedSupply... supply) {
        return StockCourse.of(TEN, new StockPosition(Quantity.of(onHand), Quantity.ZERO, List.of(supply)), days);
    }

    private static ExpectedSupply in(int days, int units) {
        return new ExpectedSupply("O-1", Quantity.of(units), TODAY.plusDays(days));
    }

    @Test
    void whatIsThereLastsAsLongAsItIsExpectedTo() {
        StockCourse course = course(35, 5);

        assertThat(course.units()).containsExactly(25, 15, 5, 0, 0);
        assertThat(course.missing()).containsExactly(0, 0, 0, 5, 10);
        assertThat(course.firstEmpty()).isEqualTo(TODAY.plusDays(3));
        assertThat(course.daysEmpty()).isEqualTo(2);
        assertThat(course.lost()).isEqualTo(15);
        assertThat(course.lostBefore(TODAY.plusDays(4))).isEqualTo(5);
        assertThat(course.lowest()).isZero();
    }

    @Test
    void whatComesOnADayIsSoldOnItAndWhatIsLostIsNotMadeUpFor() {
        StockCourse course = course(0, 4, in(2, 100));

        assertThat(course.units()).containsExactly(0, 0, 90, 80);
        assertThat(course.lost()).isEqualTo(20);
    }

    @Test
    void whatIsPreOrderedGoesFirstAndWaitsWhereItComesTooLate() {
        StockPosition late = new StockPosition(
                Quantity.ZERO,
                Quantity.ZERO,
                List.of(in(2, 100)),
                List.of(new StockPosition.PromisedUnits(TODAY.plusDays(1), Quantity.of(70))));

        assertThat(StockCourse.of(TEN, late, 4).units()).containsExactly(0, 0, 20, 10);
    }

    @Test
    void whatIsOverdueIsTakenToComeToday() {
        assertThat(course(0, 2, in(-3, 100)).firstEmpty()).isNull();
    }
}
