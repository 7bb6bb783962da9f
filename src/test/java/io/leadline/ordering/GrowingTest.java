package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is agreed has been approved: whatever is done to an order, and whoever does it. */
class GrowingTest {

    private static final Actor OTHER_BUYER =
            new Actor("bob", "Bob", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final Quantity MUCH = Quantity.of(100_000);
    private static final Money DEAR = Money.of("9.99", "GBP");

    /**
     * Each thing that a person can do, done so that the order becomes as much as it can. One that is new has no case here and
     * does not compile.
     */
    private static OrderResult most(OrderAction action) {
        return switch (action) {
            case CHANGE_LINES -> {
                PurchaseOrder order = anOrder(OrderState.AWAITING_BUYER).now();
                yield Approving.changeLines(
                        order,
                        order.version(),
                        List.of(new LineChange(1, MUCH, DAY)),
                        (l, q) -> DEAR,
                        BUYER,
                        NOW,
                        TODAY);
            }
            case APPROVE -> AnOrder.approve(anOrder(OrderState.AWAITING_BUYER).now(), BUYER);
            case REJECT -> Approving.reject(anOrder(OrderState.AWAITING_BUYER).now(), "Too much", BUYER, NOW);
            case ANSWER -> answer(anOrder().sent().now(), MUCH, DEAR, ACME);
            case ACCEPT_ANSWER -> Answering.accept(inReview(), 1, "", BUYER, NOW);
            case COUNTER -> counter(inReview(), MUCH, DEAR);
            case MOVE_PROMISE ->
                Receiving.movePromise(
                        anOrder().confirmed().now(),
                        List.of(new PromiseMove(1, DAY.plusDays(9))),
                        "Ship",
                        ACME,
                        NOW,
                        TODAY);
            case RECEIVE ->
                Receiving.receive(
                        anOrder().confirmed().now(),
                        new Delivery(1, TODAY, List.of(new Delivery.Counted(1, MUCH, Quantity.ZERO)), true, ""),
                        GOODS_IN,
                        NOW,
                        TODAY);
            case CORRECT ->
                Correcting.correct(
                        anOrder().confirmed().received(60, 0).now(),
                        new Correction(2, 1, List.of(new Delivery.Counted(1, MUCH, Quantity.ZERO)), true, "Typed"),
                        GOODS_IN,
                        NOW);
            case SETTLE ->
                Receiving.settle(anOrder().confirmed().received(500, 0).now(), false, "", BUYER, NOW);
            case REACH ->
                MailArrival.settle(
                        anOrder().sent().mailCameBack().now(), 1, new Reached.Otherwise("Told"), ANSWER_BY, BUYER, NOW);
            case ASK_CHANGE ->
                Changing.ask(anOrder().confirmed().now(), 1, DAY.plusDays(9), "Later", BUYER, NOW, TODAY);
            case ANSWER_CHANGE ->
                Changing.answer(anOrder().confirmed().askedLater(1, 9).now(), 1, true, "", BUYER, NOW, TODAY);
            case SETTLE_CHANGE ->
                Changing.settle(anOrder().confirmed().askedLater(1, 9).now(), 1, BUYER, NOW);
            case CANCEL -> Withdrawing.cancel(inReview(), "Too dear", BUYER, NOW);
            // The rest becomes an order of its own, which is approved as such.
            case RE_SOURCE -> Withdrawing.reSource(inReview(), "Too dear", BUYER, NOW);
            case COMMENT, ATTACH ->
                new OrderResult.Done(new OrderChange(anOrder().sent().now(), NOW)
                        .told(BUYER, "commented", java.util.Map.of())
                        .done());
        };
    }

    /** The supplier wants ten times the price. */
    private static PurchaseOrder inReview() {
        return anOrder()
                .sent()
                .answered(answer -> answer.at(Money.of("50", "GBP")))
                .now();
    }

    private static OrderResult answer(PurchaseOrder order, Quantity quantity, Money price, Actor who) {
        return Answering.answer(
                order,
                order.talk().round(),
                answers(order, answer -> answer.of(quantity).at(price)),
                OrderPolicy.USUAL.tolerance(),
                NOW,
                who,
                NOW,
                TODAY);
    }

    private static OrderResult counter(PurchaseOrder order, Quantity quantity, Money price) {
        return Countering.counter(
                order,
                order.talk().round(),
                new Review.Counter(List.of(new Review.Offer(1, quantity, DAY, price)), ""),
                BUYER,
                NOW,
                TODAY);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatIsDoneMakesAnOrderMoreThanWasApproved(OrderAction action) {
        PurchaseOrder after = Verdict.done(most(action));

        Approvals.Agreed agreed = after.approvals().agreed();
        boolean notReleased = agreed == null && after.talk().number() == null;
        boolean notSettled = after.state().isInQuestion();
        boolean within = agreed != null && !after.approvals().grownTo(Content.of("GBP", after.lines()));
        assertThat(notReleased || notSettled || within).as(after.state().name()).isTrue();
    }

    @Test
    void aVerbThatDoesNotAskIsABug() {
        PurchaseOrder order = anOrder().confirmed().now();

        assertThatThrownBy(() -> new OrderChange(order, NOW)
                        .lines(line -> line.ordering(MUCH, line.unitPrice()))
                        .done())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("more than was approved");
    }

    /** Whatever the buyer makes of the answer that he entered himself, it is not agreed before another one has seen it. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void nobodySpeaksForBothSides(boolean offersSomething) {
        AnOrder order = anOrder().sent();
        order.then(o -> entered(o, 1, DAY.plusDays(60), BUYER));
        order.then(o -> Countering.counter(
                o,
                1,
                new Review.Counter(
                        offersSomething
                                ? List.of(new Review.Offer(1, Quantity.of(100), DAY.plusDays(59), Money.of("5", "GBP")))
                                : List.of(),
                        ""),
                BUYER,
                NOW,
                TODAY));
        LocalDate asked = order.now().line(1).orElseThrow().requestedDate();

        PurchaseOrder byOther = Verdict.done(entered(order.now(), 2, asked, OTHER_BUYER));
        PurchaseOrder bySupplier = Verdict.done(entered(order.now(), 2, asked, ACME));
        order.then(o -> entered(o, 2, asked, BUYER));

        assertThat(byOther.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(bySupplier.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.now().state()).isEqualTo(OrderState.IN_REVIEW);
        assertThat(Answering.acceptByRule(order.now(), "close", NOW)).isEmpty();
        assertThat(Verdict.brief(Answering.accept(order.now(), 2, "", BUYER, NOW)))
                .isEqualTo("OWN_ANSWER");
        order.then(o -> Answering.accept(o, 2, "", OTHER_BUYER, NOW));
        assertThat(order.now().state()).isEqualTo(OrderState.CONFIRMED);
    }

    private static OrderResult entered(PurchaseOrder order, int round, LocalDate day, Actor by) {
        OrderLine line = order.line(1).orElseThrow();
        return Answering.answer(
                order,
                round,
                List.of(LineAnswer.accept(line).on(day)),
                OrderPolicy.USUAL.tolerance(),
                NOW,
                by,
                NOW,
                TODAY);
    }

    /** One buyer, with a limit of £5,000, on an order of £500, at the telephone with the supplier: £999,000. */
    @Test
    void oneBuyerDoesNotConfirmAMillion() {
        AnOrder order = anOrder().sent();
        order.then(o -> answer(o, MUCH, DEAR, BUYER));

        assertThat(Verdict.brief(Answering.accept(order.now(), 1, "", BUYER, NOW)))
                .isEqualTo("OWN_ANSWER");
        assertThat(Permissions.allowed(order.now(), BUYER)).doesNotContain(OrderAction.ACCEPT_ANSWER);
        order.then(o -> Answering.accept(o, 1, "", OTHER_BUYER, NOW));

        assertThat(order.now().state()).isEqualTo(OrderState.ANSWER_IN_APPROVAL);
        assertThat(order.now().content().value()).isEqualTo(Money.of("999000", "GBP"));
        assertThat(order.now().total()).isEqualTo(Money.of("500", "GBP"));
        order.asked(Role.MANAGER);
        assertThat(Verdict.brief(AnOrder.approve(order.now(), OTHER_BUYER))).isEqualTo("OTHER_PERSON");
        order.then(o -> AnOrder.approve(o, MANAGER));
        assertThat(order.now().approvals().signed(order.now().content())).isEqualTo(Approvals.BOTH);
        PurchaseOrder concluded = Growing.conclude(order.now(), Money.zero("GBP"), NOW);
        assertThat(concluded.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(concluded.approvals().concluded()).isEqualTo("accept");
        assertThat(concluded.approvals().agreed().by())
                .extracting(Approvals.Signature::by)
                .containsExactly("bob", "max");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        price | first       | second
        5.10  | CONFIRMED   |
        5.30  | IN_REVIEW   | ANSWER_IN_APPROVAL
        4.00  | CONFIRMED   |
        """)
    void belowTheToleranceNothingIsAsked(String price, OrderState answered, OrderState accepted) {
        AnOrder order = anOrder().sent().answered(answer -> answer.at(Money.of(price, "GBP")));

        assertThat(order.now().state()).isEqualTo(answered);
        if (accepted != null) {
            assertThat(order.accepted().now().state()).isEqualTo(accepted);
        }
    }

    /** Each step is inside the tolerance of an answer, and together they are not inside what was approved. */
    @Test
    void smallStepsAddUpSinceTheApproval() {
        AnOrder order = anOrder().sent();
        order.then(o -> answer(o, Quantity.of(106), Money.of("5", "GBP"), ACME));
        order.then(o -> counter(o, Quantity.of(104), Money.of("5", "GBP")));
        assertThat(order.now().state()).isEqualTo(OrderState.SENT);
        order.mailed();

        order.then(o -> answer(o, Quantity.of(106), Money.of("5.09", "GBP"), ACME));

        assertThat(order.now().state()).isEqualTo(OrderState.IN_REVIEW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        approved      | now               | growth
        10@5          | 10@5              | 0
        10@5          | 12@5              | 10
        10@5          | 10@6              | 10
        10@5          | 8@5               | 0
        10@5          | 1000@0.05         | 4950
        10@5 B10@5    | B20@5             | 50
        10@5          | 4@5 6@5           | 0
        10@1 10@3     | 10@1 10@3         | 0
        10@5          | 10@5 B1@7         | 7
        """)
    void growthIsWhatHasGrownAndNothingPaysForIt(String approved, String now, String growth) {
        assertThat(content(now).growthOver(content(approved))).isEqualTo(Money.of(growth, "GBP"));
    }

    private static Content content(String parts) {
        return new Content(
                "GBP",
                Arrays.stream(parts.split(" "))
                        .map(part -> part.split("@"))
                        .map(part -> new Content.Part(
                                new Sku(part[0].startsWith("B") ? "B" : "A"),
                                Quantity.of(part[0].replace("B", "")),
                                Money.of(part[1], "GBP")))
                        .toList());
    }

    @Test
    void whatWasNotApprovedIsTheBuyersToDecideAgainUnderANewName() {
        AnOrder order = anOrder()
                .sent()
                .answered(answer -> answer.at(DEAR))
                .accepted()
                .asked(Role.MANAGER)
                .then(o -> Approving.reject(o, "Too dear", MANAGER, NOW));

        assertThat(order.now().state()).isEqualTo(OrderState.IN_REVIEW);
        assertThat(order.now().approvals().held()).isNull();
        assertThat(Verdict.of(order.now(), counter(order.now(), Quantity.of(100), Money.of("5", "GBP"))))
                .isEqualTo("SENT; told countered; complete review#1.2 {review=counter, round=2}");
        assertThat(Verdict.of(order.now(), Withdrawing.cancel(order.now(), "Too dear", BUYER, NOW)))
                .contains("complete review#1.2");
    }

    @Test
    void aManagerWhoAsksForMoreThanTheBuyerSawIsNotTheSecondOfTwo() {
        AnOrder order = anOrder(OrderState.AWAITING_MANAGER);
        assertThat(order.now().approvals().signed(order.now().content())).isEqualTo(Approvals.BUYER);

        order.then(o -> Approving.changeLines(
                        o, o.version(), List.of(new LineChange(1, MUCH, DAY)), (l, q) -> DEAR, MANAGER, NOW, TODAY))
                .then(o -> AnOrder.approve(o, MANAGER));

        assertThat(order.now().approvals().signed(order.now().content())).isEqualTo(Approvals.MANAGER);
    }

    @Test
    void onAnEarlierModelTwoPeopleApproveAtOnceAndTheTaskEndsThen() {
        AnOrder order = anOrder()
                .sent()
                .answered(answer -> answer.at(DEAR))
                .changed(change -> change.approvals(
                        a -> new Approvals(a.signatures(), a.agreed(), null, null, 1, 1, 0, a.answeredBy(), "", true)));
        PurchaseOrder held = order.accepted().now();
        assertThat(held.state()).isEqualTo(OrderState.ANSWER_IN_APPROVAL);

        assertThat(Verdict.of(held, AnOrder.approve(held, OTHER_BUYER)))
                .isEqualTo("ANSWER_IN_APPROVAL; noted approved");
        assertThat(Verdict.of(held, AnOrder.approve(held, MANAGER)))
                .isEqualTo("CONFIRMED; noted approved; told answer-accepted; complete review#1 {review=accept}");
    }

    @Test
    void theSupplierIsToldNothingOfTheCompanysOwnApprovals() {
        PurchaseOrder seen = anOrder(OrderState.ANSWER_IN_APPROVAL).now().forSupplier();

        assertThat(seen.state()).isEqualTo(OrderState.IN_REVIEW);
        assertThat(seen.approvals()).isEqualTo(Approvals.NONE);
        assertThat(anOrder(OrderState.DELIVERY_IN_APPROVAL).now().forSupplier().state())
                .isEqualTo(OrderState.IN_QUESTION);
    }
}
