package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Every verb in every state of an order: done, done again, or why not. */
class VerbsByStateTest {

    private static OrderResult act(String verb, PurchaseOrder order) {
        int round = 1;
        return switch (verb) {
            case "approve" -> AnOrder.approve(order, MANAGER);
            case "reject" -> Approving.reject(order, "Too much", MANAGER, NOW);
            case "change" ->
                Approving.changeLines(
                        order,
                        order.version(),
                        List.of(new LineChange(1, Quantity.of(70), DAY)),
                        (line, quantity) -> line.unitPrice(),
                        BUYER,
                        NOW,
                        TODAY);
            case "cancel" -> Withdrawing.cancel(order, "Not needed", BUYER, NOW);
            case "reSource" -> Withdrawing.reSource(order, "Too slow", BUYER, NOW);
            case "answer" ->
                Answering.answer(
                        order,
                        round,
                        List.of(LineAnswer.accept(order.lines().getFirst())),
                        OrderPolicy.USUAL.tolerance(),
                        NOW,
                        ACME,
                        NOW,
                        TODAY);
            case "accept" -> Answering.accept(order, round, "", BUYER, NOW);
            case "counter" -> Countering.counter(order, round, new Review.Counter(List.of(), ""), BUYER, NOW, TODAY);
            case "promise" ->
                Receiving.movePromise(order, List.of(new PromiseMove(1, DAY.plusDays(9))), "Ship", ACME, NOW, TODAY);
            case "receive" ->
                Receiving.receive(
                        order,
                        new Delivery(
                                order.talk().delivery(),
                                TODAY,
                                List.of(new Delivery.Counted(1, Quantity.of(5), Quantity.ZERO)),
                                false,
                                ""),
                        GOODS_IN,
                        NOW,
                        TODAY);
            case "correct" ->
                Correcting.correct(
                        order,
                        new Correction(
                                order.talk().delivery(),
                                1,
                                List.of(new Delivery.Counted(1, Quantity.of(40), Quantity.ZERO)),
                                false,
                                "Typed"),
                        GOODS_IN,
                        NOW);
            case "settle" -> Receiving.settle(order, false, "", BUYER, NOW);
            case "expect" -> Receiving.settle(order, true, "", BUYER, NOW);
            case "ask" -> Changing.ask(order, 1, DAY.plusDays(9), "", BUYER, NOW, TODAY);
            case "reach" -> MailArrival.settle(order, 1, new Reached.Otherwise("By telephone"), ANSWER_BY, BUYER, NOW);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private static void check(ArgumentsAccessor row, String... verbs) {
        PurchaseOrder order = anOrder(OrderState.valueOf(row.getString(0))).now();
        for (int i = 0; i < verbs.length; i++) {
            assertThat(Verdict.brief(act(verbs[i], order))).as(verbs[i]).isEqualTo(row.getString(i + 1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state            | approve         | reject          | change  | cancel          | re-source
        PROPOSED         | NOT_NOW         | NOT_NOW         | NOT_NOW | done            | NOT_NOW
        AWAITING_BUYER   | done            | done            | done    | done            | NOT_NOW
        AWAITING_MANAGER | done            | done            | done    | done            | NOT_NOW
        APPROVED         | again           | DECIDED_ALREADY | NOT_NOW | done            | NOT_NOW
        SENT             | again           | DECIDED_ALREADY | NOT_NOW | done            | done
        IN_REVIEW        | again           | DECIDED_ALREADY | NOT_NOW | done            | done
        ANSWER_IN_APPROVAL | NOT_NOW       | NOT_NOW         | NOT_NOW | done            | done
        CONFIRMED        | again           | DECIDED_ALREADY | NOT_NOW | done            | done
        PARTLY_RECEIVED  | again           | DECIDED_ALREADY | NOT_NOW | done            | done
        IN_QUESTION      | again           | DECIDED_ALREADY | NOT_NOW | NOT_NOW         | NOT_NOW
        DELIVERY_IN_APPROVAL | NOT_NOW     | NOT_NOW         | NOT_NOW | NOT_NOW         | NOT_NOW
        CLOSED           | again           | DECIDED_ALREADY | NOT_NOW | DECIDED_ALREADY | DECIDED_ALREADY
        REJECTED         | DECIDED_ALREADY | again           | NOT_NOW | DECIDED_ALREADY | DECIDED_ALREADY
        CANCELLED        | DECIDED_ALREADY | DECIDED_ALREADY | NOT_NOW | again           | DECIDED_ALREADY
        RE_SOURCED       | again           | DECIDED_ALREADY | NOT_NOW | DECIDED_ALREADY | again
        """)
    void theCompanyDecidesBeforeReleaseAndMayWithdrawAfterIt(ArgumentsAccessor row) {
        check(row, "approve", "reject", "change", "cancel", "reSource");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state            | answer          | accept          | counter         | reach
        PROPOSED         | NOT_NOW         | NOT_NOW         | NOT_NOW         | NOT_NOW
        AWAITING_BUYER   | NOT_NOW         | NOT_NOW         | NOT_NOW         | NOT_NOW
        AWAITING_MANAGER | NOT_NOW         | NOT_NOW         | NOT_NOW         | NOT_NOW
        APPROVED         | NOT_NOW         | NOT_NOW         | NOT_NOW         | NOT_NOW
        SENT             | done            | NOT_NOW         | NOT_NOW         | NOT_NOW
        IN_REVIEW        | DECIDED_ALREADY | done            | done            | NOT_NOW
        ANSWER_IN_APPROVAL | DECIDED_ALREADY | again         | APPROVAL_FIRST  | NOT_NOW
        CONFIRMED        | again           | again           | DECIDED_ALREADY | NOT_NOW
        PARTLY_RECEIVED  | again           | again           | DECIDED_ALREADY | NOT_NOW
        IN_QUESTION      | again           | again           | DECIDED_ALREADY | NOT_NOW
        DELIVERY_IN_APPROVAL | again       | again           | DECIDED_ALREADY | NOT_NOW
        CLOSED           | again           | again           | DECIDED_ALREADY | NOT_NOW
        REJECTED         | NOT_NOW         | NOT_NOW         | NOT_NOW         | NOT_NOW
        CANCELLED        | DECIDED_ALREADY | DECIDED_ALREADY | DECIDED_ALREADY | NOT_NOW
        RE_SOURCED       | DECIDED_ALREADY | DECIDED_ALREADY | DECIDED_ALREADY | NOT_NOW
        """)
    void theSupplierAnswersOnceAndOnlyADeviationIsReviewed(ArgumentsAccessor row) {
        check(row, "answer", "accept", "counter", "reach");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state            | promise | receive | settle  | expect  | ask | correct
        PROPOSED         | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | NOT_SENT_YET | NOT_NOW
        AWAITING_BUYER   | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | NOT_SENT_YET | NOT_NOW
        AWAITING_MANAGER | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | NOT_SENT_YET | NOT_NOW
        APPROVED         | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | NOT_SENT_YET | NOT_NOW
        SENT             | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | ANSWER_FIRST | NOT_NOW
        IN_REVIEW        | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | REVIEW_FIRST | NOT_NOW
        ANSWER_IN_APPROVAL | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | APPROVAL_FIRST | NOT_NOW
        CONFIRMED        | done    | done    | NOT_NOW | NOT_NOW | done | NOT_NOW
        PARTLY_RECEIVED  | done    | done    | NOT_NOW | again   | done | done
        IN_QUESTION      | done    | NOT_NOW | done    | done    | DELIVERY_FIRST | done
        DELIVERY_IN_APPROVAL | LINE_UNKNOWN 1 | NOT_NOW | again   | APPROVAL_FIRST | APPROVAL_FIRST | APPROVAL_FIRST
        CLOSED           | NOT_NOW | NOT_NOW | again   | NOT_NOW | SETTLED | done
        REJECTED         | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | SETTLED | NOT_NOW
        CANCELLED        | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | SETTLED | NOT_NOW
        RE_SOURCED       | NOT_NOW | NOT_NOW | NOT_NOW | NOT_NOW | SETTLED | NOT_NOW
        """)
    void goodsComeAndPromisesMoveWhileTheOrderIsTracked(ArgumentsAccessor row) {
        check(row, "promise", "receive", "settle", "expect", "ask", "correct");
    }
}
