package io.leadline.ordering.process;

import static io.leadline.ordering.OrderLife.BUYER;
import static io.leadline.ordering.OrderLife.GOODS_IN;
import static io.leadline.ordering.OrderLife.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.identity.Role;
import io.leadline.messaging.MailSent;
import io.leadline.messaging.MailSummary;
import io.leadline.messaging.Mails;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.Reached;
import io.leadline.ordering.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LeadlineTest
class BouncedMailTest {

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

    private OrderResult reach(int bounce, Reached reached) {
        return life.orders.reach(life.order, bounce, reached, BUYER);
    }

    private Instant answerBy() {
        return Objects.requireNonNull(life.now().talk().answerBy());
    }

    @Test
    void anOrderThatCameBackGoesToTheCorrectedAddressAndTheClockStartsAnew() {
        life.policy(Duration.ofDays(20)).sent(100);
        Instant first = answerBy();
        life.advanceToWorkingDay(Duration.ofDays(5));
        life.awaitMail("order-reminder");

        life.mailComesBack("sent#1");

        life.awaitTask("bounce#1");
        life.awaitNoTask("answer#1");
        assertThat(life.now().talk().answerBy()).isNull();
        assertThat(life.orders.allowed(life.now(), BUYER)).contains(OrderAction.REACH);
        assertThat(life.orders.allowed(life.now(), life.supplier)).doesNotContain(OrderAction.REACH);
        assertThat(reach(1, new Reached.Again("no address"))).isEqualTo(OrderResult.refused(Refusal.ADDRESS_WRONG));
        assertThat(reach(1, new Reached.Again("new-" + life.id + "@example.com")))
                .isEqualTo(OrderResult.refused(Refusal.ADDRESS_UNKNOWN));
        life.contact("new-" + life.id + "@example.com");
        life.done(reach(1, new Reached.Again("new-" + life.id + "@example.com")));
        assertThat(reach(1, new Reached.Again("new-" + life.id + "@example.com")))
                .isInstanceOf(OrderResult.Repeated.class);

        life.awaitEnd("EndEvent_MailSentAgain");
        life.awaitTask("answer#1.2");
        life.awaitNoTask("bounce#1");
        assertThat(life.supplierNow().email()).isEqualTo("new-" + life.id + "@example.com");
        assertThat(life.mails("order-sent"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo("new-" + life.id + "@example.com"));
        assertThat(answerBy()).isAfter(first);
        life.done(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), life.supplier));
        life.awaitTask("receive#1");
    }

    @Test
    void nobodyIsRemindedOrEscalatedWhileTheOrderLiesWithTheBuyer() {
        life.policy(Duration.ofDays(5)).sent(100);
        life.mailComesBack("sent#1");
        life.awaitTask("bounce#1");
        life.awaitNoTask("answer#1");

        life.advanceToWorkingDay(Duration.ofDays(30));
        life.done(reach(1, new Reached.Otherwise("By telephone")));

        life.awaitEnd("EndEvent_ReachedOtherwise");
        life.awaitTask("answer#1.2");
        assertThat(life.mails("order-reminder")).isEmpty();
        assertThat(life.escalations.ofOrder(life.order, BUYER)).isEmpty();
        // The address is still dead, so that nothing is written to it; the silence is escalated all the same.
        life.advanceToWorkingDay(Duration.ofDays(30));
        life.awaitEscalated();
        assertThat(life.mails("order-reminder")).isEmpty();
        assertThat(life.mails("order-final-reminder")).isEmpty();
    }

    @Test
    void aSupplierWithoutAnAddressIsATaskInsteadOfALostMail() {
        life.supplierMail("").proposed(40);

        life.awaitTask("bounce#1");
        assertThat(life.now().state()).isEqualTo(OrderState.SENT);
        assertThat(life.mails("order-sent")).isEmpty();
        assertThat(life.feed.lastTask(life.order + "#answer#1")).isEmpty();
        life.contact("found-" + life.id + "@example.com");
        life.done(reach(1, new Reached.Again("found-" + life.id + "@example.com")));

        life.awaitTask("answer#1.2");
        assertThat(life.mails("order-sent"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).isEqualTo("found-" + life.id + "@example.com"));
    }

    @Test
    void anAnswerEndsTheTaskWhateverBecameOfTheMail() {
        life.supplierMail("").proposed(40);
        life.awaitTask("bounce#1");

        life.done(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), BUYER));

        life.awaitTask("receive#1");
        life.awaitNoTask("bounce#1");
        // Nothing is written to nowhere: the confirmation is not another task.
        assertThat(life.now().talk().bounces()).hasSize(1);
        assertThat(reach(1, new Reached.Otherwise(""))).isEqualTo(OrderResult.refused(Refusal.DECIDED_ALREADY));
    }

    @Test
    void aMailThatComesBackTwiceIsTwoTasks() {
        life.sent(100);
        life.mailComesBack("sent#1");
        life.awaitTask("bounce#1");
        life.contact("again-" + life.id + "@example.com");
        life.done(reach(1, new Reached.Again("again-" + life.id + "@example.com")));
        life.awaitTask("answer#1.2");

        life.advance(Duration.ofHours(1));
        life.mailComesBack("sent#1");

        life.awaitTask("bounce#2");
        life.done(reach(2, new Reached.Otherwise("They came by")));
        life.awaitTask("answer#1.3");
        life.done(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), life.supplier));
        life.awaitTask("receive#1");
    }

    @Test
    void aTaskThatWaitsIsRemindedOfAndThenTheManagersToo() {
        life.colleague("bea", Role.BUYER);
        life.colleague("mia", Role.MANAGER);
        life.policy(Duration.ofDays(10)).supplierMail("").proposed(40);
        life.awaitTask("bounce#1");
        life.awaitMail("no-address");
        life.advance(Duration.ofDays(5));
        life.awaitEnd("EndEvent_BuyerReminded");
        assertThat(life.feed.lastTask(life.order + "#bounce-late#1")).isEmpty();
        assertThat(life.mails("supplier-unreached"))
                .extracting(MailSummary::to)
                .contains("bea-" + life.id + "@example.com")
                .doesNotContain("mia-" + life.id + "@example.com");

        life.advance(Duration.ofDays(20));
        life.awaitTask("bounce-late#1");
        assertThat(life.mails("supplier-unreached"))
                .extracting(MailSummary::to)
                .contains("mia-" + life.id + "@example.com");
        life.done(life.orders.reach(life.order, 1, new Reached.Otherwise("On the fair"), MANAGER));

        life.awaitTask("answer#1.2");
        life.awaitNoTask("bounce#1");
        life.awaitNoTask("bounce-late#1");
    }

    @Test
    void aMailThatSomebodyElseSendsAgainEndsTheTask() {
        life.sent(100);
        life.mailComesBack("sent#1");
        life.awaitTask("bounce#1");

        life.contact("other@example.com");
        assertThat(context.getBean(Mails.class).retry(life.order + "#sent#1", "other@example.com", MANAGER))
                .isEqualTo(Mails.Again.QUEUED);

        life.awaitTask("answer#1.2");
        life.awaitNoTask("bounce#1");
        assertThat(reach(1, new Reached.Otherwise(""))).isEqualTo(OrderResult.refused(Refusal.DECIDED_ALREADY));
    }

    @Test
    void anOrderThatReachesTheSupplierAfterItWasWithdrawnIsCancelledThere() {
        life.supplierMail("").proposed(40);
        life.awaitTask("bounce#1");
        life.done(life.orders.cancel(life.order, "Nobody there", BUYER));
        life.awaitEnd("EndEvent_OrderWithdrawn");
        life.supplierMail("late-" + life.id + "@example.com");

        context.publishEvent(new MailSent(
                life.order + "#sent#1",
                life.order,
                life.now().head().supplierId(),
                life.supplierNow().email(),
                life.clock.now()));

        life.awaitMail("order-cancelled");
    }

    @Test
    void aConfirmationThatComesBackIsATaskThatEndsWithTheOrder() {
        life.confirmed(100);
        life.awaitMail("order-confirmed");
        life.awaitSent("order-confirmed");

        life.mailComesBack("confirmed");

        life.awaitTask("bounce#1");
        life.awaitTask("receive#1");
        life.done(life.receive(1, 100, 0, false));
        life.awaitEnd("replenishment-order");
        life.awaitNoTask("bounce#1");
        assertThat(life.now().state()).isEqualTo(OrderState.CLOSED);
        assertThat(life.orders.reach(life.order, 1, new Reached.Otherwise(""), GOODS_IN))
                .isEqualTo(OrderResult.refused(Refusal.FORBIDDEN));
    }

    @Test
    void anUndeliveredOrderIsWithdrawnWithoutAWordToTheSupplier() {
        life.supplierMail("").proposed(40);
        life.awaitTask("bounce#1");

        life.done(life.orders.cancel(life.order, "Nobody there", BUYER));

        life.awaitEnd("EndEvent_OrderWithdrawn");
        life.awaitNoTask("bounce#1");
        assertThat(life.mails("order-cancelled")).isEmpty();
    }
}
