package io.leadline.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.leadline.messaging.AddressState;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailState;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.MailStores;
import io.leadline.messaging.SampleMail;
import io.leadline.messaging.TestClock;
import io.leadline.messaging.text.MailWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a real IMAP server in this process. */
class BounceBoxTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final TestClock clock = new TestClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final String id = UUID.randomUUID().toString();

    @TempDir
    Path data;

    private MailStores stores;
    private MailStore store;
    private GreenMailUser user;
    private BounceBox box;

    @BeforeEach
    void open() {
        server.start();
        user = server.setUser("bounces@leadline.example", "bounces", "secret");
        stores = new MailStores(data);
        store = stores.mails();
        box = new BounceBox(
                settings("secret"),
                store,
                stores.addresses(),
                clock,
                new MailCounters(registry, store, clock),
                event -> {});
        store.add(
                new MailWriter("Shop", "https://shop.example").write(SampleMail.orderSent(id), null, clock.now()),
                "<" + id.hashCode() + "@leadline.example>",
                clock.now());
    }

    @AfterEach
    void close() {
        server.stop();
        stores.close();
    }

    private BounceSettings settings(String password) {
        return new BounceSettings(
                "127.0.0.1", server.getImap().getPort(), "bounces", password, "INBOX", false, Duration.ofMinutes(1));
    }

    private void arrives(String mail) throws MessagingException {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }

    private String report(String action, String original) {
        return """
            From: MAILER-DAEMON@mx.example
            To: bounces@leadline.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            I'm sorry.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example
            Arrival-Date: Mon, 2 Mar 2026 09:00:00 +0000

            Final-Recipient: rfc822; sales@acme.example
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1
             no such user here

            --b
            Content-Type: %s

            From: orders@leadline.example
            To: sales@acme.example
            Subject: Order
            Message-ID: <%d@leadline.example>

            Dear supplier
            --b--
            """.formatted(action, original, id.hashCode());
    }

    private MailState state() {
        return store.of("O-1042", null, 1000).stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aReportOfAFailureIsTakenOnceAndMarkedAsSeen() throws Exception {
        arrives(report("failed", "message/rfc822"));

        assertThat(box.look()).isEqualTo(1);
        assertThat(box.look()).isZero();

        assertThat(state()).isEqualTo(MailState.BOUNCED);
        assertThat(store.unannounced(1000))
                .filteredOn(news -> news.mailId().equals(id))
                .singleElement()
                .satisfies(news -> assertThat(((MailBounced) news).problem()).isEqualTo("550 5.1.1 no such user here"));
        assertThat(server.getReceivedMessages()[0].isSet(Flags.Flag.SEEN)).isTrue();
    }

    @Test
    void headersAloneSayEnough() throws Exception {
        arrives(report("failed", "text/rfc822-headers"));

        assertThat(box.look()).isEqualTo(1);
    }

    @Test
    void aDelayAndMailOfPeopleChangeNothingAndStayUnseen() throws Exception {
        arrives(report("delayed", "message/rfc822"));
        arrives("From: a@b.example\nTo: c@d.example\nSubject: Hello\n\nHow are you?\n");

        assertThat(box.look()).isZero();

        assertThat(state()).isEqualTo(MailState.QUEUED);
        assertThat(server.getReceivedMessages())
                .allSatisfy(mail -> assertThat(mail.isSet(Flags.Flag.SEEN)).isFalse());
    }

    private static String away(String header, int answered, String text) {
        return """
            From: sales@acme.example
            To: orders@leadline.example
            Subject: Out of office
            %s
            In-Reply-To: <%d@leadline.example>
            Content-Type: text/plain; charset=utf-8

            %s
            """.formatted(header, answered, text);
    }

    @Test
    void anAnswerFromSomebodyAwayIsKeptUntilTheDayOfReturn() throws Exception {
        arrives(away("Auto-Submitted: auto-replied (vacation)", id.hashCode(), "I am back on 16 March 2026."));

        assertThat(box.look()).isZero();

        assertThat(server.getReceivedMessages()[0].isSet(Flags.Flag.SEEN)).isTrue();
        LocalDate today = clock.today();
        AddressState state = stores.addresses().of("sales@acme.example", today).orElseThrow();
        assertThat(state.kind()).isEqualTo(AddressState.Kind.AWAY);
        assertThat(state.until()).isEqualTo("2026-03-15");
        assertThat(state.words()).isEqualTo("I am back on 16 March 2026.");
        assertThat(stores.addresses().of("sales@acme.example", LocalDate.parse("2026-03-16")))
                .isEmpty();
        assertThat(state()).isEqualTo(MailState.QUEUED);
    }

    @Test
    void anAnswerThatNobodyCanReadHoldsUpNoOther() throws Exception {
        arrives("""
            From: sales@acme.example
            To: orders@leadline.example
            Auto-Submitted: auto-replied
            In-Reply-To: <%d@leadline.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset="no-such-charset"
            Content-Transfer-Encoding: base64

            !!!not base64!!!
            """.formatted(id.hashCode()));
        arrives(report("failed", "message/rfc822"));

        assertThat(box.look()).isEqualTo(1);
        assertThat(box.look()).isZero();
        assertThat(state()).isEqualTo(MailState.BOUNCED);
    }

    /** Thousands of parts within each other would be read for minutes, or end the reader. */
    @Test
    void anAnswerThatIsWrappedWithoutEndHoldsUpNoOther() throws Exception {
        StringBuilder deep = new StringBuilder("""
            From: sales@acme.example
            Auto-Submitted: auto-replied
            In-Reply-To: <%d@leadline.example>
            MIME-Version: 1.0
            """.formatted(id.hashCode()));
        for (int i = 0; i < 2_000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        arrives(deep + "Content-Type: text/plain\n\nI am back on 16 March 2026.\n");
        arrives(report("failed", "message/rfc822"));

        assertThat(box.look()).isEqualTo(1);
        assertThat(state()).isEqualTo(MailState.BOUNCED);
    }

    @Test
    void whatAPersonAnswersOrAnswersNothingOfOursStaysUnseen() throws Exception {
        arrives(away("X-Mailer: hand", id.hashCode(), "I am back on 16 March 2026."));
        arrives(away("Auto-Submitted: auto-replied", 7, "I am back on 16 March 2026."));

        box.look();

        assertThat(stores.addresses().of("sales@acme.example", clock.today())).isEmpty();
        assertThat(server.getReceivedMessages())
                .allSatisfy(mail -> assertThat(mail.isSet(Flags.Flag.SEEN)).isFalse());
    }

    @Test
    void anAddressWhoseLastMailCameBackIsDeadUntilAnotherArrives() throws Exception {
        arrives(report("failed", "message/rfc822"));
        box.look();

        assertThat(stores.addresses().of("sales@acme.example", clock.today()))
                .map(AddressState::kind)
                .contains(AddressState.Kind.CAME_BACK);
        assertThat(stores.addresses().of("other@acme.example", clock.today())).isEmpty();
    }

    /** Looked at on 2 March 2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        text                                                             | until
        I am away from 2 March to 13 March 2026.                         | 2026-03-13
        Out of office until 2026-03-09                                   | 2026-03-09
        Ich bin bis 13.03.2026 nicht im Büro.                            | 2026-03-13
        Ich bin ab dem 16. März wieder erreichbar. Am 16. März zurück    | 2026-03-16
        Ab heute weg, zurück am 16. März 2026.                           | 2026-03-15
        I will return on March 16th.                                     | 2026-03-15
        Back on 3/4/26                                                   | 2026-04-02
        I am away. Call Tom on 555-2026.                                 |
        We met on 1 February 2026. Now I am on leave.                    |
        See you at the fair on 1 May 2028                                |
        Back on 31/02/2026                                               |
        """)
    void aDayOfReturnIsReadWhereThereIsOne(String text, @Nullable LocalDate until) {
        assertThat(AutoReply.until(text, LocalDate.of(2026, 3, 2))).isEqualTo(until);
    }

    @Test
    void aWrongPasswordIsAnErrorThatNamesNoPassword() {
        BounceBox locked = new BounceBox(
                settings("wrong"),
                store,
                stores.addresses(),
                clock,
                new MailCounters(registry, store, clock),
                event -> {});

        assertThatThrownBy(locked::look).isInstanceOf(MessagingException.class).hasMessageNotContaining("wrong");
        assertThat(settings("wrong").toString()).doesNotContain("wrong");
    }
}
