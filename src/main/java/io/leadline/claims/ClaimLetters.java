package io.leadline.claims;

import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Mails about claims, once for each fact. A supplier without an address lets its time pass. */
@Component
public class ClaimLetters {

    private static final Duration LINK_LASTS = Duration.ofDays(120);

    private final Scribe scribe;
    private final BusinessClock clock;

    ClaimLetters(Scribe scribe, BusinessClock clock) {
        this.scribe = scribe;
        this.clock = clock;
    }

    /** To the supplier: how will it make this good? */
    public void ask(Claim claim, Instant answerBy) {
        if (claim.state() == Claim.State.ASKED) {
            Map<MailKey, Object> more = new EnumMap<>(Map.of(MailKey.ANSWER_BY, answerBy));
            claim.steps().reversed().stream()
                    .filter(step -> step.kind() == Claim.Kind.ASKED_AGAIN)
                    .findFirst()
                    .ifPresent(step -> more.put(MailKey.NOTE, step.words()));
            toSupplier(claim, MailTemplate.CLAIM_ASKED, "asked#" + claim.round(), more);
        }
    }

    /** The same again, at most once a day. */
    public void remindSupplier(Claim claim, Instant answerBy) {
        if (claim.state() == Claim.State.ASKED) {
            toSupplier(
                    claim,
                    MailTemplate.CLAIM_ASKED,
                    "remind#" + claim.round() + "#" + clock.today(),
                    Map.of(MailKey.ANSWER_BY, answerBy));
        }
    }

    /** To the supplier: how it ended. */
    public void settled(Claim claim) {
        if (claim.state() == Claim.State.SETTLED) {
            toSupplier(claim, MailTemplate.CLAIM_SETTLED, "settled", Map.of());
        }
    }

    /** To the buyers: it is theirs to decide, or to say whether it is the shipment; at most once a day. */
    public void remindBuyers(Claim claim) {
        if (claim.state() == Claim.State.ANSWERED || claim.state() == Claim.State.TO_CHECK) {
            toRoles(Set.of(Role.BUYER), claim, "decide#" + claim.round() + "#" + clock.today());
        }
    }

    /** To those who may agree that so much is waived. */
    public void second(Claim claim) {
        if (claim.state() == Claim.State.TO_CONFIRM) {
            toRoles(Set.of(Role.MANAGER, Role.HEAD_OF_PURCHASING), claim, "confirm#" + claim.round());
        }
    }

    /** The same again, at most once a day. */
    public void remindSecond(Claim claim) {
        if (claim.state() == Claim.State.TO_CONFIRM) {
            toRoles(
                    Set.of(Role.MANAGER, Role.HEAD_OF_PURCHASING),
                    claim,
                    "confirm#" + claim.round() + "#" + clock.today());
        }
    }

    private void toSupplier(Claim claim, MailTemplate template, String fact, Map<MailKey, Object> more) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.putAll(more);
        values.put(MailKey.ORDER_NUMBER, claim.orderName());
        values.put(MailKey.ITEM, claim.items().getFirst().name());
        scribe.toSupplier(
                claim.supplierId(),
                new Fact(claim.id() + "#" + fact, template, claim.id(), values),
                clock.now().plus(LINK_LASTS));
    }

    private void toRoles(Set<Role> roles, Claim claim, String fact) {
        Fact waiting = new Fact(
                claim.id() + "#" + fact,
                MailTemplate.CLAIM_WAITING,
                claim.id(),
                Map.of(
                        MailKey.SUPPLIER_NAME, claim.supplierName(),
                        MailKey.ITEM, claim.items().getFirst().name(),
                        MailKey.ROUTE, "claim/" + claim.id()));
        roles.stream().sorted().forEach(role -> scribe.toRole(role, waiting));
    }
}
