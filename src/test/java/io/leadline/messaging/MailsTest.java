package io.leadline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.messaging.text.MailWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @TempDir
    static Path data;

    private static MailStores stores;

    private final TestClock clock = new TestClock();
    private final MailStore store = stores.mails();
    private final Mails mails = new Mails(
            store,
            stores.held(),
            new ReaderAddresses(
                    KnownReaders.nobody(),
                    KnownReaders.supplierAt("orders@acme.example"),
                    KnownReaders.contact("Ann@acme.example")),
            stores.links(),
            clock);
    private final MailWriter writer = new MailWriter("Shop", "http://localhost");
    private final String id = UUID.randomUUID().toString();
    private final Actor buyer = person(Role.BUYER);
    private final Actor itsSupplier = Actor.byLink("S05", "Ann", Locale.UK, ZONE);
    private final Actor otherSupplier = Actor.byLink("S06", "Ben", Locale.UK, ZONE);

    @BeforeAll
    static void open() {
        stores = new MailStores(data);
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @Test
    void aSupplierSeesOnlyWhatWentToItself() {
        add(MailTemplate.ORDER_SENT, id);
        add(MailTemplate.APPROVAL_REMINDER, id + "#approval");

        assertThat(mails.of("O-1042", buyer)).extracting(MailSummary::id).contains(id, id + "#approval");
        assertThat(mails.of("O-1042", itsSupplier))
                .extracting(MailSummary::id)
                .contains(id)
                .doesNotContain(id + "#approval");
        assertThat(mails.of("O-1042", otherSupplier)).isEmpty();
        assertThat(mails.of("O-1042", person(Role.LOGISTICS))).isEmpty();
        assertThat(mails.letter(id, itsSupplier)).isPresent();
        assertThat(mails.letter(id, otherSupplier)).isEmpty();
        assertThat(mails.letter(id + "#approval", itsSupplier)).isEmpty();
    }

    @Test
    void nobodyReadsALinkThatActsForASupplier() {
        add(MailTemplate.ORDER_SENT, id);

        Letter shown = mails.letter(id, buyer).orElseThrow();

        assertThat(shown.html() + shown.text()).doesNotContain(SampleMail.LINK).contains("/link/…");
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnAdministratorListsAllMails(Role role) {
        add(MailTemplate.ORDER_SENT, id);

        assertThat(mails.find(null, 0, 10, person(role)).rows().isEmpty()).isEqualTo(role != Role.ADMIN);
    }

    @Test
    void onlyTheCompanySendsAgain() {
        bounce(MailTemplate.ORDER_SENT, id);

        assertThat(mails.retry(id, "orders@acme.example", otherSupplier)).isEqualTo(Mails.Again.NOT_NOW);
        assertThat(mails.retry(id, "orders@acme.example", person(Role.LOGISTICS)))
                .isEqualTo(Mails.Again.NOT_NOW);
        assertThatThrownBy(() -> mails.retry(id, "a@b.example, c@d.example", buyer))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(mails.retry(id, "orders@acme.example", buyer)).isEqualTo(Mails.Again.QUEUED);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_SENT, buyer@shop.example, ADDRESS_UNKNOWN",
        "ORDER_SENT, orders@acme.example, QUEUED",
        "ORDER_SENT, ann@acme.example, QUEUED",
        "ORDER_CONFIRMED, buyer@shop.example, ADDRESS_UNKNOWN",
        "OUTLOOK_RELEASED, buyer@shop.example, ADDRESS_UNKNOWN",
        "APPROVAL_REMINDER, buyer@shop.example, QUEUED"
    })
    void whatIsWrittenToASupplierGoesToNobodyElse(MailTemplate template, String address, Mails.Again again) {
        bounce(template, id);

        assertThat(mails.retry(id, address, buyer)).isEqualTo(again);

        assertThat(store.letter(id).orElseThrow().to())
                .isEqualTo(again == Mails.Again.QUEUED ? address : "sales@acme.example");
    }

    @Test
    void whatWaitedForAReaderWhoMovedGoesToTheNewAddress() {
        HeldMail waits = new HeldMail(
                MailWishes.ofSupplier("S05"),
                "Acme",
                Locale.UK,
                ZONE,
                clock.now().plusSeconds(60),
                false,
                "");
        stores.held()
                .hold(writer.write(SampleMail.orderSent(id), null, clock.now()), "<" + id + "@shop.example>", waits);

        assertThat(mails.retry(id, null, buyer)).isEqualTo(Mails.Again.QUEUED);

        assertThat(claim().letter().to()).isEqualTo("orders@acme.example");
    }

    @Test
    void aMailThatCameBackIsSentAgainWithALinkThatWorks() {
        ActionLinks links = new ActionLinks(
                stores.links(),
                store,
                new ReaderAddresses(
                        KnownReaders.nobody(),
                        KnownReaders.supplierAt("orders@acme.example"),
                        KnownReaders.contact("Ann@acme.example")),
                clock);
        String path = links.issue("O-1042", "S05", clock.now().plus(Duration.ofDays(7)));
        Letter letter =
                writer.write(SampleMail.orderSent(id), ActionLink.idIn(path).orElseThrow(), clock.now());
        store.add(letter, "<" + id + "@shop.example>", clock.now());
        store.sent(claim(), clock.now(), true);
        store.returned("<" + id + "@shop.example>", "mailbox full", clock.now());

        mails.retry(id, null, buyer);

        Letter goes = claim().letter();
        LinkToken again = LinkToken.in(goes.text()).orElseThrow();
        // Where it went first the supplier is not reached any more.
        assertThat(goes.to()).isEqualTo("orders@acme.example");
        assertThat(again.path()).isNotEqualTo(path);
        assertThat(links.resolve(again.value())).isPresent();
    }

    private void add(MailTemplate template, String mailId) {
        Mail mail = SampleMail.of(template, mailId, Locale.UK, ZONE);
        store.add(writer.write(mail, null, clock.now()), "<" + mailId + "@shop.example>", clock.now());
    }

    private void bounce(MailTemplate template, String mailId) {
        add(template, mailId);
        store.bounced(claim(), "550", clock.now());
    }

    /** The claim of this test's mail; earlier tests' mails are put off. */
    private Claim claim() {
        while (true) {
            Claim claim = store.claim(clock.now(), clock.now().plus(Duration.ofDays(1)))
                    .orElseThrow();
            if (claim.letter().id().equals(id)) {
                return claim;
            }
        }
    }

    private static Actor person(Role role) {
        return new Actor(role.group(), role.group(), Set.of(role), role.isPartner() ? "S99" : null, Locale.UK, ZONE);
    }
}
