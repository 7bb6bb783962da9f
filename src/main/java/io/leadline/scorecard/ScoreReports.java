package io.leadline.scorecard;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.messaging.Attachment;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.messaging.ReportPdf;
import io.leadline.shared.BusinessClock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes each supplier its score of the month that is over, once. */
@Component
public class ScoreReports {

    /** One job prints no more than this. */
    static final int AT_ONCE = 25;

    private final Scores scores;
    private final Suppliers suppliers;
    private final ReportPdf pdf;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final String company;

    ScoreReports(
            Scores scores,
            Suppliers suppliers,
            ReportPdf pdf,
            Outbox outbox,
            BusinessClock clock,
            @Value("${leadline.company.name:Leadline}") String company) {
        this.scores = scores;
        this.suppliers = suppliers;
        this.pdf = pdf;
        this.outbox = outbox;
        this.clock = clock;
        this.company = company;
    }

    /**
     * The month that a report sent today is about. The engine's month ends by the machine's zone: where the company is in one
     * behind it, its own last day is not over then.
     */
    public YearMonth month() {
        return YearMonth.from(clock.today().plusDays(1)).minusMonths(1);
    }

    /**
     * Writes to the next suppliers, by their ids. One who was due nothing in the months of the company's definition, or has no
     * address, is left out.
     *
     * @param after the last that was written to; empty for the first
     * @return the last of these; empty when none is left
     */
    public String send(YearMonth month, String after) {
        List<Supplier> next = suppliers.all().stream()
                .filter(supplier -> supplier.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Supplier::id))
                .limit(AT_ONCE)
                .toList();
        next.forEach(supplier -> send(month, supplier));
        return next.size() < AT_ONCE ? "" : next.getLast().id();
    }

    private void send(YearMonth month, Supplier supplier) {
        if (!Mail.isAddress(supplier.email())) {
            return;
        }
        Score score = scores.of(supplier.id());
        if (score.due() == 0) {
            return;
        }
        ScoreReport report = new ScoreReport(supplier.language());
        Attachment printed = pdf.print(report.of(company, supplier.id(), supplier.name(), score, month));
        outbox.queue(new Mail(
                "score-report#" + month + "#" + supplier.id(),
                MailTemplate.SCORE_REPORT.id(),
                supplier.email(),
                supplier.language(),
                supplier.zone(),
                Map.of(
                        MailKey.SUPPLIER_ID.key(),
                        supplier.id(),
                        MailKey.SUPPLIER_NAME.key(),
                        supplier.name(),
                        MailKey.PERIOD.key(),
                        report.month(month),
                        MailKey.ROUTE.key(),
                        "scores"),
                List.of(printed),
                "score-report#" + supplier.id()));
    }
}
