package io.leadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.messaging.text.MailWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionLinksTest {

    @TempDir
    static Path data;

    private static MailStores stores;

    private final TestClock clock = new TestClock();
    private final ActionLinks links = linksOf("sales@acme.example");
    private final String order = "O-" + UUID.randomUUID();
    private final Instant inAWeek = clock.now().plus(Duration.ofDays(7));

    private ActionLinks linksOf(String address) {
        ReaderAddresses addresses = new ReaderAddresses(
                KnownReaders.nobody(), KnownReaders.supplierAt(address), KnownReaders.contact("ann@acme.example"));
        return new ActionLinks(stores.links(), stores.mails(), addresses, clock);
    }

    @BeforeAll
    static void open() {
        stores = new MailStores(data);
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @Test
    void aLinkOpensItsOrderForItsSupplierOnly() {
        String path = links.issue(order, "S05", inAWeek);

        assertThat(path).matches("/link/[A-Za-z0-9_-]{43}");
        assertThat(links.resolve(token(path))).hasValueSatisfying(link -> {
            assertThat(link.orderId()).isEqualTo(order);
            assertThat(link.supplierId()).isEqualTo("S05");
        });
    }

    @Test
    void theStoreDoesNotKnowTheToken() {
        String path = links.issue(order, "S05", inAWeek);

        ActionLink stored = links.resolve(token(path)).orElseThrow();

        assertThat(stored.id()).hasSize(64).doesNotContain(token(path));
        assertThat(ActionLink.idIn("see https://portal.example" + path + " for more"))
                .contains(stored.id());
    }

    @Test
    void aLinkExpires() {
        String path = links.issue(order, "S05", inAWeek);

        clock.advance(Duration.ofDays(7).minusMillis(1));
        assertThat(links.resolve(token(path))).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(links.resolve(token(path))).isEmpty();
    }

    @Test
    void aLinkEndsWithTheAddressThatItWasMailedTo() {
        String path = links.issue(order, "S05", inAWeek);
        MailWriter writer = new MailWriter("Shop", "http://localhost");
        stores.mails()
                .add(
                        writer.write(
                                SampleMail.orderSent(order),
                                ActionLink.idIn(path).orElseThrow(),
                                clock.now()),
                        "<" + order + "@shop.example>",
                        clock.now());
        ActionLink opened = links.resolve(token(path)).orElseThrow();
        ActionLinks moved = linksOf("new@acme.example");

        assertThat(moved.resolve(token(path))).isEmpty();
        assertThat(moved.stillGood(opened)).isFalse();
        assertThat(links.stillGood(opened)).isTrue();
    }

    @Test
    void aSettledOrderHasNoLinks() {
        String first = links.issue(order, "S05", inAWeek);
        String second = links.issue(order, "S05", inAWeek);
        String other = links.issue(order + "x", "S05", inAWeek);

        links.revoke(order);

        assertThat(links.resolve(token(first))).isEmpty();
        assertThat(links.resolve(token(second))).isEmpty();
        assertThat(links.resolve(token(other))).isPresent();
    }

    @Test
    void guessingShutsNobodyOutWhoHasALink() {
        String path = links.issue(order, "S05", inAWeek);
        for (int guess = 0; guess < 50; guess++) {
            assertThat(links.resolve(LinkToken.random().value())).isEmpty();
        }

        assertThat(links.resolve(token(path))).isPresent();
    }

    @Test
    void anOpenedLinkIsAskedAgainWhetherItIsGood() {
        ActionLink revoked =
                links.resolve(token(links.issue(order, "S05", inAWeek))).orElseThrow();
        ActionLink expired =
                links.resolve(token(links.issue(order + "x", "S05", inAWeek))).orElseThrow();
        assertThat(links.stillGood(revoked)).isTrue();

        links.revoke(order);
        assertThat(links.stillGood(revoked)).isFalse();
        assertThat(links.stillGood(expired)).isTrue();
        clock.advance(Duration.ofDays(7));
        assertThat(links.stillGood(expired)).isFalse();
    }

    @Test
    void nonsenseIsNoToken() {
        for (String nonsense :
                new String[] {"", "x", "../../etc/passwd", "a".repeat(43) + "\n", "{$ne:1}", "ü".repeat(43)}) {
            assertThat(links.resolve(nonsense)).isEmpty();
        }
    }

    @Test
    void lookingMarksTheMailOnceAndAnsweringToo() {
        String path = links.issue(order, "S05", inAWeek);
        ActionLink link = links.resolve(token(path)).orElseThrow();
        Mail mail = SampleMail.orderSent(order + "#sent");
        stores.mails()
                .add(
                        new MailWriter("Shop", "http://localhost").write(mail, link.id(), clock.now()),
                        "<1@shop.example>",
                        clock.now());
        assertThat(mail(mail.id()).openedAt())
                .as("resolving alone, as a scanner does, marks nothing")
                .isNull();
        Instant opened = clock.now();

        links.opened(link);
        clock.advance(Duration.ofMinutes(5));
        links.opened(link);
        links.answered(link);

        assertThat(mail(mail.id()).openedAt()).isEqualTo(opened);
        assertThat(mail(mail.id()).answeredAt()).isEqualTo(clock.now());
    }

    private static MailSummary mail(String id) {
        return stores.mails().find(null, 0, 100).rows().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String token(String path) {
        return path.substring("/link/".length());
    }
}
