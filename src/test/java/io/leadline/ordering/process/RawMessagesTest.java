package io.leadline.ordering.process;

import static io.leadline.ordering.OrderLife.BUYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.engine.ElementRecord;
import io.leadline.engine.Engine;
import io.leadline.engine.Message;
import io.leadline.engine.TaskRecord;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderFacts;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.PurchaseOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Messages sent straight to the engine, as a broken client or a repeated delivery would: twice, too late, too early. */
@LeadlineTest
class RawMessagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Engine engine;

    private OrderLife life;

    @BeforeEach
    void begin() {
        life = new OrderLife(context);
    }

    @AfterEach
    void end() {
        life.end();
    }

    private void raw(String name, String key, String id, Duration kept, Map<String, Object> variables) {
        engine.publish(new Message(name, key, id, kept, variables));
    }

    private void start(String id, Duration kept) {
        raw(OrderFacts.ORDER_PROPOSED, life.order, id, kept, Map.of(OrderVariables.SUBJECT, life.order));
    }

    private List<ElementRecord> instances() {
        return life.feed.elements(life.order).stream()
                .filter(element -> element.elementId().equals(OrderFacts.PROCESS))
                .toList();
    }

    private List<ElementRecord> ends(String element) {
        return life.feed.elements(life.order).stream()
                .filter(e -> e.elementId().equals(element) && e.state() == TaskRecord.State.COMPLETED)
                .toList();
    }

    private void settled() {
        life.confirmed(100);
        life.done(life.receive(1, 100, 0, false));
        life.awaitEnd("replenishment-order");
    }

    @Test
    void aStartThatIsToldTwiceIsOneOrder() {
        life.proposed(100).awaitTask("approve#1");

        start(life.order + ".0.0", Duration.ofDays(7));
        start("raw-" + life.id, Duration.ZERO);
        life.done(life.orders.approve(life.order, life.now().version(), BUYER));

        life.awaitTask("answer#1");
        assertThat(instances()).hasSize(1);
        assertThat(life.mails("order-sent")).hasSize(1);
    }

    @Test
    void aStartOfASettledOrderEndsAtOnceWithoutATask() {
        settled();
        PurchaseOrder before = life.now();

        start("raw-late-" + life.id, Duration.ofMinutes(5));

        life.awaitEnd("EndEvent_NothingToStart");
        await().until(() ->
                instances().size() == 2 && instances().stream().allMatch(i -> i.state() == TaskRecord.State.COMPLETED));
        assertThat(life.now()).isEqualTo(before);
        assertThat(ends("UserTask_DecideAsBuyer")).hasSize(1);
    }

    @Test
    void lateMessagesChangeNothingThatIsSettled() {
        settled();
        PurchaseOrder before = life.now();
        Duration kept = Duration.ofMinutes(5);

        raw(
                OrderFacts.ORDER_WITHDRAWN,
                life.order,
                "w-" + life.id,
                kept,
                Map.of(OrderVariables.WITHDRAWAL, "re-source"));
        raw(OrderFacts.PROMISE_MOVED, life.order, "p-" + life.id, kept, Map.of());
        raw(OrderFacts.ORDER_SENT, life.order + "#sent#1", "s-" + life.id, kept, Map.of("asking", "1"));
        raw(OrderFacts.ORDER_RETURNED, life.order, "r-" + life.id, kept, Map.of());
        raw(OrderFacts.MAIL_BOUNCED, life.order, "b-" + life.id, kept, Map.of("bounce", 9, "reachBy", "never"));
        // Another order on the same engine shows that those before it were dealt with.
        OrderLife other = new OrderLife(context);
        other.sent(100);

        assertThat(life.now()).isEqualTo(before);
        assertThat(life.now().state()).isEqualTo(OrderState.CLOSED);
        assertThat(instances()).hasSize(1);
        assertThat(life.mails("order-cancelled")).isEmpty();
        other.end();
    }

    @Test
    void earlyAndRepeatedMessagesChangeNothingThatIsDecided() {
        life.proposed(100).awaitTask("approve#1");
        Duration kept = Duration.ofDays(1);
        raw(OrderFacts.PROMISE_MOVED, life.order, "early-" + life.id, kept, Map.of());
        raw(OrderFacts.PROMISE_MOVED, life.order, "early-" + life.id, kept, Map.of());
        raw(OrderFacts.ORDER_SENT, life.order + "#sent#2", "early-s-" + life.id, kept, Map.of("asking", "2"));

        life.awaitTask("approve#1");
        assertThat(life.now().state()).isEqualTo(OrderState.AWAITING_BUYER);
        life.done(life.orders.approve(life.order, life.now().version(), BUYER));
        life.awaitTask("answer#1");
        life.done(life.orders.answer(life.order, 1, List.of(LineAnswer.accept(life.line())), life.supplier));
        life.awaitTask("receive#1");
        // The early word is taken now, once, and finds nothing to escalate.
        life.awaitEnd("EndEvent_NothingNew");
        raw(OrderFacts.PROMISE_MOVED, life.order, "again-" + life.id, Duration.ZERO, Map.of());
        life.done(life.receive(1, 100, 0, false));

        life.awaitEnd("EndEvent_OrderClosed");
        assertThat(life.escalations.ofOrder(life.order, BUYER)).isEmpty();
        assertThat(life.now().state()).isEqualTo(OrderState.CLOSED);
        assertThat(instances()).hasSize(1);
    }
}
