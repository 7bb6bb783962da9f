package io.leadline.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Role;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.messaging.Mails;
import io.leadline.ordering.OrderLife;
import io.leadline.shared.Quantity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An order of a supplier that tells of shipments, promised in ten days: each way through {@code shipment-notice} on the engine. */
@LeadlineTest
class NoticeProcessTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    ApplicationContext context;

    @Autowired
    Shipments shipments;

    @Autowired
    Inbox inbox;

    @Autowired
    RecordFeed feed;

    private OrderLife life;

    @BeforeEach
    void aSupplierThatTells() {
        life = new OrderLife(context);
        life.colleague("bea", Role.BUYER);
        Shipment before = ShipmentExample.told(
                "B-" + life.id,
                String.valueOf(life.supplier.organisation()),
                life.clock.today(),
                "O-before-" + life.id);
        assertThat(context.getBean(ShipmentStore.class).add(before, Turns.NONE)).isTrue();
        life.confirmed(100);
        awaitStep("Gateway_NextNoticeLook", TaskRecord.State.OPEN);
    }

    @AfterEach
    void end() {
        life.end();
    }

    private void awaitStep(String element, TaskRecord.State state) {
        await(life.order + " at " + element)
                .atMost(PATIENCE)
                .until(() -> feed.elements(life.order).stream()
                        .anyMatch(one -> one.elementId().equals(element) && one.state() == state));
    }

    private List<InboxTask> tasks() {
        return inbox.find(InboxQuery.ALL, life.supplier).rows().stream()
                .filter(task -> task.kind().equals("shipment-notice.UserTask_TellShipment"))
                .filter(task -> task.subject().equals(life.order))
                .toList();
    }

    private InboxTask awaitTask() {
        return await("notice of " + life.order)
                .atMost(PATIENCE)
                .until(() -> tasks().stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private long told(String template) {
        return context.getBean(Mails.class).of(life.order, OrderLife.BUYER).stream()
                .filter(mail -> mail.template().equals(template))
                .count();
    }

    private ShipmentResult tell(String number, int units) {
        Shippable line = Shippable.of(life.now(), life.line(), Quantity.of(units));
        return shipments.tell(
                new Notice(
                        number + "-" + life.id,
                        "Northgate",
                        "",
                        0,
                        life.clock.today(),
                        life.clock.today().plusDays(2),
                        List.of(line.shipped(Quantity.of(units), ""))),
                life.supplier);
    }

    @Test
    void whoDoesNotTellIsAskedOnceUntilAllIsToldOf() {
        life.advanceToWorkingDay(Duration.ofDays(10));
        InboxTask task = awaitTask();
        assertThat(task.about().route()).isEqualTo("order/" + life.order);
        assertThat(inbox.task(task.interaction(), life.stranger)).isEmpty();
        life.awaitMail("notice-missing");

        assertThat(tell("D-1", 60)).isInstanceOf(ShipmentResult.Done.class);
        life.advanceToWorkingDay(Duration.ofDays(1));
        await("those above").atMost(PATIENCE).until(() -> told("task-undecided") > 0);
        assertThat(told("notice-missing")).as("of a part").isEqualTo(1);
        awaitTask();

        assertThat(tell("D-2", 40)).isInstanceOf(ShipmentResult.Done.class);
        await().atMost(PATIENCE).until(() -> tasks().isEmpty());
        life.done(life.receive(1, 60, 0, false));
        life.awaitTask("receive#2");
        life.done(life.receive(2, 40, 0, false));
        awaitStep("EndEvent_NoticeEnded", TaskRecord.State.COMPLETED);
        assertThat(told("notice-missing")).isEqualTo(1);
    }

    @Test
    void whatWasCountedIsNotMissedUntilTheRestIsAwaited() {
        life.advanceToWorkingDay(Duration.ofDays(10));
        awaitTask();

        life.done(life.receive(1, 60, 0, true));
        await("nobody is asked while it is in question").atMost(PATIENCE).until(() -> tasks().isEmpty());
        life.awaitTask("settle#1");
        life.done(life.orders.settle(life.order, true, "Soon", OrderLife.BUYER));

        awaitTask();
    }

    @Test
    void nothingIsMissedOfAnOrderThatIsWithdrawn() {
        life.advanceToWorkingDay(Duration.ofDays(10));
        awaitTask();

        life.done(life.orders.cancel(life.order, "Not needed", OrderLife.BUYER));

        awaitStep("EndEvent_NoticeEnded", TaskRecord.State.COMPLETED);
        await().atMost(PATIENCE).until(() -> tasks().isEmpty());
    }
}
