package io.leadline.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.messaging.Letter;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.SampleMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailWriterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final MailWriter writer = new MailWriter("Shop & Co", "https://portal.example/");

    @Test
    void anEnglishReceiverReadsEnglishNumbersDatesAndTimes() {
        Letter letter = write(SampleMail.english(MailTemplate.ORDER_SENT));

        assertThat(letter.title()).isEqualTo("Purchase order PO-2026-1042 from Shop & Co");
        assertThat(letter.text())
                .contains("Hello Müller & Söhne <GmbH>,", "Total: £3,111.60", "Requested for: 23 Mar 2026")
                .contains("Please answer by: 5 Mar 2026, 16:00 GMT", "1,200 pcs · £2.4055 each · 23 Mar 2026")
                .contains("https://portal.example" + SampleMail.LINK);
    }

    @Test
    void aGermanReceiverReadsGermanInTheirOwnZone() {
        Letter letter = write(SampleMail.german(MailTemplate.ORDER_SENT));

        assertThat(letter.title()).isEqualTo("Bestellung PO-2026-1042 von Shop & Co");
        assertThat(letter.text().replace('\u00a0', ' '))
                .contains("Guten Tag Müller & Söhne <GmbH>,", "Gesamt: 3.111,60 £", "Gewünscht zum: 23.03.2026")
                .contains("Bitte antworten bis: 05.03.2026, 17:00 MEZ", "1.200 pcs · je 2,4055 £");
        assertThat(letter.html()).contains("<html lang=\"de\">");
    }

    @Test
    void aReceiverWhoseLanguageWeDoNotWriteReadsEnglishWithTheirOwnNumbers() {
        Letter letter = write(SampleMail.of(MailTemplate.ORDER_SENT, "it", Locale.ITALY, ZoneId.of("Europe/Rome")));

        assertThat(letter.title()).startsWith("Purchase order");
        assertThat(letter.text().replace('\u00a0', ' ')).contains("3.111,60 £", "23 mar 2026");
        assertThat(letter.html()).contains("<html lang=\"en\">");
    }

    @Test
    void whatPeopleWriteIsTextAndNeverMarkup() {
        Letter letter = write(SampleMail.english(MailTemplate.ORDER_SENT));

        assertThat(letter.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;<br>before noon.", "Söhne &lt;GmbH&gt;")
                .doesNotContain("<script");
    }

    @Test
    void oneOfOneIsSingular() {
        Map<String, Object> model =
                new HashMap<>(SampleMail.english(MailTemplate.TASK_DIGEST).model());
        model.put("count", 1L);
        model.put("overdue", 0L);

        Letter letter = write(with(MailTemplate.TASK_DIGEST, model));

        assertThat(letter.title()).isEqualTo("One task is waiting for you");
        assertThat(letter.text()).contains("one task is waiting for you.");
    }

    @Test
    void aModelThatDoesNotFitIsRefusedWithEverythingThatIsWrong() {
        Map<String, Object> model =
                new HashMap<>(SampleMail.english(MailTemplate.ORDER_SENT).model());
        model.remove("total");
        model.put("answerBy", "tomorrow");
        model.put("colour", "blue");

        assertThatThrownBy(() -> write(with(MailTemplate.ORDER_SENT, model)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Mail template order-sent: answerBy is a String instead of a Instant, colour is unknown, "
                        + "total is missing");
        assertThatThrownBy(() -> MailTemplate.of("order-lost")).hasMessageContaining("order-lost");
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateIsCompleteInBothLanguages(MailTemplate template) throws IOException {
        for (Mail mail : List.of(SampleMail.english(template), SampleMail.german(template))) {
            Letter letter = write(mail);

            assertThat(letter.title()).isNotBlank().doesNotContain("{").doesNotContain("\n");
            assertThat(letter.text()).doesNotContain("{").doesNotContain("null");
            assertThat(letter.html())
                    .contains(letter.title()
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;"));
            keepForTheEye(mail, letter);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateWorksWithoutItsOptionalValues(MailTemplate template) {
        Map<String, Object> model = new HashMap<>(SampleMail.english(template).model());
        template.optional().forEach(k -> model.remove(k.key()));

        assertThat(write(with(template, model)).text()).doesNotContain("null");
    }

    private Letter write(Mail mail) {
        return writer.write(mail, null, NOW);
    }

    private static Mail with(MailTemplate template, Map<String, Object> model) {
        return new Mail(
                "x", template.id(), "a@b.example", Locale.UK, ZoneId.of("Europe/London"), model, List.of(), null);
    }

    /** target/ holds them for whoever wants to look. */
    private static void keepForTheEye(Mail mail, Letter letter) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "mails"));
        Files.writeString(folder.resolve(mail.id().replace('#', '-') + ".html"), letter.html());
        Files.writeString(folder.resolve(mail.id().replace('#', '-') + ".txt"), letter.text());
    }
}
