package io.leadline.partners.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.partners.CertificateLetters;
import io.leadline.partners.Certificates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells who asked for a certificate that it is there; where nobody did, or it was withdrawn, nobody is told. */
@Component
record TellCertificateGiven(Certificates certificates, CertificateLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "partners.tellCertificateGiven";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.given(certificates.get(job.subject()));
        return Map.of();
    }
}
