package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseOrderTest {

    private static Arguments line(String what, UnaryOperator<OrderLine> change) {
        return Arguments.of(what, change);
    }

    static List<Arguments> whatAnApprovalIsAbout() {
        return List.of(
                line("quantity", l -> l.ordering(Quantity.of(101), l.unitPrice())),
                line("price", l -> l.ordering(l.quantity(), Money.of("5.01", "GBP"))),
                line("currency", l -> l.ordering(l.quantity(), Money.of("5", "EUR"))),
                line("day", l -> l.askingFor(DAY.plusDays(1), NOW, "Berta", "")),
                line("left out", OrderLine::drop));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatAnApprovalIsAbout")
    void anotherOrderHasAnotherMark(String what, UnaryOperator<OrderLine> change) {
        AnOrder order = anOrder(OrderState.AWAITING_BUYER);
        String before = order.now().mark();

        order.changed(c -> c.lines(change));

        assertThat(order.now().mark()).as(what).isNotEqualTo(before);
    }

    @Test
    void whatAnApprovalIsNotAboutLeavesTheMark() {
        AnOrder order = anOrder(OrderState.AWAITING_BUYER);
        String before = order.now().mark();

        order.changed(c -> c.comment(new Comment("c1", NOW, "berta", "Berta", false, "For the fair")));

        assertThat(order.now().mark()).isEqualTo(before);
        assertThat(anOrder(OrderState.AWAITING_BUYER).now().mark()).isEqualTo(before);
        assertThat(anOrder(OrderState.AWAITING_MANAGER).now().mark()).isEqualTo(before);
    }

    @Test
    void anotherPolicyIsAnotherMark() {
        assertThat(anOrder().ofTheFirstVersion().now().mark())
                .isNotEqualTo(anOrder().now().mark());
    }

    @Test
    void anOrderHasLines() {
        assertThatThrownBy(() -> new PurchaseOrder(
                        "O-1",
                        0,
                        OrderState.PROPOSED,
                        anOrder().now().head(),
                        Rounds.NONE,
                        List.of(),
                        List.of(),
                        OrderLog.EMPTY,
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("O-1 has no lines");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state           | asked    | name
        PROPOSED        |          | O-1
        AWAITING_BUYER  |          | O-1
        SENT            |          | PO-1
        IN_REVIEW       | review#1 | PO-1
        CONFIRMED       |          | PO-1
        IN_QUESTION     | settle#1 | PO-1
        CLOSED          |          | PO-1
        """)
    void aBuyerIsAskedInReviewAndInQuestion(OrderState state, String asked, String name) {
        PurchaseOrder order = anOrder(state).now();

        assertThat(order.decisionAsked().orElse(null)).isEqualTo(asked);
        assertThat(order.name()).isEqualTo(name);
    }

    @Test
    void theDaysOfAnOrderAreThoseOfWhatIsOpen() {
        AnOrder order = anOrder().and(30).confirmed().late(9);
        assertThat(order.now().expectedDate()).isEqualTo(DAY.plusDays(9));

        order.received(100, 0);

        assertThat(order.now().expectedDate()).isEqualTo(DAY);
        assertThat(order.now().needDate()).isEqualTo(DAY);
        assertThat(order.received(2, 30, 0).now().expectedDate()).isEqualTo(DAY.plusDays(9));
    }

    @Test
    void theLineWorthMostNamesTheOrderAndTheFirstOfEqualOnes() {
        assertThat(anOrder().of(10).and(30).now().mainLine().name()).isEqualTo("Shade");
        assertThat(anOrder().of(30).and(30).now().mainLine().name()).isEqualTo("Lamp");
    }

    @Test
    void droppedLinesCostNothing() {
        PurchaseOrder order = anOrder()
                .and(30)
                .confirmed()
                .askedToLeaveOut(1)
                .changeAnswered(1, true)
                .now();

        assertThat(order.total()).isEqualTo(Money.of("150", "GBP"));
        assertThat(order.isLastOpen(2)).isTrue();
        assertThat(order.isLastOpen(1)).isFalse();
    }

    @Test
    void bothSidesAgreedWhenTheAnswerWasInsideOrAccepted() {
        assertThat(anOrder().sent().now().agreedAt()).isEmpty();
        assertThat(anOrder().inReview().now().agreedAt()).isEmpty();
        assertThat(anOrder().confirmed().now().agreedAt()).contains(NOW);
        assertThat(anOrder()
                        .inReview()
                        .then(o -> Answering.accept(o, 1, "", BUYER, NOW))
                        .now()
                        .agreedAt())
                .contains(NOW);
    }

    private static PurchaseOrder acceptedLate(LocalDate day) {
        return anOrder()
                .sent()
                .answered(answer -> answer.on(day))
                .then(o -> Answering.accept(o, 1, "The sale is later", BUYER, NOW))
                .now();
    }

    @Test
    void aLateLineThatSomebodyAcceptedIsSeenUntilItMovesOrIsIn() {
        PurchaseOrder order = acceptedLate(DAY.plusDays(6));
        assertThat(order.acceptedLate()).extracting(OrderLine::number).containsExactly(1);

        assertThat(Verdict.done(Receiving.movePromise(
                                order, List.of(new PromiseMove(1, DAY.plusDays(7))), "Ship", ACME, NOW, TODAY))
                        .acceptedLate())
                .isEmpty();
        assertThat(Verdict.done(Receiving.movePromise(
                                order, List.of(new PromiseMove(1, DAY)), "Earlier", ACME, NOW, TODAY))
                        .acceptedLate())
                .isEmpty();
        assertThat(anOrder().confirmed().late(6).now().acceptedLate()).isEmpty();
        assertThat(anOrder()
                        .confirmed()
                        .late(6)
                        .livingWith(DAY.plusDays(6))
                        .now()
                        .acceptedLate())
                .hasSize(1);
        assertThat(anOrder()
                        .confirmed()
                        .late(6)
                        .livingWith(DAY.plusDays(6))
                        .received(100, 0)
                        .now()
                        .acceptedLate())
                .isEmpty();
    }

    @Test
    void aLineIsAwaitedAsLongAsSomebodyAcceptedOfItOrOfTheWholeOrder() {
        OrderLine late = anOrder().confirmed().late(6).now().lines().getFirst();
        OrderLine accepted = late.promised(new Promise(PromiseKind.ACCEPTED, DAY.plusDays(9), NOW, "Berta", ""));

        assertThat(late.awaitedUntil(null)).isEqualTo(DAY.plusDays(6));
        assertThat(late.awaitedUntil(DAY.plusDays(3))).isEqualTo(DAY.plusDays(6));
        assertThat(late.awaitedUntil(DAY.plusDays(8))).isEqualTo(DAY.plusDays(8));
        assertThat(accepted.awaitedUntil(null)).isEqualTo(DAY.plusDays(9));
        assertThat(accepted.awaitedUntil(DAY.plusDays(12))).isEqualTo(DAY.plusDays(12));
    }

    @Test
    void aSupplierSeesNothingOfNeedsArithmeticAndTheCompanysOwnDoings() {
        PurchaseOrder seen = acceptedLate(DAY.plusDays(6)).forSupplier();

        OrderLine line = seen.lines().getFirst();
        assertThat(line.because()).isEmpty();
        assertThat(line.needDate()).isEqualTo(line.requestedDate());
        assertThat(line.promises()).extracting(Promise::kind).doesNotContain(PromiseKind.ACCEPTED);
        assertThat(seen.pending()).isEmpty();
        assertThat(seen.head().runId()).isEmpty();
        assertThat(seen.head().policy()).isNull();
        assertThat(seen.log().history()).allMatch(HistoryEntry::forSupplier);
    }
}
