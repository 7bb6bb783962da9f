package io.leadline.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.KnownReaders;
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
import io.leadline.messaging.ReaderAddresses;
import io.leadline.messaging.SampleMail;
import io.leadline.messaging.TestClock;
import io.leadline.messaging.text.MailWriter;
import io.leadline.shared.SavedBy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers said about their mails, from the queue to the carrier. It begins on a Monday at nine, London time. */
class MailTimingTest {

    private static final String ADDRESS = "sales@acme.example";

    private final TestClock clock = new TestClock();
    private final RecordingCarrier carrier = new RecordingCarrier();
    private String beasAddress = ADDRESS;
    private String acmesAddress = ADDRESS;
    private String firm;
    private boolean active = true;
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
        MailTiming timing = new MailTiming(stores.wishes(), KnownReaders.user(this::bea), clock);
        ReaderAddresses addresses = new ReaderAddresses(
                KnownReaders.user(this::bea), KnownReaders.supplier(() -> acmesAddress), KnownReaders.contact(ADDRESS));
        room = new MailRoom(stores.mails(), stores.held(), timing, writer, settings, clock, clock, event -> {});
        held = new HeldPost(stores.held(), stores.mails(), addresses, writer, settings, clock, clock, event -> {});
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

    private User bea() {
        return new User(
                "bea",
                "Bea",
                beasAddress,
                Set.of(firm == null ? Role.BUYER : Role.SUPPLIER),
                firm,
                Locale.ENGLISH,
                ZoneId.of("Europe/London"),
                active,
                false,
                1);
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

    /** What the process knows after a round. */
    private Map<String, Object> after(String mail) {
        held.release("user:bea");
        return held.left(mail)
                .map(left -> Map.<String, Object>of("held", true, "waitFor", left.toString()))
                .orElse(Map.of("held", false));
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
    void aLetterThatWaitedGoesWhereItsReaderIsNow() {
        wishes("user:bea", Map.of(MailGroup.TASKS, MailWay.DIGEST), true);
        wishes("supplier:S05", Map.of(MailGroup.REMINDERS, MailWay.DIGEST), true);
        clock.advance(Duration.ofHours(10));
        queue(MailTemplate.ESCALATION);
        queue(MailTemplate.APPROVAL_REMINDER);
        queue(MailTemplate.REVIEW_REMINDER);
        queue(MailTemplate.ORDER_SENT);
        queue(MailTemplate.ORDER_REMINDER);
        queue(MailTemplate.ORDER_CHASED);
        beasAddress = "bea@moved.example";
        acmesAddress = "orders@moved.example";
        clock.advance(Duration.ofHours(14));

        held.release("user:bea");
        held.release("supplier:S05");

        assertThat(delivered()).containsExactly("escalation", "mail-digest", "order-sent", "supplier-digest");
        assertThat(carrier.letters)
                .allMatch(letter ->
                        letter.to().equals(letter.supplierId() == null ? "bea@moved.example" : "orders@moved.example"));
    }

    @Test
    void whatWaitedForSomebodyWhoIsGoneGoesNowhereAndASuppliersIsAnnounced() {
        wishes("user:bea", Map.of(), true);
        wishes("supplier:S05", Map.of(), true);
        clock.advance(Duration.ofHours(10));
        queue(MailTemplate.ESCALATION);
        queue(MailTemplate.ORDER_SENT);
        active = false;
        acmesAddress = "";
        clock.advance(Duration.ofHours(14));

        held.release("user:bea");
        held.release("supplier:S05");

        assertThat(delivered()).isEmpty();
        assertThat(stores.mails().unannounced(10))
                .singleElement()
                .isInstanceOfSatisfying(
                        MailBounced.class, news -> assertThat(news.template()).isEqualTo("order-sent"));
    }

    @Test
    void aMailSaysHowLongItWaitsYetWhateverTheEnginesClockSays() {
        wishes("user:bea", Map.of(), true);
        clock.advance(Duration.ofHours(10));
        queue(MailTemplate.ESCALATION);
        String mail =
                stores.mails().find(MailState.HELD, 0, 10).rows().getFirst().id();
        assertThat(after(mail)).isEqualTo(Map.of("held", true, "waitFor", "PT13H"));
        clock.advance(Duration.ofHours(12));
        assertThat(after(mail)).isEqualTo(Map.of("held", true, "waitFor", "PT1H"));
        clock.advance(Duration.ofDays(3));
        assertThat(after(mail)).isEqualTo(Map.of("held", false));
        assertThat(delivered()).containsExactly("escalation");
    }

    @Test
    void whatASuppliersPersonIsToldGoesAsTheFirmWants() {
        firm = "S05";
        wishes("supplier:S05", Map.of(MailGroup.AGREED, MailWay.DIGEST), false);
        queue(MailTemplate.TERMS_DECIDED);
        queue(MailTemplate.TERMS_DECIDED);
        queue(MailTemplate.ORDER_CONFIRMED);
        queue(MailTemplate.ORDER_CONFIRMED);
        assertThat(delivered()).isEmpty();
        beasAddress = "bea@acme.example";
        clock.advance(Duration.ofDays(1));

        held.release("user:bea");

        assertThat(delivered()).containsExactly("mail-digest");
        assertThat(carrier.letters.getFirst().to()).isEqualTo("bea@acme.example");
        held.release("supplier:S05");
        assertThat(delivered()).containsExactly("supplier-digest");
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
