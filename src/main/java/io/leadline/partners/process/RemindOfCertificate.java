package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.partners.CertificateLetters;
import io.leadline.partners.CertificateVariables;
import io.leadline.partners.Certificates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds a supplier of a certificate that it has not given. */
@Component
record RemindOfCertificate(Certificates certificates, CertificateLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "partners.remindOfCertificate";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remind(certificates.get(job.subject()), new CertificateVariables(job.variables()).watch());
        return Map.of();
    }
}
