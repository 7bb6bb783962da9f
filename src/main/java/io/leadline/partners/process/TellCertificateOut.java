package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.partners.CertificateLetters;
import io.leadline.partners.CertificateVariables;
import io.leadline.partners.Certificates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the buyers that a certificate ran out, or was not given by the day on which it is needed. */
@Component
record TellCertificateOut(Certificates certificates, CertificateLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "partners.tellCertificateOut";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.out(certificates.get(job.subject()), new CertificateVariables(job.variables()).watch());
        return Map.of();
    }
}
