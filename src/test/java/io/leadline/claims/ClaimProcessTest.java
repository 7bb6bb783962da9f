package io.leadline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.claims.Claim.Offer;
import io.leadline.claims.Claim.State;
import io.leadline.claims.Claim.Way;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Role;
import io.leadline.inbox.Inbox;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Notice;
import io.leadline.shipments.ShipmentResult;
import io.leadline.shipments.Shipments;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A shipment of sixty of which forty-nine are counted: each way through {@code delivery-claim} on the engine. */
@LeadlineTest
class ClaimProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    ApplicationContext context;

    /** The delivery note of what comes names no shipment. */
    private static final String NO_SLIP = "no-slip";

    @Autowired
    Claims claims;

    @Autowired
    Shipments shipments;

    @Autowired
    Inbox inbox;

    @Autowired
    RecordFeed feed;

    private OrderLife life;
    private String id = "";

    @BeforeEach
    void elevenAreShort(TestInfo info) {
        life = new OrderLife(context);
        life.colleague("bea", Role.BUYER);
        // Eleven of them are worth more than one person waives.
        life.priced(Money.of("49.00", "GBP")).confirmed(100);
        Notice.Line line = new Notice.Line(
                life.order,
                life.now().name(),
                1,
                life.sku,
                life.line().name(),
                life.line().unit(),
                Quantity.of(60),
                "");
        assertThat(shipments.tell(
                        new Notice(
                                "D-" + life.id,
                                "Northgate",
                                "",
                                0,
                                life.clock.today(),
                                life.clock.today().plusDays(2),
                                List.of(line)),
                        life.supplier))
                .isInstanceOf(ShipmentResult.Done.class);
        counted(info.getTags().contains(NO_SLIP) ? "" : "D-" + life.id);
    }

    private void counted(String slip) {
        life.done(life.receive(1, 49, 0, false, slip));
        life.awaitTask("receive#2");
        life.advance(Duration.ofHours(3));
        id = await("claim of " + life.order)
                .atMost(PATIENCE)
                .until(
                        () -> claims.ofOrder(life.order, OrderLife.BUYER).stream()
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .id();
    }

    @AfterEach
    void end() {
        life.end();
    }

    private void awaitTask(String interaction) {
        await(interaction)
                .atMost(PATIENCE)
                .until(() -> feed.openTask(id + interaction).isPresent());
    }

    private void awaitEnd(String element) {
        await(element)
                .atMost(PATIENCE)
                .until(() -> feed.elements(id).stream()
                        .anyMatch(one -> one.elementId().equals(element) && one.state() == TaskRecord.State.COMPLETED));
    }

    private Claim now() {
        return claims.get(id);
    }

    private static void done(ClaimResult result) {
        assertThat(result).isInstanceOf(ClaimResult.Done.class);
    }

    @Test
    void whatIsDisputedAndWaivedNeedsASecondPerson() {
        awaitTask("#answer#1");
        assertThat(inbox.task(id + "#answer#1", life.stranger)).isEmpty();
        await("mail")
                .atMost(PATIENCE)
                .until(() -> context.getBean(Mails.class).of(id, OrderLife.BUYER).stream()
                        .anyMatch(mail -> mail.template().equals("claim-asked")));
        Money none = Money.zero(now().value().currency());
        done(claims.answer(id, new Offer(Way.NOTHING, none, null, "All were in it"), life.supplier));

        awaitTask("#decide#1");
        done(claims.askAgain(id, "See the photo", OrderLife.BUYER));
        awaitTask("#answer#2");
        done(claims.answer(id, new Offer(Way.NOTHING, none, null, "Still"), life.supplier));
        awaitTask("#decide#2");
        done(claims.decide(id, Way.NOTHING, none, null, "Not worth it", OrderLife.BUYER));
        awaitTask("#confirm#2");
        done(claims.confirm(id, false, "Ask for half", OrderLife.MANAGER));
        awaitTask("#decide#3");
        done(claims.decide(id, Way.NOTHING, none, null, "They refuse", OrderLife.BUYER));
        awaitTask("#confirm#3");
        done(claims.confirm(id, true, "", OrderLife.MANAGER));

        awaitEnd("EndEvent_ClaimWaived");
        assertThat(now().state()).isEqualTo(State.SETTLED);
    }

    @Test
    void whoSaysNothingIsRemindedAndABuyerDecidesWithASecondPerson() {
        awaitTask("#answer#1");

        life.advanceToWorkingDay(Duration.ofDays(6));

        awaitTask("#decide#1");
        assertThat(now().state()).isEqualTo(State.ANSWERED);
        LocalDate day = life.clock.today().plusDays(9);
        done(claims.decide(
                id,
                Way.RESEND,
                Money.zero(now().value().currency()),
                day,
                "They said so on the telephone",
                OrderLife.BUYER));
        // The supplier never said so: what comes by a buyer's word alone is waived.
        awaitTask("#confirm#1");
        life.advance(Duration.ofHours(25));
        awaitEnd("EndEvent_SecondReminded");
        done(claims.confirm(id, true, "", OrderLife.MANAGER));
        awaitEnd("EndEvent_ClaimWaived");
        assertThat(life.line().promisedDate()).contains(day);
    }

    @Test
    @Tag(NO_SLIP)
    void whatNoDeliveryNoteNamesIsAskedOfABuyerBeforeTheSupplierHearsOfIt() {
        awaitTask("#decide#1");
        assertThat(claims.find(id, life.supplier)).isEmpty();

        done(claims.match(id, true, "", OrderLife.BUYER));

        awaitTask("#answer#2");
        assertThat(claims.find(id, life.supplier)).isPresent();
    }

    @Test
    @Tag(NO_SLIP)
    void whatIsAnotherShipmentIsNotClaimed() {
        awaitTask("#decide#1");

        done(claims.match(id, false, "It is the one of last week", OrderLife.BUYER));

        awaitEnd("EndEvent_ClaimWithdrawn");
        assertThat(claims.find(id, life.supplier)).isEmpty();
    }

    @Test
    void aCountThatIsPutRightEndsItAtAnyStage() {
        awaitTask("#answer#1");

        life.done(life.correct(2, 1, 60));

        awaitEnd("EndEvent_ClaimWithdrawn");
        assertThat(now().state()).isEqualTo(State.WITHDRAWN);
    }
}
