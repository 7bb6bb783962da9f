package io.leadline.ordering.home;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Role;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.home.BuyingFigures.Stage;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BuyingFiguresTest {

    private static final LocalDate BEFORE = DAY.minusDays(3);

    @Test
    void whereNothingIsOpenThereIsNothing() {
        BuyingFigures figures = figures(BEFORE);

        assertThat(figures.approve().isNothing()).isTrue();
        assertThat(figures.overdue().isNothing()).isTrue();
        assertThat(figures.stages()).isEmpty();
        assertThat(figures.approvals()).isEmpty();
    }

    @Test
    void whatABuyerApprovesIsToldApartFromWhatAManagerDoes() {
        BuyingFigures figures = figures(
                BEFORE,
                anOrder(OrderState.AWAITING_BUYER),
                anOrder().of(10).in(OrderState.AWAITING_BUYER),
                anOrder().of(400).in(OrderState.AWAITING_MANAGER));

        assertThat(figures.approve()).isEqualTo(new Tally(2, 2, List.of(pounds("550"))));
        assertThat(figures.manager()).isEqualTo(new Tally(1, 1, List.of(pounds("2000"))));
        assertThat(figures.approvals())
                .extracting(BuyingFigures.Approval::value)
                .containsExactly(pounds("2000"));
    }

    @Test
    void anApprovalTellsWhyAManagerIsAsked() {
        AnOrder asked = anOrder().in(OrderState.AWAITING_MANAGER).asked(Role.MANAGER);

        assertThat(figures(BEFORE, asked).approvals())
                .extracting(BuyingFigures.Approval::why)
                .containsExactly("limit");
    }

    @Test
    void anAnswerCountsInEachWayInWhichItDiffers() {
        BuyingFigures figures = figures(
                BEFORE,
                anOrder()
                        .and(20)
                        .sent()
                        .answered(answer -> answer.of(Quantity.of(50)).on(DAY.plusDays(20))),
                anOrder().sent().answered(answer -> answer.at(pounds("9"))));

        assertThat(figures.review().orders()).isEqualTo(2);
        assertThat(figures.moved()).isEqualTo(new OpenOrder.Moved(2, 1, 1, 1, 0));
    }

    @Test
    void aLineIsOverdueOnceItsDayHasPassedAndComesLateWhereItIsPromisedAfterItsNeed() {
        AnOrder confirmed = anOrder().and(20).confirmed();
        AnOrder promisedLate = anOrder().and(20).confirmed().late(4);

        assertThat(figures(DAY, confirmed).overdue()).isEqualTo(Tally.NONE);
        assertThat(figures(DAY.plusDays(1), confirmed).overdue()).isEqualTo(new Tally(1, 2, List.of(pounds("600"))));
        assertThat(figures(DAY, promisedLate).comesLate()).isEqualTo(new Tally(1, 1, List.of(pounds("500"))));
        assertThat(figures(DAY, promisedLate).overdue()).isEqualTo(Tally.NONE);
        assertThat(figures(DAY.plusDays(2), promisedLate).overdue()).isEqualTo(new Tally(1, 1, List.of(pounds("100"))));
    }

    @Test
    void whatNobodyExpectsAnyMoreIsCountedApartFromWhatIsOverdue() {
        AnOrder forgotten = anOrder().and(20).confirmed().late(5);
        LocalDate later = DAY.plusWeeks(13).plusDays(1);

        assertThat(figures(later, forgotten).overdue().lines()).isEqualTo(1);
        assertThat(figures(later, forgotten).lapsed().lines()).isEqualTo(1);
        assertThat(figures(later.minusDays(1), forgotten).lapsed()).isEqualTo(Tally.NONE);
    }

    @Test
    void whatSomebodyHasAcceptedIsNotLate() {
        AnOrder accepted = anOrder().confirmed().late(4).livingWith(DAY.plusDays(4));

        BuyingFigures figures = figures(DAY.plusDays(2), accepted);

        assertThat(figures.comesLate()).isEqualTo(Tally.NONE);
        assertThat(figures.overdue()).isEqualTo(Tally.NONE);
        assertThat(figures(DAY.plusDays(5), accepted).overdue().lines()).isEqualTo(1);
    }

    @Test
    void moneyIsToldInTheCompanysCurrencyWhereARateIsKnownAndBesideItWhereNot() {
        UnaryOperator<Money> halved = money -> new Money(money.amount().divide(BigDecimal.TWO), "EUR");

        BuyingFigures figures = BuyingFigures.of(
                List.of(OpenOrder.of(anOrder(OrderState.AWAITING_BUYER).now())), BEFORE, halved);

        assertThat(figures.approve().money()).containsExactly(Money.of("250", "EUR"));
        assertThat(Tally.of(List.of(
                                figures.approve(),
                                figures(BEFORE, anOrder(OrderState.AWAITING_BUYER))
                                        .approve()))
                        .money())
                .containsExactly(Money.of("250", "EUR"), pounds("500"));
    }

    @Test
    void ofAnOrderThatIsPartlyInOnlyTheRestIsOpen() {
        BuyingFigures figures = figures(BEFORE, anOrder(OrderState.PARTLY_RECEIVED));

        assertThat(figures.stages())
                .containsExactly(new Stage(Stage.Of.PARTLY_IN, new Tally(1, 1, List.of(pounds("200"))), Tally.NONE));
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void everyOpenStateStandsInOneStageAndIsLateThereOnceItIsTracked(OrderState state) {
        if (state.isFinal()) {
            return;
        }

        BuyingFigures figures = figures(DAY.plusDays(90), anOrder(state));

        assertThat(figures.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.all().orders()).isEqualTo(1);
            assertThat(stage.late().isNothing())
                    .isEqualTo(!state.isTracked() || stage.all().lines() == 0);
        });
        Map<Stage.Of, Integer> places = new EnumMap<>(Stage.Of.class);
        figures.stages().forEach(stage -> places.merge(stage.of(), 1, Integer::sum));
        assertThat(places.keySet()).containsExactly(Stage.Of.of(state));
    }

    private static BuyingFigures figures(LocalDate today, AnOrder... orders) {
        return BuyingFigures.of(
                Stream.of(orders).map(order -> OpenOrder.of(order.now())).toList(), today, UnaryOperator.identity());
    }

    private static Money pounds(String amount) {
        return Money.of(amount, "GBP");
    }
}
