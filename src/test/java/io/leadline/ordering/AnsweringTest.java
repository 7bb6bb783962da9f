package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual tolerance allows 5 % more or less, 2 % dearer and three days, though never a day after the need. */
class AnsweringTest {

    private static final Tolerance USUAL = OrderPolicy.USUAL.tolerance();

    /** Such as {@code 95}, {@code 95@03-15}, {@code 100@03-12*5.2}, {@code 60@03-12+40@03-20} or {@code no}. */
    private static LineAnswer said(OrderLine line, String words) {
        LineAnswer asked = LineAnswer.accept(line);
        if (words.equals("no")) {
            return LineAnswer.refuse(line, "Sold out");
        }
        if (words.contains("+")) {
            return asked.over(Arrays.stream(words.split("\\+"))
                    .map(part -> part.split("@"))
                    .map(p -> new LineAnswer.Part(Quantity.of(p[0]), LocalDate.parse("2026-" + p[1])))
                    .toList());
        }
        String[] price = words.split("\\*");
        String[] day = price[0].split("@");
        LineAnswer answer = asked.of(Quantity.of(day[0]));
        answer = day.length > 1 ? answer.on(LocalDate.parse("2026-" + day[1])) : answer;
        return price.length > 1
                ? answer.at(
                        price[1].contains(" ")
                                ? Money.of(price[1].split(" ")[0], price[1].split(" ")[1])
                                : Money.of(price[1], "GBP"))
                : answer;
    }

    /** @param words for each line, such as {@code 1:95 2:no} */
    private static OrderResult answer(PurchaseOrder order, int round, String words) {
        List<LineAnswer> answers = new ArrayList<>();
        if (!words.isEmpty()) {
            for (String one : words.split(", ")) {
                int number = Integer.parseInt(one.substring(0, one.indexOf(':')));
                OrderLine line = order.line(number).orElse(order.lines().getFirst());
                LineAnswer said = said(line, one.substring(one.indexOf(':') + 1));
                answers.add(new LineAnswer(
                        number,
                        said.refused(),
                        said.quantity(),
                        said.date(),
                        said.unitPrice(),
                        said.note(),
                        said.parts()));
            }
        }
        return Answering.answer(order, round, answers, USUAL, NOW, ACME, NOW, TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        answer                        | verdict
        1:100, 2:30                   | CONFIRMED; told confirmed; complete answer#1 {answer=inside}
        1:95, 2:30                    | CONFIRMED; told confirmed; complete answer#1 {answer=inside}
        1:94, 2:30                    | IN_REVIEW; told answered; complete answer#1 {answer=outside}
        1:100@03-05, 2:30             | CONFIRMED; told confirmed; complete answer#1 {answer=inside}
        1:100@03-02, 2:30             | CONFIRMED; told confirmed; complete answer#1 {answer=inside}
        1:100@03-13, 2:30             | IN_REVIEW; told answered; complete answer#1 {answer=outside}
        1:100*5.1, 2:30               | CONFIRMED; told confirmed; complete answer#1 {answer=inside}
        1:100*5.11, 2:30              | IN_REVIEW; told answered; complete answer#1 {answer=outside}
        1:100*0, 2:30                 | CONFIRMED; told confirmed; complete answer#1 {answer=inside}
        1:100, 2:no                   | IN_REVIEW; told answered; complete answer#1 {answer=outside}
        1:no, 2:no                    | IN_REVIEW; told answered; complete answer#1 {answer=outside}
        1:60@03-05+40@03-12, 2:30     | CONFIRMED; told confirmed; told line-split; complete answer#1 {answer=inside}
        1:60@03-12+40@03-20, 2:30     | IN_REVIEW; told answered; told line-split; complete answer#1 {answer=outside}
        2:30, 1:100                   | CONFIRMED; told confirmed; complete answer#1 {answer=inside}
        1:100                         | SENT; told part-answered
        1:95@03-05                    | SENT; told part-answered
        2:30@03-20                    | IN_REVIEW; told answered; told left-for-later; complete answer#1 {answer=outside}
        ''                            | LINES_MISSING 1
        1:100, 2:30, 3:5              | LINE_UNKNOWN 3
        1:100, 1:100, 2:30            | LINE_UNKNOWN 1
        1:0, 2:30                     | QUANTITY_WRONG 1
        1:-1, 2:30                    | QUANTITY_WRONG 1
        1:100, 2:30@03-01             | DATE_WRONG 2
        1:100*-1, 2:30                | PRICE_WRONG 1
        1:100*5 EUR, 2:30             | PRICE_WRONG 1
        """)
    void anAnswerInsideTheToleranceConfirmsAndAnyOtherIsReviewed(String answer, String verdict) {
        PurchaseOrder order = anOrder().and(30).sent().now();

        assertThat(Verdict.of(order, answer(order, 1, answer))).isEqualTo(verdict);
    }

    @Test
    void thirteenDaysAreNoAnswerAndTwelveAre() {
        PurchaseOrder order = anOrder().of(130).sent().now();

        assertThat(Verdict.brief(answer(order, 1, "1:" + days(13)))).isEqualTo("QUANTITY_WRONG 1");
        assertThat(Verdict.brief(answer(order, 1, "1:" + days(12)))).isEqualTo("done");
    }

    private static String days(int many) {
        return String.join(
                "+",
                IntStream.range(0, many)
                        .mapToObj(i ->
                                "10@" + DAY.minusDays(1).plusDays(i).toString().substring(5))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        round | answer | verdict
        1     | 1:50   | again
        1     | 1:60   | DECIDED_ALREADY
        1     | ''     | DECIDED_ALREADY
        0     | 1:50   | DECIDED_ALREADY
        2     | 1:50   | NOT_NOW
        """)
    void theSameAnswerAgainChangesNothingAndAnotherIsTooLate(int round, String answer, String verdict) {
        PurchaseOrder order = anOrder().inReview().now();

        assertThat(Verdict.brief(answer(order, round, answer))).isEqualTo(verdict);
    }

    @Test
    void anAnswerIsTheSameAfterItsLineBecameSeveral() {
        PurchaseOrder sent = anOrder().sent().now();
        PurchaseOrder split = AnOrder.stored(Verdict.done(answer(sent, 1, "1:60@03-05+40@03-12")));

        assertThat(split.lines())
                .extracting(OrderLine::number, OrderLine::quantity, OrderLine::expectedDate, OrderLine::proposed)
                .containsExactly(
                        tuple(1, Quantity.of(60), DAY.minusDays(7), Quantity.of(100)),
                        tuple(2, Quantity.of(40), DAY, Quantity.ZERO));
        assertThat(Answering.answer(
                        split,
                        1,
                        List.of(said(sent.lines().getFirst(), "60@03-05+40@03-12")),
                        USUAL,
                        NOW,
                        ACME,
                        NOW,
                        TODAY))
                .isEqualTo(new OrderResult.Repeated(split));
    }

    @Test
    void partsOfAnotherLineGetTheNextFreeNumbers() {
        PurchaseOrder sent = anOrder().and(30).sent().now();

        PurchaseOrder split = Verdict.done(answer(sent, 1, "1:60@03-05+40@03-12, 2:10@03-05+20@03-06"));

        assertThat(split.lines())
                .extracting(OrderLine::number, OrderLine::name, OrderLine::quantity)
                .containsExactly(
                        tuple(1, "Lamp", Quantity.of(60)),
                        tuple(3, "Lamp", Quantity.of(40)),
                        tuple(2, "Shade", Quantity.of(10)),
                        tuple(4, "Shade", Quantity.of(20)));
        assertThat(split.total()).isEqualTo(sent.total());
    }

    @Test
    void whatIsConfirmedIsWhatIsOrderedAndPromised() {
        PurchaseOrder sent = anOrder().sent().now();

        OrderLine line =
                Verdict.done(answer(sent, 1, "1:98@03-10*5.05")).lines().getFirst();

        assertThat(line.quantity()).isEqualTo(Quantity.of(98));
        assertThat(line.unitPrice()).isEqualTo(Money.of("5.05", "GBP"));
        assertThat(line.promises())
                .extracting(Promise::kind, Promise::date)
                .containsExactly(tuple(PromiseKind.REQUESTED, DAY), tuple(PromiseKind.FIRST, DAY.minusDays(2)));
    }

    @Test
    void whatIsReviewedIsPromisedAndNotYetOrdered() {
        OrderLine line = anOrder().inReview().now().lines().getFirst();

        assertThat(line.quantity()).isEqualTo(Quantity.of(100));
        assertThat(line.promisedDate()).contains(DAY);
    }

    @Test
    void anAnswerBeforeTheMailWentOutShowsThatTheOrderArrived() {
        PurchaseOrder released = anOrder().released().now();

        assertThat(Verdict.of(released, answer(released, 1, "1:100")))
                .isEqualTo("CONFIRMED; told sent; told confirmed; publish orderSent of sent#1 {asking=1};"
                        + " complete answer#1 {answer=inside}");
    }

    @Test
    void anAnswerEndsTheSearchForTheSupplier() {
        PurchaseOrder returned = anOrder().sent().mailCameBack().now();

        PurchaseOrder answered = Verdict.done(answer(returned, 1, "1:100"));

        assertThat(Verdict.of(returned, new OrderResult.Done(answered)))
                .isEqualTo("CONFIRMED; told sent; told confirmed; complete bounce#1 {reached=otherwise};"
                        + " publish orderSent of sent#1 {asking=1.2}; complete answer#1.2 {answer=inside}");
        assertThat(answered.talk().openBounce()).isEmpty();
    }

    @Test
    void anOrderOfTheFirstVersionIsAskedOnceARound() {
        PurchaseOrder order = anOrder().ofTheFirstVersion().released().now();

        assertThat(Verdict.of(order, answer(order, 1, "1:100")))
                .isEqualTo("CONFIRMED; told confirmed; complete answer#1 {answer=inside}");
    }

    private static OrderResult accept(PurchaseOrder order, int round) {
        return Answering.accept(order, round, "Better than nothing", BUYER, NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        answer                    | verdict                                                              | lines
        1:50, 2:30                | CONFIRMED; told answer-accepted; complete review#1 {review=accept}   | 1: 50 on 03-12, 2: 30 on 03-12
        1:no, 2:30                | CONFIRMED; told answer-accepted; complete review#1 {review=accept}   | 2: 30 on 03-12
        1:100@03-20, 2:30         | CONFIRMED; told answer-accepted; complete review#1 {review=accept}   | 1: 100 on 03-20 accepted, 2: 30 on 03-12
        1:60@03-12+40@03-20, 2:30 | CONFIRMED; told answer-accepted; complete review#1 {review=accept}   | 1: 60 on 03-12, 3: 40 on 03-20 accepted, 2: 30 on 03-12
        1:no, 2:no                | LINES_MISSING                                                        | 1: 100 on 03-12, 2: 30 on 03-12
        """)
    void aDeviationThatIsAcceptedIsWhatIsOrdered(String answer, String verdict, String lines) {
        PurchaseOrder order =
                anOrder().and(30).sent().then(o -> answer(o, 1, answer)).now();

        OrderResult result = accept(order, 1);

        assertThat(Verdict.of(order, result)).isEqualTo(verdict);
        PurchaseOrder after = result instanceof OrderResult.Done(PurchaseOrder done) ? done : order;
        assertThat(after.openLines())
                .extracting(line -> line.number() + ": " + line.open() + " on "
                        + line.expectedDate().toString().substring(5)
                        + (line.acceptedDate().isPresent() ? " accepted" : ""))
                .containsExactly(lines.split(", "));
    }

    private static OrderResult counter(PurchaseOrder order, int round, String offers) {
        List<Review.Offer> all = offers.isEmpty()
                ? List.of()
                : Arrays.stream(offers.split(", "))
                        .map(offer -> offer.split(":"))
                        .map(o -> {
                            int number = Integer.parseInt(o[0]);
                            LineAnswer said =
                                    said(order.line(number).orElse(order.lines().getFirst()), o[1]);
                            return new Review.Offer(number, said.quantity(), said.date(), said.unitPrice());
                        })
                        .toList();
        return Countering.counter(order, round, new Review.Counter(all, "Half way?"), BUYER, NOW, TODAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        offers                     | verdict
        1:70@03-15*5.05            | SENT; told countered; complete review#1 {review=counter, round=2}
        1:70@03-15, 2:20@03-12     | SENT; told countered; complete review#1 {review=counter, round=2}
        ''                         | SENT; told countered; complete review#1 {review=counter, round=2}
        3:70@03-15                 | LINE_UNKNOWN 3
        1:70@03-15, 1:80@03-15     | LINE_UNKNOWN 1
        1:0@03-15                  | QUANTITY_WRONG 1
        1:-5@03-15                 | QUANTITY_WRONG 1
        1:70@03-01                 | DATE_WRONG 1
        1:70@03-15*5 USD           | PRICE_WRONG 1
        1:70@03-15*-5              | PRICE_WRONG 1
        """)
    void aCounterOfferAsksAgain(String offers, String verdict) {
        PurchaseOrder order = anOrder().and(30).inReview().now();

        assertThat(Verdict.of(order, counter(order, 1, offers))).isEqualTo(verdict);
    }

    @Test
    void aCounterOfferStartsARoundWithoutAClock() {
        PurchaseOrder order =
                anOrder().inReview().then(o -> counter(o, 1, "1:70@03-15")).now();

        assertThat(order.talk().round()).isEqualTo(2);
        assertThat(order.talk().sentAt()).isNull();
        assertThat(order.talk().answerBy()).isNull();
        // The supplier sees what it said beside what it is asked for now.
        assertThat(order.lines().getFirst().answer()).isNotNull();
        assertThat(order.lines().getFirst().requestedDate()).isEqualTo(DAY.plusDays(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        decision  | round | verdict
        70@03-15  | 1     | again
        ''        | 1     | again
        80@03-15  | 1     | DECIDED_ALREADY
        70@03-16  | 1     | DECIDED_ALREADY
        70@03-15  | 2     | NOT_NOW
        accept    | 1     | DECIDED_ALREADY
        accept    | 2     | NOT_NOW
        """)
    void whoComesSecondToAReviewIsToldIfItWasDecidedOtherwise(String decision, int round, String verdict) {
        PurchaseOrder order = anOrder()
                .inReview()
                .then(o -> counter(o, 1, "1:70@03-15"))
                .mailed()
                .now();

        OrderResult second = decision.equals("accept")
                ? accept(order, round)
                : counter(order, round, decision.isEmpty() ? "" : "1:" + decision);

        assertThat(Verdict.brief(second)).isEqualTo(verdict);
    }

    @Test
    void aRoundThatWasCounteredIsNotAcceptedOnceTheNextIsConfirmed() {
        PurchaseOrder order = anOrder()
                .inReview()
                .then(o -> counter(o, 1, "1:70@03-15"))
                .mailed()
                .answered(UnaryOperator.identity())
                .now();

        assertThat(Verdict.brief(accept(order, 1))).isEqualTo("DECIDED_ALREADY");
        assertThat(Verdict.brief(accept(order, 2))).isEqualTo("again");
        assertThat(Verdict.brief(accept(order, 3))).isEqualTo("NOT_NOW");
    }
}
