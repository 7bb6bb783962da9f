package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.messaging.MailBounced;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivingTest {

    /** @param counted such as {@code 1:60 2:20/5}: line, good units and damaged ones */
    private static OrderResult receive(PurchaseOrder order, int number, String counted, boolean last) {
        return receive(order, number, counted, last, TODAY);
    }

    private static OrderResult receive(PurchaseOrder order, int number, String counted, boolean last, LocalDate on) {
        List<Delivery.Counted> lines = Arrays.stream(counted.split(" "))
                .filter(one -> !one.isBlank())
                .map(one -> one.split("[:/]"))
                .map(c -> new Delivery.Counted(
                        Integer.parseInt(c[0]), Quantity.of(c[1]), Quantity.of(c.length > 2 ? c[2] : "0")))
                .toList();
        return Receiving.receive(order, new Delivery(number, on, lines, last, ""), GOODS_IN, NOW, TODAY);
    }

    /** So that a batch that is called back is found, by receipt and by movement. */
    @Test
    void theDeliveryNoteAndWhatTheGoodsSayOfThemselvesAreKept() {
        PurchaseOrder order = anOrder().and(30).confirmed().now();
        Stamp stamp = new Stamp("A-12", DAY.plusYears(5));
        Delivery delivery = new Delivery(
                1,
                TODAY,
                List.of(
                        new Delivery.Counted(1, Quantity.of(60), Quantity.ZERO, stamp),
                        new Delivery.Counted(2, Quantity.of(30), Quantity.ZERO)),
                false,
                "",
                "DN-88213");

        PurchaseOrder received = done(Receiving.receive(order, delivery, GOODS_IN, NOW, TODAY));

        assertThat(received.receipts())
                .extracting(Receipt::line, Receipt::slip, Receipt::stamp)
                .containsExactly(tuple(1, "DN-88213", stamp), tuple(2, "DN-88213", Stamp.NONE));
        assertThat(received.counted()).extracting(Receipt::stamp).containsExactly(stamp, Stamp.NONE);
        assertThat(received.log().history())
                .extracting(HistoryEntry::key)
                .endsWith("ordering.history.batch-best-before", "ordering.history.received-with-note");
        assertThat(Receiving.receive(received, delivery, GOODS_IN, NOW, TODAY))
                .as("the same form sent twice")
                .isInstanceOf(OrderResult.Repeated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DN-88213"})
    void aDeliveryIsADeliveryWithANoteAndWithout(String slip) {
        Instant later = NOW.plusSeconds(60);

        AnOrder all = anOrder().of(100).confirmed().then(order -> came(order, 100, slip, later));
        AnOrder over = anOrder().of(100).confirmed().then(order -> came(order, 120, slip, later));

        OrderStages.Stage received = OrderStages.of(all.now(), false).all().getLast();
        assertThat(received.at()).isEqualTo(later);
        assertThat(received.by()).containsExactly(GOODS_IN.name());
        assertThat(NextStep.of(over.now()).since()).isEqualTo(later);
    }

    private static OrderResult came(PurchaseOrder order, int good, String slip, Instant at) {
        List<Delivery.Counted> counted = List.of(new Delivery.Counted(1, Quantity.of(good), Quantity.ZERO));
        return Receiving.receive(order, new Delivery(1, TODAY, counted, false, "", slip), GOODS_IN, at, TODAY);
    }

    private static PurchaseOrder done(OrderResult result) {
        return ((OrderResult.Done) result).order();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        counted         | last  | verdict
        1:60            | false | PARTLY_RECEIVED; told received; complete receive#1
        1:100           | false | PARTLY_RECEIVED; told received; complete receive#1
        1:100 2:30      | false | CLOSED; told received; complete receive#1
        1:100 2:30      | true  | CLOSED; told received; complete receive#1
        1:100 2:29.5    | true  | IN_QUESTION; told received; complete receive#1
        1:60            | true  | IN_QUESTION; told received; complete receive#1
        ''              | true  | IN_QUESTION; told received; complete receive#1
        1:101           | false | IN_QUESTION; told received; complete receive#1
        1:60/1          | false | IN_QUESTION; told received; complete receive#1
        1:0/10          | false | IN_QUESTION; told received; complete receive#1
        1:100 2:0       | false | PARTLY_RECEIVED; told received; complete receive#1
        ''              | false | LINES_MISSING
        1:0 2:0         | false | LINES_MISSING
        3:10            | false | LINE_UNKNOWN 3
        1:50 1:50       | false | LINE_UNKNOWN 1
        1:-1 2:30       | false | QUANTITY_WRONG 1
        1:10 2:30/-1    | false | QUANTITY_WRONG 2
        """)
    void whatIsShortOverOrDamagedIsInQuestion(String counted, boolean last, String verdict) {
        PurchaseOrder order = anOrder().and(30).confirmed().now();

        assertThat(Verdict.of(order, receive(order, 1, counted, last))).isEqualTo(verdict);
    }

    @Test
    void whatCameInIsInTheBooksOfTheOrderOnce() {
        PurchaseOrder order = anOrder().and(30).confirmed().now();

        PurchaseOrder counted = Verdict.done(receive(order, 1, "1:60/5 2:0", false));

        assertThat(counted.receipts())
                .extracting(Receipt::delivery, Receipt::line, Receipt::good, Receipt::damaged, Receipt::by)
                .containsExactly(tuple(1, 1, Quantity.of(60), Quantity.of(5), "Gus"));
        assertThat(counted.line(1).orElseThrow().open()).isEqualTo(Quantity.of(40));
        assertThat(counted.line(1).orElseThrow().promises().getLast().kind()).isEqualTo(PromiseKind.RECEIVED);
        assertThat(counted.line(2).orElseThrow().promises().getLast().kind()).isEqualTo(PromiseKind.FIRST);
        assertThat(counted.talk().delivery()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        number | counted    | verdict
        1      | 1:60 2:5   | again
        1      | 2:5 1:60   | again
        1      | 1:60       | DECIDED_ALREADY
        1      | 1:61 2:5   | DECIDED_ALREADY
        1      | 1:60/1 2:5 | DECIDED_ALREADY
        1      | ''         | DECIDED_ALREADY
        0      | 1:60 2:5   | DECIDED_ALREADY
        2      | 1:60       | done
        3      | 1:60       | NOT_NOW
        """)
    void aDeliveryThatIsCountedTwiceIsBookedOnce(int number, String counted, String verdict) {
        PurchaseOrder order = anOrder()
                .and(30)
                .confirmed()
                .then(o -> receive(o, 1, "1:60 2:5", false))
                .now();

        assertThat(Verdict.brief(receive(order, number, counted, false))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, done", "2026-02-01, done", "2026-03-03, DATE_WRONG"})
    void nothingComesInTomorrow(LocalDate on, String verdict) {
        PurchaseOrder order = anOrder().confirmed().now();

        assertThat(Verdict.brief(receive(order, 1, "1:60", false, on))).isEqualTo(verdict);
    }

    @Test
    void aBuyerWhoHasTakenTooManyOfOneLineIsNotAskedAgainWhenTheOtherComes() {
        PurchaseOrder order =
                anOrder().and(30).confirmed().received(1, 105, 0).restExpected().now();

        assertThat(Verdict.of(order, receive(order, 2, "2:10", false)))
                .isEqualTo("PARTLY_RECEIVED; told received; complete receive#2");
        assertThat(Verdict.of(order, receive(order, 2, "2:30", false)))
                .isEqualTo("CLOSED; told received; complete receive#2");
        assertThat(Verdict.of(order, receive(order, 2, "1:1 2:30", false)))
                .isEqualTo("IN_QUESTION; told received; complete receive#2");
    }

    @Test
    void goodsOfALineThatWasLeftOutAreInQuestion() {
        PurchaseOrder order = anOrder()
                .and(30)
                .confirmed()
                .askedToLeaveOut(2)
                .changeAnswered(1, true)
                .now();

        assertThat(Verdict.of(order, receive(order, 1, "1:100 2:30", false)))
                .isEqualTo("IN_QUESTION; told received; complete receive#1");
    }

    @Test
    void aReceiptEndsWhatWasAskedOfALineThatIsInAndOnlyOnce() {
        PurchaseOrder order = anOrder()
                .and(30)
                .confirmed()
                .askedLater(1, 30)
                .askedLater(2, 30)
                .now();

        PurchaseOrder received = Verdict.done(receive(order, 1, "1:100", false));

        assertThat(Verdict.commands(received))
                .containsExactly("complete receive#1", "complete change#1 {outcome=over}");
        assertThat(received.pending()).extracting(PendingCommand::id).doesNotHaveDuplicates();
        assertThat(received.talk().changes())
                .extracting(ChangeRequest::state)
                .containsExactly(ChangeRequest.State.OVER, ChangeRequest.State.ASKED);
    }

    @Test
    void aReceiptThatClosesTheOrderEndsEverythingThatWaits() {
        PurchaseOrder order = anOrder()
                .and(30)
                .confirmed()
                .askedLater(1, 30)
                .askedLater(2, 30)
                .changeAnswered(2, false)
                .then(o -> MailArrival.bounced(
                        o,
                        new MailBounced("O-1#confirmed", "order-confirmed", "O-1", "acme", "a@example.com", "550", NOW),
                        ANSWER_BY,
                        NOW))
                .now();

        PurchaseOrder received = Verdict.done(receive(order, 1, "1:100 2:30", false));

        assertThat(Verdict.commands(received))
                .containsExactly(
                        "complete receive#1",
                        "complete bounce#1 {reached=otherwise}",
                        "complete change#1 {outcome=over}",
                        "complete change-refused#2 {outcome=over}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        good | damaged | expect rest | verdict
        50   | 10      | true        | PARTLY_RECEIVED; told rest-expected; complete settle#1
        50   | 10      | false       | CLOSED; told settled; complete settle#1
        110  | 0       | true        | LINES_MISSING
        105  | 0       | false       | CLOSED; told settled; complete settle#1
        110  | 0       | false       | DELIVERY_IN_APPROVAL; noted approval-needed; complete settle#1 {review=to-approve}
        0    | 100     | true        | PARTLY_RECEIVED; told rest-expected; complete settle#1
        """)
    void aBuyerSettlesADelivery(int good, int damaged, boolean expectRest, String verdict) {
        PurchaseOrder order = anOrder().confirmed().received(good, damaged).now();

        assertThat(Verdict.of(order, Receiving.settle(order, expectRest, "", BUYER, NOW)))
                .isEqualTo(verdict);
    }

    private static OrderResult move(PurchaseOrder order, String moves, String reason) {
        List<PromiseMove> all = Arrays.stream(moves.split(" "))
                .filter(one -> !one.isBlank())
                .map(one -> one.split("@"))
                .map(m -> new PromiseMove(Integer.parseInt(m[0]), LocalDate.parse("2026-" + m[1])))
                .toList();
        return Receiving.movePromise(order, all, reason, ACME, NOW, TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        moves             | reason | verdict
        1@03-20           | Ship   | CONFIRMED; told promise-moved; publish promiseMoved
        1@03-20 2@03-21   | Ship   | CONFIRMED; told promise-moved; told promise-moved; publish promiseMoved
        1@03-20 2@03-12   | Ship   | CONFIRMED; told promise-moved; publish promiseMoved
        1@03-02           | Ship   | CONFIRMED; told promise-moved; publish promiseMoved
        1@03-12           | ' '    | again
        ''                | ' '    | again
        1@03-20           | ' '    | REASON_MISSING
        1@03-01           | Ship   | DATE_WRONG 1
        3@03-20           | Ship   | LINE_UNKNOWN 3
        1@03-20 1@03-12   | Ship   | LINE_UNKNOWN 1
        """)
    void aPromiseMovesForAReason(String moves, String reason, String verdict) {
        PurchaseOrder order = anOrder().and(30).confirmed().now();

        assertThat(Verdict.of(order, move(order, moves, reason))).isEqualTo(verdict);
    }

    @Test
    void everyPromiseIsKeptAndTheLastIsInForce() {
        PurchaseOrder order = anOrder().confirmed().late(9).late(3).now();

        OrderLine line = order.lines().getFirst();
        assertThat(line.firstPromise()).contains(DAY);
        assertThat(line.promisedDate()).contains(DAY.plusDays(3));
        assertThat(line.promises())
                .extracting(Promise::kind)
                .containsExactly(PromiseKind.REQUESTED, PromiseKind.FIRST, PromiseKind.MOVED, PromiseKind.MOVED);
    }

    @Test
    void aLineThatIsAllInPromisesNothing() {
        PurchaseOrder order = anOrder().and(30).confirmed().received(100, 0).now();

        assertThat(Verdict.brief(move(order, "1@03-20", "Ship"))).isEqualTo("LINE_UNKNOWN 1");
    }
}
