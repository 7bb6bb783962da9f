package io.leadline.claims.process;

import io.leadline.claims.ClaimLetters;
import io.leadline.claims.Claims;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the buyers of a claim that nobody has decided on. */
@Component
record RemindBuyersOfClaim(Claims claims, ClaimLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "claims.remindBuyers";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.remindBuyers(claims.get(job.subject()));
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
