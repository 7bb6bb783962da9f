package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.ACME;
import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A counter-offer changes the lines it names; every other line is what the supplier said. */
class CounteringTest {

    private static final Money FIVE = Money.of("5", "GBP");

    /** Line 1 later, line 2 refused, line 3 split over two days, line 4 as asked, line 5 dearer. */
    private static PurchaseOrder answered() {
        return anOrder()
                .and(20)
                .and(30)
                .and(40)
                .and(50)
                .sent()
                .then(order -> Answering.answer(
                        order,
                        1,
                        List.of(
                                accept(order, 1).on(DAY.plusDays(7)),
                                LineAnswer.refuse(order.line(2).orElseThrow(), "Out of stock"),
                                accept(order, 3)
                                        .over(List.of(
                                                new LineAnswer.Part(Quantity.of(10), DAY),
                                                new LineAnswer.Part(Quantity.of(20), DAY.plusDays(14)))),
                                accept(order, 4),
                                accept(order, 5).at(Money.of("6", "GBP"))),
                        OrderPolicy.USUAL.tolerance(),
                        NOW,
                        ACME,
                        NOW,
                        TODAY))
                .now();
    }

    private static LineAnswer accept(PurchaseOrder order, int line) {
        return LineAnswer.accept(order.line(line).orElseThrow());
    }

    private static PurchaseOrder counter(List<Review.Offer> offers, List<Integer> leftOut) {
        return AnOrder.stored(Verdict.done(Countering.counter(
                answered(), 1, new Review.Counter(offers, leftOut, "Half way?"), BUYER, NOW, TODAY)));
    }

    private static Review.Offer offer(int line, int quantity, LocalDate day, Money price) {
        return new Review.Offer(line, Quantity.of(quantity), day, price);
    }

    @Test
    void linesThatNobodyTouchedStayAsTheSupplierAnsweredThem() {
        PurchaseOrder asked = counter(List.of(offer(1, 100, DAY.plusDays(3), FIVE)), List.of());

        assertThat(asked.line(2).orElseThrow().dropped()).isTrue();
        assertThat(asked.line(3).orElseThrow().quantity()).isEqualTo(Quantity.of(10));
        assertThat(asked.line(3).orElseThrow().requestedDate()).isEqualTo(DAY);
        assertThat(asked.line(6).orElseThrow().quantity()).isEqualTo(Quantity.of(20));
        assertThat(asked.line(6).orElseThrow().requestedDate()).isEqualTo(DAY.plusDays(14));
        assertThat(asked.line(4).orElseThrow().requestedDate()).isEqualTo(DAY);
        assertThat(asked.line(5).orElseThrow().unitPrice()).isEqualTo(Money.of("6", "GBP"));
        assertThat(asked.lines())
                .filteredOn(line -> line.answer() != null && !line.dropped())
                .extracting(OrderLine::number)
                .as("what the supplier sees as changed")
                .containsExactly(1);
    }

    @Test
    void whatTheSupplierSaidStaysBesideWhatIsAsked() {
        OrderLine asked = counter(List.of(offer(1, 90, DAY.plusDays(3), FIVE)), List.of())
                .line(1)
                .orElseThrow();

        assertThat(asked.answer()).isNotNull();
        assertThat(asked.answer().date()).isEqualTo(DAY.plusDays(7));
        assertThat(asked.requestedDate()).isEqualTo(DAY.plusDays(3));
        assertThat(asked.quantity()).isEqualTo(Quantity.of(90));
    }

    @Test
    void anotherPriceAloneKeepsTheDaysOfASplit() {
        PurchaseOrder asked = counter(List.of(offer(3, 30, DAY, Money.of("4", "GBP"))), List.of());

        assertThat(asked.openLines())
                .filteredOn(line -> line.unitPrice().equals(Money.of("4", "GBP")))
                .extracting(OrderLine::quantity)
                .containsExactly(Quantity.of(10), Quantity.of(20));
    }

    @Test
    void aRefusedLineIsAskedForAgainAndAnotherIsLeftOut() {
        PurchaseOrder asked = counter(List.of(offer(2, 20, DAY.plusDays(9), FIVE)), List.of(5));

        assertThat(asked.line(2).orElseThrow().dropped()).isFalse();
        assertThat(asked.line(2).orElseThrow().requestedDate()).isEqualTo(DAY.plusDays(9));
        assertThat(asked.line(5).orElseThrow().dropped()).isTrue();
    }

    @Test
    void aPartIsAskedForEarlierAndTheRestByItsOwnDay() {
        Review.Offer offer =
                new Review.Offer(1, Quantity.of(30), DAY, FIVE, new Review.Rest(Quantity.of(70), DAY.plusDays(7)));
        PurchaseOrder asked = counter(List.of(offer), List.of());

        assertThat(asked.line(1).orElseThrow().quantity()).isEqualTo(Quantity.of(30));
        assertThat(asked.line(1).orElseThrow().requestedDate()).isEqualTo(DAY);
        OrderLine rest = asked.askedLines().stream()
                .filter(line -> line.number() > 5 && line.quantity().equals(Quantity.of(70)))
                .findFirst()
                .orElseThrow();
        assertThat(rest.requestedDate()).isEqualTo(DAY.plusDays(7));
        assertThat(rest.promisedDate()).isEmpty();
        assertThat(asked.log().turns().getLast().points())
                .filteredOn(point -> point.line() == 1)
                .extracting(point -> point.after().days())
                .containsExactly(List.of(DAY, DAY.plusDays(7)));
        assertThat(Countering.counter(asked, 1, new Review.Counter(List.of(offer), "Half way?"), BUYER, NOW, TODAY))
                .isInstanceOf(OrderResult.Repeated.class);
    }

    @Test
    void theRestComesOnAnotherDay() {
        Review.Offer offer = new Review.Offer(1, Quantity.of(30), DAY, FIVE, new Review.Rest(Quantity.of(70), DAY));

        assertThat(Countering.counter(answered(), 1, new Review.Counter(List.of(offer), ""), BUYER, NOW, TODAY))
                .isEqualTo(new OrderResult.Refused(Refusal.DATE_WRONG, 1));
    }

    /** Otherwise the order would wait for an answer that nobody can give. */
    @Test
    void whereNothingElseIsOfferedTheSupplierIsAskedForWhatIsLeft() {
        PurchaseOrder asked = counter(List.of(), List.of(5));

        assertThat(asked.askedLines()).extracting(OrderLine::number).containsExactly(1, 3, 6, 4);
        assertThat(Permissions.allowed(asked, ACME)).contains(OrderAction.ANSWER);
        PurchaseOrder agreed = Verdict.done(Answering.answer(
                asked,
                2,
                asked.askedLines().stream().map(LineAnswer::accept).toList(),
                OrderPolicy.USUAL.tolerance(),
                NOW,
                ACME,
                NOW,
                TODAY));
        assertThat(agreed.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(agreed.line(1).orElseThrow().promisedDate()).contains(DAY.plusDays(7));
        assertThat(agreed.line(3).orElseThrow().quantity()).isEqualTo(Quantity.of(10));
        assertThat(agreed.line(5).orElseThrow().dropped()).isTrue();
    }

    @Test
    void theSupplierConfirmsTheCounterOfferAsItIsAsked() {
        PurchaseOrder asked = counter(List.of(offer(1, 90, DAY.plusDays(3), FIVE)), List.of());
        List<LineAnswer> all =
                asked.openLines().stream().map(LineAnswer::accept).toList();

        PurchaseOrder agreed =
                Verdict.done(Answering.answer(asked, 2, all, OrderPolicy.USUAL.tolerance(), NOW, ACME, NOW, TODAY));

        assertThat(agreed.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(agreed.line(6).orElseThrow().promisedDate()).contains(DAY.plusDays(14));
    }

    @Test
    void aLineIsNotOfferedAndLeftOutAtOnceAndNotEverythingIsLeftOut() {
        PurchaseOrder order = answered();

        assertThat(Countering.counter(
                        order,
                        1,
                        new Review.Counter(List.of(offer(1, 90, DAY.plusDays(3), FIVE)), List.of(1), ""),
                        BUYER,
                        NOW,
                        TODAY))
                .isEqualTo(new OrderResult.Refused(Refusal.LINE_UNKNOWN, 1));
        assertThat(Countering.counter(
                        order, 1, new Review.Counter(List.of(), List.of(1, 3, 4, 5), ""), BUYER, NOW, TODAY))
                .isEqualTo(OrderResult.refused(Refusal.LINES_MISSING));
    }
}
