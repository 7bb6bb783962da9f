package io.leadline.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.messaging.AddressState;
import io.leadline.messaging.AddressStates;
import io.leadline.messaging.Claim;
import io.leadline.messaging.HeldMail;
import io.leadline.messaging.HeldMailStore;
import io.leadline.messaging.Letter;
import io.leadline.messaging.MailGroup;
import io.leadline.messaging.MailHours;
import io.leadline.messaging.MailNews;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.MailWay;
import io.leadline.messaging.MailWishStore;
import io.leadline.messaging.MailWishes;
import io.leadline.shared.Edited;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.PendingCommands;
import io.leadline.shared.SavedBy;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf({MongoHeldMails.class, MongoMailWishes.class, MongoAddressStates.class})
class HeldMailStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T20:00:00Z");
    private static final Instant MORNING = Instant.parse("2030-03-04T07:00:00Z");
    private static final SavedBy BEA = new SavedBy("Bea", NOW);

    @TempDir
    static Path data;

    private static TestStore store;

    private final HeldMailStore held = new MongoHeldMails(store.database(), new Outboxes());
    private final MailStore mails = new MongoMails(store.database());
    private final String reader = "user:" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        store = TestStore.in(data, new MailIndexes());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    /** The store is one for all tests. */
    @AfterEach
    void nothingIsLeftToSend() {
        Instant late = MORNING.plusSeconds(1_000_000);
        for (Optional<Claim> next = mails.claim(late, late); next.isPresent(); next = mails.claim(late, late)) {
            mails.sent(next.get(), late, true);
        }
    }

    private String hold(boolean gathered, Instant until) {
        return hold(gathered, until, "x");
    }

    private String hold(boolean gathered, Instant until, String text) {
        String id = UUID.randomUUID().toString();
        Letter letter = new Letter(
                id, "escalation-ended", "bea@example.com", "News", "<p>x</p>", text, List.of(), "O-1", null, null, NOW);
        HeldMail until1 =
                new HeldMail(reader, "Bea", Locale.GERMANY, ZoneId.of("Europe/Berlin"), until, gathered, "order/O-1");
        assertThat(held.hold(letter, "<" + id + ">", until1)).isTrue();
        assertThat(held.hold(letter, "<" + id + ">", until1)).isFalse();
        return id;
    }

    private MailState state(String id) {
        return mails.of("O-1", null, 200).stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aHeldMailIsSentByNobodyUntilItIsReleased() {
        String id = hold(false, MORNING);

        assertThat(state(id)).isEqualTo(MailState.HELD);
        assertThat(mails.claim(NOW.plusSeconds(1_000_000), NOW)).isEmpty();
        assertThat(held.due(reader, MORNING.minusSeconds(1))).isEmpty();
        HeldMail.Waiting waiting = held.due(reader, MORNING).getFirst();
        assertThat(waiting.letter().text()).isEqualTo("x");
        assertThat(waiting.held().until()).isEqualTo(MORNING);
        assertThat(waiting.held().route()).isEqualTo("order/O-1");
        held.release(id, "bea@example.com", NOW);
        assertThat(state(id)).isEqualTo(MailState.QUEUED);
        assertThat(mails.claim(NOW, NOW.plusSeconds(60)))
                .map(claim -> claim.letter().id())
                .contains(id);
        assertThat(held.due(reader, MORNING)).isEmpty();
    }

    @Test
    void aLetterThatIsLetGoGoesToTheAddressOfToday() {
        String id = hold(false, MORNING);

        assertThat(held.reader(id)).contains(reader);
        assertThat(held.until(id)).contains(MORNING);
        held.release(id, "bea@new.example", NOW);

        assertThat(mails.letter(id).orElseThrow().to()).isEqualTo("bea@new.example");
        assertThat(held.until(id)).isEmpty();
        assertThat(held.reader(id)).isEmpty();
    }

    @Test
    void whatCanReachNobodyAnyMoreWaitsForNobody() {
        String id = hold(false, MORNING);

        held.unreachable(id, "no address", NOW);

        assertThat(state(id)).isEqualTo(MailState.BOUNCED);
        assertThat(held.due(reader, MORNING)).isEmpty();
        assertThat(mails.unannounced(1_000)).extracting(MailNews::mailId).doesNotContain(id);
    }

    @Test
    void whatIsInADigestGoesNoMoreByItself() {
        String one = hold(true, MORNING);
        String two = hold(true, MORNING);

        held.gathered(List.of(one, two), "digest#1");
        held.release(one, "bea@example.com", NOW);

        assertThat(state(one)).isEqualTo(MailState.GATHERED);
        assertThat(held.due(reader, MORNING)).isEmpty();
    }

    @Test
    void eachStartsAProcessThatWaitsForItsReader() {
        String one = hold(true, MORNING);
        String two = hold(true, MORNING);

        List<PendingCommands.Waiting> commands = held.waiting(1_000).stream()
                .filter(waiting -> waiting.subject().equals(reader))
                .toList();

        assertThat(commands)
                .extracting(waiting -> ((PendingCommand.PublishMessage) waiting.command()).correlationKey())
                .containsExactlyInAnyOrder(one, two);
        assertThat(commands.getFirst().command().variables())
                .isIn(Map.of("subject", reader, "mail", one), Map.of("subject", reader, "mail", two));
        commands.forEach(
                waiting -> held.taken(waiting.owner(), waiting.command().id()));
        assertThat(held.waiting(1_000)).noneMatch(waiting -> waiting.subject().equals(reader));
    }

    @Test
    void whatWaitedForItsReaderDoesNotCountAsStuck() {
        String id = hold(false, MORNING);
        held.release(id, "bea@example.com", NOW);

        assertThat(mails.oldestQueued()).contains(MORNING);
    }

    @Test
    void noLetterKeepsItsLinkAfterItsDigestHasIt() {
        String link = "/link/" + "k".repeat(43);
        String one = hold(true, MORNING, "Open " + link);
        String two = hold(true, MORNING, "Open " + link);

        held.gathered(List.of(one, two), "digest#" + reader);
        held.tidy(reader);

        assertThat(List.of(one, two))
                .allSatisfy(
                        id -> assertThat(mails.letter(id).orElseThrow().text()).doesNotContain(link));
    }

    @Test
    void whatADigestToldOfBouncesWithItAndIsAnnounced() {
        String one = hold(true, MORNING);
        String two = hold(true, MORNING);
        String other = hold(true, MORNING);
        held.gathered(List.of(one, two), "digest#" + reader);

        held.returned("digest#" + reader, "550 no such user", NOW);

        assertThat(state(one)).isEqualTo(MailState.BOUNCED);
        assertThat(state(two)).isEqualTo(MailState.BOUNCED);
        assertThat(state(other)).isEqualTo(MailState.HELD);
        assertThat(mails.unannounced(1_000)).extracting(MailNews::mailId).contains(one, two);
    }

    @Test
    void whatIsHeldCanBeSentNow() {
        String id = hold(false, MORNING);

        assertThat(mails.retry(id, null, NOW)).isTrue();

        assertThat(state(id)).isEqualTo(MailState.QUEUED);
        held.release(id, "bea@example.com", NOW);
        assertThat(held.due(reader, MORNING)).isEmpty();
    }

    @Test
    void whoAnswersToBeAwayIsBelievedForSomeTime() {
        String id = hold(false, MORNING);
        AddressStates addresses = new MongoAddressStates(store.database());
        LocalDate day = LocalDate.of(2030, 3, 1);

        assertThat(addresses.answeredAway("<none>", null, "Away", NOW)).isFalse();
        assertThat(addresses.of("bea@example.com", day)).isEmpty();
        assertThat(addresses.answeredAway("<" + id + ">", null, "Away", NOW)).isTrue();
        assertThat(addresses.of("bea@example.com", day.plusDays(AddressStates.BELIEVED_DAYS)))
                .map(AddressState::words)
                .contains("Away");
        assertThat(addresses.of("bea@example.com", day.plusDays(AddressStates.BELIEVED_DAYS + 1)))
                .isEmpty();
        assertThat(addresses.answeredAway("<" + id + ">", day, "Until today", NOW))
                .isTrue();
        assertThat(addresses.of("bea@example.com", day.plusDays(1))).isEmpty();
    }

    @Test
    void wishesComeBackWholeAndNobodyOverwritesAnothers() {
        MailWishStore wishes = new MongoMailWishes(store.database());
        MailWishes none = MailWishes.none(reader);
        MailWishes some = new MailWishes(
                reader,
                Map.of(MailGroup.NEWS, MailWay.NONE, MailGroup.TASKS, MailWay.DIGEST),
                new MailHours(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), LocalTime.of(7, 30), LocalTime.NOON),
                true);

        assertThat(wishes.of(reader)).isEqualTo(none);
        assertThat(wishes.change(none, some, BEA)).isEqualTo(new Edited.Done<>(some));
        assertThat(wishes.of(reader)).isEqualTo(some);
        assertThat(wishes.change(none, none, BEA)).isEqualTo(new Edited.Meanwhile<>(some, BEA));
        assertThat(wishes.change(some, none, BEA)).isEqualTo(new Edited.Done<>(none));
        assertThat(wishes.of(reader)).isEqualTo(none);
    }
}
