package io.leadline.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.Letter;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailGroup;
import io.leadline.messaging.MailHours;
import io.leadline.messaging.MailNews;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStores;
import io.leadline.messaging.MailSummary;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.MailWay;
import io.leadline.messaging.MailWishes;
import io.leadline.messaging.SampleMail;
import io.leadline.messaging.TestClock;
import io.leadline.messaging.text.MailWriter;
import io.leadline.shared.SavedBy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What readers said about their mails, from the queue to the carrier. It begins on a Monday at nine, London time. */
class MailTimingTest {

    private static final String ADDRESS = "sales@acme.example";

    private final TestClock clock = new TestClock();
    private final RecordingCarrier carrier = new RecordingCarrier();
    private MailStores stores;
    private MailRoom room;
    private HeldPost held;
    private Postman postman;

    @BeforeEach
    void open(@TempDir Path data) {
        stores = new MailStores(data);
        MailSettings settings = new MailSettings(
                "orders@shop.example",
                null,
                Duration.ofMinutes(3),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofDays(3));
        MailWriter writer = new MailWriter("Shop Ltd", "https://portal.example");
        MailTiming timing = new MailTiming(
                stores.wishes(),
                new StaticListableBeanFactory(Map.of("users", users())).getBeanProvider(Users.class),
                clock);
        room = new MailRoom(stores.mails(), stores.held(), timing, writer, settings, clock, clock, event -> {});
        held = new HeldPost(stores.held(), stores.mails(), writer, settings, clock, clock, event -> {});
        postman = new Postman(
                stores.mails(),
                carrier,
                settings,
                clock,
                clock,
                event -> {},
                new MailCounters(new SimpleMeterRegistry(), stores.mails(), clock));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static Users users() {
        User bea = new User(
                "bea",
                "Bea",
                ADDRESS,
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneId.of("Europe/London"),
                true,
                false,
                1);
        return (Users) Proxy.newProxyInstance(
                Users.class.getClassLoader(),
                new Class<?>[] {Users.class},
                (proxy, method, arguments) -> Optional.of(bea));
    }

    private void wishes(String reader, Map<MailGroup, MailWay> ways, boolean onlyThen) {
        stores.wishes()
                .change(
                        stores.wishes().of(reader),
                        new MailWishes(reader, ways, MailHours.USUAL, onlyThen),
                        new SavedBy("Bea", clock.now()));
    }

    private void queue(MailTemplate template) {
        room.queue(SampleMail.of(template, UUID.randomUUID().toString(), Locale.UK, ZoneId.of("Europe/London")));
    }

    private List<String> delivered() {
        carrier.letters.clear();
        while (postman.deliverOne()) {}
        return carrier.letters.stream().map(Letter::template).sorted().toList();
    }

    @Test
    void whoSaidNothingGetsEachMailAtOnce() {
        clock.advance(Duration.ofHours(14));

        queue(MailTemplate.ESCALATION);
        queue(MailTemplate.ORDER_SENT);

        assertThat(delivered()).containsExactly("escalation", "order-sent");
    }

    @Test
    void outsideOfWorkingHoursMailsWaitAndInsideTheyDoNot() {
        wishes("user:bea", Map.of(), true);
        queue(MailTemplate.ESCALATION);
        assertThat(delivered()).containsExactly("escalation");
        clock.advance(Duration.ofHours(10));

        queue(MailTemplate.ESCALATION);
        queue(MailTemplate.PASSWORD_LINK);

        assertThat(delivered()).containsExactly("password-link");
        held.release("user:bea");
        assertThat(delivered()).isEmpty();
        clock.advance(Duration.ofHours(13));
        held.release("user:bea");
        assertThat(delivered()).containsExactly("escalation");
    }

    @Test
    void aDigestHasAllOfADayOnceAndASingleOneStaysAsItIs() {
        wishes("user:bea", Map.of(MailGroup.TASKS, MailWay.DIGEST, MailGroup.NEWS, MailWay.NONE), false);
        queue(MailTemplate.APPROVAL_REMINDER);
        queue(MailTemplate.REVIEW_REMINDER);
        queue(MailTemplate.ESCALATION_ENDED);
        queue(MailTemplate.ESCALATION);
        assertThat(delivered()).containsExactly("escalation");
        clock.advance(Duration.ofDays(1));

        held.release("user:bea");
        held.release("user:bea");

        assertThat(delivered()).containsExactly("mail-digest");
        Letter digest = carrier.letters.getFirst();
        assertThat(digest.title()).startsWith("2 messages");
        assertThat(digest.text()).contains("https://portal.example/order/O-1042");
        queue(MailTemplate.APPROVAL_REMINDER);
        clock.advance(Duration.ofDays(1));
        held.release("user:bea");
        assertThat(delivered()).containsExactly("approval-reminder");
    }

    @Test
    void aSuppliersDigestLeadsToItsOrdersAndIsItsOwn() {
        wishes("supplier:S05", Map.of(MailGroup.REMINDERS, MailWay.DIGEST, MailGroup.AGREED, MailWay.NONE), false);
        queue(MailTemplate.ORDER_REMINDER);
        queue(MailTemplate.ORDER_CHASED);
        queue(MailTemplate.ORDER_CONFIRMED);
        queue(MailTemplate.ORDER_SENT);
        assertThat(delivered()).containsExactly("order-sent");
        clock.advance(Duration.ofDays(1));

        held.release("supplier:S05");

        assertThat(delivered()).containsExactly("supplier-digest");
        Letter digest = carrier.letters.getFirst();
        assertThat(digest.supplierId()).isEqualTo("S05");
        assertThat(digest.text()).contains("https://portal.example/link/");
        assertThat(digest.withoutLinks().text()).doesNotContain(SampleMail.LINK);
    }

    @Test
    void whatDemandsAnAnswerWaitsUntilTheNextWorkingDayAtMost() {
        MailHours sundays = new MailHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(9, 0), LocalTime.of(9, 30));
        stores.wishes()
                .change(
                        MailWishes.none("supplier:S05"),
                        new MailWishes("supplier:S05", Map.of(), sundays, true),
                        new SavedBy("Sue", clock.now()));
        queue(MailTemplate.ORDER_SENT);
        queue(MailTemplate.ORDER_CONFIRMED);
        assertThat(delivered()).isEmpty();

        clock.advance(Duration.ofDays(1));
        held.release("supplier:S05");

        assertThat(delivered()).containsExactly("order-sent");
        clock.advance(Duration.ofDays(5));
        held.release("supplier:S05");
        assertThat(delivered()).containsExactly("order-confirmed");
    }

    @Test
    void oneWhoseDigestCameBackHasNoneOfIt() {
        wishes("supplier:S05", Map.of(MailGroup.REMINDERS, MailWay.DIGEST), false);
        queue(MailTemplate.ORDER_REMINDER);
        queue(MailTemplate.ORDER_CHASED);
        clock.advance(Duration.ofDays(1));
        held.release("supplier:S05");
        assertThat(delivered()).containsExactly("supplier-digest");
        String digest = carrier.letters.getFirst().id();

        held.on(new MailBounced(digest, "supplier-digest", null, "S05", ADDRESS, "550", clock.now()));

        assertThat(stores.mails().find(MailState.BOUNCED, 0, 10).rows())
                .extracting(MailSummary::template)
                .containsExactlyInAnyOrder("order-reminder", "order-chased");
        assertThat(stores.mails().unannounced(10))
                .filteredOn(news -> !news.mailId().equals(digest))
                .extracting(MailNews::subject)
                .containsExactly("O-1042", "O-1042");
        stores.mails()
                .find(MailState.BOUNCED, 0, 10)
                .rows()
                .forEach(row -> assertThat(
                                stores.mails().letter(row.id()).orElseThrow().text())
                        .doesNotContain(SampleMail.LINK));
    }
}
