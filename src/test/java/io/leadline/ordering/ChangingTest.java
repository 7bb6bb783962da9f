package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.leadline.ordering.ChangeRequest.State;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangingTest {

    private static OrderResult ask(PurchaseOrder order, int line, String day) {
        LocalDate to = day.equals("out") ? null : LocalDate.parse("2026-" + day);
        return Changing.ask(order, line, to, " Enough there ", BUYER, NOW, TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        line | day   | verdict
        1    | 03-13 | CONFIRMED; told later-asked; publish changeAsked of change#1 {change=1, subject=O-1}
        2    | out   | CONFIRMED; told leave-out-asked; publish changeAsked of change#1 {change=1, subject=O-1}
        1    | 03-12 | DATE_NOT_LATER 1
        1    | 03-01 | DATE_NOT_LATER 1
        3    | 03-20 | LINE_UNKNOWN 3
        3    | out   | LINE_UNKNOWN 3
        """)
    void aConfirmedLineIsAskedForLaterOrLeftOut(int line, String day, String verdict) {
        PurchaseOrder order = anOrder().and(30).confirmed().now();

        assertThat(Verdict.of(order, ask(order, line, day))).isEqualTo(verdict);
    }

    @Test
    void nothingOfTheLineChangesBeforeItIsAgreed() {
        PurchaseOrder order = anOrder().confirmed().now();

        PurchaseOrder asked = Verdict.done(ask(order, 1, "04-12"));

        assertThat(asked.lines()).isEqualTo(order.lines());
        assertThat(asked.talk().changes())
                .containsExactly(new ChangeRequest(
                        1, 1, Quantity.of(100), DAY, DAY.plusMonths(1), "Enough there", "Berta", NOW, State.ASKED, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        line | day   | verdict
        1    | 03-20 | again
        1    | 03-21 | ASKED_ALREADY 1
        1    | out   | ASKED_ALREADY 1
        2    | 03-20 | done
        """)
    void oneThingIsAskedOfALineAtATime(int line, String day, String verdict) {
        PurchaseOrder order = anOrder().and(30).confirmed().askedLater(1, 8).now();

        assertThat(Verdict.brief(ask(order, line, day))).isEqualTo(verdict);
    }

    @Test
    void whatWasRefusedIsAskedAgainOnceABuyerHasTakenNote() {
        AnOrder order = anOrder().confirmed().askedLater(1, 8).changeAnswered(1, false);
        assertThat(Verdict.brief(ask(order.now(), 1, "03-20"))).isEqualTo("ASKED_ALREADY 1");

        order.then(o -> Changing.settle(o, 1, BUYER, NOW));

        assertThat(Verdict.of(order.now(), ask(order.now(), 1, "03-20")))
                .endsWith("publish changeAsked of change#2 {change=2, subject=O-1}");
    }

    @Test
    void aLineThatIsInOrOutIsNotAskedFor() {
        AnOrder order = anOrder().and(30).and(20).confirmed().received(100, 0).askedToLeaveOut(2);
        order.changeAnswered(1, true);

        assertThat(Verdict.brief(ask(order.now(), 1, "out"))).isEqualTo("LINE_UNKNOWN 1");
        assertThat(Verdict.brief(ask(order.now(), 2, "03-20"))).isEqualTo("LINE_UNKNOWN 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        asked | agreed | verdict
        03-20 | true   | CONFIRMED; told change-agreed; complete change#1 {outcome=agreed}; publish promiseMoved
        out   | true   | CONFIRMED; told change-agreed; complete change#1 {outcome=agreed}; publish promiseMoved
        03-20 | false  | CONFIRMED; told change-refused; complete change#1 {outcome=refused}
        out   | false  | CONFIRMED; told change-refused; complete change#1 {outcome=refused}
        """)
    void whatTheSupplierAgreesToHoldsAtOnce(String asked, boolean agreed, String verdict) {
        PurchaseOrder order =
                anOrder().and(30).confirmed().then(o -> ask(o, 1, asked)).now();

        assertThat(Verdict.of(order, Changing.answer(order, 1, agreed, "", ACME, NOW, TODAY)))
                .isEqualTo(verdict);
    }

    @Test
    void aLineThatIsAgreedForLaterIsNeededLaterAndNotLate() {
        OrderLine line = anOrder()
                .confirmed()
                .askedLater(1, 30)
                .changeAnswered(1, true)
                .now()
                .lines()
                .getFirst();

        assertThat(line.requestedDate()).isEqualTo(DAY.plusDays(30));
        assertThat(line.needDate()).isEqualTo(DAY.plusDays(30));
        assertThat(line.promisedDate()).contains(DAY.plusDays(30));
        assertThat(line.firstPromise()).contains(DAY);
    }

    @Test
    void aLineThatIsLeftOutKeepsWhatIsInAlready() {
        PurchaseOrder order = anOrder()
                .and(30)
                .confirmed()
                .received(60, 0)
                .askedToLeaveOut(1)
                .changeAnswered(1, true)
                .now();

        assertThat(order.line(1).orElseThrow().quantity()).isEqualTo(Quantity.of(60));
        assertThat(order.line(1).orElseThrow().dropped()).isFalse();
        assertThat(order.openLines()).extracting(OrderLine::number).containsExactly(2);
    }

    @Test
    void leavingOutAllThatIsOpenCancelsTheOrder() {
        PurchaseOrder order = anOrder()
                .and(30)
                .confirmed()
                .askedToLeaveOut(1)
                .askedToLeaveOut(2)
                .changeAnswered(1, true)
                .now();

        assertThat(Verdict.of(order, Changing.answer(order, 2, true, "", ACME, NOW, TODAY)))
                .isEqualTo("CANCELLED; told change-agreed; complete change#2 {outcome=agreed};"
                        + " publish orderWithdrawn {withdrawal=cancel}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state    | agreed | verdict
        AGREED   | true   | again
        AGREED   | false  | DECIDED_ALREADY
        REFUSED  | false  | again
        REFUSED  | true   | DECIDED_ALREADY
        LEFT     | false  | again
        LEFT     | true   | DECIDED_ALREADY
        DROPPED  | true   | DECIDED_ALREADY
        DROPPED  | false  | DECIDED_ALREADY
        OVER     | true   | DECIDED_ALREADY
        OVER     | false  | DECIDED_ALREADY
        ASKED    | true   | done
        ASKED    | false  | done
        """)
    void aRequestIsAnsweredOnce(State state, boolean agreed, String verdict) {
        PurchaseOrder order = with(state);

        assertThat(Verdict.brief(Changing.answer(order, 1, agreed, "", ACME, NOW, TODAY)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        state    | verdict
        ASKED    | CONFIRMED; told change-dropped; complete change#1 {outcome=dropped}
        REFUSED  | CONFIRMED; noted change-left; complete change-refused#1 {outcome=refused}
        AGREED   | DECIDED_ALREADY
        LEFT     | again
        DROPPED  | again
        OVER     | DECIDED_ALREADY
        """)
    void aBuyerTakesARequestBackOrTakesNoteOfTheRefusal(State state, String verdict) {
        PurchaseOrder order = with(state);

        assertThat(Verdict.of(order, Changing.settle(order, 1, BUYER, NOW))).isEqualTo(verdict);
    }

    /** With a request for line 1 that has come this far. */
    private static PurchaseOrder with(State state) {
        AnOrder order = anOrder().and(30).confirmed().askedLater(1, 8);
        return (switch (state) {
                    case ASKED -> order;
                    case AGREED -> order.changeAnswered(1, true);
                    case REFUSED -> order.changeAnswered(1, false);
                    case LEFT -> order.changeAnswered(1, false).then(o -> Changing.settle(o, 1, BUYER, NOW));
                    case DROPPED -> order.then(o -> Changing.settle(o, 1, BUYER, NOW));
                    case OVER -> order.received(100, 0);
                })
                .now();
    }

    @Test
    void whatWasNeverAskedIsNotAnswered() {
        PurchaseOrder order = anOrder().confirmed().now();

        assertThat(Verdict.brief(Changing.answer(order, 1, true, "", ACME, NOW, TODAY)))
                .isEqualTo("NOT_NOW");
        assertThat(Verdict.brief(Changing.settle(order, 0, BUYER, NOW))).isEqualTo("NOT_NOW");
    }

    @Test
    void theLastLineIsLeftOutOfAnOrderInQuestionAndTheBuyerSettlesIt() {
        PurchaseOrder order =
                anOrder().confirmed().askedToLeaveOut(1).received(50, 10).now();

        PurchaseOrder agreed = Verdict.done(Changing.answer(order, 1, true, "", ACME, NOW, TODAY));

        assertThat(Verdict.of(order, new OrderResult.Done(agreed)))
                .isEqualTo("IN_QUESTION; told change-agreed; complete change#1 {outcome=agreed}; publish promiseMoved");
        assertThat(agreed.openLines()).isEmpty();
        assertThat(Verdict.brief(Receiving.settle(agreed, true, "", BUYER, NOW)))
                .isEqualTo("LINES_MISSING");
        assertThat(Verdict.done(Receiving.settle(agreed, false, "", BUYER, NOW)).state())
                .isEqualTo(OrderState.CLOSED);
    }

    @Test
    void theFactsOfARequestStandInTheHistoryWithoutItsSpaces() {
        PurchaseOrder asked = Verdict.done(ask(anOrder().confirmed().now(), 1, "03-20"));

        HistoryEntry entry = asked.log().history().getLast();

        assertThat(entry.facts())
                .containsOnly(
                        entry("line", "1"),
                        entry("item", "Lamp"),
                        entry("quantity", "100"),
                        entry("from", "2026-03-12"),
                        entry("to", "2026-03-20"),
                        entry("note", "Enough there"));
    }

    private static OrderResult sooner(PurchaseOrder order, int units, int daysSooner, String price) {
        Money each = price.isEmpty() ? null : Money.of(price, "GBP");
        return Changing.askSooner(
                order, 1, new Sooner(Quantity.of(units), DAY.minusDays(daysSooner), each), "Hurry", BUYER, NOW, TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        units | sooner | price | verdict
        100   | 3      | ''    | CONFIRMED; told later-asked; publish changeAsked of change#1 {change=1, subject=O-1}
        40    | 3      | ''    | CONFIRMED; told sooner-asked; publish changeAsked of change#1 {change=1, subject=O-1}
        100   | 3      | 5.01  | CONFIRMED; told sooner-asked; publish changeAsked of change#1 {change=1, subject=O-1}
        100   | 3      | 50    | MORE_THAN_APPROVED 1
        101   | 3      | ''    | QUANTITY_WRONG 1
        0     | 3      | ''    | QUANTITY_WRONG 1
        40    | 0      | ''    | DATE_NOT_SOONER 1
        40    | 90     | ''    | DATE_WRONG 1
        40    | 3      | -1    | PRICE_WRONG 1
        """)
    void aConfirmedLineOrAPartOfItIsAskedForSooner(int units, int sooner, String price, String verdict) {
        PurchaseOrder order = anOrder().and(30).confirmed().now();

        assertThat(Verdict.of(order, sooner(order, units, sooner, price))).isEqualTo(verdict);
    }

    @Test
    void thePartThatComesSoonerIsALineOfItsOwnOnceTheSupplierAgrees() {
        PurchaseOrder asked =
                AnOrder.stored(Verdict.done(sooner(anOrder().and(30).confirmed().now(), 40, 3, "5.01")));

        PurchaseOrder order = Verdict.done(Changing.answer(asked, 1, true, "By air", ACME, NOW, TODAY));

        assertThat(order.line(1).orElseThrow().quantity()).isEqualTo(Quantity.of(60));
        assertThat(order.line(1).orElseThrow().promisedDate()).contains(DAY);
        OrderLine part = order.line(3).orElseThrow();
        assertThat(part.quantity()).isEqualTo(Quantity.of(40));
        assertThat(part.promisedDate()).contains(DAY.minusDays(3));
        assertThat(part.unitPrice()).isEqualTo(Money.of("5.01", "GBP"));
        assertThat(part.needDate()).isEqualTo(asked.line(1).orElseThrow().needDate());
        assertThat(part.isAsked()).isFalse();
        assertThat(order.log().turns().getLast().points().getFirst().after().days())
                .containsExactly(DAY.minusDays(3), DAY);
    }

    @Test
    void whatCameInKeepsThePriceThatWasAgreedWhereTheRestIsPaidMoreFor() {
        PurchaseOrder begun = anOrder().confirmed().received(60, 0).now();
        PurchaseOrder asked = AnOrder.stored(Verdict.done(sooner(begun, 40, 3, "5.01")));

        PurchaseOrder order = Verdict.done(Changing.answer(asked, 1, true, "", ACME, NOW, TODAY));

        assertThat(order.line(1).orElseThrow().quantity()).isEqualTo(Quantity.of(60));
        assertThat(order.line(1).orElseThrow().unitPrice()).isEqualTo(Money.of("5", "GBP"));
        assertThat(order.line(2).orElseThrow().open()).isEqualTo(Quantity.of(40));
        assertThat(order.line(2).orElseThrow().unitPrice()).isEqualTo(Money.of("5.01", "GBP"));
        assertThat(order.line(2).orElseThrow().promisedDate()).contains(DAY.minusDays(3));
    }

    @Test
    void theSameAskedTwiceIsAskedOnce() {
        PurchaseOrder asked =
                AnOrder.stored(Verdict.done(sooner(anOrder().confirmed().now(), 40, 3, "5.01")));

        assertThat(sooner(asked, 40, 3, "5.01")).isInstanceOf(OrderResult.Repeated.class);
    }

    @Test
    void allOfALineThatComesSoonerIsNeededWhenItWas() {
        PurchaseOrder asked =
                AnOrder.stored(Verdict.done(sooner(anOrder().confirmed().now(), 100, 3, "")));

        OrderLine line = Verdict.done(Changing.answer(asked, 1, true, "", ACME, NOW, TODAY))
                .lines()
                .getFirst();

        assertThat(line.promisedDate()).contains(DAY.minusDays(3));
        assertThat(line.firstPromise()).contains(DAY);
        assertThat(line.needDate()).isEqualTo(asked.lines().getFirst().needDate());
    }

    /** Asked for sooner on a day that came and went while the supplier thought it over. */
    @Test
    void nobodyAgreesToADayThatHasPassed() {
        PurchaseOrder asked = Verdict.done(Changing.askSooner(
                anOrder().confirmed().now(),
                1,
                new Sooner(Quantity.of(100), DAY.minusDays(3), null),
                "The shelf is empty",
                BUYER,
                NOW,
                TODAY));

        assertThat(Changing.answer(asked, 1, true, "", ACME, NOW, DAY.minusDays(2)))
                .isEqualTo(new OrderResult.Refused(Refusal.DATE_PASSED, 1));
        assertThat(Changing.answer(asked, 1, true, "", ACME, NOW, DAY.minusDays(3)))
                .isInstanceOf(OrderResult.Done.class);
        assertThat(Changing.answer(asked, 1, false, "Too late", ACME, NOW, DAY.minusDays(2)))
                .isInstanceOf(OrderResult.Done.class);
    }
}
