package io.leadline.scorecard;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes each supplier its score of the month that is over, once. */
@Component
public class ScoreReports {

    /** One job prints no more than this. */
    static final int AT_ONCE = 25;

    private static final int MOST_NAMED = 20;
    private static final Logger log = LoggerFactory.getLogger(ScoreReports.class);

    private final Scores scores;
    private final Suppliers suppliers;
    private final ReportPdf pdf;
    private final Outbox outbox;
    private final Receivers receivers;
    private final BusinessClock clock;
    private final String company;

    ScoreReports(
            Scores scores,
            Suppliers suppliers,
            ReportPdf pdf,
            Outbox outbox,
            Receivers receivers,
            BusinessClock clock,
            @Value("${leadline.company.name:Leadline}") String company) {
        this.scores = scores;
        this.suppliers = suppliers;
        this.pdf = pdf;
        this.outbox = outbox;
        this.receivers = receivers;
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
     * What one job has written.
     *
     * @param last of the suppliers that it has been at; empty when none is left
     * @param unprinted ids of those whose report could not be made
     */
    public record Sent(String last, List<String> unprinted) {

        public Sent {
            unprinted = List.copyOf(unprinted);
        }
    }

    /**
     * Writes to the next suppliers, by their ids. One who was due nothing in the months of the company's definition, or has no
     * address, is left out; one whose report cannot be made is named, and the others get theirs.
     *
     * @param after the last that was written to; empty for the first
     */
    public Sent send(YearMonth month, String after) {
        List<Supplier> next = suppliers.all().stream()
                .filter(supplier -> supplier.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Supplier::id))
                .limit(AT_ONCE)
                .toList();
        List<String> unprinted = next.stream()
                .filter(supplier -> !send(month, supplier))
                .map(Supplier::id)
                .toList();
        return new Sent(next.size() < AT_ONCE ? "" : next.getLast().id(), unprinted);
    }

    /** @return false if its report cannot be made, whatever else is tried: the rows themselves are read before */
    private boolean send(YearMonth month, Supplier supplier) {
        if (!Mail.isAddress(supplier.email())) {
            return true;
        }
        Score score = scores.of(supplier.id());
        if (score.due() == 0) {
            return true;
        }
        ScoreReport report = new ScoreReport(supplier.language());
        Attachment printed;
        try {
            printed = pdf.print(report.of(company, supplier.id(), supplier.name(), score, month));
        } catch (RuntimeException unprintable) {
            log.error("The score of {} for {} cannot be printed", supplier.id(), month, unprintable);
            return false;
        }
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
        return true;
    }

    /** Tells managers and the head of purchasing who did not get theirs, once for a month. */
    public void tellUnprinted(YearMonth month, List<String> unprinted) {
        String names = unprinted.stream()
                .limit(MOST_NAMED)
                .map(id -> suppliers.find(id).map(Supplier::name).orElse(id) + " (" + id + ")")
                .collect(Collectors.joining(", "));
        Stream.of(Role.MANAGER, Role.HEAD_OF_PURCHASING)
                .flatMap(role -> receivers.withRole(role).stream())
                .forEach(receiver -> {
                    User user = receiver.user();
                    outbox.queue(new Mail(
                            "scores-unprinted#" + month + "#" + user.id(),
                            MailTemplate.SCORES_UNPRINTED.id(),
                            user.email(),
                            user.locale(),
                            user.zone(),
                            MailKey.insteadOf(
                                    Map.of(
                                            MailKey.COUNT.key(),
                                            (long) unprinted.size(),
                                            MailKey.REASON.key(),
                                            unprinted.size() > MOST_NAMED ? names + ", …" : names,
                                            MailKey.PERIOD.key(),
                                            new ScoreReport(user.locale()).month(month),
                                            MailKey.ROUTE.key(),
                                            "scores"),
                                    receiver.insteadOf()),
                            List.of(),
                            "scores-unprinted#" + month));
                });
    }
}
