package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.partners.Certificate;
import io.leadline.partners.CertificateLetters;
import io.leadline.partners.CertificateTimes;
import io.leadline.partners.CertificateVariables;
import io.leadline.partners.Certificates;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes to the supplier, and starts its clock; its task follows. What was given in the moment before is not asked for. */
@Component
record AskForCertificate(Certificates certificates, CertificateLetters letters, CertificateTimes times)
        implements JobHandler {

    private static final Duration REMIND_EVERY = Duration.ofDays(7);

    private static final int MOST_REMINDERS = 8;

    @Override
    public String type() {
        return "partners.askForCertificate";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        int number = new CertificateVariables(job.variables()).watch();
        boolean needed = certificates.asking(job.subject(), number);
        Certificate certificate = certificates.get(job.subject());
        if (needed) {
            letters.ask(certificate, number);
        }
        Instant lapse = times.lapse(certificate);
        Duration left = times.timer(Optional.of(lapse));
        long reminders = Math.clamp(left.minusSeconds(1).dividedBy(REMIND_EVERY), 1, MOST_REMINDERS);
        return Map.of(
                CertificateVariables.NEEDED, needed,
                CertificateVariables.SUPPLIER_ID, certificate.supplierId(),
                CertificateVariables.NEEDED_BY, lapse.toString(),
                CertificateVariables.LAPSE_AFTER, left.toString(),
                CertificateVariables.REMIND_EVERY, REMIND_EVERY.toString(),
                CertificateVariables.REMIND_TIMES, (int) reminders);
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
