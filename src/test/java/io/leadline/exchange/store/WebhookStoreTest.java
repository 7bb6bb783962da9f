package io.leadline.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.exchange.webhooks.WebhookEndpoint;
import io.leadline.exchange.webhooks.WebhookKind;
import io.leadline.exchange.webhooks.WebhookMessage;
import io.leadline.exchange.webhooks.WebhookMessage.State;
import io.leadline.exchange.webhooks.WebhookTry;
import io.leadline.shared.PendingCommands;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoWebhooks.class)
class WebhookStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private static TestStore store;
    private static MongoWebhooks webhooks;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new WebhookIndexes());
        webhooks = new MongoWebhooks(store.database(), new Outboxes());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void oneEndpoint() {
        store.empty();
        webhooks.add(endpoint("WH1"));
    }

    private static WebhookEndpoint endpoint(String id) {
        return new WebhookEndpoint(
                id,
                "Web shop",
                "https://shop.example/hooks",
                Set.of(WebhookKind.AVAILABILITY, WebhookKind.ORDER),
                Set.of("web", "app"),
                null,
                "admin",
                NOW,
                1,
                null,
                true,
                null,
                false,
                null,
                null);
    }

    private static WebhookMessage message(String id, String subject, long place, @Nullable String data) {
        WebhookKind kind = subject.startsWith("orders") ? WebhookKind.ORDER : WebhookKind.AVAILABILITY;
        return new WebhookMessage(
                id, "WH1", kind, subject, NOW.plusSeconds(place), place, State.WAITING, data, 0, null);
    }

    private static List<String> waiting() {
        return webhooks.waiting("WH1", 9).stream().map(WebhookMessage::id).toList();
    }

    @Test
    void anEndpointIsReadAsItWasMade() {
        assertThat(webhooks.find("WH1")).contains(endpoint("WH1"));
        assertThat(webhooks.open()).containsExactly(endpoint("WH1"));
        assertThat(webhooks.list(0, 9).rows()).containsExactly(endpoint("WH1"));
        webhooks.renewed("WH1", 2, NOW);
        webhooks.renewed("WH1", 2, NOW.plusSeconds(9));
        assertThat(webhooks.find("WH1").orElseThrow().renewedAt()).isEqualTo(NOW);
        webhooks.open("WH1", false, null);
        assertThat(webhooks.open()).isEmpty();
    }

    @Test
    void aShopIsReadAsItWasMadeAndStaysAsItIsWhereItIsThereAlready() {
        WebhookEndpoint shop = new WebhookEndpoint(
                "SH1",
                "web shop",
                "https://shop.example",
                Set.of(WebhookKind.AVAILABILITY),
                Set.of("web"),
                null,
                "settings",
                NOW,
                1,
                null,
                true,
                null,
                false,
                null,
                "web shop");
        webhooks.add(shop);
        assertThat(webhooks.find("SH1")).contains(shop);
        webhooks.open("SH1", false, "no answer");

        webhooks.add(shop);

        assertThat(webhooks.find("SH1").orElseThrow().open()).isFalse();
    }

    @Test
    void oneTellsItAtATime() {
        assertThat(webhooks.claim("WH1", "a", NOW, NOW.plusSeconds(9))).isTrue();
        assertThat(webhooks.claim("WH1", "b", NOW.plusSeconds(1), NOW.plusSeconds(9)))
                .isFalse();
        assertThat(webhooks.claim("WH1", "a", NOW.plusSeconds(1), NOW.plusSeconds(20)))
                .isTrue();
        assertThat(webhooks.claim("WH1", "b", NOW.plusSeconds(20), NOW.plusSeconds(30)))
                .isTrue();
        webhooks.release("WH1", "a");
        assertThat(webhooks.claim("WH1", "a", NOW.plusSeconds(21), NOW.plusSeconds(30)))
                .isFalse();
        webhooks.release("WH1", "b");
        assertThat(webhooks.claim("WH1", "a", NOW.plusSeconds(22), NOW.plusSeconds(30)))
                .isTrue();
    }

    @Test
    void messagesWaitInTheirTurnAndOncePerId() {
        webhooks.add(List.of(message("b", "orders/1", 2, "{}"), message("a", "orders/1", 1, "{}")));
        webhooks.add(List.of(message("a", "orders/1", 1, "{}"), message("c", "orders/2", 3, "{}")));
        assertThat(waiting()).containsExactly("b", "a", "c");
        webhooks.done(message("a", "orders/1", 1, "{}"));
        assertThat(waiting()).containsExactly("b", "c");
    }

    @Test
    void whatFailsHoldsUpItsSubjectUntilItIsTakenOrGivenUp() {
        WebhookMessage first = message("a", "orders/1", 1, "{}");
        WebhookMessage second = message("b", "orders/1", 2, "{}");
        webhooks.add(List.of(first, second, message("c", "orders/2", 3, "{}")));
        webhooks.failed(first, "answered 500");

        assertThat(webhooks.blocked(second)).isTrue();
        assertThat(webhooks.blocked(message("c", "orders/2", 3, "{}"))).isFalse();
        assertThat(waiting()).containsExactly("c");
        assertThat(webhooks.blockedFirst("WH1", 9))
                .extracting(WebhookMessage::id)
                .containsExactly("a");
        assertThat(webhooks.bury("WH1", false)).isEqualTo(1);
        assertThat(waiting()).containsExactly("b", "c");
        assertThat(webhooks.dead(0, 9).rows()).singleElement().satisfies(dead -> {
            assertThat(dead.tries()).isEqualTo(1);
            assertThat(dead.problem()).isEqualTo("answered 500");
        });
        assertThat(webhooks.bury("WH1", true)).isEqualTo(2);
        assertThat(webhooks.count("WH1")).containsEntry(State.DEAD, 3L).containsEntry(State.WAITING, 0L);
        assertThat(webhooks.again("a")).isTrue();
        assertThat(webhooks.again("a")).isFalse();
        assertThat(waiting()).containsExactly("a");
    }

    @Test
    void aMarkIsOneUntilItGoes() {
        WebhookMessage mark = message("a", "availability/web/cup", 1, null);
        webhooks.add(List.of(mark));
        assertThat(webhooks.marked("WH1", List.of("availability/web/cup", "availability/web/pot")))
                .containsExactly("availability/web/cup");
        webhooks.taken("a");
        assertThat(webhooks.marked("WH1", List.of("availability/web/cup"))).isEmpty();
        webhooks.says("a", "{\"available\":3}");
        assertThat(webhooks.message("a").orElseThrow().data()).isEqualTo("{\"available\":3}");
        webhooks.add(List.of(message("b", "availability/web/cup", 2, null)));
        assertThat(webhooks.outdated(mark)).isTrue();
        assertThat(webhooks.outdated(message("b", "availability/web/cup", 2, null)))
                .isFalse();
        assertThat(waiting()).isEmpty();
        assertThat(webhooks.blockedFirst("WH1", 9))
                .as("the newer one is what the process tries")
                .extracting(WebhookMessage::id)
                .containsExactly("b");
        webhooks.told("WH1", "availability/web/cup", "3");
        webhooks.told("WH1", "availability/web/cup", "4");
        assertThat(webhooks.told("WH1", List.of("availability/web/cup", "x")))
                .containsOnly(java.util.Map.entry("availability/web/cup", "4"));
    }

    @Test
    void whoAnsweredOnceInItsTroubleIsNotSilentAllAlong() {
        webhooks.troubled("WH1", true, "no answer", Duration.ZERO);
        assertThat(webhooks.heard("WH1")).isFalse();
        webhooks.troubled("WH1", false, "", Duration.ZERO);
        webhooks.troubled("WH1", true, "no answer", Duration.ZERO);
        assertThat(webhooks.heard("WH1")).isTrue();

        webhooks.recovered("WH1");
        assertThat(webhooks.heard("WH1")).isFalse();
        webhooks.troubled("WH1", true, "no answer", Duration.ZERO);
        assertThat(webhooks.heard("WH1")).as("of this trouble").isFalse();
    }

    @Test
    void oneProcessTriesAgainForOneTrouble() {
        webhooks.troubled("WH1", false, "answered 500", Duration.ZERO);
        webhooks.troubled("WH1", true, "no answer", Duration.ZERO);

        assertThat(webhooks.find("WH1").orElseThrow())
                .satisfies(now -> assertThat(now.trouble()).isEqualTo("WH1-1"))
                .satisfies(now -> assertThat(now.silent()).isTrue());
        assertThat(webhooks.waiting(9)).hasSize(1);
        PendingCommands.Waiting waiting = webhooks.waiting(9).getFirst();
        webhooks.taken(waiting.owner(), waiting.command().id());
        assertThat(webhooks.waiting(9)).isEmpty();
        webhooks.recovered("WH1");
        assertThat(webhooks.find("WH1")).contains(endpoint("WH1"));
        webhooks.troubled("WH1", false, "answered 500", Duration.ZERO);
        assertThat(webhooks.find("WH1").orElseThrow().trouble()).isEqualTo("WH1-2");
    }

    @Test
    void theLogReachesBackAsFarAsItIsKept() {
        for (int i = 0; i < 3; i++) {
            webhooks.log(new WebhookTry(
                    "WH1", "m" + i, WebhookKind.ORDER, "orders/1", NOW.plusSeconds(i), 200, 5, i == 0 ? "x" : null));
        }
        assertThat(webhooks.log("WH1", 0, 2).rows())
                .extracting(WebhookTry::message)
                .containsExactly("m2", "m1");
        webhooks.forgetLog(NOW.plusSeconds(1));
        assertThat(webhooks.log("WH1", 0, 9).total()).isEqualTo(2);
    }

    @Test
    void theStoresOwnCountSaysWhatIsNextAndTheVersionWhatIsNextOfASubject() {
        WebhookMessage behind = at(message("second", "orders/1", 2, "{}"), NOW.minusSeconds(99));
        webhooks.add(List.of(behind));
        webhooks.add(List.of(message("first", "orders/1", 1, "{}"), message("other", "orders/2", 9, "{}")));

        assertThat(waiting()).as("whatever the clock of an instance said").containsExactly("second", "first", "other");
        assertThat(webhooks.firstOf(behind)).map(WebhookMessage::id).contains("first");
        assertThat(webhooks.waitingOf("WH1", List.of("orders/1", "orders/3")))
                .extracting(WebhookMessage::id)
                .containsExactlyInAnyOrder("second", "first");
        webhooks.failed(behind, "no");
        webhooks.failed(message("first", "orders/1", 1, "{}"), "no");
        assertThat(webhooks.blockedFirst("WH1", 9))
                .extracting(WebhookMessage::id)
                .containsExactly("first");
    }

    private static WebhookMessage at(WebhookMessage message, Instant at) {
        return new WebhookMessage(
                message.id(),
                message.endpoint(),
                message.kind(),
                message.subject(),
                at,
                message.place(),
                message.state(),
                message.data(),
                message.tries(),
                message.problem());
    }

    @Test
    void whatWaitsAndWhatWasGivenUpHasAnEnd() {
        webhooks.add(List.of(
                message("a", "orders/1", 1, "{}"),
                message("b", "orders/2", 1, "{}"),
                message("c", "availability/web/cup", 1, null)));
        assertThat(webhooks.moreWait("WH1", 1)).isTrue();
        assertThat(webhooks.moreWait("WH1", 2))
                .as("availability is not counted")
                .isFalse();

        assertThat(webhooks.bury("WH1", true)).isEqualTo(3);
        webhooks.add(List.of(message("d", "availability/web/cup", 1, null)));
        assertThat(webhooks.bury("WH1", true)).isEqualTo(1);
        assertThat(dead()).as("of an availability the last alone").containsExactlyInAnyOrder("a", "b", "d");
        webhooks.forgetDead("WH1", 2);
        assertThat(dead()).as("the last ones").containsExactlyInAnyOrder("b", "d");
        webhooks.forgetDead(NOW.plusSeconds(9));
        assertThat(dead()).isEmpty();
    }

    private static List<String> dead() {
        return webhooks.dead(0, 9).rows().stream().map(WebhookMessage::id).toList();
    }

    @Test
    void messagesOfBeforeKeepTheirOrderWhenTheStoreBeginsToCount() {
        webhooks.add(List.of(message("z", "orders/1", 1, "{}"), message("a", "orders/1", 2, "{}")));
        store.database()
                .getCollection(MongoWebhooks.MESSAGES)
                .updateMany(new Document(), com.mongodb.client.model.Updates.unset(MongoWebhooks.TURN));

        new WebhookTurns().apply(store.database());

        assertThat(waiting()).containsExactly("z", "a");
        WebhookMessage last = message("b", "orders/1", 1, "{}");
        webhooks.add(List.of(last));
        assertThat(webhooks.firstOf(last).orElseThrow())
                .as("before the first that has a version, and no version itself")
                .returns("z", WebhookMessage::id)
                .returns(WebhookMessage.NO_VERSION, WebhookMessage::place);
    }
}
