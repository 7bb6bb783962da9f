package io.leadline.tracking;

import static io.leadline.ordering.OrderLife.BUYER;
import static io.leadline.ordering.OrderLife.HEAD;
import static io.leadline.ordering.OrderLife.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PromiseMove;
import io.leadline.ordering.Refusal;
import io.leadline.shared.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadlineTest
class DelayEscalationTest {

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

    private void promise(LocalDate day) {
        life.done(life.orders.movePromise(
                life.order, List.of(new PromiseMove(1, day)), "The ship is late", life.supplier));
    }

    @Test
    void aPromiseMovedPastTheNeedDateEscalatesAndMovedBackEndsIt() {
        life.confirmed(100);
        LocalDate needed = life.line().needDate();
        promise(needed.plusDays(5));
        Escalation escalation = life.awaitEscalated();
        life.awaitTask("delay#1#1");
        assertThat(escalation.cause()).isEqualTo(DelayCause.PROMISE_LATE);
        assertThat(escalation.daysLate()).isEqualTo(5);

        promise(needed);

        life.awaitEscalation(e -> e.state() == EscalationState.CLEARED);
        life.awaitNoTask("delay#1#1");
        life.awaitEnd("EndEvent_DelayGone");
        assertThat(life.now().state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(life.line().promises()).hasSize(4);
    }

    /** Its promise says that all is well, and nobody speaks of the order; it ends by itself when that becomes likely again. */
    @Test
    void whatWillProbablyBeLateEscalatesAsSoonAsTheShelfIsAnotherAndEndsWhenTheRiskIsGone() {
        life.confirmed(100);
        LocalDate needed = life.line().needDate();
        ToldThreats.say(life.order, 0.6, needed.plusDays(4));

        life.counted(3);

        Escalation warning = life.awaitEscalated();
        life.awaitTask("delay#1#1");
        assertThat(warning.cause()).isEqualTo(DelayCause.AT_RISK);
        assertThat(warning.expectedDate()).isEqualTo(needed.plusDays(4));
        assertThat(life.escalations.look(warning, BUYER).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.chance()).isEqualTo(0.6));

        ToldThreats.end(life.order);
        life.counted(200);

        life.awaitEscalation(e -> e.state() == EscalationState.CLEARED);
        life.awaitNoTask("delay#1#1");
        life.awaitEnd("EndEvent_DelayGone");
    }

    @Test
    void aWarningThatComesTrueIsTheSameEscalationUnderItsTrueName() {
        life.confirmed(100);
        LocalDate needed = life.line().needDate();
        ToldThreats.say(life.order, 0.6, needed.plusDays(4));
        promise(needed.minusDays(1));
        Escalation warning = life.awaitEscalated();
        life.awaitTask("delay#1#1");

        promise(needed.plusDays(6));

        Escalation late = life.awaitEscalation(e -> e.cause() == DelayCause.PROMISE_LATE);
        assertThat(late.id()).isEqualTo(warning.id());
        assertThat(late.daysLate()).isEqualTo(6);
        ToldThreats.end(life.order);
    }

    @Test
    void anOpenEscalationTellsWhatIsLateNow() {
        life.confirmed(100);
        LocalDate needed = life.line().needDate();
        promise(needed.plusDays(5));
        Escalation opened = life.awaitEscalated();

        promise(needed.plusDays(9));

        Escalation now = life.awaitEscalation(e -> e.daysLate() == 9);
        assertThat(now.id()).isEqualTo(opened.id());
        assertThat(now.expectedDate()).isEqualTo(needed.plusDays(9));
        assertThat(now.item()).isEqualTo(life.line().name());
        assertThat(now.decideBy()).isEqualTo(opened.decideBy());
    }

    @Test
    void theCompanyAcceptsANewDateAndHearsNoMoreUntilItMovesAgain() {
        life.confirmed(100);
        LocalDate late = life.line().needDate().plusDays(5);
        promise(late);
        life.awaitTask("delay#1#1");

        DelayResult result = life.escalations.decide(life.order + "#delay#1", new DelayDecision.Accept(late), BUYER);

        assertThat(result).isInstanceOfAny(DelayResult.Done.class, DelayResult.Repeated.class);
        assertThat(life.escalations.decide(
                        life.order + "#delay#1", new DelayDecision.Accept(late.plusDays(9)), MANAGER))
                .isEqualTo(new DelayResult.Refused(Refusal.DECIDED_ALREADY));
        life.awaitNoTask("delay#1#1");
        promise(late.minusDays(1));
        promise(late.plusDays(1));
        life.awaitTask("delay#2#1");
    }

    @Test
    void aSupplierThatWasChasedInVainIsEscalatedAgain() {
        life.confirmed(100);
        promise(life.line().needDate().plusDays(5));
        life.awaitTask("delay#1#1");

        assertThat(life.escalations.decide(life.order + "#delay#1", new DelayDecision.Chase("Please!"), BUYER))
                .isInstanceOf(DelayResult.Done.class);
        assertThat(life.escalations.decide(life.order + "#delay#1", new DelayDecision.Chase("Please!"), BUYER))
                .isInstanceOf(DelayResult.Repeated.class);

        life.awaitMail("order-chased");
        life.awaitNoTask("delay#1#1");
        life.advance(Duration.ofDays(7));
        life.awaitTask("delay#2#1");
        promise(life.clock.today().plusDays(1));
        assertThat(life.line().promises()).hasSizeGreaterThan(3);
    }

    /** Then it is looked at again; meanwhile nobody is asked, and it is told who left it alone, and why. */
    @Test
    void anEscalationRestsUntilTheDayThatSomebodyNamedAndThenAsksAgain() {
        life.confirmed(100);
        promise(life.line().needDate().plusDays(5));
        life.awaitTask("delay#1#1");
        LocalDate until = life.clock.today().plusDays(3);
        DelayDecision rest = new DelayDecision.Snooze(until, "The ship is in the harbour");

        assertThat(life.escalations.decide(life.order + "#delay#1", rest, BUYER))
                .isInstanceOf(DelayResult.Done.class);

        life.awaitNoTask("delay#1#1");
        life.awaitStep("Gateway_RestEnds");
        assertThat(life.escalations.resting(BUYER))
                .filteredOn(e -> e.orderId().equals(life.order))
                .singleElement()
                .satisfies(e -> assertThat(e.note()).endsWith("The ship is in the harbour"));
        assertThat(life.mails("order-chased")).isEmpty();
        life.advance(Duration.ofDays(4));
        life.awaitTask("delay#2#1");
        assertThat(life.escalations.decide(life.order + "#delay#2", new DelayDecision.Chase("Please!"), BUYER))
                .isInstanceOf(DelayResult.Done.class);
        life.awaitMail("order-chased");
    }

    @Test
    void anEscalationThatRestsIsWokenByAPersonAndByItselfWhenSomethingElseIsLate() {
        life.confirmed(100);
        promise(life.line().needDate().plusDays(5));
        life.awaitTask("delay#1#1");
        DelayDecision rest = new DelayDecision.Snooze(life.clock.today().plusDays(9), "The ship is in the harbour");
        assertThat(life.escalations.decide(life.order + "#delay#1", rest, BUYER))
                .isInstanceOf(DelayResult.Done.class);
        life.awaitStep("Gateway_RestEnds");

        assertThat(life.escalations.wake(life.order + "#delay#1", BUYER)).isInstanceOf(DelayResult.Done.class);

        life.awaitTask("delay#2#1");
        assertThat(life.escalations.wake(life.order + "#delay#1", BUYER)).isInstanceOf(DelayResult.Repeated.class);
        assertThat(life.escalations.decide(life.order + "#delay#2", rest, BUYER))
                .isInstanceOf(DelayResult.Done.class);
        life.awaitNoTask("delay#2#1");
        promise(life.line().needDate().plusDays(12));
        life.awaitTask("delay#3#1");
        assertThat(life.escalations.resting(BUYER))
                .filteredOn(e -> e.orderId().equals(life.order))
                .isEmpty();
    }

    /** One line is decided, the other goes on; the escalation ends with the last one that is late. */
    @Test
    void linesAreDecidedOneByOneUntilNothingIsLate() {
        life.confirmedWithTwoLines(100);
        life.awaitTask("receive#1");
        LocalDate late = life.line().needDate().plusDays(5);
        life.done(life.orders.movePromise(
                life.order,
                List.of(new PromiseMove(1, late), new PromiseMove(2, late)),
                "The ship is late",
                life.supplier));
        life.awaitTask("delay#1#1");
        WaysOut ways = context.getBean(WaysOut.class);
        Escalation open = life.awaitEscalated();
        DelayWatch.Looked looked = life.escalations.look(open, BUYER);
        List<LateLine> lines = looked.lines();
        // What the board says is what the lines say, of one moment.
        assertThat(looked.escalation().atStake())
                .isEqualTo(LateLines.lost(lines, looked.escalation().atStake().currency()));
        assertThat(looked.escalation().asOf()).isPresent();
        assertThat(lines).extracting(LateLine::number).containsExactlyInAnyOrder(1, 2);
        assertThat(lines).extracting(LateLine::words).containsOnly("The ship is late");

        WayOut wait = way(ways, open, lines.getFirst(), WayOut.Kind.WAIT);
        assertThat(ways.take(open, lines.getFirst().number(), wait, "", BUYER)).isInstanceOf(DelayResult.Done.class);

        assertThat(life.escalations.look(open, BUYER).lines())
                .extracting(LateLine::number)
                .containsExactly(lines.getLast().number());
        life.awaitTask("delay#1#1");
        WayOut leave = way(ways, open, lines.getLast(), WayOut.Kind.LEAVE_OUT);
        assertThat(ways.take(open, lines.getLast().number(), leave, "Not needed any more", BUYER))
                .isInstanceOf(DelayResult.Done.class);
        life.awaitNoTask("delay#1#1");
        assertThat(life.now().talk().openChanges()).hasSize(1);
    }

    private static WayOut way(WaysOut ways, Escalation open, LateLine line, WayOut.Kind kind) {
        return ways.of(open, line, BUYER).stream()
                .filter(way -> way.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOverdueOrderClimbsToTheHeadOfPurchasingWhoReSources() {
        life.policy(Duration.ofDays(5)).confirmed(100);
        life.advance(Duration.ofDays(12));
        Escalation overdue = life.awaitEscalated();
        assertThat(overdue.cause()).isEqualTo(DelayCause.OVERDUE);
        life.awaitTask("delay#1#1");

        life.advance(Duration.ofDays(14));
        life.awaitTask("delay#1#2");
        life.advance(Duration.ofDays(14));
        life.awaitTask("delay#1#3");
        life.awaitEscalation(e -> e.reminded().isEmpty() && e.level() == 3);
        life.advance(Duration.ofDays(14));
        Escalation once = life.awaitEscalation(e -> e.reminded().size() == 1);
        assertThat(once.decideBy()).isAfter(life.clock.now());
        life.awaitStep("Timer_HeadStillUndecided");
        life.advance(Duration.ofDays(14));
        life.awaitEscalation(e -> e.reminded().size() == 2);
        for (int reminder = 3; reminder <= Escalation.MOST_REMINDERS; reminder++) {
            int times = reminder;
            life.awaitStep("Timer_HeadStillUndecided", times - 1);
            life.advance(Duration.ofDays(14));
            life.awaitEscalation(e -> e.reminded().size() == times);
        }
        life.awaitEnd("EndEvent_LevelsTold");
        assertThat(life.escalations.open(0, 1000, MANAGER).rows())
                .filteredOn(e -> e.orderId().equals(life.order))
                .singleElement()
                .satisfies(e -> assertThat(e.level()).isEqualTo(3));
        life.escalations.decide(overdue.id(), new DelayDecision.ReSource("Enough"), HEAD);

        life.awaitEnd("EndEvent_OrderWithdrawn");
        assertThat(life.now().state()).isEqualTo(OrderState.RE_SOURCED);
        assertThat(life.supply())
                .singleElement()
                .satisfies(s -> assertThat(s.open()).isEqualTo(Quantity.of(100)));
        life.awaitNoTask("delay#1#1");
        life.awaitNoTask("delay#1#3");
    }

    @Test
    void goodsThatComeInEndTheEscalation() {
        life.confirmed(100);
        promise(life.line().needDate().plusDays(5));
        life.awaitTask("delay#1#1");

        life.done(life.receive(1, 100, 0, false));

        life.awaitEnd("EndEvent_OrderClosed");
        life.awaitEnd("EndEvent_DelayGone");
        life.awaitEnd("replenishment-order");
    }

    @Test
    void aLateOrderIsCancelledByTheBuyer() {
        life.confirmed(100);
        promise(life.line().needDate().plusDays(5));
        life.awaitTask("delay#1#1");

        life.escalations.decide(life.order + "#delay#1", new DelayDecision.Cancel("Season is over"), BUYER);

        life.awaitEnd("EndEvent_OrderWithdrawn");
        assertThat(life.now().state()).isEqualTo(OrderState.CANCELLED);
        life.awaitMail("order-cancelled");
    }
}
