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
import io.leadline.shipments.ShipmentResult.Done;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A shipment of agreed lamps, each way through {@code shipment-transit} on the real engine. */
@LeadlineTest
class ShipmentProcessTest {

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
    void agreed() {
        life = new OrderLife(context);
        life.colleague("bea", Role.BUYER);
        life.confirmed(100);
    }

    @AfterEach
    void end() {
        life.end();
    }

    private Shipment done(ShipmentResult result) {
        assertThat(result).isInstanceOf(Done.class);
        return ((Done) result).now();
    }

    /** Arrives in so many days. */
    private Notice notice(int days) {
        Shippable line = Shippable.of(life.now(), life.line(), Quantity.of(100));
        return new Notice(
                "D-" + life.id,
                "Northgate",
                "T1",
                4,
                life.clock.today(),
                life.clock.today().plusDays(days),
                List.of(line.shipped(Quantity.of(60), "B7")));
    }

    private void awaitStep(String id, String element, TaskRecord.State state) {
        await(id + " at " + element)
                .atMost(PATIENCE)
                .until(() -> feed.elements(id).stream()
                        .anyMatch(one -> one.elementId().equals(element) && one.state() == state));
    }

    private List<InboxTask> tasks(String name) {
        return inbox.find(InboxQuery.ALL, life.supplier).rows().stream()
                .filter(task -> task.kind().equals("shipment-transit.UserTask_SayWhere"))
                .filter(task -> task.about().title().equals(name))
                .toList();
    }

    private InboxTask awaitTask(String name) {
        return await("task about " + name)
                .atMost(PATIENCE)
                .until(() -> tasks(name).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private void awaitMail(String subject, String template) {
        await(subject + " " + template)
                .atMost(PATIENCE)
                .until(() -> context.getBean(Mails.class).of(subject, OrderLife.BUYER).stream()
                        .anyMatch(mail -> mail.template().equals(template)));
    }

    @Test
    void whoLetsTheDayPassIsAskedUntilTheGoodsAreCounted() {
        Shipment one = done(shipments.tell(notice(2), life.supplier));
        awaitStep(one.id(), "Gateway_NextWord", TaskRecord.State.OPEN);

        life.advanceToWorkingDay(Duration.ofDays(3));
        InboxTask task = awaitTask(one.name());
        assertThat(task.about().route()).isEqualTo("shipment/" + one.id());
        assertThat(inbox.task(task.interaction(), life.stranger)).isEmpty();
        life.awaitMail("shipment-asked");
        awaitMail(one.id(), "shipment-late");
        life.advanceToWorkingDay(Duration.ofDays(1));
        awaitMail(task.subject(), "task-undecided");
        life.awaitMails("shipment-asked", 2);

        life.done(life.receive(1, 60, 0, false));

        awaitStep(one.id(), "EndEvent_ShipmentOver", TaskRecord.State.COMPLETED);
        await().atMost(PATIENCE).until(() -> tasks(one.name()).isEmpty());
    }

    @Test
    void whatIsPutOffIsToldToTheBuyersAndWhatIsWithdrawnIsOver() {
        Shipment one = done(shipments.tell(notice(2), life.supplier));
        awaitStep(one.id(), "Gateway_NextWord", TaskRecord.State.OPEN);
        life.advanceToWorkingDay(Duration.ofDays(3));
        awaitTask(one.name());

        done(shipments.correct(one.id(), 1, notice(9), life.supplier));
        awaitMail(one.id(), "shipment-slipped");
        await().atMost(PATIENCE).until(() -> tasks(one.name()).isEmpty());
        awaitStep(one.id(), "Gateway_NextWord", TaskRecord.State.OPEN);

        done(shipments.withdraw(one.id(), "The lorry broke", life.supplier));
        awaitStep(one.id(), "EndEvent_ShipmentOver", TaskRecord.State.COMPLETED);
    }
}
