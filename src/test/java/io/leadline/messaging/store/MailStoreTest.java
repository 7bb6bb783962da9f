package io.leadline.messaging.store;

import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.messaging.ActionLink;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.Claim;
import io.leadline.messaging.Letter;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailNews;
import io.leadline.messaging.MailSent;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailSummary;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoMails.class)
class MailStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(600);
    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLM_01";
    private static final String OTHER_TOKEN = "ABCDEFGHIJKLM_01abcdefghijklmnopqrstuvwxyz-";

    private static TestStore store;
    private MongoMails mails;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new MailIndexes(), new FirstLetters());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        mails = new MongoMails(store.database());
    }

    @Test
    void aLetterComesBackWhole() {
        Letter letter = new Letter(
                "one",
                "order-sent",
                "grüße@acme.example",
                "Bestellung O-1 – 漢字 😀",
                "<p>" + "ä".repeat(200_000) + "</p>",
                "",
                List.of(
                        new Attachment("Größe.pdf", "application/pdf", new byte[] {0, -1, 127}),
                        new Attachment("empty.csv", "text/csv", new byte[0])),
                "O-1",
                "S1",
                "link",
                NOW);
        Letter bare = new Letter("two", "digest", "a@b.example", "", "", "", List.of(), null, null, null, NOW);

        assertThat(mails.add(letter, "<one@shop.example>", NOW)).isTrue();
        assertThat(mails.add(bare, "<two@shop.example>", NOW)).isTrue();

        assertThat(mails.letter("one")).usingRecursiveComparison().isEqualTo(Optional.of(letter));
        assertThat(mails.letter("two")).contains(bare);
        assertThat(mails.letter("three")).isEmpty();
    }

    @Test
    void theSameMailAgainChangesNothing() {
        mails.add(letter("one", "S1", TOKEN), "<one@shop.example>", NOW);

        assertThat(mails.add(letter("one", "S2", OTHER_TOKEN), "<other@shop.example>", LATER))
                .isFalse();

        assertThat(mails.letter("one")).contains(letter("one", "S1", TOKEN));
        assertThat(mails.claim(NOW, LEASE).orElseThrow().messageId()).isEqualTo("<one@shop.example>");
        assertThat(mails.count(MailState.QUEUED)).isEqualTo(1);
    }

    @Test
    void aMailThatWasCutOffIsWrittenAgainWithTheLinkOfItsFirstWriting() {
        store.database()
                .getCollection(MongoMails.CONTENTS)
                .insertOne(MailDocuments.content(letter("one", "S1", TOKEN)));

        assertThat(mails.add(letter("one", "S1", OTHER_TOKEN), "<one@shop.example>", NOW))
                .isTrue();

        assertThat(mails.letter("one")).contains(letter("one", "S1", TOKEN));
    }

    @Test
    void oneSenderHoldsAMailUntilItsTimeIsOver() {
        add("one", "S1");
        Claim lost = mails.claim(NOW, LEASE).orElseThrow();

        assertThat(mails.claim(NOW, LEASE)).isEmpty();
        Claim held = mails.claim(LEASE, LATER).orElseThrow();

        assertThat(held.attempt()).isGreaterThan(lost.attempt());
        assertThat(mails.sent(lost, NOW, false)).isFalse();
        assertThat(mails.postponed(lost, "slow", NOW)).isFalse();
        assertThat(mails.bounced(lost, "wrong", NOW)).isFalse();
        assertThat(mails.sent(held, NOW, false)).isTrue();
        assertThat(mails.sent(held, NOW, false)).isFalse();
        assertThat(row("one").state()).isEqualTo(MailState.SENT);
        assertThat(row("one").problem()).isNull();
    }

    @Test
    void theMailThatIsDueLongestIsSentFirst() {
        mails.add(letter("late", "S1", TOKEN), "<late@shop.example>", LATER);
        mails.add(letter("first", "S1", TOKEN), "<first@shop.example>", NOW);
        mails.add(letter("next", "S1", TOKEN), "<next@shop.example>", NOW.plusSeconds(1));

        assertThat(List.of(claimed(LEASE), claimed(LEASE))).containsExactly("first", "next");
        assertThat(mails.claim(LEASE, LATER)).isEmpty();
    }

    @Test
    void aLetterThatAnOrderWaitsForGoesBeforeWhatIsDueLonger() {
        for (int i = 0; i < 5; i++) {
            add("reminder" + i, null);
        }
        mails.add(letter("order", "S1", TOKEN), "<order@shop.example>", NOW.plusSeconds(1));
        mails.add(letter("next", "S1", TOKEN), "<next@shop.example>", NOW.plusSeconds(2));
        mails.add(letter("later", "S1", TOKEN), "<later@shop.example>", LATER);

        assertThat(List.of(claimed(LEASE), claimed(LEASE))).containsExactly("order", "next");
        assertThat(claimed(LEASE)).startsWith("reminder");
    }

    @Test
    void aLetterToASupplierThatWaitsSinceAnEarlierReleaseGoesFirstToo() {
        add("reminder", null);
        mails.add(letter("order", "S1", TOKEN), "<order@shop.example>", NOW.plusSeconds(1));
        store.database().getCollection(MongoMails.MAILS).updateMany(new Document(), unset("first"));

        new FirstLetters().apply(store.database());

        assertThat(List.of(claimed(LEASE), claimed(LEASE))).containsExactly("order", "reminder");
    }

    @Test
    void aPostponedMailWaitsAndCountsItsFailures() {
        add("one", "S1");
        assertThat(mails.postponed(claim(), "busy", LATER)).isTrue();

        assertThat(mails.claim(LATER.minusMillis(1), LATER)).isEmpty();
        Claim again = mails.claim(LATER, LATER.plusSeconds(60)).orElseThrow();

        assertThat(again.failures()).isEqualTo(1);
        assertThat(again.tryingSince()).isEqualTo(NOW);
        assertThat(row("one").problem()).isEqualTo("busy");
        assertThat(row("one").attempts()).isEqualTo(2);
    }

    @Test
    void aSentMailMayHideItsLink() {
        add("one", "S1");
        mails.sent(claim(), NOW, true);

        Letter stored = mails.letter("one").orElseThrow();

        assertThat(stored.text()).doesNotContain(TOKEN).contains("/link/…");
        assertThat(stored.html()).doesNotContain(TOKEN);
        assertThat(stored.linkId()).isEqualTo(ActionLink.idIn("/link/" + TOKEN).orElseThrow());
    }

    @Test
    void whatBecameOfMailsToSuppliersAndEveryBounceIsToldUntilItIsTaken() {
        add("a", "S1");
        add("b", null);
        add("c", null);
        mails.sent(claim(), NOW, false);
        mails.sent(claim(), NOW, false);
        mails.bounced(claim(), "unknown", NOW);

        List<MailNews> news = mails.unannounced(10);

        assertThat(news)
                .containsExactly(
                        new MailSent("a", "O-1", "S1", "a@acme.example", NOW),
                        new MailBounced("c", "order-sent", "O-1", null, "c@acme.example", "unknown", NOW));
        assertThat(mails.unannounced(1)).hasSize(1);
        news.forEach(mails::announced);
        assertThat(mails.unannounced(10)).isEmpty();
    }

    @Test
    void aMailThatComesBackAfterItWasSentIsToldOnce() {
        add("one", "S1");
        mails.sent(claim(), NOW, false);
        MailNews sent = mails.unannounced(10).getFirst();

        assertThat(mails.returned("<one@shop.example>", "full", LATER)).isTrue();
        assertThat(mails.returned("<one@shop.example>", "full", LATER)).isFalse();
        assertThat(mails.returned("<none@shop.example>", "full", LATER)).isFalse();
        mails.announced(sent);

        assertThat(mails.unannounced(10))
                .containsExactly(new MailBounced("one", "order-sent", "O-1", "S1", "one@acme.example", "full", LATER));
    }

    @Test
    void theSecondBounceIsToldThoughTheFirstIsTakenLate() {
        add("one", "S1");
        mails.bounced(claim(), "unknown", NOW);
        MailNews first = mails.unannounced(10).getFirst();
        mails.retry("one", "other@acme.example", NOW);
        mails.bounced(claim(), "full", LATER);

        mails.announced(first);

        assertThat(mails.unannounced(10))
                .containsExactly(
                        new MailBounced("one", "order-sent", "O-1", "S1", "other@acme.example", "full", LATER));
    }

    @Test
    void aMailThatIsNotSentIsTriedAgainAndItsSenderLosesIt() {
        add("one", "S1");
        Claim held = claim();

        assertThat(mails.retry("one", null, NOW)).isTrue();
        assertThat(mails.bounced(held, "unknown", NOW)).isFalse();
        mails.bounced(claim(), "unknown", NOW);
        assertThat(mails.retry("one", "other@acme.example", LATER)).isTrue();

        Claim again = mails.claim(LATER, LATER.plusSeconds(60)).orElseThrow();
        assertThat(again.letter().to()).isEqualTo("other@acme.example");
        assertThat(again.failures()).isZero();
        assertThat(again.tryingSince()).isEqualTo(LATER);
        mails.sent(again, LATER, false);
        assertThat(mails.retry("one", null, LATER)).isFalse();
        assertThat(mails.retry("none", null, LATER)).isFalse();
    }

    @Test
    void onlyAMailThatBouncedGetsAnotherLink() {
        add("one", "S1");
        mails.sent(claim(), NOW, true);
        Letter hidden = mails.letter("one").orElseThrow();

        mails.rewrite(letter("one", "S1", OTHER_TOKEN));
        assertThat(mails.letter("one")).contains(hidden);

        mails.returned("<one@shop.example>", "full", NOW);
        mails.rewrite(letter("one", "S1", OTHER_TOKEN));
        assertThat(mails.letter("one")).contains(letter("one", "S1", OTHER_TOKEN));
    }

    @Test
    void theFirstLookAndTheFirstAnswerCount() {
        add("one", "S1");
        String link = ActionLink.idIn("/link/" + TOKEN).orElseThrow();

        mails.answered(link, NOW);
        mails.opened(link, LATER);
        mails.answered(link, LATER);
        mails.opened("unknown", LATER);

        assertThat(row("one").openedAt()).isEqualTo(NOW);
        assertThat(row("one").answeredAt()).isEqualTo(NOW);
    }

    @Test
    void aSupplierSeesItsOwnMailsOnly() {
        add("a", "S1");
        add("b", "S2");
        add("c", null);

        assertThat(mails.of("O-1", "S1", 10)).extracting(MailSummary::id).containsExactly("a");
        assertThat(mails.of("O-1", null, 10)).extracting(MailSummary::id).containsExactly("c", "b", "a");
        assertThat(mails.of("O-1", null, 2)).extracting(MailSummary::id).containsExactly("c", "b");
        assertThat(mails.of("O-2", null, 10)).isEmpty();
    }

    @Test
    void listsComeNewestFirstByPagesAndByState() {
        for (String id : List.of("a", "b", "c", "d")) {
            add(id, "S1");
        }
        mails.sent(claim(), NOW, false);

        assertThat(mails.find(null, 0, 3).rows()).extracting(MailSummary::id).containsExactly("d", "c", "b");
        assertThat(mails.find(null, 3, 3).rows()).extracting(MailSummary::id).containsExactly("a");
        assertThat(mails.find(null, 3, 3).total()).isEqualTo(4);
        assertThat(mails.find(MailState.SENT, 0, 3).total()).isEqualTo(1);
        assertThat(mails.find(MailState.BOUNCED, 0, 3).rows()).isEmpty();
        assertThat(mails.count(MailState.QUEUED)).isEqualTo(3);
        assertThat(mails.queued(List.of("no-such-template"))).isZero();
    }

    @Test
    void theOldestQueuedMailTellsSinceWhenTheyWait() {
        assertThat(mails.oldestQueued()).isEmpty();
        add("one", "S1");
        assertThat(mails.oldestQueued()).contains(NOW);

        mails.sent(claim(), NOW, false);

        assertThat(mails.oldestQueued()).isEmpty();
    }

    private void add(String id, @Nullable String supplierId) {
        mails.add(letter(id, supplierId, TOKEN), "<" + id + "@shop.example>", NOW);
    }

    private Claim claim() {
        return mails.claim(NOW, LEASE).orElseThrow();
    }

    private String claimed(Instant now) {
        return mails.claim(now, LATER).orElseThrow().letter().id();
    }

    private MailSummary row(String id) {
        return mails.find(null, 0, 100).rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Letter letter(String id, @Nullable String supplierId, String token) {
        String text = "http://localhost/link/" + token + " opens it";
        return new Letter(
                id,
                "order-sent",
                id + "@acme.example",
                "Order O-1",
                "<p>" + text + "</p>",
                text,
                List.of(),
                "O-1",
                supplierId,
                ActionLink.idIn(text).orElseThrow(),
                NOW);
    }
}
