package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.Actor;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitAnswerTest {

    private static final LocalDate DAY = SampleOrder.DAY;

    private final PurchaseOrder order = SampleOrder.of("O-1", "I-1", "S1", OrderState.SENT);
    private final OrderLine line = order.lines().getFirst();
    private final Tolerance tolerance = new Tolerance(BigDecimal.TEN, BigDecimal.ZERO, 1);

    private static LineAnswer.Part part(String quantity, LocalDate day) {
        return new LineAnswer.Part(Quantity.of(quantity), day);
    }

    private OrderResult answer(LineAnswer answer) {
        return Answering.answer(
                order,
                1,
                List.of(answer),
                tolerance,
                SampleOrder.NOW,
                Actor.system(),
                SampleOrder.NOW,
                DAY.minusDays(9));
    }

    @Test
    void partsAreInTheOrderOfTheirDaysAndThoseOfOneDayAreOne() {
        LineAnswer split =
                LineAnswer.accept(line).over(List.of(part("4", DAY), part("2.5", DAY.minusDays(3)), part("6", DAY)));

        assertThat(split.parts()).containsExactly(part("2.5", DAY.minusDays(3)), part("10", DAY));
        assertThat(split.quantity()).isEqualTo(Quantity.of("12.5"));
        assertThat(split.date()).isEqualTo(DAY.minusDays(3));
        assertThat(split.lastDate()).isEqualTo(DAY);
        assertThat(LineAnswer.accept(line).over(List.of(part("4", DAY), part("8.5", DAY))))
                .isEqualTo(LineAnswer.accept(line));
    }

    @Test
    void whatDoesNotAddUpIsNoAnswer() {
        assertThatThrownBy(() -> new LineAnswer(
                        1,
                        false,
                        Quantity.of(12),
                        DAY,
                        line.unitPrice(),
                        "",
                        List.of(part("4", DAY), part("4", DAY.plusDays(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("split");
    }

    @Test
    void aSplitIsInsideTheToleranceIfItsLastDayAndItsSumAre() {
        LineAnswer asked = LineAnswer.accept(line);

        assertThat(tolerance.accepts(line, asked.over(List.of(part("6", DAY), part("6.5", DAY.plusDays(1))))))
                .isTrue();
        assertThat(tolerance.accepts(line, asked.over(List.of(part("6", DAY), part("6.5", DAY.plusDays(2))))))
                .isFalse();
        assertThat(tolerance.accepts(line, asked.over(List.of(part("6", DAY), part("4", DAY.plusDays(1))))))
                .isFalse();
    }

    @Test
    void aSplitThatWaitsForReviewIsExpectedOnItsLastDay() {
        LineAnswer late = LineAnswer.accept(line).over(List.of(part("6", DAY), part("6.5", DAY.plusDays(20))));

        PurchaseOrder answered = ((OrderResult.Done) answer(late)).order();

        assertThat(answered.state()).isEqualTo(OrderState.IN_REVIEW);
        assertThat(answered.lines()).hasSize(1);
        assertThat(answered.expectedDate()).isEqualTo(DAY.plusDays(20));
    }

    @Test
    void aPartOfNothingOrOfYesterdayIsRefused() {
        LineAnswer asked = LineAnswer.accept(line);

        assertThat(answer(asked.over(List.of(part("12.5", DAY), part("0", DAY.plusDays(1))))))
                .isEqualTo(new OrderResult.Refused(Refusal.QUANTITY_WRONG, 1));
        assertThat(answer(asked.over(List.of(part("6", DAY.minusDays(10)), part("6.5", DAY)))))
                .isEqualTo(new OrderResult.Refused(Refusal.DATE_WRONG, 1));
    }
}
