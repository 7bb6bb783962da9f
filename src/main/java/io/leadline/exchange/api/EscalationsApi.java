package io.leadline.exchange.api;

import io.leadline.identity.ApiKey;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.EscalationState;
import io.leadline.tracking.Escalations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Delays that people have to decide on, only to be read, and only by the company's own programs. */
@ForPrograms
class EscalationsApi {

    private final Escalations escalations;

    EscalationsApi(Escalations escalations) {
        this.escalations = escalations;
    }

    record EscalationsAnswer(
            List<EscalationAnswer> escalations, @Nullable String next) {}

    /**
     * @param level 1 buyer, 2 manager, 3 head of purchasing; 0 until the first was told
     * @param atStake margin that is lost until the goods come; null where it is not known
     * @param decideBy when the next level is told, or the last one reminded; null where that was the last time, and where it is over
     * @param decision empty while it is open
     */
    record EscalationAnswer(
            String id,
            String order,
            String supplier,
            String state,
            String cause,
            int level,
            int daysLate,
            LocalDate neededOn,
            LocalDate expectedOn,
            @Nullable Stake atStake,
            Instant openedAt,
            @Nullable Instant decideBy,
            String decision,
            long version) {}

    record Stake(BigDecimal amount, String currency) {}

    @GetMapping("/api/v1/escalations")
    @Told(
            value = "Open escalations, by id",
            query = {"cursor", "limit"})
    EscalationsAnswer escalations(
            @AuthenticationPrincipal ApiKey key, @RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit");
        int limit = query.limit();
        List<Escalation> found = escalations.openBehind(query.cursor().orElse(null), limit + 1, Callers.actor(key));
        Portion<Escalation> portion = Portion.of(found, limit, Escalation::id);
        return new EscalationsAnswer(portion.each(EscalationsApi::answer), portion.next());
    }

    /** Its id has signs that an address writes otherwise. */
    @GetMapping("/api/v1/escalations/{id}")
    @Told("One escalation, also one that is over")
    ResponseEntity<EscalationAnswer> escalation(@AuthenticationPrincipal ApiKey key, @PathVariable String id) {
        Escalation found =
                escalations.find(id, Callers.actor(key)).orElseThrow(() -> ApiProblem.missing("escalation", id));
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(answer(found));
    }

    private static EscalationAnswer answer(Escalation escalation) {
        return new EscalationAnswer(
                escalation.id(),
                escalation.orderId(),
                escalation.supplierId(),
                Query.word(escalation.state()),
                Query.word(escalation.cause()),
                escalation.level(),
                escalation.daysLate(),
                escalation.needDate(),
                escalation.expectedDate(),
                escalation.priced()
                        ? new Stake(
                                escalation.atStake().amount(),
                                escalation.atStake().currency())
                        : null,
                escalation.openedAt(),
                escalation.state() == EscalationState.OPEN ? escalation.decideBy() : null,
                escalation.decision(),
                escalation.version());
    }
}
