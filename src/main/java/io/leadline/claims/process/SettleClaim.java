package io.leadline.claims.process;

import io.leadline.claims.ClaimLetters;
import io.leadline.claims.Claims;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the supplier what a claim came to. */
@Component
record SettleClaim(Claims claims, ClaimLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "claims.settleClaim";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.settled(claims.get(job.subject()));
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
