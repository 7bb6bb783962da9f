package io.leadline.claims.process;

import io.leadline.claims.ClaimLetters;
import io.leadline.claims.ClaimVariables;
import io.leadline.claims.Claims;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the supplier of a claim that it has not answered. */
@Component
record RemindSupplierOfClaim(Claims claims, ClaimLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "claims.remindSupplier";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remindSupplier(claims.get(job.subject()), Instant.parse(job.text(ClaimVariables.ANSWER_BY)));
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
