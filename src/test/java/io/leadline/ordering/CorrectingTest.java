package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delivery that was counted wrongly is counted again: nothing is lost, and everything follows. */
class CorrectingTest {

    /** @param counted such as {@code 1:60 2:20/5}: line, good units and damaged ones */
    private static List<Delivery.Counted> counted(String counted) {
        return Arrays.stream(counted.split(" "))
                .filter(one -> !one.isBlank())
                .map(one -> one.split("[:/]"))
                .map(c -> new Delivery.Counted(
                        Integer.parseInt(c[0]), Quantity.of(c[1]), Quantity.of(c.length > 2 ? c[2] : "0")))
                .toList();
    }

    private static OrderResult correct(PurchaseOrder order, int of, String really, boolean last) {
        return correct(order, order.talk().delivery(), of, really, last);
    }

    private static OrderResult correct(PurchaseOrder order, int number, int of, String really, boolean last) {
        return Correcting.correct(order, new Correction(number, of, counted(really), last, "Typed"), GOODS_IN, NOW);
    }

    /** Of 100 and 30, confirmed, and counted in as the table says. */
    private static PurchaseOrder booked(String booked, boolean last) {
        AnOrder order = anOrder().and(30).confirmed();
        for (String delivery : booked.split(";")) {
            order.then(o -> Receiving.receive(
                    o,
                    new Delivery(o.talk().delivery(), TODAY, counted(delivery.strip()), last, ""),
                    GOODS_IN,
                    NOW,
                    TODAY));
        }
        return order.now();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        booked         | last  | of | really       | none comes | becomes
        1:60           | false | 1  | 1:50         | false      | PARTLY_RECEIVED; told receipt-corrected; complete receive#2
        1:60           | false | 1  | 1:0          | false      | CONFIRMED; told receipt-corrected; complete receive#2
        1:60           | false | 1  | 1:100 2:30   | false      | CLOSED; told receipt-corrected; told receipt-corrected; complete receive#2
        1:60           | false | 1  | 1:140        | false      | IN_QUESTION; told receipt-corrected; complete receive#2
        1:60           | false | 1  | 1:50/10      | false      | IN_QUESTION; told receipt-corrected; complete receive#2
        1:60           | false | 1  | 1:50         | true       | IN_QUESTION; told receipt-corrected; complete receive#2
        1:60; 1:10     | false | 1  | 1:0          | false      | PARTLY_RECEIVED; told receipt-corrected; complete receive#3
        1:500          | false | 1  | 1:50         | false      | PARTLY_RECEIVED; told receipt-corrected; complete settle#1; complete receive#2
        1:500          | false | 1  | 1:0          | false      | CONFIRMED; told receipt-corrected; complete settle#1; complete receive#2
        1:500 2:30     | false | 1  | 1:100        | false      | CLOSED; told receipt-corrected; complete settle#1; complete receive#2
        1:500 2:60     | false | 1  | 1:100        | false      | IN_QUESTION; told receipt-corrected; complete settle#1; complete receive#2
        1:90/10 2:30   | false | 1  | 1:95/5       | false      | IN_QUESTION; told receipt-corrected; complete settle#1; complete receive#2
        1:90/10 2:30   | false | 1  | 1:100/0      | false      | CLOSED; told receipt-corrected; complete settle#1; complete receive#2
        1:60           | true  | 1  | 1:50         | false      | IN_QUESTION; told receipt-corrected; complete settle#1; complete receive#2
        1:60           | true  | 1  | 1:0          | false      | CONFIRMED; told receipt-corrected; complete settle#1; complete receive#2
        1:100 2:30     | false | 1  | 1:90         | false      | PARTLY_RECEIVED; told receipt-corrected; publish receiptCorrected {correction=2, subject=O-1}; complete receive#2
        1:100 2:30     | false | 1  | 1:0 2:0      | false      | CONFIRMED; told receipt-corrected; told receipt-corrected; publish receiptCorrected {correction=2, subject=O-1}; complete receive#2
        1:100 2:30     | false | 1  | 1:90         | true       | IN_QUESTION; told receipt-corrected; publish receiptCorrected {correction=2, subject=O-1}; complete receive#2
        1:100 2:30     | false | 1  | 1:500        | false      | IN_QUESTION; told receipt-corrected; publish receiptCorrected {correction=2, subject=O-1}; complete receive#2
        1:100; 2:30    | false | 2  | 2:30/0 1:0   | false      | again
        1:60           | false | 1  | 1:60         | false      | again
        1:60           | false | 2  | 1:60         | false      | NOTHING_COUNTED
        1:60           | false | 1  | 3:1          | false      | LINE_UNKNOWN 3
        1:60           | false | 1  | 1:1 1:2      | false      | LINE_UNKNOWN 1
        1:60           | false | 1  | 1:-1         | false      | QUANTITY_WRONG 1
        1:60           | false | 1  | 1:1/-1       | false      | QUANTITY_WRONG 1
        """)
    void theOrderFollowsWhatReallyCameIn(
            String booked, boolean last, int of, String really, boolean noneComes, String becomes) {
        PurchaseOrder order = booked(booked, last);

        assertThat(Verdict.of(order, correct(order, of, really, noneComes))).isEqualTo(becomes);
    }

    @Test
    void aRestThatWasGivenUpIsExpectedAgainOnlyIfABuyerSaysSo() {
        AnOrder order =
                anOrder().and(30).confirmed().received(1, 60, 5).then(o -> Receiving.settle(o, false, "", BUYER, NOW));

        PurchaseOrder corrected = Verdict.done(correct(order.now(), 1, "1:50/5", false));
        PurchaseOrder lessDamaged = Verdict.done(correct(order.now(), 1, "1:60/3", false));

        assertThat(corrected.state()).isEqualTo(OrderState.IN_QUESTION);
        assertThat(lessDamaged.state()).isEqualTo(OrderState.CLOSED);
    }

    @Test
    void whatWasCountedStaysAndTheCorrectionStandsBesideIt() {
        PurchaseOrder order = booked("1:500", false);

        PurchaseOrder corrected = Verdict.done(correct(order, 1, "1:50/2 2:7", true));

        assertThat(corrected.receipts())
                .extracting(Receipt::delivery, Receipt::corrects, Receipt::line, Receipt::good, Receipt::damaged)
                .containsExactly(
                        tuple(1, 0, 1, Quantity.of(500), Quantity.ZERO),
                        tuple(2, 1, 1, Quantity.of(-450), Quantity.of(2)),
                        tuple(2, 1, 2, Quantity.of(7), Quantity.ZERO));
        assertThat(corrected.counted())
                .extracting(Receipt::delivery, Receipt::line, Receipt::good, Receipt::damaged)
                .containsExactly(
                        tuple(1, 1, Quantity.of(50), Quantity.of(2)), tuple(1, 2, Quantity.of(7), Quantity.ZERO));
        assertThat(corrected.line(1).orElseThrow().open()).isEqualTo(Quantity.of(50));
        assertThat(corrected
                        .log()
                        .history()
                        .get(corrected.log().history().size() - 2)
                        .facts())
                .containsEntry("from", "500")
                .containsEntry("to", "50")
                .containsEntry("damagedTo", "2")
                .containsEntry("reason", "Typed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        number | of | really | verdict
        2      | 1  | 1:50   | again
        2      | 1  | 1:51   | DECIDED_ALREADY
        2      | 2  | 1:50   | DECIDED_ALREADY
        1      | 1  | 1:60   | DECIDED_ALREADY
        3      | 1  | 1:40   | done
        4      | 1  | 1:40   | NOT_NOW
        """)
    void aCorrectionThatIsSentTwiceIsBookedOnce(int number, int of, String really, String verdict) {
        PurchaseOrder order = AnOrder.stored(Verdict.done(correct(booked("1:60", false), 1, "1:50", false)));

        assertThat(Verdict.brief(correct(order, number, of, really, false))).isEqualTo(verdict);
    }

    @Test
    void aFormOfADeliveryAndOneOfACorrectionThatMeetAreNotBothBooked() {
        PurchaseOrder order = booked("1:60", false);
        PurchaseOrder corrected = AnOrder.stored(Verdict.done(correct(order, 2, 1, "1:50", false)));

        OrderResult late =
                Receiving.receive(corrected, new Delivery(2, TODAY, counted("1:40"), false, ""), GOODS_IN, NOW, TODAY);

        assertThat(Verdict.brief(late)).isEqualTo("DECIDED_ALREADY");
    }

    @Test
    void itNeedsAReason() {
        OrderResult result = Correcting.correct(
                booked("1:60", false), new Correction(2, 1, counted("1:50"), false, " "), GOODS_IN, NOW);

        assertThat(Verdict.brief(result)).isEqualTo("REASON_MISSING");
    }

    @Test
    void whatCameInOfAWithdrawnOrderIsCorrectedWithoutOpeningItAgain() {
        PurchaseOrder order = anOrder()
                .confirmed()
                .received(60, 0)
                .then(o -> Withdrawing.cancel(o, "Not needed", BUYER, NOW))
                .now();

        assertThat(Verdict.of(order, correct(order, 1, "1:6", false)))
                .isEqualTo("CANCELLED; told receipt-corrected; publish receiptCorrected {correction=2, subject=O-1}; "
                        + "complete receive#2");
    }

    /** 500 were typed for 50, and two people approved to keep them; that does not cover 500 of the next delivery. */
    @Test
    void whatWasApprovedBecauseOfAWrongCountIsNotApprovedAnyMore() {
        PurchaseOrder kept = anOrder()
                .confirmed()
                .received(500, 0)
                .then(o -> Receiving.settle(o, false, "", BUYER, NOW))
                .then(o -> new OrderResult.Done(Growing.conclude(o, Money.of("125", "GBP"), NOW)))
                .now();
        assertThat(kept.state()).isEqualTo(OrderState.CLOSED);

        AnOrder corrected = anOrder().then(o -> correct(kept, 1, "1:50", false));

        assertThat(corrected.now().state()).isEqualTo(OrderState.PARTLY_RECEIVED);
        assertThat(corrected
                        .received(500, 0)
                        .then(o -> Receiving.settle(o, false, "", BUYER, NOW))
                        .now()
                        .state())
                .isEqualTo(OrderState.DELIVERY_IN_APPROVAL);
    }

    @Test
    void whoHasJustBookedADeliveryTakesAllOfItBackAndTheHistoryTellsBoth() {
        PurchaseOrder order = booked("1:60 2:20/5", false);

        assertThat(Correcting.undoable(order, GOODS_IN, NOW.plus(Correcting.UNDO_WITHIN)))
                .isPresent();
        OrderResult back = Correcting.undo(order, 1, GOODS_IN, NOW.plusSeconds(60));

        assertThat(Verdict.of(order, back))
                .isEqualTo("CONFIRMED; told receipt-taken-back; complete settle#1; complete receive#2");
        PurchaseOrder after = stored(Verdict.done(back));
        assertThat(after.counted()).isEmpty();
        assertThat(after.receipts()).hasSize(4);
        assertThat(after.lines())
                .allMatch(line -> line.received().isZero() && line.damaged().isZero());
        assertThat(Correcting.undo(after, 1, GOODS_IN, NOW)).isInstanceOf(OrderResult.Repeated.class);
    }

    @Test
    void itIsNotTakenBackLaterNorByOthersNorOnceSomethingElseWasCounted() {
        PurchaseOrder order = booked("1:60", false);
        OrderResult over = OrderResult.refused(Refusal.UNDO_OVER);

        assertThat(Correcting.undo(
                        order, 1, GOODS_IN, NOW.plus(Correcting.UNDO_WITHIN).plusSeconds(1)))
                .isEqualTo(over);
        assertThat(Correcting.undo(order, 1, BUYER, NOW)).isEqualTo(over);
        Actor namesake =
                new Actor("another", GOODS_IN.name(), GOODS_IN.roles(), null, GOODS_IN.locale(), GOODS_IN.zone());
        assertThat(Correcting.undo(order, 1, namesake, NOW)).isEqualTo(over);
        assertThat(Correcting.undo(booked("1:60; 2:10", false), 1, GOODS_IN, NOW))
                .isEqualTo(over);
    }

    @Test
    void eachBatchOfALineIsBookedAndTakenBackByItself() {
        Stamp one = new Stamp("A", TODAY.plusDays(30));
        Stamp other = new Stamp("B", TODAY.plusDays(60));
        PurchaseOrder order = anOrder()
                .confirmed()
                .then(o -> Receiving.receive(
                        o,
                        new Delivery(
                                1,
                                TODAY,
                                List.of(
                                        new Delivery.Counted(1, Quantity.of(40), Quantity.ZERO, one),
                                        new Delivery.Counted(1, Quantity.of(60), Quantity.ZERO, other)),
                                false,
                                ""),
                        GOODS_IN,
                        NOW,
                        TODAY))
                .now();

        assertThat(order.state()).isEqualTo(OrderState.CLOSED);
        assertThat(order.receipts()).extracting(Receipt::stamp).containsExactly(one, other);
        assertThat(order.counted()).singleElement().satisfies(receipt -> {
            assertThat(receipt.good()).isEqualTo(Quantity.of(100));
            assertThat(receipt.stamp()).isEqualTo(Stamp.NONE);
        });
        assertThat(order.line(1).orElseThrow().promises())
                .filteredOn(promise -> promise.kind() == PromiseKind.RECEIVED)
                .hasSize(1);
        assertThat(Verdict.done(Correcting.undo(order, 1, GOODS_IN, NOW)).receipts())
                .extracting(Receipt::good, Receipt::stamp)
                .contains(tuple(Quantity.of(-40), one), tuple(Quantity.of(-60), other));
    }

    @Test
    void aLineIsNotCountedTwiceInOneBatch() {
        PurchaseOrder order = anOrder().confirmed().now();

        assertThat(Receiving.receive(
                        order, new Delivery(1, TODAY, counted("1:40 1:60"), false, ""), GOODS_IN, NOW, TODAY))
                .isEqualTo(new OrderResult.Refused(Refusal.LINE_UNKNOWN, 1));
    }

    @Test
    void whatCameInSeveralBatchesIsCorrectedWithTheirNames() {
        PurchaseOrder order = anOrder()
                .confirmed()
                .then(o -> Receiving.receive(
                        o,
                        new Delivery(
                                1,
                                TODAY,
                                List.of(
                                        new Delivery.Counted(
                                                1, Quantity.of(40), Quantity.ZERO, new Stamp("A", TODAY.plusDays(30))),
                                        new Delivery.Counted(1, Quantity.of(20), Quantity.ZERO, new Stamp("B", null))),
                                false,
                                ""),
                        GOODS_IN,
                        NOW,
                        TODAY))
                .now();

        PurchaseOrder corrected = Verdict.done(correct(order, 1, "1:50", false));

        assertThat(corrected.log().history())
                .filteredOn(entry -> entry.key().endsWith("receipt-corrected-batches"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts()).containsEntry("batches", "A, B"));
    }
}
