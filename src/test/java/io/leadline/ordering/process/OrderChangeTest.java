package io.leadline.ordering.process;

import static io.leadline.ordering.OrderLife.BUYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.identity.Actor;
import io.leadline.inbox.Inbox;
import io.leadline.ordering.ChangeRequest;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.Refusal;
import io.leadline.ordering.Sooner;
import io.leadline.shared.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each path of {@code order-change}, on the real engine. */
@LeadlineTest
class OrderChangeTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Inbox inbox;

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
    void aSupplierWhoAgreesDeliversLaterAndTheBuyersAreTold() {
        life.confirmed(100);
        LocalDate later = life.line().expectedDate().plusDays(30);

        life.done(ask(later));
        assertThat(ask(later)).isInstanceOf(OrderResult.Repeated.class);
        assertThat(ask(later.plusDays(1))).isEqualTo(new OrderResult.Refused(Refusal.ASKED_ALREADY, 1));
        assertThat(ask(life.line().expectedDate())).isEqualTo(new OrderResult.Refused(Refusal.DATE_NOT_LATER, 1));
        life.awaitTask("change#1");
        life.awaitMail("order-later-asked");
        awaitInbox("change#1", life.supplier);
        assertThat(life.line().expectedDate()).isBefore(later);

        life.done(life.orders.answerChange(life.order, 1, true, "Gladly", life.supplier));

        life.awaitEnd("EndEvent_OrderChanged");
        assertThat(life.orders.answerChange(life.order, 1, true, "Gladly", life.supplier))
                .isInstanceOf(OrderResult.Repeated.class);
        assertThat(life.orders.answerChange(life.order, 1, false, "No", life.supplier))
                .isEqualTo(new OrderResult.Refused(Refusal.DECIDED_ALREADY, 0));
        assertThat(life.line().expectedDate()).isEqualTo(later);
        assertThat(life.line().requestedDate()).isEqualTo(later);
        assertThat(life.line().needDate()).isEqualTo(later);
        assertThat(life.supply())
                .singleElement()
                .satisfies(supply -> assertThat(supply.expectedDate()).isEqualTo(later));
        assertThat(life.escalations.ofOrder(life.order, BUYER)).isEmpty();
        assertThat(life.now().state()).isEqualTo(OrderState.CONFIRMED);
    }

    @Test
    void aPartThatIsAskedForSoonerBecomesALineOnceTheSupplierAgrees() {
        life.confirmed(100);
        LocalDate promised = life.line().expectedDate();

        life.done(life.orders.askSooner(
                life.order, 1, new Sooner(Quantity.of(40), promised.minusDays(1), null), "The shelf is empty", BUYER));
        life.awaitTask("change#1");
        life.awaitMail("order-sooner-asked");
        life.done(life.orders.answerChange(life.order, 1, true, "By air", life.supplier));

        life.awaitEnd("EndEvent_OrderChanged");
        assertThat(life.now().openLines())
                .extracting(OrderLine::quantity, OrderLine::expectedDate)
                .containsExactlyInAnyOrder(
                        tuple(Quantity.of(60), promised), tuple(Quantity.of(40), promised.minusDays(1)));
    }

    @Test
    void aSupplierWhoRefusesLeavesEverythingAsItWasAndABuyerDecides() {
        life.confirmed(100);
        LocalDate promised = life.line().expectedDate();
        life.done(ask(promised.plusDays(30))).awaitTask("change#1");

        life.done(life.orders.answerChange(life.order, 1, false, "It is packed", life.supplier));

        life.awaitTask("change-refused#1");
        awaitInbox("change-refused#1", BUYER);
        assertThat(life.line().expectedDate()).isEqualTo(promised);
        life.done(life.orders.settleChange(life.order, 1, BUYER));
        life.awaitEnd("EndEvent_ChangeRefused");
        assertThat(state()).isEqualTo(ChangeRequest.State.LEFT);
        life.done(ask(promised.plusDays(40))).awaitTask("change#2");
    }

    @Test
    void aSilentSupplierIsRemindedTheBuyersAreToldAndTheRequestStays() {
        life.policy(Duration.ofHours(20)).confirmed(100);
        life.done(ask(life.line().expectedDate().plusDays(60))).awaitTask("change#1");

        life.advanceToWorkingDay(Duration.ofDays(1));
        life.awaitMails("order-later-asked", 2);
        life.advance(Duration.ofDays(5));

        life.awaitEnd("EndEvent_SilenceTold");
        life.awaitTask("change#1");
        assertThat(state()).isEqualTo(ChangeRequest.State.ASKED);
        life.done(life.orders.settleChange(life.order, 1, BUYER));
        life.awaitEnd("EndEvent_ChangeDropped");
        life.awaitMail("order-change-dropped");
        assertThat(life.orders.answerChange(life.order, 1, true, "", life.supplier))
                .isEqualTo(new OrderResult.Refused(Refusal.DECIDED_ALREADY, 0));
    }

    @Test
    void aLineIsLeftOutAndTheOthersCome() {
        life.confirmedWithTwoLines(50);
        life.done(life.orders.askChange(life.order, 2, null, "Sells slowly", BUYER))
                .awaitTask("change#1");
        life.awaitMail("order-leave-out-asked");

        life.done(life.orders.answerChange(life.order, 1, true, "", life.supplier));

        life.awaitEnd("EndEvent_OrderChanged");
        assertThat(life.now().openLines()).extracting(line -> line.number()).containsExactly(1);
        life.done(life.receive(1, 50, 0, false));
        life.awaitEnd("EndEvent_OrderClosed");
        assertThat(life.onHand()).isEqualTo(Quantity.of(50));
    }

    @Test
    void theOnlyLineIsLeftOutByCancellingTheOrderWhichEndsWhatWasAsked() {
        life.confirmed(100);
        life.done(ask(life.line().expectedDate().plusDays(30))).awaitTask("change#1");

        life.done(life.orders.askChange(life.order, 1, null, "Sells slowly", BUYER));

        life.awaitMail("order-cancelled");
        life.awaitEnd("EndEvent_ChangeDropped");
        assertThat(life.now().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(state()).isEqualTo(ChangeRequest.State.OVER);
        assertThat(life.mails("order-change-dropped")).isEmpty();
        assertThat(ask(life.line().expectedDate().plusDays(30))).isEqualTo(new OrderResult.Refused(Refusal.SETTLED, 0));
    }

    private void awaitInbox(String decision, Actor who) {
        await().until(() -> inbox.task(life.order + "#" + decision, who).isPresent());
    }

    private OrderResult ask(LocalDate later) {
        return life.orders.askChange(life.order, 1, later, "We have enough", BUYER);
    }

    private ChangeRequest.State state() {
        return life.now().talk().changes().getFirst().state();
    }
}
