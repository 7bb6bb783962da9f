package io.leadline.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.Letter;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.SampleMail;
import io.leadline.messaging.delivery.Carrier.Outcome;
import io.leadline.messaging.text.MailWriter;
import io.leadline.shared.MailAddress;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpCarrierTest {

    private static final MailSettings SETTINGS = new MailSettings(
            "orders@shop.example",
            "buyers@shop.example",
            Duration.ofMinutes(3),
            Duration.ofSeconds(30),
            Duration.ofHours(1),
            Duration.ofDays(3));

    @Test
    void aLetterArrivesWithTextHtmlAndFileUnderItsStableId() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(carrier(server.getSmtp().getPort()).carry(letter(), "<stable@shop.example>"))
                    .isEqualTo(new Outcome.Taken());

            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getMessageID()).isEqualTo("<stable@shop.example>");
            assertThat(received.getSubject()).isEqualTo("Bestellung PO-2026-1042 von Töpfe & Co");
            assertThat(received.getFrom()[0].toString()).contains("orders@shop.example");
            assertThat(received.getReplyTo()[0].toString()).isEqualTo("buyers@shop.example");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(received.getSentDate()).isEqualTo("2026-03-02T09:00:00Z");
            MimeMultipart parts = (MimeMultipart) received.getContent();
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Bestellung.pdf");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(new byte[] {1, 2, 3});
        } finally {
            server.stop();
        }
    }

    /** Whatever a supplier or a file is called: no header but ours, and no receiver but the one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: victim@other.example",
                "\nBcc: victim@other.example\n\nAnother text",
                "\rBcc: victim@other.example",
                "\u2028Bcc: victim@other.example",
                "\u0000\r\n\r\n<html>"
            })
    void noHeaderAndNoReceiverIsSmuggledIn(String odd) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmtpCarrier carrier = new SmtpCarrier(sender(server.getSmtp().getPort()), SETTINGS, "Shop" + odd, true);
            carrier.carry(
                    odd(letter().to(), "Order" + odd, "Order" + odd.replaceAll("\\p{Cntrl}|/", "") + ".pdf"), "<a@b>");
            carrier.carry(odd(letter().to() + odd, "Order", "Order.pdf"), "<c@b>");
            carrier.carry(odd(odd + letter().to(), "Order", "Order.pdf"), "<d@b>");

            for (MimeMessage received : server.getReceivedMessages()) {
                assertThat(received.getAllRecipients()).hasSize(1);
                assertThat(received.getHeader("Bcc")).isNull();
                assertThat(received.getContentType()).startsWith("multipart/");
                assertThat(((MimeMultipart) received.getContent()).getCount()).isEqualTo(2);
                assertThat(Collections.list(received.getAllHeaders()).stream()
                                .map(Header::getName)
                                .distinct())
                        .containsOnly(
                                "Return-Path",
                                "Received",
                                "Date",
                                "From",
                                "Reply-To",
                                "To",
                                "Message-ID",
                                "Subject",
                                "MIME-Version",
                                "Content-Type",
                                "Auto-Submitted");
            }
        } finally {
            server.stop();
        }
    }

    private static Letter odd(String to, String title, String file) {
        Letter letter = letter();
        return new Letter(
                letter.id(),
                letter.template(),
                to,
                title,
                letter.html(),
                letter.text(),
                List.of(new Attachment(file, "application/pdf", new byte[] {1})),
                letter.subject(),
                letter.supplierId(),
                letter.linkId(),
                letter.queuedAt());
    }

    @ParameterizedTest
    @CsvSource({
        "einkauf@käse-müller.example, einkauf@xn--kse-mller-v2a2y.example",
        "orders@例え.テスト, orders@xn--r8jz45g.xn--zckzah",
        "orders@plain.example, orders@plain.example",
    })
    void serversReadADomainOfEveryScriptInLettersOfAscii(String address, String onTheWire) {
        assertThat(MailAddress.onTheWire(address)).isEqualTo(onTheWire);
        assertThat(MailAddress.is(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 553 5.1.3 bad address",
        "., 554 5.7.1 looks like spam",
        "DATA, 552 5.2.2 mailbox full",
    })
    void anAnswerAboutThisReceiverOrThisMailIsFinal(String command, String answer) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer))) {
            assertThat(carrier(server.port()).carry(letter(), "<a@b>"))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.problem()).contains(answer));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 451 4.3.0 greylisted",
        "RCPT, 450 mailbox busy",
        "., 452 4.3.1 disk full",
        "MAIL, 530 5.7.0 must issue STARTTLS first",
        "MAIL, 550 5.7.1 sender not allowed",
        "EHLO, 421 too many connections",
    })
    void everythingElseIsTriedAgain(String command, String answer) throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(
                command.equals("EHLO") ? Map.of("EHLO", answer, "HELO", answer) : Map.of(command, answer))) {
            assertThat(carrier(server.port()).carry(letter(), "<a@b>"))
                    .isInstanceOfSatisfying(
                            Outcome.NotNow.class,
                            notNow -> assertThat(notNow.problem()).isNotBlank());
        }
    }

    @Test
    void aWrongPasswordOfOursBouncesNobodysMail() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("AUTH", "535 5.7.8 bad credentials"))) {
            JavaMailSenderImpl sender = sender(server.port());
            sender.setUsername("orders");
            sender.setPassword("wrong");

            assertThat(new SmtpCarrier(sender, SETTINGS, "Shop", true).carry(letter(), "<a@b>"))
                    .isInstanceOf(Outcome.NotNow.class);
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() throws IOException {
        ScriptedMailServer server = new ScriptedMailServer(Map.of());
        server.close();

        assertThat(carrier(server.port()).carry(letter(), "<a@b>")).isInstanceOf(Outcome.NotNow.class);
    }

    @Test
    void theLocalMailBoxTakesEverythingAndFillsNoMemory() {
        try (LocalMailBox box = new LocalMailBox()) {
            SmtpCarrier carrier = new SmtpCarrier(box.sender(), SETTINGS, "Shop", false);
            for (int i = 0; i < 120; i++) {
                box.forget();
                assertThat(carrier.carry(letter(), "<" + i + "@b>")).isEqualTo(new Outcome.Taken());
            }

            assertThat(box.held()).isLessThan(60);
        }
    }

    private static SmtpCarrier carrier(int port) {
        return new SmtpCarrier(sender(port), SETTINGS, "Töpfe & Co", true);
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private static Letter letter() {
        Mail mail = SampleMail.german(MailTemplate.ORDER_SENT);
        Mail withFile = new Mail(
                mail.id(),
                mail.template(),
                mail.to(),
                mail.locale(),
                mail.zone(),
                mail.model(),
                List.of(new Attachment("Bestellung.pdf", "application/pdf", new byte[] {1, 2, 3})),
                mail.subject());
        return new MailWriter("Töpfe & Co", "http://localhost")
                .write(withFile, null, Instant.parse("2026-03-02T09:00:00Z"));
    }
}
