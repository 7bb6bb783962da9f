package io.leadline.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.Users;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailNews;
import io.leadline.messaging.MailSent;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.MailStores;
import io.leadline.messaging.MailSummary;
import io.leadline.messaging.SampleMail;
import io.leadline.messaging.TestClock;
import io.leadline.messaging.text.MailWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DeliveryTest {

    private static final MailSettings SETTINGS = new MailSettings(
            "orders@shop.example",
            null,
            Duration.ofMinutes(3),
            Duration.ofSeconds(30),
            Duration.ofHours(1),
            Duration.ofDays(3));

    @TempDir
    static Path data;

    private static MailStores stores;

    private final TestClock clock = new TestClock();
    private final RecordingCarrier carrier = new RecordingCarrier();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final MailStore store = stores.mails();
    private final MailRoom outbox = new MailRoom(
            store,
            stores.held(),
            new MailTiming(stores.wishes(), nobody(), clock),
            new MailWriter("Shop Ltd", "https://portal.example"),
            SETTINGS,
            clock,
            clock,
            events::add);
    private final Postman postman = postman();
    private final String id = UUID.randomUUID().toString();

    private static ObjectProvider<Users> nobody() {
        return new StaticListableBeanFactory().getBeanProvider(Users.class);
    }

    @BeforeAll
    static void open() {
        stores = new MailStores(data);
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    /** Earlier tests leave mails behind. */
    @BeforeEach
    void empty() {
        while (postman.deliverOne()) {}
        postman.report();
        carrier.messageIds.clear();
        carrier.letters.clear();
        events.clear();
    }

    private Postman postman() {
        return new Postman(
                store,
                carrier,
                SETTINGS,
                clock,
                clock,
                events::add,
                new MailCounters(new SimpleMeterRegistry(), store, clock));
    }

    @Test
    void aMailQueuedTwiceIsSentOnce() {
        outbox.queue(SampleMail.orderSent(id));
        outbox.queue(SampleMail.orderSent(id));

        assertThat(postman.deliverOne()).isTrue();
        assertThat(postman.deliverOne()).isFalse();

        outbox.queue(SampleMail.orderSent(id));
        assertThat(postman.deliverOne()).isFalse();
        assertThat(mail().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aMailQueuedByManyAtOnceIsSentOnce() throws Exception {
        inParallel(8, () -> {
            outbox.queue(SampleMail.orderSent(id));
            return null;
        });

        assertThat(postman.deliverOne()).isTrue();
        assertThat(postman.deliverOne()).isFalse();
    }

    @Test
    void severalInstancesSendEachMailOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            outbox.queue(SampleMail.orderSent(id + i));
        }

        inParallel(6, () -> {
            Postman oneInstance = postman();
            while (oneInstance.deliverOne()) {}
            return null;
        });

        assertThat(carrier.messageIds).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aMailWhoseSenderDiedIsSentByAnotherOnceItsLeaseIsOver() {
        outbox.queue(SampleMail.orderSent(id));
        carrier.says = letter -> {
            throw new IllegalStateException("killed after the mail server took it");
        };
        assertThatThrownBy(postman::deliverOne).isInstanceOf(IllegalStateException.class);
        carrier.says = letter -> new Carrier.Outcome.Taken();

        clock.advance(SETTINGS.lease().minusSeconds(1));
        assertThat(postman.deliverOne()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(postman.deliverOne()).isTrue();

        assertThat(carrier.messageIds).hasSize(2);
        assertThat(carrier.messageIds.get(0))
                .isEqualTo(carrier.messageIds.get(1))
                .endsWith("@shop.example>");
    }

    @Test
    void aSenderThatLostItsLeaseHasNoSay() {
        outbox.queue(SampleMail.orderSent(id));
        carrier.says = letter -> {
            clock.advance(SETTINGS.lease());
            carrier.says = again -> new Carrier.Outcome.Taken();
            postman().deliverOne();
            return new Carrier.Outcome.Refused("too late");
        };

        postman.deliverOne();

        assertThat(mail().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aFailureIsTriedAgainAfterDoublingWaits() {
        outbox.queue(SampleMail.orderSent(id));
        carrier.says = letter -> new Carrier.Outcome.NotNow("451 busy");

        assertThat(postman.deliverOne()).isTrue();
        clock.advance(Duration.ofSeconds(29));
        assertThat(postman.deliverOne()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(postman.deliverOne()).isTrue();
        clock.advance(Duration.ofSeconds(59));
        assertThat(postman.deliverOne()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        carrier.says = letter -> new Carrier.Outcome.Taken();
        assertThat(postman.deliverOne()).isTrue();

        assertThat(mail().state()).isEqualTo(MailState.SENT);
        assertThat(mail().attempts()).isEqualTo(3);
        assertThat(mail().problem()).isNull();
    }

    @Test
    void aMailThatNobodyTakesForThreeDaysBounces() {
        outbox.queue(SampleMail.orderSent(id));
        carrier.says = letter -> new Carrier.Outcome.NotNow("connection refused");

        for (int hour = 0; hour < 75; hour++) {
            while (postman.deliverOne()) {}
            clock.advance(Duration.ofHours(1));
        }

        assertThat(mail().state()).isEqualTo(MailState.BOUNCED);
        assertThat(mail().problem()).isEqualTo("connection refused");
        assertThat(mail().attempts()).isBetween(70, 85);
    }

    @Test
    void aRefusedMailBouncesAndIsReportedUntilEveryListenerTookIt() {
        outbox.queue(SampleMail.orderSent(id));
        carrier.says = letter -> new Carrier.Outcome.Refused("550 no such user");
        postman.deliverOne();
        Postman withFailingListener = new Postman(
                store,
                carrier,
                SETTINGS,
                clock,
                clock,
                event -> {
                    throw new IllegalStateException("store away");
                },
                new MailCounters(new SimpleMeterRegistry(), store, clock));

        assertThat(withFailingListener.report()).isZero();
        assertThat(postman.report()).isEqualTo(1);
        assertThat(postman.report()).isZero();

        assertThat(events)
                .contains(new MailBounced(
                        id, "order-sent", "O-1042", "S05", "sales@acme.example", "550 no such user", clock.now()));
    }

    @Test
    void aSentMailToASupplierIsReportedAndItsLaterReturnToo() {
        outbox.queue(SampleMail.orderSent(id));
        postman.deliverOne();
        MailNews early = store.unannounced(100).stream()
                .filter(news -> news.mailId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(early).isEqualTo(new MailSent(id, "O-1042", "S05", "sales@acme.example", clock.now()));
        store.returned(carrier.messageIds.getFirst(), "5.1.1 mailbox full", clock.now());

        store.announced(early);

        assertThat(store.unannounced(100))
                .filteredOn(news -> news.mailId().equals(id))
                .singleElement()
                .isInstanceOf(MailBounced.class);
    }

    @Test
    void aBouncedMailGoesToTheCorrectedAddress() {
        outbox.queue(SampleMail.orderSent(id));
        carrier.says = letter -> new Carrier.Outcome.Refused("550 no such user");
        postman.deliverOne();
        carrier.says = letter -> new Carrier.Outcome.Taken();

        assertThat(store.retry(id, "orders@acme.example", clock.now())).isTrue();
        postman.deliverOne();

        assertThat(carrier.letters.getLast().to()).isEqualTo("orders@acme.example");
        assertThat(mail().state()).isEqualTo(MailState.SENT);
        assertThat(store.retry(id, null, clock.now())).isFalse();
    }

    @Test
    void aMailThatComesBackLaterBounces() {
        outbox.queue(SampleMail.orderSent(id));
        postman.deliverOne();
        String messageId = carrier.messageIds.getFirst();

        assertThat(store.returned(messageId, "5.1.1 mailbox full", clock.now())).isTrue();
        assertThat(store.returned(messageId, "5.1.1 mailbox full", clock.now())).isFalse();
        assertThat(store.returned("<unknown@elsewhere>", "?", clock.now())).isFalse();

        assertThat(mail().state()).isEqualTo(MailState.BOUNCED);
    }

    @Test
    void whatLeftTheHouseKeepsNoUsableLinkInTheStore() {
        outbox.queue(SampleMail.orderSent(id));
        assertThat(store.letter(id).orElseThrow().html()).contains(SampleMail.LINK);

        postman.deliverOne();

        assertThat(carrier.letters.getFirst().html()).contains(SampleMail.LINK);
        assertThat(store.letter(id).orElseThrow().html())
                .doesNotContain(SampleMail.LINK)
                .contains("/link/…");
        assertThat(store.letter(id).orElseThrow().text()).doesNotContain(SampleMail.LINK);
    }

    private MailSummary mail() {
        return store.find(null, 0, 1000).rows().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void inParallel(int threads, Callable<Void> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> work).toList())) {
                done.get();
            }
        }
    }
}
