package io.leadline.ordering.process;

import static io.leadline.ordering.OrderLife.BUYER;
import static io.leadline.ordering.OrderLife.GOODS_IN;
import static io.leadline.ordering.OrderLife.HEAD;
import static io.leadline.ordering.OrderLife.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.Items;
import io.leadline.engine.embedded.EmbeddedEngine;
import io.leadline.identity.Actor;
import io.leadline.identity.Represented;
import io.leadline.identity.Role;
import io.leadline.inbox.BulkAction;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.messaging.MailSummary;
import io.leadline.ordering.AnswerClass;
import io.leadline.ordering.AnswerTrial;
import io.leadline.ordering.AnswerTrials;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.Mandate;
import io.leadline.ordering.Mandates;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderPolicies;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.Promise;
import io.leadline.ordering.PromiseKind;
import io.leadline.ordering.PromiseMove;
import io.leadline.ordering.Proposed;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Refusal;
import io.leadline.ordering.Review;
import io.leadline.ordering.Turn;
import io.leadline.ordering.WellStocked;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadlineTest
class OrderProcessTest {

    @Autowired
    ApplicationContext context;

    private OrderLife life;

    @BeforeEach
    void begin() {
        life = new OrderLife(context);
    }

    @AfterEach
    void end() {
        life.end();
    }

    @Test
    void aSmallUsualOrderIsApprovedByRuleAndSent() {
        life.proposed(40);

        life.awaitTask("answer#1");
        assertThat(life.now().state()).isEqualTo(OrderState.SENT);
        assertThat(life.now().talk().number()).isEqualTo("PO-" + life.order.substring(2));
        assertThat(life.feed.lastTask(life.order + "#approve#1")).isEmpty();
        life.awaitMail("order-sent");
    }

    @Test
    void anOrderTravelsFromItsProposalToItsReceipt() {
        life.sent(100);
        life.done(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), life.supplier));
        life.awaitTask("receive#1");
        life.awaitMail("order-confirmed");

        life.done(life.receive(1, 60, 0, false));
        life.awaitTask("receive#2");
        assertThat(life.now().state()).isEqualTo(OrderState.PARTLY_RECEIVED);
        assertThat(life.supply())
                .singleElement()
                .satisfies(s -> assertThat(s.open()).isEqualTo(Quantity.of(40)));
        life.done(life.receive(2, 40, 0, false));

        life.awaitEnd("EndEvent_OrderClosed");
        assertThat(life.now().state()).isEqualTo(OrderState.CLOSED);
        assertThat(life.onHand()).isEqualTo(Quantity.of(100));
        assertThat(life.supply()).isEmpty();
        assertThat(life.past()).anySatisfy(line -> {
            assertThat(line.order()).isEqualTo(life.order);
            assertThat(line.received()).isEqualTo(Quantity.of(100));
        });
        assertThat(life.line().promises())
                .extracting(p -> p.kind())
                .containsExactly(PromiseKind.REQUESTED, PromiseKind.FIRST, PromiseKind.RECEIVED, PromiseKind.RECEIVED);
    }

    @Test
    void aLargeOrderNeedsTheManagerAfterTheBuyer() {
        life.proposed(2000).awaitTask("approve#1");
        life.done(life.orders.approve(life.order, life.now().version(), BUYER));

        life.awaitTask("approve-manager#1");
        assertThat(life.now().state()).isEqualTo(OrderState.AWAITING_MANAGER);
        assertThat(life.orders.approve(life.order, life.now().version(), BUYER))
                .isEqualTo(new OrderResult.Refused(Refusal.FORBIDDEN, 0));
        life.done(life.orders.approve(life.order, life.now().version(), MANAGER));

        life.awaitTask("answer#1");
    }

    /** Each is below the limit of one person, and usual; what one buyer approved alone counts with the next. */
    @Test
    void anOrderCutInTwoByOneBuyerNeedsTheManagerForTheSecondPiece() {
        life.sent(600);
        proposedBeside(600, "second");
        life.awaitTask("approve#1");
        life.done(life.orders.approve(life.order, life.now().version(), BUYER));

        life.awaitTask("approve-manager#1");
        assertThat(life.now().whyAsked()).contains("several-orders");
        life.done(life.orders.approve(life.order, life.now().version(), MANAGER));
        life.awaitTask("answer#1");

        // What two have approved is nobody's alone: the third counts with the first, and not with the second.
        proposedBeside(300, "third");
        life.awaitTask("approve#1");
        life.done(life.orders.approve(life.order, life.now().version(), BUYER));
        life.awaitTask("answer#1");
    }

    @Test
    void aPieceThatAStandInApprovesCountsWithThoseOfWhoIsAway() {
        life.sent(600);
        proposedBeside(600, "second");
        life.awaitTask("approve#1");
        Actor standIn = new Actor("bea", "Bea", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);
        life.done(life.orders.approve(
                life.order, life.now().version(), standIn.inPlaceOf(new Represented(BUYER.id(), BUYER.name()))));

        life.awaitTask("approve-manager#1");
        assertThat(life.now().whyAsked()).contains("several-orders");
    }

    @Test
    void twoOrdersOfTwoBuyersWhoHaveNothingToDoWithEachOtherNeedNoManager() {
        life.sent(600);
        proposedBeside(600, "second");
        life.awaitTask("approve#1");
        Actor another = new Actor("bea", "Bea", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);
        life.done(life.orders.approve(life.order, life.now().version(), another));

        life.awaitTask("answer#1");
    }

    /** Another order to the same supplier, of the same item, while the one before is under way. */
    private void proposedBeside(int quantity, String run) {
        LocalDate day = life.clock.today().plusDays(11);
        life.proposed(quantity, run + "-" + life.id, day, day);
    }

    /** One buyer, with a limit of 5,000 pounds: the answer, then what comes in, each more than was approved. */
    @Test
    void whatIsMoreThanWasApprovedIsApprovedAgainByTwoBeforeItIsAgreed() {
        life.sent(100);
        LineAnswer million =
                LineAnswer.accept(life.line()).of(Quantity.of(100_000)).at(Money.of("9.99", "GBP"));
        life.done(life.orders.answer(life.order, 1, List.of(million), life.supplier));
        life.awaitTask("review#1");
        life.done(life.orders.review(life.order, 1, new Review.Accept(""), BUYER));

        life.awaitTask("approve-manager#1");
        assertThat(life.now().state()).isEqualTo(OrderState.ANSWER_IN_APPROVAL);
        life.done(life.orders.reject(life.order, "Far too much", MANAGER));
        life.awaitTask("review#1.2");
        assertThat(life.now().state()).isEqualTo(OrderState.IN_REVIEW);

        life.done(life.orders.review(life.order, 1, new Review.Accept("Asked again"), BUYER));
        life.awaitTask("approve-manager#2");
        life.done(life.orders.approve(life.order, life.now().version(), MANAGER));
        life.awaitTask("receive#1");
        assertThat(life.now().total()).isEqualTo(Money.of("999000", "GBP"));

        life.done(life.receive(1, 200_000, 0, true));
        life.awaitTask("settle#1");
        life.done(life.orders.settle(life.order, false, "Kept", MANAGER));
        life.awaitTask("approve#2");
        assertThat(life.orders.approve(life.order, life.now().version(), MANAGER))
                .isEqualTo(OrderResult.refused(Refusal.OTHER_PERSON));
        life.done(life.orders.approve(life.order, life.now().version(), BUYER));
        life.awaitEnd("EndEvent_OrderClosed");
        assertThat(life.now().approvals().alone()).isEmpty();
    }

    @Test
    void theLimitsLookAtTheValueInTheCompanysCurrency() {
        // 10,000 SEK are above the buyer's limit as a number; the 1,000 GBP they are worth are not.
        life.rate("SEK", "10").priced(Money.of("5", "SEK")).proposed(2000).awaitTask("approve#1");

        life.done(life.orders.approve(life.order, life.now().version(), BUYER));

        life.awaitTask("answer#1");
    }

    @Test
    void anOrderOfUnknownValueGoesToBuyerAndManagerAndSaysWhy() {
        // A currency that no other test on the same store gives a rate.
        life.priced(Money.of("5", "THB")).proposed(40).awaitTask("approve#1");
        assertThat(life.now().log().history()).anySatisfy(entry -> {
            assertThat(entry.key()).isEqualTo("ordering.history.rate-missing");
            assertThat(entry.facts()).containsEntry("currency", "THB");
        });

        life.done(life.orders.approve(life.order, life.now().version(), BUYER));

        life.awaitTask("approve-manager#1");
    }

    @Test
    void anOrderKeepsThePolicyItsProcessStartedWith() {
        life.policy(Duration.ofDays(20)).sent(100);
        Instant answerBy = life.now().talk().answerBy();

        life.policy(Duration.ofDays(1)).noTolerance();

        OrderPolicies policies = context.getBean(OrderPolicies.class);
        assertThat(policies.of(life.now(), context.getBean(Items.class)).answerWithin())
                .isEqualTo(Duration.ofDays(20));
        life.advance(Duration.ofDays(4));
        assertThat(life.now().talk().answerBy()).isEqualTo(answerBy);
        assertThat(life.escalations.ofOrder(life.order, BUYER)).isEmpty();
        // Two percent more is inside the old tolerance.
        life.done(life.orders.answer(
                life.order, 1, List.of(LineAnswer.accept(life.line()).of(Quantity.of(98))), life.supplier));
        life.awaitTask("receive#1");
    }

    @Test
    void aManagerRejectsAndTheItemCanBeProposedAgain() {
        life.proposed(2000).awaitTask("approve#1");
        life.done(life.orders.approve(life.order, life.now().version(), BUYER));
        life.awaitTask("approve-manager#1");

        life.done(life.orders.reject(life.order, "Too much", MANAGER));

        life.awaitEnd("EndEvent_OrderRejectedByManager");
        life.proposed(
                60,
                "next-" + life.id,
                life.clock.today().plusDays(9),
                life.clock.today().plusDays(9));
    }

    @Test
    void aBuyerRejectsWithAReason() {
        life.proposed(100).awaitTask("approve#1");

        assertThat(life.orders.reject(life.order, " ", BUYER)).isEqualTo(OrderResult.refused(Refusal.REASON_MISSING));
        life.done(life.orders.reject(life.order, "Not this month", BUYER));

        life.awaitEnd("EndEvent_OrderRejected");
        assertThat(life.now().state()).isEqualTo(OrderState.REJECTED);
        assertThat(life.orders.allowed(life.now(), BUYER))
                .containsExactlyInAnyOrder(OrderAction.COMMENT, OrderAction.ATTACH);
    }

    @Test
    void aChangedOrderAboveTheLimitGoesToTheManager() {
        life.proposed(100).awaitTask("approve#1");
        LocalDate day = life.line().requestedDate();
        life.done(life.orders.changeLines(
                life.order, life.now().version(), List.of(new LineChange(1, Quantity.of(1500), day)), BUYER));

        life.done(life.orders.approve(life.order, life.now().version(), BUYER));

        life.awaitTask("approve-manager#1");
    }

    @Test
    void anApprovalThatWaitsIsRemindedAndThenDecidedByTheManager() {
        life.policy(Duration.ofDays(10)).proposed(100).awaitTask("approve#1");
        life.advance(Duration.ofDays(7));
        life.awaitEnd("EndEvent_BuyerReminded");

        life.advance(Duration.ofDays(20));
        life.awaitTask("approve-late#1");
        life.done(life.orders.approve(life.order, life.now().version(), MANAGER));

        life.awaitTask("answer#1");
        life.awaitNoTask("approve-late#1");
        life.awaitNoTask("approve#1");
    }

    @Test
    void aSilentSupplierIsRemindedThenEscalatedAndItsAnswerEndsTheEscalation() {
        life.policy(Duration.ofDays(20)).sent(100);
        life.advanceToWorkingDay(Duration.ofDays(3));
        life.awaitMail("order-reminder");

        life.advanceToWorkingDay(Duration.ofDays(40));
        life.awaitMail("order-final-reminder");
        String escalation = life.awaitEscalated().id();
        life.awaitTask("delay#1#1");
        LocalDate today = life.clock.today();
        life.done(life.orders.answer(
                life.order, 1, List.of(LineAnswer.accept(life.line()).on(today)), life.supplier));

        life.awaitNoTask("delay#1#1");
        life.awaitEnd("EndEvent_DelayGone");
        assertThat(escalation).isEqualTo(life.order + "#delay#1");
    }

    @Test
    void aDeviationIsCounteredUntilBothAgree() {
        life.sent(100);
        LocalDate late = life.line().requestedDate().plusDays(20);
        life.done(life.orders.answer(
                life.order, 1, List.of(LineAnswer.accept(life.line()).on(late).of(Quantity.of(70))), life.supplier));
        life.awaitTask("review#1");
        assertThat(life.now().state()).isEqualTo(OrderState.IN_REVIEW);

        LocalDate middle = late.minusDays(10);
        life.done(life.orders.review(
                life.order,
                1,
                new Review.Counter(
                        List.of(new Review.Offer(1, Quantity.of(90), middle, Money.of("5.1", "GBP"))), "Half way?"),
                BUYER));
        life.awaitTask("answer#2");
        life.awaitMail("order-countered");
        assertThat(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), life.supplier))
                .isEqualTo(OrderResult.refused(Refusal.DECIDED_ALREADY));
        life.done(life.orders.answer(life.order, 2, List.of(LineAnswer.accept(life.line())), life.supplier));

        life.awaitTask("receive#1");
        assertThat(life.line().quantity()).isEqualTo(Quantity.of(90));
        assertThat(life.line().firstPromise()).contains(late);
        assertThat(life.line().promisedDate()).contains(middle);
        assertThat(life.line().promises())
                .filteredOn(promise -> promise.kind() == PromiseKind.REQUESTED)
                .extracting(Promise::date)
                .containsExactly(late.minusDays(20), middle);
        life.done(life.receive(1, 90, 0, false));
        life.awaitEnd("EndEvent_OrderClosed");
        // What was countered was no promise that the company took.
        assertThat(life.past())
                .filteredOn(line -> line.order().equals(life.order))
                .singleElement()
                .satisfies(line -> assertThat(line.promisedOn()).isEqualTo(middle));
    }

    /** The usual tables take five days, where the tolerance takes three. */
    @Test
    void anAnswerThatTheTablesTakeIsAgreedWithoutABuyerOnlyIfTheStockBearsIt() {
        life.trusted(AnswerClass.USUAL).sent(100);
        LocalDate late = life.line().requestedDate().plusDays(5);
        life.done(life.orders.answer(
                life.order, 1, List.of(LineAnswer.accept(life.line()).on(late)), life.supplier));
        life.awaitTask("review#1");
        assertThat(life.now().log().history()).anySatisfy(entry -> {
            assertThat(entry.key()).isEqualTo("ordering.history.acceptance-asked");
            assertThat(entry.facts()).containsEntry("case", "stock");
        });
        life.done(life.orders.review(life.order, 1, new Review.Accept(""), BUYER));
        life.awaitTask("receive#1");
        AnswerTrials trials = context.getBean(AnswerTrials.class);
        PolicyScope own = PolicyScope.supplier(life.now().head().supplierId());
        assertThat(trials.of(own, AnswerClass.USUAL))
                .isEqualTo(new AnswerTrial(1, 1, 1, 0, 5, List.of(Money.of("0.00", "GBP"))));
        assertThat(trials.of(own, AnswerClass.STRICT).taken()).isZero();

        life.end();
        life = new OrderLife(context).trusted(AnswerClass.USUAL);
        WellStocked.of(life.sku.value());
        life.sent(60);
        life.done(life.orders.answer(
                life.order,
                1,
                List.of(LineAnswer.accept(life.line())
                        .on(life.line().requestedDate().plusDays(5))),
                life.supplier));
        life.awaitTask("receive#1");

        assertThat(life.now().log().history())
                .extracting(HistoryEntry::key)
                .contains("ordering.history.accepted-by-rule");
        assertThat(life.now().log().turns().getLast().channel()).isEqualTo(Turn.Channel.RULE);
    }

    /** Two offers of the process, and then a buyer; what is outside the mandate is a buyer's at once. */
    @Test
    void theProcessItselfRepliesTwiceInsideTheMandate() {
        Mandate mandate = new Mandate(2, 14, BigDecimal.valueOf(30), BigDecimal.TEN);
        life.mandated(AnswerClass.USUAL, mandate).sent(100);
        answers(1, "5.4");
        life.awaitTask("answer#2");
        life.awaitMail("order-countered");
        assertThat(life.line().unitPrice()).isEqualTo(Money.of("5", "GBP"));
        assertThat(life.now().counterNote().orElseThrow().facts().get("note"))
                .contains("We ask for the price that was ordered.")
                .contains("This offer was made by our system");
        answers(2, "5.4");
        life.awaitTask("answer#3");
        assertThat(life.line().unitPrice()).isEqualTo(Money.of("5.2", "GBP"));
        assertThat(context.getBean(Mandates.class).counter(life.order, 2, true, "mandate"))
                .as("the job is done twice")
                .isTrue();
        answers(3, "5.4");
        life.awaitTask("review#3");
        assertThat(asked()).isEqualTo("rounds");
        life.done(life.orders.review(life.order, 3, new Review.Accept(""), BUYER));
        life.awaitTask("receive#1");
        assertThat(life.now().log().turns())
                .filteredOn(turn -> turn.kind() == Turn.Kind.COUNTER)
                .extracting(Turn::channel)
                .containsExactly(Turn.Channel.RULE, Turn.Channel.RULE);

        life.end();
        life = new OrderLife(context).mandated(AnswerClass.USUAL, mandate).sent(100);
        answers(1, "5.6");
        life.awaitTask("review#1");
        assertThat(asked()).isEqualTo("price");
    }

    private void answers(int round, String price) {
        life.done(life.orders.answer(
                life.order, round, List.of(LineAnswer.accept(life.line()).at(Money.of(price, "GBP"))), life.supplier));
    }

    /** Why the mandate left the last reply to a buyer. */
    private String asked() {
        return life.now().log().history().reversed().stream()
                .filter(entry -> entry.key().equals("ordering.history.mandate-asked"))
                .findFirst()
                .orElseThrow()
                .facts()
                .get("case");
    }

    private LineAnswer split(int first, LocalDate day, int second, LocalDate later) {
        return LineAnswer.accept(life.line())
                .over(List.of(
                        new LineAnswer.Part(Quantity.of(first), day), new LineAnswer.Part(Quantity.of(second), later)));
    }

    @Test
    void aSplitLineIsPromisedRemindedAndReceivedDayByDay() {
        life.sent(100);
        LocalDate asked = life.line().requestedDate();
        List<LineAnswer> answer = List.of(split(60, asked.minusDays(4), 40, asked));
        life.done(life.orders.answer(life.order, 1, answer, life.supplier));
        assertThat(life.orders.answer(life.order, 1, answer, life.supplier)).isInstanceOf(OrderResult.Repeated.class);

        life.awaitTask("receive#1");
        assertThat(life.now().lines())
                .extracting(OrderLine::number, OrderLine::quantity, OrderLine::expectedDate, OrderLine::requestedDate)
                .containsExactly(
                        tuple(1, Quantity.of(60), asked.minusDays(4), asked), tuple(2, Quantity.of(40), asked, asked));
        assertThat(life.supply())
                .extracting(OpenSupply::open, OpenSupply::expectedDate)
                .containsExactlyInAnyOrder(tuple(Quantity.of(60), asked.minusDays(4)), tuple(Quantity.of(40), asked));

        life.done(life.receive(1, 60, 0, false));
        life.awaitTask("receive#2");
        life.done(life.orders.receive(
                life.order,
                new Delivery(
                        2,
                        life.clock.today(),
                        List.of(new Delivery.Counted(2, Quantity.of(40), Quantity.ZERO)),
                        false,
                        ""),
                GOODS_IN));

        life.awaitEnd("EndEvent_OrderClosed");
        assertThat(life.onHand()).isEqualTo(Quantity.of(100));
        assertThat(life.past())
                .filteredOn(line -> line.order().equals(life.order))
                .extracting(PurchaseLine::promisedOn)
                .containsExactlyInAnyOrder(asked.minusDays(4), asked);
    }

    @Test
    void aSplitWithALatePartIsReviewedAndItsPartsGoTheirOwnWays() {
        life.sent(100);
        LocalDate asked = life.line().requestedDate();
        life.done(life.orders.answer(life.order, 1, List.of(split(60, asked, 40, asked.plusDays(20))), life.supplier));
        life.awaitTask("review#1");
        assertThat(life.now().lines()).hasSize(1);

        life.done(life.orders.review(life.order, 1, new Review.Accept("In time for the second week"), BUYER));

        life.awaitTask("receive#1");
        assertThat(life.now().lines())
                .extracting(OrderLine::number, line -> line.acceptedDate().orElse(null))
                .containsExactly(tuple(1, null), tuple(2, asked.plusDays(20)));
        life.advance(Duration.ofDays(1));
        life.awaitEnd("EndEvent_NothingNew");
        assertThat(life.escalations.ofOrder(life.order, BUYER)).isEmpty();
        life.done(life.orders.movePromise(
                life.order, List.of(new PromiseMove(2, asked.plusDays(25))), "The ship is full", life.supplier));
        life.awaitTask("delay#1#1");

        // What is still open of both goes to the alternate as one line.
        life.done(life.orders.reSource(life.order, "Too late", HEAD));
        life.awaitEnd("EndEvent_OrderWithdrawn");
        assertThat(life.supply())
                .singleElement()
                .satisfies(s -> assertThat(s.open()).isEqualTo(Quantity.of(100)));
    }

    @Test
    void aLateAnswerThatIsAcceptedDoesNotEscalateAndStaysInSight() {
        life.sent(100);
        LocalDate late = life.line().needDate().plusDays(6);
        life.done(life.orders.answer(
                life.order, 1, List.of(LineAnswer.accept(life.line()).on(late)), life.supplier));
        life.awaitTask("review#1");

        life.done(life.orders.review(life.order, 1, new Review.Accept("Sale is later"), BUYER));

        life.awaitTask("receive#1");
        assertThat(life.line().acceptedDate()).contains(late);
        assertThat(life.line().requestedDate()).isEqualTo(late.minusDays(6));
        assertThat(life.line().promisedDate()).contains(late);
        assertThat(life.orders.acceptedLate(1000, MANAGER))
                .filteredOn(order -> order.id().equals(life.order))
                .hasSize(1);
        assertThat(life.orders.acceptedLate(1000, life.supplier)).isEmpty();
        assertThat(life.orders
                        .find(life.order, life.supplier)
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .promises())
                .extracting(Promise::kind)
                .doesNotContain(PromiseKind.ACCEPTED);
        life.advance(Duration.ofDays(1));
        life.awaitEnd("EndEvent_NothingNew");
        assertThat(life.escalations.ofOrder(life.order, BUYER)).isEmpty();

        life.done(life.orders.movePromise(
                life.order, List.of(new PromiseMove(1, late.plusDays(1))), "Later still", life.supplier));
        life.awaitTask("delay#1#1");
        assertThat(life.orders.acceptedLate(1000, MANAGER))
                .noneMatch(order -> order.id().equals(life.order));
    }

    @Test
    void remindersGoOnForTheOpenRestOfAPartlyReceivedOrder() {
        life.confirmed(100);
        life.done(life.receive(1, 60, 0, false));
        life.awaitTask("receive#2");

        life.advanceToWorkingDay(Duration.ofDays(8));
        life.awaitMail("order-due-soon");
        life.advanceToWorkingDay(Duration.ofDays(6));
        life.awaitMail("order-chased");
        life.advanceToWorkingDay(Duration.ofDays(3));

        life.awaitMails("order-chased", 2);
        assertThat(life.mails("order-due-soon")).hasSize(1);
    }

    @Test
    void aRefusedOrderIsReSourcedFromTheAlternate() {
        life.sent(100);
        life.done(life.orders.answer(
                life.order, 1, List.of(LineAnswer.refuse(life.line(), "Out of stock")), life.supplier));
        life.awaitTask("review#1");

        life.done(life.orders.review(life.order, 1, new Review.ReSource("They cannot"), BUYER));

        life.awaitEnd("EndEvent_OrderGivenUp");
        assertThat(life.now().state()).isEqualTo(OrderState.RE_SOURCED);
        assertThat(life.now().talk().replacedBy()).hasSize(1);
        assertThat(life.supply())
                .singleElement()
                .satisfies(s -> assertThat(s.supplierId()).isEqualTo("A-" + life.id));
        life.awaitMail("order-cancelled");
        var seen = life.orders.find(life.order, life.supplier).orElseThrow();
        assertThat(seen.toString()).doesNotContain("A-" + life.id).doesNotContain("They cannot");
    }

    @Test
    void shortOverAndDamagedDeliveriesAreSettledByABuyer() {
        life.confirmed(100);
        life.done(life.receive(1, 50, 10, false));
        life.awaitTask("settle#1");
        assertThat(life.now().state()).isEqualTo(OrderState.IN_QUESTION);
        life.done(life.orders.settle(life.order, true, "Send again", BUYER));
        life.awaitTask("receive#2");

        life.done(life.receive(2, 30, 0, true));
        life.awaitTask("settle#2");
        life.done(life.orders.settle(life.order, true, "Rest, please", BUYER));
        life.awaitTask("receive#3");

        life.done(life.receive(3, 25, 0, false));
        life.awaitTask("settle#3");
        life.done(life.orders.settle(life.order, false, "Keep them", BUYER));

        life.awaitEnd("EndEvent_OrderClosed");
        assertThat(life.onHand()).isEqualTo(Quantity.of(105));
        assertThat(life.line().damaged()).isEqualTo(Quantity.of(10));
    }

    @Test
    void aReviewThatWaitsIsRemindedOfAndThenDoneByTheManager() {
        life.colleague("rita", Role.BUYER);
        life.colleague("rolf", Role.MANAGER);
        life.policy(Duration.ofDays(10)).sent(100);
        life.done(life.orders.answer(
                life.order, 1, List.of(LineAnswer.accept(life.line()).of(Quantity.of(60))), life.supplier));
        life.awaitTask("review#1");

        life.advance(Duration.ofDays(5));
        life.awaitEnd("EndEvent_BuyerReminded");
        assertThat(life.feed.lastTask(life.order + "#review-late#1")).isEmpty();
        assertThat(life.mails("review-reminder"))
                .extracting(MailSummary::to)
                .contains("rita-" + life.id + "@example.com")
                .doesNotContain("rolf-" + life.id + "@example.com");

        life.advance(Duration.ofDays(20));
        life.awaitTask("review-late#1");
        assertThat(life.mails("review-reminder"))
                .extracting(MailSummary::to)
                .contains("rolf-" + life.id + "@example.com");
        assertThat(life.now().log().history())
                .extracting(HistoryEntry::key)
                .containsOnlyOnce("ordering.history.review-escalated");
        life.done(life.orders.review(life.order, 1, new Review.Accept("Better than nothing"), MANAGER));

        life.awaitTask("receive#1");
        life.awaitNoTask("review#1");
        life.awaitNoTask("review-late#1");
    }

    @Test
    void aDeliveryInQuestionIsRemindedOfAndThenSettledByTheManager() {
        life.colleague("rosa", Role.BUYER);
        life.colleague("ruth", Role.MANAGER);
        life.policy(Duration.ofDays(10)).confirmed(100);
        life.done(life.receive(1, 50, 10, false));
        life.awaitTask("settle#1");

        life.advance(Duration.ofDays(5));
        life.awaitEnd("EndEvent_BuyerReminded");
        assertThat(life.mails("settle-reminder"))
                .extracting(MailSummary::to)
                .contains("rosa-" + life.id + "@example.com")
                .doesNotContain("ruth-" + life.id + "@example.com");
        life.done(life.orders.settle(life.order, true, "Send again", BUYER));
        life.awaitTask("receive#2");
        life.advance(Duration.ofDays(20));
        assertThat(life.feed.lastTask(life.order + "#settle-late#1")).isEmpty();

        life.done(life.receive(2, 20, 0, true));
        life.awaitTask("settle#2");
        life.advance(Duration.ofDays(25));
        life.awaitTask("settle-late#2");
        assertThat(life.mails("settle-reminder"))
                .extracting(MailSummary::to)
                .contains("ruth-" + life.id + "@example.com");
        life.done(life.orders.settle(life.order, false, "Enough", MANAGER));

        life.awaitEnd("EndEvent_OrderClosed");
        life.awaitNoTask("settle#2");
        life.awaitNoTask("settle-late#2");
    }

    @Test
    void whatIsRepeatedLateOrEarlyChangesNothing() {
        life.proposed(100);
        assertThat(life.orders.propose(life.proposal(
                        100,
                        "run-" + life.id,
                        life.line().requestedDate(),
                        life.line().needDate())))
                .isEqualTo(new Proposed.Repeated(life.order));
        assertThat(life.orders.propose(life.proposal(
                        100,
                        "other-" + life.id,
                        life.line().requestedDate(),
                        life.line().needDate())))
                .isInstanceOf(Proposed.AllTaken.class);
        assertThat(life.receive(1, 100, 0, false)).isEqualTo(OrderResult.refused(Refusal.NOT_NOW));
        assertThat(life.orders.answer(life.order, 1, List.of(), life.supplier))
                .isEqualTo(OrderResult.refused(Refusal.UNKNOWN_ORDER));

        life.awaitTask("approve#1");
        long seen = life.now().version();
        life.done(life.orders.approve(life.order, seen, BUYER));
        assertThat(life.orders.approve(life.order, seen, BUYER)).isInstanceOf(OrderResult.Repeated.class);
        assertThat(life.orders.reject(life.order, "Too late", BUYER))
                .isEqualTo(OrderResult.refused(Refusal.DECIDED_ALREADY));
        life.awaitTask("answer#1");
        List<LineAnswer> yes = List.of(LineAnswer.accept(life.line()));
        life.done(life.orders.answer(life.order, 1, yes, life.supplier));
        assertThat(life.orders.answer(life.order, 1, yes, life.supplier)).isInstanceOf(OrderResult.Repeated.class);
        life.awaitTask("receive#1");
        life.done(life.receive(1, 100, 0, false));
        assertThat(life.receive(1, 100, 0, false)).isInstanceOf(OrderResult.Repeated.class);

        life.awaitEnd("EndEvent_OrderClosed");
        assertThat(life.onHand()).isEqualTo(Quantity.of(100));
        assertThat(life.mails("order-sent")).hasSize(1);
    }

    @Test
    void whatIsDecidedWhileTheEngineIsAwayIsAppliedOnceWhenItIsBack() {
        life.proposed(100).awaitTask("approve#1");
        context.getBean(EmbeddedEngine.class).process().orElseThrow().destroyForcibly();

        life.done(life.orders.approve(life.order, life.now().version(), BUYER));
        assertThat(life.now().state()).isEqualTo(OrderState.APPROVED);

        life.awaitTask("answer#1");
        assertThat(life.mails("order-sent")).hasSize(1);
    }

    @Test
    void deliveriesThatAreCountedFasterThanTheProcessFollowsAreAllBooked() {
        life.confirmed(100);

        // As it is while the engine is away: all four are decided before the process has taken the first.
        life.done(life.receive(1, 50, 0, false));
        life.done(life.receive(2, 30, 5, false));
        life.done(life.orders.settle(life.order, true, "Send five more", BUYER));
        life.done(life.receive(3, 20, 0, false));

        life.awaitEnd("EndEvent_OrderClosed");
        assertThat(life.now().state()).isEqualTo(OrderState.CLOSED);
        assertThat(life.onHand()).isEqualTo(Quantity.of(100));
    }

    /** 100 were typed for 5; sent again, while the process of the closed order may still be ending. */
    @Test
    void aDeliveryThatWasCountedWronglyOpensTheOrderAgainAndIsBookedOnce() {
        life.confirmed(100);
        life.done(life.receive(1, 100, 0, false));

        life.done(life.correct(2, 1, 5));
        assertThat(life.correct(2, 1, 5)).isInstanceOf(OrderResult.Repeated.class);
        life.awaitTask("receive#3");
        assertThat(life.now().state()).isEqualTo(OrderState.PARTLY_RECEIVED);
        assertThat(life.onHand()).isEqualTo(Quantity.of(5));
        assertThat(life.supply())
                .singleElement()
                .satisfies(s -> assertThat(s.open()).isEqualTo(Quantity.of(95)));
        life.done(life.correct(3, 1, 0));
        life.done(life.receive(4, 100, 0, false));

        life.awaitEnd("EndEvent_OrderClosed");
        life.awaitPast(100);
        assertThat(life.now().state()).isEqualTo(OrderState.CLOSED);
        assertThat(life.onHand()).isEqualTo(Quantity.of(100));
        life.done(life.correct(5, 4, 99));
        life.awaitTask("receive#6");
        assertThat(life.onHand()).isEqualTo(Quantity.of(99));
        life.awaitPast(99);
    }

    @Test
    void manyWhoProposeTheSameAtOnceMakeOneOrder() {
        LocalDate day = life.clock.today().plusDays(10);
        List<Proposed> proposed = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> life.orders.propose(life.proposal(100, "run-" + i % 8 + "-" + life.id, day, day)))
                .toList();

        assertThat(proposed).filteredOn(Proposed.Created.class::isInstance).hasSize(1);
        assertThat(life.supply()).hasSize(1);
    }

    @Test
    void aRowOfTheInboxApprovesTheOrderThatItShowedAndNoOther() {
        life.proposed(100).awaitTask("approve#1");
        BulkAction approval = context.getBean(BulkAction.class);
        InboxTask shown = row(task -> task.about().mark() != null);
        life.done(life.orders.comment(life.order, "c1", "For the fair", BUYER));
        PurchaseOrder seen = life.now();
        life.done(life.orders.changeLines(
                life.order,
                seen.version(),
                List.of(new LineChange(1, Quantity.of(300), life.line().requestedDate())),
                BUYER));

        assertThat(approval.act(shown, BUYER))
                .isEqualTo(new BulkAction.Outcome.Refused(Refusal.CHANGED_MEANWHILE.key()));
        assertThat(life.now().state()).isEqualTo(OrderState.AWAITING_BUYER);

        InboxTask changed =
                row(task -> !Objects.equals(task.about().mark(), shown.about().mark()));
        life.done(life.orders.comment(life.order, "c2", "Enough for both fairs", BUYER));
        assertThat(approval.act(changed, BUYER)).isEqualTo(new BulkAction.Outcome.Done());
        life.awaitTask("answer#1");
    }

    private InboxTask row(Predicate<InboxTask> such) {
        Inbox inbox = context.getBean(Inbox.class);
        return await().until(() -> inbox.task(life.order + "#approve#1", BUYER).filter(such), Optional::isPresent)
                .orElseThrow();
    }

    @Test
    void aSupplierSeesItsOwnReleasedOrdersOnly() {
        life.proposed(100).awaitTask("approve#1");
        assertThat(life.orders.find(life.order, life.supplier)).isEmpty();

        life.done(life.orders.approve(life.order, life.now().version(), BUYER));
        life.awaitTask("answer#1");

        assertThat(life.orders.find(life.order, life.supplier)).isPresent();
        assertThat(life.orders.search(OrderQuery.ALL, life.supplier).rows()).hasSize(1);
        assertThat(life.orders.find(life.order, life.stranger)).isEmpty();
        assertThat(life.orders.search(OrderQuery.ALL, life.stranger).rows()).isEmpty();
        assertThat(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), life.stranger))
                .isEqualTo(OrderResult.refused(Refusal.UNKNOWN_ORDER));
        assertThat(life.orders.approve(life.order, 0, GOODS_IN)).isEqualTo(OrderResult.refused(Refusal.FORBIDDEN));
    }

    @Test
    void aProposalIsCancelledBeforeAnybodyApproves() {
        life.proposed(100).awaitTask("approve#1");

        life.done(life.orders.cancel(life.order, "Not needed", BUYER));

        life.awaitEnd("EndEvent_OrderWithdrawn");
        life.awaitNoTask("approve#1");
        assertThat(life.mails("order-cancelled")).isEmpty();
    }

    @Test
    void aSentOrderIsCancelledAndTheSupplierIsTold() {
        life.sent(100);

        life.done(life.orders.cancel(life.order, "Not needed", BUYER));

        life.awaitEnd("EndEvent_OrderWithdrawn");
        life.awaitNoTask("answer#1");
        life.awaitMail("order-cancelled");
        assertThat(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), life.supplier))
                .isEqualTo(OrderResult.refused(Refusal.DECIDED_ALREADY));
    }

    @Test
    void anOrderInReviewIsCancelledByTheReview() {
        life.sent(100);
        life.done(life.orders.answer(
                life.order, 1, List.of(LineAnswer.accept(life.line()).of(Quantity.of(10))), life.supplier));
        life.awaitTask("review#1");

        life.done(life.orders.cancel(life.order, "Too few", BUYER));

        life.awaitEnd("EndEvent_OrderGivenUp");
        life.awaitMail("order-cancelled");
    }
}
