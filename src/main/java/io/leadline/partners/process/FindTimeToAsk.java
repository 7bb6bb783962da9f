package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.partners.CertificateTimes;
import io.leadline.partners.CertificateVariables;
import io.leadline.partners.Certificates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When the supplier is asked for the next version: at once where somebody wants it, some working weeks before the end of the last. */
@Component
record FindTimeToAsk(Certificates certificates, CertificateTimes times) implements JobHandler {

    @Override
    public String type() {
        return "partners.findTimeToAsk";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        var asking = times.asking(certificates.get(job.subject()));
        return Map.of(
                CertificateVariables.DUE, asking.isEmpty(),
                CertificateVariables.ASK_AFTER, times.timer(asking).toString());
    }
}
