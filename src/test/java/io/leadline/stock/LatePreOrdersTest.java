package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Locations;
import io.leadline.engine.RecordFeed;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderStore;
import io.leadline.ordering.SampleOrder;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.suite.QuickWaits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A pre-order whose order comes to nothing, from the news to its end, on the real engine. */
@LeadlineTest
class LatePreOrdersTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;
    private static final SavedBy BY = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    @Autowired
    Reservations reservations;

    @Autowired
    ChannelRules rules;

    @Autowired
    Locations locations;

    @Autowired
    OrderStore orders;

    @Autowired
    PurchaseHistory past;

    @Autowired
    Inbox inbox;

    @Autowired
    LatePreOrders late;

    @Autowired
    RecordFeed feed;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEventPublisher events;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Sku sku = new Sku("LATE-" + unique);
    private final String channel = "late-" + unique;
    private final String order = "LO-" + unique;

    @BeforeEach
    void anOrderOfWhichAChannelMayPromise() {
        locations.putChannels(List.of(new Channel(channel, "Late " + unique, ChannelKind.WEB, "L-" + unique, 0)));
        past.put(SampleOrder.punctual("S-" + unique, sku.value(), clock.today()));
        orders.add(SampleOrder.coming(
                order, sku.value(), "S-" + unique, "L-" + unique, clock.today().plusDays(10), 20));
        rules.change(
                null,
                new ChannelRule(
                        channel,
                        ChannelRule.Scope.ALL,
                        5,
                        null,
                        0,
                        null,
                        new PreOrder(null, null, PreOrder.MOST_DAYS, Sureness.EIGHTY)),
                BY);
    }

    @AfterEach
    void noRule() {
        rules.now().rule(channel, ChannelRule.Scope.ALL).ifPresent(rule -> rules.drop(rule, BY));
    }

    private List<InboxTask> tasks() {
        return inbox.rows(InboxQuery.ALL.about(sku.value()), OrderLife.BUYER);
    }

    @Test
    void buyersHaveATaskOnceAnOrderComesToNothingUntilThePreOrderIsGivenBack() {
        String id = "R-" + unique;
        reservations.reserve(new ReservationWish(
                id,
                channel,
                List.of(new ReservationLine(sku, Quantity.of(5))),
                Duration.ofMinutes(15),
                new ReservationWish.Ahead(null)));
        reservations.confirm(id, null);
        assertThat(reservations.find(id).orElseThrow().state()).isEqualTo(ReservationState.AWAITED);

        orders.save(SampleOrder.ended(orders.find(order, null).orElseThrow()));
        events.publishEvent(new OrderChanged(order, "S-" + unique, OrderState.CLOSED, true, 2));

        await().atMost(PATIENCE).until(() -> tasks().size() == 1);
        InboxTask task = tasks().getFirst();
        assertThat(task.kind()).isEqualTo("late-pre-orders.UserTask_DecideOnLatePreOrders");
        assertThat(task.about().route()).isEqualTo("stock/" + sku);
        assertThat(task.dueAt()).isNotNull();
        assertThat(late.of(sku)).extracting(Reservation::id).containsExactly(id);
        assertThat(reservations.find(id).orElseThrow().expected()).isEmpty();

        reservations.release(id, null);

        await().atMost(PATIENCE).until(() -> tasks().isEmpty());
        await().atMost(PATIENCE).until(() -> late.ofTask(task.subject()).isEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.elements(task.subject()))
                        .extracting(element -> element.elementId())
                        .containsOnlyOnce("UserTask_DecideOnLatePreOrders", "EndEvent_LatenessSettled"));
    }
}
