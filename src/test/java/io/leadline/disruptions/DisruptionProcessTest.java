package io.leadline.disruptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.disruptions.AffectedLine.State;
import io.leadline.disruptions.Disruption.Kind;
import io.leadline.disruptions.Disruption.Step;
import io.leadline.disruptions.DisruptionResult.Why;
import io.leadline.disruptions.Disruptions.Wanted;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxTask;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import io.leadline.tracking.WayOut;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A supplier that is closed, each way through {@code disruption} on the real engine with its clock moved. */
@LeadlineTest
class DisruptionProcessTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @Autowired
    ApplicationContext context;

    @Autowired
    Disruptions disruptions;

    @Autowired
    Starting starting;

    private static Wanted closed(OrderLife life, int days) {
        LocalDate today = life.clock.today();
        return new Wanted(
                "Strike " + life.id,
                Scope.Kind.SUPPLIER,
                "S-" + life.id,
                today,
                today.plusDays(days),
                Severity.Kind.CLOSED,
                0);
    }

    private Disruption declared(OrderLife life, int days) {
        return ((DisruptionResult.Done) disruptions.declare(closed(life, days), OrderLife.MANAGER)).now();
    }

    private Disruption awaitRound(Disruption one, int round) {
        return await(one.id() + " is to be decided for time " + round)
                .atMost(PATIENCE)
                .until(
                        () -> disruptions.find(one.id(), OrderLife.BUYER).orElseThrow(),
                        now -> now.state() == Disruption.State.DECIDING && now.round() == round);
    }

    private void awaitState(Disruption one, Disruption.State state) {
        await(one.id() + " " + state)
                .atMost(PATIENCE)
                .until(() -> disruptions
                                .find(one.id(), OrderLife.BUYER)
                                .orElseThrow()
                                .state()
                        == state);
    }

    /** Told by the engine, so that what comes behind it runs. */
    private void awaitTask(Disruption one, int round) {
        await(one.id() + " asks for time " + round)
                .atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class)
                        .openTask(one.id() + "#decide#" + round)
                        .isPresent());
    }

    private void awaitPassed(Disruption one, String element) {
        await(one.id() + " passes " + element)
                .atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class).elements(one.id()).stream()
                        .anyMatch(passed ->
                                passed.elementId().equals(element) && passed.state() == TaskRecord.State.COMPLETED));
    }

    private AffectedLine line(Disruption one) {
        List<AffectedLine> lines =
                disruptions.lines(one.id(), 0, 9, OrderLife.BUYER).rows();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private AffectedLine awaitLine(Disruption one, State state) {
        return await(one.id() + " has a line " + state)
                .atMost(PATIENCE)
                .until(() -> line(one), line -> line.state() == state);
    }

    private static LocalDate comes(OrderLife life) {
        List<OpenSupply> all = life.supply();
        assertThat(all).isNotEmpty();
        return all.stream()
                .filter(supply -> supply.orderId().equals(life.order))
                .map(OpenSupply::expectedDate)
                .findFirst()
                .orElseThrow();
    }

    private Disruption elsewhere(OrderLife life) {
        Disruption one = declared(life, 20);
        awaitRound(one, 1);
        awaitTask(one, 1);
        WayOut other = line(one).ways().stream()
                .filter(way -> way.kind() == WayOut.Kind.ALTERNATE)
                .findFirst()
                .orElseThrow();
        assertThat(disruptions.choose(line(one).id(), other, OrderLife.BUYER))
                .isInstanceOf(DisruptionResult.Done.class);
        return one;
    }

    private void carriedOut(Disruption one, int round) {
        assertThat(disruptions.carryOut(one.id(), OrderLife.MANAGER)).isInstanceOf(DisruptionResult.Done.class);
        await().atMost(PATIENCE)
                .until(() -> context.getBean(RecordFeed.class)
                        .openTask(one.id() + "#decide#" + round)
                        .isEmpty());
        PassingTime.pass(context, Duration.ofSeconds(61));
        awaitState(one, Disruption.State.RUNNING);
    }

    @Test
    void whatIsDecidedIsTakenBackThenCarriedOutAndTheLineLeftOutOnceTheOtherOrderIsApproved() {
        OrderLife life = new OrderLife(context).confirmed(100);
        LocalDate promised = comes(life);
        Disruption one = elsewhere(life);
        assertThat(comes(life))
                .as("at once, for all who reckon with it")
                .isEqualTo(one.days().to().plusDays(1));
        assertThat(line(one).promised()).isEqualTo(promised);
        assertThat(line(one).expected()).isEqualTo(one.days().to().plusDays(1));
        InboxTask task = await().atMost(PATIENCE)
                .until(
                        () -> context.getBean(Inbox.class)
                                .task(one.interaction().replace("#0", "#1"), OrderLife.MANAGER),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(task.about().route()).isEqualTo("disruption/" + one.id());
        assertThat(task.about().value().amount()).isPositive();
        assertThat(disruptions.declare(closed(life, 3), OrderLife.MANAGER))
                .isEqualTo(new DisruptionResult.Refused(Why.DECLARED_ALREADY));
        assertThat(disruptions.carryOut(one.id(), OrderLife.BUYER))
                .isEqualTo(new DisruptionResult.Refused(Why.FORBIDDEN));

        disruptions.carryOut(one.id(), OrderLife.MANAGER);
        assertThat(disruptions.choose(line(one).id(), line(one).waiting(), OrderLife.BUYER))
                .isEqualTo(new DisruptionResult.Refused(Why.NOT_NOW));
        assertThat(disruptions.takeBack(one.id(), OrderLife.MANAGER)).isInstanceOf(DisruptionResult.Done.class);
        awaitRound(one, 2);
        awaitTask(one, 2);
        assertThat(line(one).way().kind()).as("chosen by hand").isEqualTo(WayOut.Kind.ALTERNATE);

        carriedOut(one, 2);
        AffectedLine ordered = awaitLine(one, State.ORDERED);
        PurchaseOrder other = life.orders.find(ordered.made(), OrderLife.BUYER).orElseThrow();
        assertThat(other.head().supplierId()).isEqualTo("A-" + life.id);
        assertThat(life.now().state()).as("it stands until then").isEqualTo(OrderState.CONFIRMED);
        await().atMost(PATIENCE)
                .until(() -> life.feed.openTask(other.id() + "#approve#1").isPresent());
        approve(life, other.id());
        PassingTime.pass(context, Duration.ofMinutes(31));

        awaitLine(one, State.DONE);
        assertThat(life.now().state()).isEqualTo(OrderState.CANCELLED);
        PassingTime.pass(context, Duration.ofDays(21));
        awaitPassed(one, "EndEvent_DisruptionOver");
        assertThat(disruptions.find(one.id(), OrderLife.BUYER).orElseThrow().steps())
                .extracting(Step::kind)
                .containsExactly(Kind.DECLARED, Kind.CARRIED_OUT, Kind.TAKEN_BACK, Kind.CARRIED_OUT, Kind.OVER);
        awaitPassed(one, "Message_PlanTakenBack");
    }

    /** By as many people as the rules ask for. */
    private void approve(OrderLife life, String order) {
        life.orders.approve(
                order, life.orders.find(order, OrderLife.BUYER).orElseThrow().mark(), OrderLife.BUYER);
        await(order + " is released").atMost(PATIENCE).until(() -> {
            PurchaseOrder now = life.orders.find(order, OrderLife.BUYER).orElseThrow();
            if (now.state() == OrderState.AWAITING_MANAGER) {
                life.orders.approve(order, now.mark(), OrderLife.HEAD);
            }
            return now.state() == OrderState.SENT;
        });
    }

    @Test
    void whatIsNotSentIsTakenBackLineByLineAndGivenUpWhenItIsLifted() {
        OrderLife life = new OrderLife(context).confirmed(100);
        OrderLife second = new OrderLife(context).confirmed(100);
        LocalDate promised = comes(life);
        Disruption one = elsewhere(life);
        carriedOut(one, 1);
        AffectedLine ordered = awaitLine(one, State.ORDERED);
        assertThat(starting.takeBack(ordered.id(), OrderLife.BUYER))
                .isEqualTo(new DisruptionResult.Refused(Why.FORBIDDEN));

        assertThat(starting.takeBack(ordered.id(), OrderLife.MANAGER)).isInstanceOf(DisruptionResult.Done.class);
        assertThat(line(one).state()).isEqualTo(State.TAKEN_BACK);
        assertThat(life.orders
                        .find(ordered.made(), OrderLife.BUYER)
                        .orElseThrow()
                        .state()
                        .isFinal())
                .isTrue();
        assertThat(starting.takeBack(ordered.id(), OrderLife.MANAGER))
                .isEqualTo(new DisruptionResult.Refused(Why.NOT_NOW));
        assertThat(disruptions.lift(one.id(), "The strike is over", OrderLife.MANAGER))
                .isInstanceOf(DisruptionResult.Done.class);
        awaitPassed(one, "EndEvent_DisruptionLifted");
        assertThat(comes(life)).as("as promised again").isEqualTo(promised);

        Disruption other = elsewhere(second);
        carriedOut(other, 1);
        awaitLine(other, State.ORDERED);
        disruptions.lift(other.id(), "It was a rumour", OrderLife.HEAD);
        awaitPassed(other, "EndEvent_DisruptionLifted");
        assertThat(line(other).state()).isEqualTo(State.TAKEN_BACK);
        assertThat(second.now().state()).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void itIsReckonedAnewLetLieAndOverByItself() {
        OrderLife life = new OrderLife(context).confirmed(100);
        Disruption one = declared(life, 12);
        awaitRound(one, 1);
        awaitTask(one, 1);
        assertThat(disruptions.recalculate(one.id(), OrderLife.MANAGER)).isInstanceOf(DisruptionResult.Done.class);
        awaitRound(one, 2);
        awaitTask(one, 2);
        awaitPassed(one, "Message_RecalculationAsked");

        PassingTime.pass(context, Duration.ofDays(4));
        awaitPassed(one, "ServiceTask_TellAbove");
        PassingTime.pass(context, Duration.ofDays(10));
        awaitPassed(one, "EndEvent_DaysOver");
        awaitState(one, Disruption.State.ENDED);

        Disruption next = declared(life, 2);
        awaitRound(next, 1);
        awaitTask(next, 1);
        assertThat(disruptions.leave(next.id(), "It costs nothing", OrderLife.HEAD))
                .isInstanceOf(DisruptionResult.Done.class);
        awaitState(next, Disruption.State.RUNNING);
        PassingTime.pass(context, Duration.ofDays(4));
        awaitPassed(next, "EndEvent_DisruptionOver");
        assertThat(disruptions
                        .find(next.id(), OrderLife.BUYER)
                        .orElseThrow()
                        .ripple()
                        .lines())
                .isZero();
    }
}
