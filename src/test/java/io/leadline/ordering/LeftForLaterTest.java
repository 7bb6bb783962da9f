package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.ACME;
import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that a supplier leaves for later stay asked; what it answered goes on. */
class LeftForLaterTest {

    private static final LineAnswer.Substitute BOWL = new LineAnswer.Substitute(new Sku("B-9"), "Bowl", "piece");

    private static LineAnswer asAsked(PurchaseOrder order, int line) {
        return LineAnswer.accept(order.line(line).orElseThrow());
    }

    private static OrderResult answer(PurchaseOrder order, LineAnswer... answers) {
        return Answering.answer(
                order,
                order.talk().round(),
                Arrays.asList(answers),
                OrderPolicy.USUAL.tolerance(),
                NOW.plusSeconds(99),
                ACME,
                NOW,
                TODAY);
    }

    private static PurchaseOrder twoOfThreeAgreed() {
        return anOrder()
                .and(30)
                .and(40)
                .sent()
                .then(order ->
                        answer(order, asAsked(order, 1), asAsked(order, 2).on(DAY.minusDays(3))))
                .now();
    }

    @Test
    void whatIsInsideTheToleranceIsAgreedAndTheRestIsStillAsked() {
        PurchaseOrder order = twoOfThreeAgreed();

        assertThat(order.state()).isEqualTo(OrderState.SENT);
        assertThat(order.askedLines()).extracting(OrderLine::number).containsExactly(3);
        assertThat(order.line(2).orElseThrow().promisedDate()).contains(DAY.minusDays(3));
    }

    @Test
    void theLastLinesEndTheRound() {
        PurchaseOrder order = twoOfThreeAgreed();

        assertThat(Verdict.of(order, answer(order, asAsked(order, 3))))
                .isEqualTo("CONFIRMED; told confirmed; complete answer#1 {answer=inside}");
        assertThat(Verdict.of(
                        order, answer(order, LineAnswer.refuse(order.line(3).orElseThrow(), "Sold out"))))
                .isEqualTo("IN_REVIEW; told answered; complete answer#1 {answer=outside}");
    }

    @Test
    void theSamePartAgainChangesNothingAndAnotherWordCounts() {
        PurchaseOrder order = twoOfThreeAgreed();

        assertThat(Verdict.brief(answer(order, asAsked(order, 1)))).isEqualTo("again");
        assertThat(Verdict.of(order, answer(order, asAsked(order, 1).on(DAY.minusDays(1)))))
                .isEqualTo("SENT; told part-answered");
    }

    @Test
    void aPartBeforeTheMailWentOutStartsTheClockWithItsFullTime() {
        PurchaseOrder released = anOrder().and(30).released().now();

        PurchaseOrder answered = Verdict.done(answer(released, asAsked(released, 1)));

        assertThat(answered.talk().answerBy()).isEqualTo(NOW.plusSeconds(99));
    }

    private static PurchaseOrder inReviewWithTheThirdLeft() {
        return anOrder()
                .and(30)
                .and(40)
                .sent()
                .then(order -> answer(
                        order,
                        asAsked(order, 1).of(Quantity.of(50)),
                        LineAnswer.refuse(order.line(2).orElseThrow(), "Sold out")))
                .now();
    }

    @Test
    void whatIsAnsweredWhileABuyerLooksJoinsWhatIsLookedAt() {
        PurchaseOrder order = inReviewWithTheThirdLeft();

        OrderResult more = answer(order, asAsked(order, 3));

        assertThat(Verdict.of(order, more)).isEqualTo("IN_REVIEW; told part-answered");
        assertThat(Verdict.done(more).said()).isNotEqualTo(order.said());
        assertThat(Verdict.brief(answer(order, asAsked(order, 1)))).isEqualTo("DECIDED_ALREADY 1");
        assertThat(Verdict.brief(answer(AnOrder.stored(Verdict.done(more)), asAsked(order, 3))))
                .isEqualTo("again");
    }

    @Test
    void whenTheBuyerTakesWhatWasAnsweredTheRestIsAskedForAgain() {
        PurchaseOrder order = inReviewWithTheThirdLeft();

        OrderResult taken = Answering.accept(order, 1, "Fine", BUYER, NOW);

        assertThat(Verdict.of(order, taken))
                .isEqualTo("SENT; told countered; complete review#1 {review=counter, round=2}");
        PurchaseOrder asked = Verdict.done(taken);
        assertThat(asked.askedLines()).extracting(OrderLine::number).containsExactly(3);
        assertThat(asked.openLines())
                .extracting(OrderLine::number, OrderLine::quantity)
                .containsExactly(tuple(1, Quantity.of(50)), tuple(3, Quantity.of(40)));
        assertThat(asked.talk().later()).isEmpty();
    }

    @Test
    void whoEnteredAPartOfAnAnswerDoesNotTakeIt() {
        PurchaseOrder order = inReviewWithTheThirdLeft();
        PurchaseOrder both = AnOrder.stored(Verdict.done(Answering.answer(
                order, 1, List.of(asAsked(order, 3)), OrderPolicy.USUAL.tolerance(), NOW, BUYER, NOW, TODAY)));

        assertThat(Verdict.brief(Answering.accept(both, 1, "", BUYER, NOW))).isEqualTo("OWN_ANSWER");
    }

    @Test
    void aSubstituteIsReviewedAndTakesThePlaceOfItsLine() {
        PurchaseOrder order = anOrder().sent().now();

        OrderResult offered =
                answer(order, asAsked(order, 1).at(Money.of("4", "GBP")).instead(BOWL));
        PurchaseOrder review = AnOrder.stored(Verdict.done(offered));
        PurchaseOrder waits = Verdict.done(Answering.accept(review, 1, "", BUYER, NOW));

        assertThat(Verdict.of(order, offered))
                .isEqualTo("IN_REVIEW; told answered; complete answer#1 {answer=outside}");
        // Another item is more than was approved, whatever it costs.
        assertThat(waits.state()).isEqualTo(OrderState.ANSWER_IN_APPROVAL);
        assertThat(Growing.lines(waits))
                .extracting(OrderLine::number, line -> line.sku().value(), OrderLine::dropped, OrderLine::value)
                .containsExactly(
                        tuple(1, "I-1", true, Money.of("500", "GBP")), tuple(2, "B-9", false, Money.of("400", "GBP")));
    }
}
