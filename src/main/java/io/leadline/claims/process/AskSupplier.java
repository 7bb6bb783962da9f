package io.leadline.claims.process;

import io.leadline.claims.Claim;
import io.leadline.claims.ClaimLetters;
import io.leadline.claims.ClaimVariables;
import io.leadline.claims.Claims;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the supplier how it makes it good, and starts its clock. */
@Component
record AskSupplier(Claims claims, ClaimLetters letters, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(3);
    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    @Override
    public String type() {
        return "claims.askSupplier";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Claim claim = claims.get(job.subject());
        Instant answerBy = deadlines.ofSupplier(claim.supplierId(), clock.now(), ANSWER_WITHIN);
        letters.ask(claim, answerBy);
        return Map.of(
                ClaimVariables.ROUND, claim.round(),
                ClaimVariables.ANSWER_BY, answerBy.toString(),
                ClaimVariables.ANSWER_WITHIN, deadlines.timer(answerBy).toString(),
                ClaimVariables.REMIND_EVERY, REMIND_EVERY.toString());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
