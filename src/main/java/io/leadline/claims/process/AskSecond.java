package io.leadline.claims.process;

import io.leadline.claims.ClaimLetters;
import io.leadline.claims.Claims;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those who may agree that much is waived. */
@Component
record AskSecond(Claims claims, ClaimLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "claims.askSecond";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.second(claims.get(job.subject()));
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
