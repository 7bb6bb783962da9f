package io.leadline.claims.process;

import io.leadline.claims.ClaimLetters;
import io.leadline.claims.Claims;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds those who may agree that much is waived, and have not answered. */
@Component
record RemindSecondOfClaim(Claims claims, ClaimLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "claims.remindSecond";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remindSecond(claims.get(job.subject()));
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
