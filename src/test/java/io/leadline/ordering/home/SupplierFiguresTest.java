package io.leadline.ordering.home;

import static io.leadline.ordering.AnOrder.ANSWER_BY;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.home.SupplierFigures.Waiting;
import io.leadline.ordering.home.SupplierFigures.Why;
import io.leadline.shared.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SupplierFiguresTest {

    private static final LocalDate LONG_BEFORE = DAY.minusDays(30);

    @Test
    void anOrderThatWasSentWaitsForAnAnswerUntilItsDeadline() {
        SupplierFigures figures = figures(LONG_BEFORE, anOrder().sent());

        assertThat(figures.answer()).isEqualTo(new Tally(1, 1, List.of(pounds("500"))));
        assertThat(figures.answerBy()).isEqualTo(ANSWER_BY);
        assertThat(figures.waiting())
                .extracting(Waiting::why, Waiting::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Why.ANSWER, LocalDate.ofInstant(ANSWER_BY, ZoneOffset.UTC)));
    }

    @Test
    void whatTheBuyerAsksToChangeIsToldOnceAndUntilItIsAnswered() {
        AnOrder asked = anOrder().and(20).confirmed().askedLater(1, 20);

        assertThat(figures(LONG_BEFORE, asked).changed().orders()).isEqualTo(1);
        assertThat(figures(LONG_BEFORE, asked.changeAnswered(1, true)).changed().isNothing())
                .isTrue();
    }

    @Test
    void itIsDueInTheWeekBeforeItsDayAndLateAfterItAndNeverLateForANeedItKnowsNothingOf() {
        AnOrder promisedLate = anOrder().confirmed().late(4);

        assertThat(whys(LONG_BEFORE, promisedLate)).isEmpty();
        assertThat(whys(DAY.plusDays(4).minusDays(7), promisedLate)).isEmpty();
        assertThat(whys(DAY.plusDays(4).minusDays(6), promisedLate)).containsExactly(Why.DUE);
        assertThat(whys(DAY.plusDays(4), promisedLate)).containsExactly(Why.DUE);
        assertThat(whys(DAY.plusDays(5), promisedLate)).containsExactly(Why.LATE);
        assertThat(figures(DAY.plusDays(5), promisedLate).worst()).isEqualTo(DAY.plusDays(4));
    }

    @Test
    void whatTheCompanyHasAcceptedBehindItsBackIsLateAllTheSame() {
        AnOrder accepted = anOrder().confirmed().livingWith(DAY.plusDays(9));

        assertThat(whys(DAY.plusDays(1), accepted)).containsExactly(Why.LATE);
    }

    @Test
    void whatIsLateComesBeforeWhatIsAskedAndWhatIsDueComesLast() {
        SupplierFigures figures = figures(
                DAY.plusDays(1),
                anOrder().sent(),
                anOrder().confirmed(),
                anOrder().confirmed().late(3));

        assertThat(figures.waiting()).extracting(Waiting::why).containsExactly(Why.LATE, Why.ANSWER, Why.DUE);
    }

    @Test
    void whatNobodyExpectsAnyMoreIsCountedAndDoesNotWaitBeforeTheRest() {
        LocalDate later = DAY.plusWeeks(13).plusDays(1);

        SupplierFigures figures =
                figures(later, anOrder().confirmed(), anOrder().confirmed().late(5));

        assertThat(figures.lapsed().lines()).isEqualTo(1);
        assertThat(figures.late().lines()).isEqualTo(1);
        assertThat(figures.worst()).isEqualTo(DAY.plusDays(5));
        assertThat(figures.waiting()).extracting(Waiting::by).containsExactly(DAY.plusDays(5));
    }

    @Test
    void whatWaitsForTheCompanyIsNoneOfItsWork() {
        assertThat(whys(LONG_BEFORE, anOrder(OrderState.IN_REVIEW))).isEmpty();
        assertThat(whys(LONG_BEFORE, anOrder(OrderState.ANSWER_IN_APPROVAL))).isEmpty();
    }

    private static List<Why> whys(LocalDate today, AnOrder... orders) {
        return figures(today, orders).waiting().stream().map(Waiting::why).toList();
    }

    private static SupplierFigures figures(LocalDate today, AnOrder... orders) {
        return SupplierFigures.of(
                Stream.of(orders).map(order -> OpenOrder.of(order.now())).toList(), today, ZoneOffset.UTC);
    }

    private static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }
}
