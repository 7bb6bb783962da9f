package io.leadline.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.PdfReport;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a monthly report, and what stands in it. */
class ScoreReportsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final PurchaseHistory history = mock();
    private final Suppliers suppliers = mock();
    private final BusinessClock clock = mock();
    private final Receivers receivers = mock();
    private String unprintable = "nobody's";
    private final List<Mail> mails = new ArrayList<>();
    private final List<PdfReport> printed = new ArrayList<>();
    private final ScoreReports reports = new ScoreReports(
            new Scores(new CountedLines(history, mock(ScoreDisputeStore.class)), ScoreSettings.USUAL, clock),
            suppliers,
            report -> {
                if (report.fileName().contains(unprintable)) {
                    throw new IllegalStateException("No font has these letters");
                }
                printed.add(report);
                return new Attachment(report.fileName() + ".pdf", "application/pdf", new byte[] {1});
            },
            mails::add,
            receivers,
            clock,
            "Northgate");

    @BeforeEach
    void delivered() {
        when(clock.today()).thenReturn(TODAY);
        when(history.since(any(), any())).thenAnswer(call -> lines(call.getArgument(0)));
    }

    private static Stream<PurchaseLine> lines(String supplier) {
        return supplier.equals("S-new")
                ? Stream.empty()
                : IntStream.range(0, 20).mapToObj(i -> line(supplier, i, i < 4 ? 2 : 0));
    }

    private static PurchaseLine line(String supplier, int number, int daysLate) {
        LocalDate day = LocalDate.of(2026, 10, 5);
        return new PurchaseLine(
                "PO-" + number,
                "1",
                supplier,
                new Sku("CUP"),
                day.minusDays(20),
                day,
                day.plusDays(daysLate),
                Quantity.of(12),
                Quantity.of(12),
                Money.of("1.25", "GBP"));
    }

    private static Supplier supplier(String id, String email, Locale language) {
        return new Supplier(
                id, "Töpferei " + id, email, "DE", ZoneId.of("Europe/Berlin"), language, "GBP", Money.zero("GBP"));
    }

    @Test
    void eachThatWasDueSomethingAndCanBeReachedGetsOneForTheMonth() {
        when(suppliers.all())
                .thenReturn(List.of(
                        supplier("S2", "two@example.com", Locale.ENGLISH),
                        supplier("S1", "one@example.com", Locale.GERMAN),
                        supplier("S-new", "new@example.com", Locale.ENGLISH),
                        supplier("S3", "", Locale.ENGLISH)));

        assertThat(reports.month()).isEqualTo(OCTOBER);
        assertThat(reports.send(OCTOBER, "")).as("none is left").isEqualTo(new ScoreReports.Sent("", List.of()));

        assertThat(mails)
                .extracting(Mail::id)
                .as("a mail of the same id is the same mail")
                .containsExactly("score-report#2026-10#S1", "score-report#2026-10#S2");
        mails.forEach(mail -> MailTemplate.of(mail.template()).check(mail.model()));
        assertThat(mails.getFirst().attachments()).hasSize(1);
    }

    @Test
    void oneThatCannotBePrintedHoldsUpNobodyAndIsNamed() {
        when(suppliers.all())
                .thenReturn(List.of(
                        supplier("S1", "one@example.com", Locale.GERMAN),
                        supplier("S2", "two@example.com", Locale.ENGLISH),
                        supplier("S3", "three@example.com", Locale.ENGLISH)));
        unprintable = "S2";

        ScoreReports.Sent sent = reports.send(OCTOBER, "");

        assertThat(sent).isEqualTo(new ScoreReports.Sent("", List.of("S2")));
        assertThat(mails).extracting(Mail::to).containsExactly("one@example.com", "three@example.com");
    }

    @Test
    void whoCanSeeToItIsToldWhoGotNoneOnceForTheMonth() {
        User manager = mock();
        when(manager.id()).thenReturn("U-1");
        when(manager.email()).thenReturn("manager@example.com");
        when(manager.locale()).thenReturn(Locale.ENGLISH);
        when(manager.zone()).thenReturn(ZoneId.of("Europe/London"));
        when(receivers.withRole(Role.MANAGER)).thenReturn(List.of(new Receivers.Receiver(manager, List.of())));
        when(suppliers.find("S2")).thenReturn(Optional.of(supplier("S2", "two@example.com", Locale.ENGLISH)));

        reports.tellUnprinted(OCTOBER, List.of("S2"));

        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.id()).isEqualTo("scores-unprinted#2026-10#U-1");
            MailTemplate.of(mail.template()).check(mail.model());
            assertThat(mail.model())
                    .containsEntry("reason", "Töpferei S2 (S2)")
                    .containsEntry("period", "October 2026");
        });
    }

    @Test
    void aCompanyWhoseZoneIsBehindTheMachinesIsWrittenOfTheMonthThatEndsAsWell() {
        when(clock.today()).thenReturn(TODAY.minusDays(1));

        assertThat(reports.month()).isEqualTo(OCTOBER);
    }

    @Test
    void manyAreWrittenToInPortions() {
        when(suppliers.all())
                .thenReturn(IntStream.range(0, 2 * ScoreReports.AT_ONCE + 1)
                        .mapToObj(i -> supplier("S%03d".formatted(i), "s" + i + "@example.com", Locale.ENGLISH))
                        .toList());
        String after = reports.send(OCTOBER, "").last();
        int portions = 1;
        while (!after.isEmpty()) {
            after = reports.send(OCTOBER, after).last();
            portions++;
        }

        assertThat(portions).isEqualTo(3);
        assertThat(mails)
                .hasSize(2 * ScoreReports.AT_ONCE + 1)
                .extracting(Mail::id)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        language, month,        kept,                 advice
        en,       October 2026, '80%, 16 of 20',      Promise 2 days later
        de,       Oktober 2026, '80 %, 16 von 20',    2 Tage später zusagen
        fr,       October 2026, '80%, 16 of 20',      Promise 2 days later
        """)
    void itSaysTheFigureItsDefinitionWhatWouldBeBetterAndWhatWasMissed(
            Locale language, String month, String kept, String advice) {
        when(suppliers.all()).thenReturn(List.of(supplier("S1", "one@example.com", language)));

        reports.send(OCTOBER, "");

        PdfReport report = printed.getFirst();
        assertThat(report.title()).contains(month);
        String all = report.parts().toString().replace('\u00a0', ' ');
        assertThat(all).contains(kept).contains(advice);
        assertThat(report.parts().get(1).rows()).hasSize(Measure.values().length);
        assertThat(report.parts().getLast().rows()).hasSize(4);
    }
}
