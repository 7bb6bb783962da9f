package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Locations;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderStore;
import io.leadline.ordering.SampleOrder;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.Reservations;
import io.leadline.stock.Stock;
import io.leadline.suite.PassingTime;
import io.leadline.suite.QuickWaits;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

/** What programs outside hear, on real connections: signed, in order, again where it failed, and given up at last. */
@LeadlineTest
class WebhooksTest {

    private static final Actor ADMIN =
            new Actor("hooks", "Hooks", Set.of(Role.ADMIN), null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @Autowired
    ApplicationContext context;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Stock stock;

    @Autowired
    Reservations reservations;

    @Autowired
    Locations locations;

    @Autowired
    BusinessClock clock;

    @Autowired
    RecordFeed feed;

    @Autowired
    OrderStore orders;

    @Autowired
    ApplicationEventPublisher events;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Sku cup = new Sku("CUP/" + unique);
    private final String web = "web " + unique;
    private final String shop = "shop-" + unique;
    private Webhooks.Made made;

    @BeforeEach
    void aShelfAndTwoChannels() {
        locations.putChannels(List.of(
                new Channel(web, "Web", ChannelKind.WEB, "L-" + unique, 0),
                new Channel(shop, "Shop", ChannelKind.STORE, "M-" + unique, 0)));
    }

    @AfterEach
    void nothingGoesOn() {
        if (made != null) {
            webhooks.open(made.endpoint().id(), false, ADMIN);
        }
    }

    private void receipt(String location, int quantity) {
        stock.record(new Movement(
                UUID.randomUUID().toString(),
                MovementKind.RECEIPT,
                location + unique,
                cup,
                Quantity.of(quantity),
                "test",
                clock.now()));
    }

    private Webhooks.Made hears(WebhookReceiver receiver, WebhookKind... kinds) {
        made = webhooks.make(new Webhooks.Wish("Test", receiver.url(), Set.of(kinds), Set.of(web), null), ADMIN);
        return made;
    }

    private void changed(String order, String supplier, OrderState state, boolean released, long version) {
        events.publishEvent(new OrderChanged(order, supplier, state, released, version));
    }

    private WebhookEndpoint endpoint() {
        return webhooks.find(made.endpoint().id()).orElseThrow();
    }

    private static String last(WebhookReceiver receiver) {
        List<WebhookReceiver.Heard> taken = receiver.taken();
        return taken.isEmpty() ? "" : taken.getLast().data().path("available").asString("");
    }

    @Test
    void anEndpointHearsOfItsChannelsSignedAndTheNewestLast() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver(heard -> 204)) {
            receipt("L-", 7);
            hears(receiver, WebhookKind.AVAILABILITY);
            await().atMost(PATIENCE).until(() -> last(receiver), "7"::equals);

            for (int i = 0; i < 50; i++) {
                receipt("L-", 1);
                receipt("M-", 1);
            }

            await().atMost(PATIENCE).until(() -> last(receiver), "57"::equals);
            assertThat(receiver.heard).allSatisfy(heard -> {
                assertThat(heard.isSignedBy(made.secret())).isTrue();
                assertThat(heard.type()).startsWith("application/cloudevents+json");
                assertThat(heard.event().get("id").asString()).isEqualTo(heard.id());
                assertThat(heard.event().get("specversion").asString()).isEqualTo("1.0");
                assertThat(heard.event().get("type").asString()).isEqualTo(WebhookKind.AVAILABILITY.type());
                assertThat(heard.data().get("channel").asString()).isEqualTo(web);
                assertThat(heard.data().get("sku").asString()).isEqualTo(cup.value());
            });
            assertThat(receiver.taken())
                    .extracting(heard -> heard.data().get("available").asInt())
                    .as("newest wins, and nothing comes out of order")
                    .isSorted()
                    .doesNotHaveDuplicates();
            // Heard is earlier than written down: the answer comes in between.
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    webhooks.log(made.endpoint().id(), 0, 500).rows())
                            .hasSize(receiver.heard.size())
                            .allMatch(tried -> tried.problem() == null));
        }
    }

    @Test
    void eachStepOfAReservationIsToldInItsOrderAndOnlyToItsChannel() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver(heard -> 200)) {
            receipt("L-", 9);
            receipt("M-", 9);
            hears(receiver, WebhookKind.RESERVATION);
            ReservationLine two = new ReservationLine(cup, Quantity.of(2));
            String id = "R-" + unique;
            reservations.reserve(new ReservationWish("X-" + unique, shop, List.of(two), Duration.ofHours(1)));
            reservations.reserve(new ReservationWish(id, web, List.of(two), Duration.ofHours(1)));
            reservations.extend(id, Duration.ofHours(2), null);
            reservations.confirm(id, null);
            reservations.confirm(id, null);
            reservations.giveBack(id, "b", List.of(two), null);

            await().atMost(PATIENCE).until(() -> receiver.taken().size() >= 4);

            assertThat(receiver.taken())
                    .extracting(heard -> heard.data().get("id").asString() + " "
                            + heard.data().get("state").asString() + " "
                            + heard.data().get("version").asInt())
                    .containsExactly(id + " held 1", id + " held 2", id + " confirmed 3", id + " confirmed 4");
        }
    }

    @Test
    void aSuppliersEndpointHearsOfItsOrdersAlone() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver(heard -> 200)) {
            made = webhooks.make(
                    new Webhooks.Wish("Test", receiver.url(), Set.of(WebhookKind.ORDER), Set.of(), "S-" + unique),
                    ADMIN);
            changed("O-other", "S-other" + unique, OrderState.SENT, true, 1);
            changed("O-" + unique, "S-" + unique, OrderState.AWAITING_MANAGER, false, 1);
            changed("O-" + unique, "S-" + unique, OrderState.SENT, true, 2);
            changed("O-" + unique, "S-" + unique, OrderState.SENT, true, 3);
            changed("O-unsent" + unique, "S-" + unique, OrderState.CANCELLED, false, 4);
            changed("O-" + unique, "S-" + unique, OrderState.RE_SOURCED, true, 5);

            await().atMost(PATIENCE).until(() -> receiver.taken().size() >= 2);

            assertThat(receiver.taken())
                    .extracting(heard -> heard.event().get("subject").asString() + " "
                            + heard.data().get("state").asString())
                    .as("neither that it was thought of, nor that another one has it now, nor what it never got")
                    .containsExactly("orders/O-" + unique + " sent", "orders/O-" + unique + " cancelled");
        }
    }

    @Test
    void anOrderWhoseChangeNobodyToldIsFoundInTheStore() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver(heard -> 200)) {
            made = webhooks.make(
                    new Webhooks.Wish("Test", receiver.url(), Set.of(WebhookKind.ORDER), Set.of(), null), ADMIN);
            String own = "U-" + unique;
            orders.add(SampleOrder.over(own, "SKU-" + unique, "S-" + unique));

            await().atMost(PATIENCE)
                    .until(() -> receiver.taken().stream()
                            .anyMatch(heard -> heard.data().get("id").asString().equals(own)));

            assertThat(receiver.taken().stream()
                            .filter(heard -> heard.data().get("id").asString().equals(own)))
                    .singleElement()
                    .satisfies(heard ->
                            assertThat(heard.data().get("state").asString()).isEqualTo("closed"));
        }
    }

    @Test
    void whatFailsIsToldAgainUnderTheSameIdAndHoldsUpItsSubjectAlone() throws IOException {
        // Until it is mended, however many tries the process has made by then: its first comes after five seconds.
        AtomicBoolean mended = new AtomicBoolean();
        try (WebhookReceiver receiver = new WebhookReceiver(
                heard -> heard.body().contains("/A-" + unique + "\"") && !mended.get() ? 302 : 200)) {
            made = webhooks.make(
                    new Webhooks.Wish("Test", receiver.url(), Set.of(WebhookKind.ORDER), Set.of(), null), ADMIN);
            for (String order : List.of("A-", "B-")) {
                changed(order + unique, "S-" + unique, OrderState.SENT, true, 1);
                changed(order + unique, "S-" + unique, OrderState.CONFIRMED, true, 2);
            }
            await().atMost(PATIENCE)
                    .until(() -> receiver.taken().stream()
                                    .filter(heard -> heard.body().contains("B-" + unique))
                                    .count()
                            == 2);
            assertThat(endpoint().silent()).as("the others go on").isFalse();
            String trouble = endpoint().trouble();
            assertThat(trouble).isNotNull();

            PassingTime.pass(context, Duration.ofHours(13));
            await().atMost(PATIENCE)
                    .until(() -> receiver.heard.stream()
                                    .filter(heard -> heard.body().contains("/A-" + unique + "\""))
                                    .count()
                            >= 2);
            mended.set(true);
            passUntil(trouble, "EndEvent_Told");

            List<WebhookReceiver.Heard> first = receiver.heard.stream()
                    .filter(heard -> heard.body().contains("/A-" + unique + "\""))
                    .toList();
            await().atMost(PATIENCE)
                    .until(() -> receiver.taken().stream()
                                    .filter(heard -> heard.body().contains("/A-" + unique + "\""))
                                    .count()
                            == 2);
            assertThat(first).hasSizeGreaterThanOrEqualTo(3);
            assertThat(first.get(0).id())
                    .isEqualTo(first.get(1).id())
                    .isEqualTo(first.get(2).id());
            assertThat(first.get(1).isSignedBy(made.secret())).isTrue();
            assertThat(receiver.taken().stream()
                            .filter(heard -> heard.body().contains("/A-" + unique + "\""))
                            .map(heard -> heard.data().get("state").asString()))
                    .containsExactly("sent", "confirmed");
            assertThat(endpoint().trouble()).isNull();
        }
    }

    /** Lets time pass as the process waits, each time once it has come to its timer, until it ends. */
    private void passUntil(String trouble, String end) {
        for (int i = 0; i < 12 && !ended(trouble, end); i++) {
            await().atMost(PATIENCE)
                    .until(() -> ended(trouble, end)
                            || feed.elements(trouble).stream()
                                    .anyMatch(element -> element.elementId().equals("Timer_NextTry")
                                            && element.state() == TaskRecord.State.OPEN));
            if (!ended(trouble, end)) {
                PassingTime.pass(context, Duration.ofHours(13));
            }
        }
        await().atMost(PATIENCE).until(() -> ended(trouble, end));
    }

    private boolean ended(String trouble, String end) {
        return feed.elements(trouble).stream()
                .anyMatch(element -> element.elementId().equals(end) && element.state() == TaskRecord.State.COMPLETED);
    }

    @Test
    void anEndpointThatGivesNoAnswerIsGivenUpAndItsMessagesCanBeSentAgain() throws IOException {
        AtomicInteger answer = new AtomicInteger(0);
        try (WebhookReceiver receiver = new WebhookReceiver(heard -> answer.get())) {
            made = webhooks.make(
                    new Webhooks.Wish("Test", receiver.url(), Set.of(WebhookKind.ORDER), Set.of(), null), ADMIN);
            String own = "D-" + unique;
            changed(own, "S-" + unique, OrderState.SENT, true, 1);
            await().atMost(PATIENCE).until(() -> endpoint().silent());
            String trouble = endpoint().trouble();
            changed("E-" + unique, "S-" + unique, OrderState.SENT, true, 1);

            passUntil(trouble, "EndEvent_Aside");

            assertThat(endpoint().open()).isFalse();
            assertThat(endpoint().problem()).isNotNull();
            // A job that the engine does not hear of in time is done again: the same id tells the receiver so.
            assertThat(receiver.heard).as("once, and in seven tries").hasSizeGreaterThanOrEqualTo(8);
            assertThat(receiver.heard)
                    .extracting(WebhookReceiver.Heard::id)
                    .containsOnly(receiver.heard.get(0).id());
            List<WebhookMessage> dead = webhooks.dead(0, 500).rows().stream()
                    .filter(message -> message.endpoint().equals(made.endpoint().id()))
                    .toList();
            assertThat(dead).extracting(WebhookMessage::subject).contains("orders/" + own, "orders/E-" + unique);

            answer.set(200);
            assertThat(webhooks.again(receiver.heard.get(0).id(), ADMIN)).isTrue();

            await().atMost(PATIENCE)
                    .until(() -> receiver.taken().stream()
                            .anyMatch(heard ->
                                    heard.id().equals(receiver.heard.get(0).id())));
            assertThat(webhooks.again(receiver.heard.get(0).id(), ADMIN)).isFalse();
        }
    }

    @Test
    void anEndpointThatSaysItIsGoneIsToldNothingAnyMore() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver(heard -> 410)) {
            made = webhooks.make(
                    new Webhooks.Wish("Test", receiver.url(), Set.of(WebhookKind.ORDER), Set.of(), null), ADMIN);
            changed("G-" + unique, "S-" + unique, OrderState.SENT, true, 1);

            await().atMost(PATIENCE).until(() -> !endpoint().open());

            assertThat(endpoint().problem()).contains("410");
            assertThat(endpoint().trouble()).as("nothing tries again").isNull();
            assertThat(webhooks.count(made.endpoint().id())).containsEntry(WebhookMessage.State.WAITING, 0L);
        }
    }

    @Test
    void anotherSecretSignsBesideTheOneBefore() throws IOException {
        try (WebhookReceiver receiver = new WebhookReceiver(heard -> 200)) {
            hears(receiver, WebhookKind.AVAILABILITY);
            String before = made.secret();
            Webhooks.Made after = webhooks.renew(made.endpoint().id(), ADMIN).orElseThrow();
            receipt("L-", 3);

            await().atMost(PATIENCE).until(() -> last(receiver), "3"::equals);

            assertThat(after.secret()).isNotEqualTo(before);
            assertThat(receiver.heard.getLast().isSignedBy(before)).isTrue();
            assertThat(receiver.heard.getLast().isSignedBy(after.secret())).isTrue();
        }
    }
}
