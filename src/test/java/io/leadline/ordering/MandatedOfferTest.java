package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.Actor;
import io.leadline.ordering.MandatedOffer.Reason;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process offers by itself in reply to an answer about 100 lamps at 5 pounds. */
class MandatedOfferTest {

    private static final Mandate MANDATE = new Mandate(2, 14, BigDecimal.valueOf(30), BigDecimal.TEN);

    /** Of 100 lamps at 5 pounds, asked for on {@link AnOrder#DAY}. */
    private static AnOrder answered(UnaryOperator<LineAnswer> first) {
        return anOrder().and(30).sent().answered(first);
    }

    private static Optional<MandatedOffer> reply(PurchaseOrder order, boolean borne, int outAfter, int margin) {
        return reply(order, MANDATE, borne, outAfter, margin);
    }

    /** @param outAfter days after the day asked for on which the stock runs out; never if below zero */
    private static Optional<MandatedOffer> reply(
            PurchaseOrder order, Mandate mandate, boolean borne, int outAfter, int margin) {
        Shortfalls shortfalls = (whose, line, arrival) -> outAfter < 0 || !arrival.isAfter(DAY.plusDays(outAfter))
                ? Optional.empty()
                : Optional.of(new Shortfalls.Shortfall(
                        DAY.plusDays(outAfter), 3, Quantity.of(9), Money.of(Integer.toString(margin), "EUR")));
        OrderPolicy usual = OrderPolicy.USUAL;
        OrderPolicy policy = new OrderPolicy(
                usual.remindApproverAfter(),
                usual.escalateApprovalAfter(),
                usual.remindSupplierEvery(),
                usual.answerWithin(),
                usual.decideWithin(),
                usual.waitAfterChase(),
                usual.checkPromisesEvery(),
                usual.tolerance(),
                AnswerClass.USUAL,
                mandate);
        return MandatedOffer.of(
                order,
                policy,
                // A pound is worth two euros, in which margins are told.
                new MandatedOffer.Costs((whose, line, answer) -> borne, shortfalls, day -> day, 2),
                TODAY);
    }

    private static String why(PurchaseOrder order, Mandate mandate, boolean knows, boolean borne, int worth, int days) {
        OrderPolicy usual = OrderPolicy.USUAL;
        OrderPolicy policy = new OrderPolicy(
                usual.remindApproverAfter(),
                usual.escalateApprovalAfter(),
                usual.remindSupplierEvery(),
                usual.answerWithin(),
                usual.decideWithin(),
                usual.waitAfterChase(),
                usual.checkPromisesEvery(),
                usual.tolerance(),
                AnswerClass.USUAL,
                mandate);
        StockGuard guard = new StockGuard() {
            @Override
            public boolean holds(PurchaseOrder whose, OrderLine line, LineAnswer answer) {
                return borne;
            }

            @Override
            public boolean knows(PurchaseOrder whose, OrderLine line) {
                return knows;
            }
        };
        Shortfalls shortfalls = (whose, line, arrival) -> arrival.isAfter(DAY.plusDays(4))
                ? Optional.of(new Shortfalls.Shortfall(DAY.plusDays(4), 3, Quantity.of(9), Money.of("500", "EUR")))
                : Optional.empty();
        return MandatedOffer.reply(
                                order,
                                policy,
                                new MandatedOffer.Costs(guard, shortfalls, day -> day, worth),
                                TODAY.plusDays(days))
                        instanceof MandatedOffer.Reply.Asks(MandatedOffer.Why because)
                ? because.word()
                : "made";
    }

    @Test
    void whoIsAskedInsteadIsToldWhy() {
        AnOrder late = answered(answer -> answer.on(DAY.plusDays(9)));
        PurchaseOrder once = late.now();
        PurchaseOrder insisted = countered(late, reply(late.now(), false, 4, 0).orElseThrow())
                .answered(answer -> answer.on(DAY.plusDays(9)))
                .now();

        assertThat(why(once, MANDATE, true, false, 2, 0)).isEqualTo("made");
        assertThat(why(once, Mandate.NONE, true, false, 2, 0)).isEqualTo("rounds");
        assertThat(why(once, MANDATE, false, false, 2, 0)).isEqualTo("stock");
        assertThat(why(once, MANDATE, true, false, 2, 400)).isEqualTo("past");
        assertThat(why(once, MANDATE, true, true, 2, 0)).isEqualTo("same");
        assertThat(why(once, new Mandate(1, 3, BigDecimal.TEN, BigDecimal.TEN), true, true, 2, 0))
                .isEqualTo("beyond");
        assertThat(why(insisted, MANDATE, true, false, 0, 0)).isEqualTo("worth");
        assertThat(why(insisted, MANDATE, true, false, 2, 0)).isEqualTo("reduction");
    }

    private static AnOrder countered(AnOrder order, MandatedOffer offer) {
        return order.then(o -> new OrderResult.Done(Countering.offer(
                                o,
                                new OrderChange(o, NOW),
                                new Review.Counter(offer.offers(), "By rule"),
                                Actor.system(),
                                NOW)
                        .done()))
                .mailed();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        said quantity, days later, price, borne, out after, | , quantity, later, at,   because
        100,           9,          5,     false, 4,         | , 100,      4,     5,    DAY_NEEDED
        100,           9,          5,     false, -1,        | , 100,      4,     5,    DAY_HALF_WAY
        100,           9,          5.4,   true,  -1,        | , 100,      9,     5,    DAY_TAKEN PRICE_STAYS
        100,           9,          5.4,   false, 4,         | , 100,      4,     5,    DAY_NEEDED PRICE_STAYS
        100,           0,          5.4,   true,  -1,        | , 100,      0,     5,    PRICE_STAYS
        75,            0,          5,     true,  -1,        | , 100,      14,    5,    WHOLE_LATER
        75,            0,          5,     false, -1,        | , 100,      0,     5,    WHOLE
        130,           0,          5,     true,  -1,        | , 100,      0,     5,    NO_MORE
        75,            9,          5,     false, 4,         | , 100,      4,     5,    DAY_NEEDED WHOLE
        """)
    void aFirstOfferTradesWhatCostsLittleForWhatIsNeeded(
            int quantity,
            int later,
            String price,
            boolean borne,
            int outAfter,
            String then,
            int offered,
            int offeredLater,
            String offeredAt,
            String reasons) {
        MandatedOffer offer = reply(
                        answered(answer -> answer.of(Quantity.of(quantity))
                                        .on(DAY.plusDays(later))
                                        .at(Money.of(price, "GBP")))
                                .now(),
                        borne,
                        outAfter,
                        0)
                .orElseThrow();

        assertThat(offer.offers())
                .containsExactly(new Review.Offer(
                        1, Quantity.of(offered), DAY.plusDays(offeredLater), Money.of(offeredAt, "GBP")));
        assertThat(offer.reasons())
                .containsExactlyInAnyOrder(List.of(reasons.split(" ")).stream()
                        .map(Reason::valueOf)
                        .toArray(Reason[]::new));
    }

    @Test
    void whoInsistsOnALaterDayGetsItForWhatWaitingLoses() {
        AnOrder order = answered(answer -> answer.on(DAY.plusDays(9)));
        AnOrder asked = countered(order, reply(order.now(), false, 4, 60).orElseThrow());
        AnOrder insisted = asked.answered(answer -> answer.on(DAY.plusDays(9)));

        // 60 euros of margin are 30 pounds, over 100 lamps.
        assertThat(reply(insisted.now(), false, 4, 60).orElseThrow().offers())
                .containsExactly(new Review.Offer(1, Quantity.of(100), DAY.plusDays(9), Money.of("4.7", "GBP")));
        // More than a tenth of the price is not the process's to ask for.
        assertThat(reply(insisted.now(), false, 4, 200)).isEmpty();
    }

    @Test
    void whoInsistsOnADearerPriceIsMetHalfWay() {
        AnOrder order = answered(answer -> answer.at(Money.of("5.4", "GBP")));
        AnOrder asked = countered(order, reply(order.now(), true, -1, 0).orElseThrow());
        AnOrder insisted = asked.answered(answer -> answer.at(Money.of("5.4", "GBP")));

        MandatedOffer second = reply(insisted.now(), true, -1, 0).orElseThrow();

        assertThat(second.offers()).containsExactly(new Review.Offer(1, Quantity.of(100), DAY, Money.of("5.2", "GBP")));
        assertThat(second.reasons()).containsExactly(Reason.PRICE_HALF_WAY);
        AnOrder third = countered(insisted, second).answered(answer -> answer.at(Money.of("5.4", "GBP")));
        assertThat(MandatedOffer.madeIn(third.now())).isEqualTo(2);
        assertThat(reply(third.now(), true, -1, 0))
                .as("after two offers of the process")
                .isEmpty();
    }

    /** Nothing coarser is offered than the price is, and nobody is offered more than he asks for. */
    @ParameterizedTest
    @CsvSource({"12.3456, 13.0456, 12.6956", "0.0123, 0.0133, 0.0128", "5, 5.3, 5.15", "5, 5.31, 5.15"})
    void halfWayKeepsTheDigitsOfThePrice(String asked, String said, String offered) {
        Money price = Money.of(said, "GBP");
        AnOrder order = anOrder()
                .changed(change -> change.lines(line -> line.ordering(line.quantity(), Money.of(asked, "GBP"))))
                .sent()
                .answered(answer -> answer.at(price));
        AnOrder insisted =
                countered(order, reply(order.now(), true, -1, 0).orElseThrow()).answered(answer -> answer.at(price));

        assertThat(reply(insisted.now(), true, -1, 0)
                        .orElseThrow()
                        .offers()
                        .getFirst()
                        .unitPrice())
                .isEqualTo(Money.of(offered, "GBP"));
    }

    @Test
    void whatIsInsideTheToleranceIsNotHaggledOver() {
        PurchaseOrder order = answered(answer ->
                        answer.of(Quantity.of(98)).at(Money.of("5.05", "GBP")).on(DAY.plusDays(9)))
                .now();

        assertThat(reply(order, false, 4, 0).orElseThrow().offers())
                .containsExactly(new Review.Offer(1, Quantity.of(98), DAY.plusDays(4), Money.of("5.05", "GBP")));
    }

    /** Counted from what was asked first: two small steps are no way past the mandate. */
    @Test
    void noOfferGoesBeyondTheMandate() {
        Mandate narrow = new Mandate(2, 3, BigDecimal.TEN, BigDecimal.TEN);
        AnOrder order = answered(answer -> answer.on(DAY.plusDays(9)));

        assertThat(reply(order.now(), narrow, true, -1, 0))
                .as("nine days later, three may be taken")
                .isEmpty();
        MandatedOffer first = reply(order.now(), narrow, false, 3, 0).orElseThrow();
        assertThat(first.offers().getFirst().date()).isEqualTo(DAY.plusDays(3));
        AnOrder again = countered(order, first).answered(answer -> answer.on(DAY.plusDays(6)));
        assertThat(reply(again.now(), narrow, true, -1, 0)).isEmpty();
    }

    /** The second line was confirmed as it was asked, and the buyer asked for another day of it. */
    @Test
    void aLineThatWasConfirmedAndCounteredLaterIsCountedFromWhatWasAskedFirst() {
        AnOrder order = answered(answer -> answer.on(DAY.plusDays(9)));
        LineAnswer second = order.now().line(2).orElseThrow().answer();
        AnOrder asked = countered(
                order,
                new MandatedOffer(
                        List.of(
                                new Review.Offer(1, Quantity.of(100), DAY.plusDays(4), Money.of("5", "GBP")),
                                new Review.Offer(2, second.quantity(), DAY.plusDays(12), second.unitPrice())),
                        java.util.Set.of()));
        PurchaseOrder again = asked.then(o -> Answering.answer(
                        o,
                        o.talk().round(),
                        AnOrder.answers(o, answer -> answer).stream()
                                .map(answer -> answer.line() == 2 ? answer.on(DAY.plusDays(20)) : answer)
                                .toList(),
                        OrderPolicy.USUAL.tolerance(),
                        NOW,
                        AnOrder.ACME,
                        NOW,
                        TODAY))
                .now();

        assertThat(reply(again, false, -1, 0))
                .as("half-way to twenty days is beyond fourteen, counted from the day that was asked for first")
                .isEmpty();
    }

    @Test
    void whatNobodyMandatedIsABuyers() {
        LineAnswer.Substitute bowl = new LineAnswer.Substitute(new Sku("B-9"), "Bowl", "piece");
        LocalDate late = DAY.plusDays(9);

        assertThat(reply(answered(answer -> answer.on(late)).now(), Mandate.NONE, false, 4, 0))
                .isEmpty();
        assertThat(reply(answered(answer -> answer.instead(bowl)).now(), false, 4, 0))
                .isEmpty();
        assertThat(reply(
                        answered(answer -> answer.over(List.of(
                                        new LineAnswer.Part(Quantity.of(50), DAY),
                                        new LineAnswer.Part(Quantity.of(50), late))))
                                .now(),
                        false,
                        4,
                        0))
                .isEmpty();
        assertThat(reply(
                        answered(answer -> LineAnswer.refuse(
                                        anOrder().now().line(1).orElseThrow(), "No"))
                                .now(),
                        false,
                        4,
                        0))
                .isEmpty();
        // Taking all that was said is for the tables of acceptance.
        assertThat(reply(answered(answer -> answer.on(late)).now(), true, -1, 0))
                .isEmpty();
        // Who entered it has the supplier on the telephone.
        AnOrder told = anOrder()
                .sent()
                .then(o -> Answering.answer(
                        o,
                        1,
                        AnOrder.answers(o, answer -> answer.on(late)),
                        OrderPolicy.USUAL.tolerance(),
                        NOW,
                        BUYER,
                        NOW,
                        TODAY));
        assertThat(reply(told.now(), false, 4, 0)).isEmpty();
    }

    @Test
    void aMandateIsForAtMostTwoRounds() {
        assertThatThrownBy(() -> new Mandate(3, 0, BigDecimal.ZERO, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 2 rounds");
    }
}
