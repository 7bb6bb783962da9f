package io.leadline.claims.process;

import io.leadline.claims.Claim;
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

/** Gives the claim to the buyers, with or without an answer of the supplier, and starts their clock. */
@Component
record AskBuyer(Claims claims, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    private static final Duration DECIDE_WITHIN = Duration.ofDays(3);
    private static final Duration REMIND_EVERY = Duration.ofDays(1);

    @Override
    public String type() {
        return "claims.askBuyer";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Claim claim = claims.passToBuyer(job.subject());
        Instant decideBy = deadlines.ofCompany(clock.now(), DECIDE_WITHIN);
        return Map.of(
                ClaimVariables.ROUND, claim.round(),
                ClaimVariables.DECIDE_BY, decideBy.toString(),
                ClaimVariables.DECIDE_WITHIN, deadlines.timer(decideBy).toString(),
                ClaimVariables.REMIND_EVERY, REMIND_EVERY.toString());
    }
}
