package io.leadline.scorecard;

import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.scorecard.DisputeResult.Why;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Rows of scores that suppliers dispute: a supplier says why a row of its own is wrong, a buyer takes it out, or says why it
 * stays. Both see what was said.
 */
@Service
public class ScoreDisputes {

    /** Told as changed whenever one is. */
    public static final String TOPIC = "score-disputes";

    /** Each is work for a buyer; who finds more wrong rows than these talks. */
    public static final int MOST_IN_PERIOD = 20;

    private static final Duration PERIOD = Duration.ofDays(30);

    private final ScoreDisputeStore store;
    private final PurchaseHistory history;
    private final Deputies deputies;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ScoreDisputes(
            ScoreDisputeStore store,
            PurchaseHistory history,
            Deputies deputies,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.history = history;
        this.deputies = deputies;
        this.clock = clock;
        this.events = events;
    }

    /** Those of a supplier that wait first; for those who buy, and for the supplier itself. */
    public List<ScoreDispute> of(String supplierId, int limit, Actor actor) {
        return actor.purchases() || isOf(supplierId, actor) ? store.ofSupplier(supplierId, limit) : List.of();
    }

    public static boolean mayAnswer(Actor actor) {
        return actor.isAny(Role.BUYER, Role.HEAD_OF_PURCHASING);
    }

    private static boolean isOf(String supplierId, Actor actor) {
        return actor.is(Role.SUPPLIER) && !actor.byLink() && supplierId.equals(actor.organisation());
    }

    /** A supplier says that a row of its own is wrong. */
    public DisputeResult dispute(String orderId, String lineId, String reason, Actor actor) {
        String own = actor.organisation();
        if (own == null || !isOf(own, actor)) {
            return new DisputeResult.Refused(Why.FORBIDDEN);
        }
        if (reason.isBlank()) {
            return new DisputeResult.Refused(Why.REASON_MISSING);
        }
        if (Bounds.NOTE.fault(reason).isPresent()) {
            return new DisputeResult.Refused(Why.TOO_LONG);
        }
        Optional<PurchaseLine> row =
                history.find(orderId, lineId).filter(one -> one.supplierId().equals(own));
        if (row.isEmpty()) {
            return new DisputeResult.Refused(Why.UNKNOWN);
        }
        if (store.since(own, clock.now().minus(PERIOD)) >= MOST_IN_PERIOD) {
            return new DisputeResult.Refused(Why.TOO_MANY);
        }
        ScoreDispute dispute = ScoreDispute.of(
                "SD-" + UUID.randomUUID().toString().substring(0, 8),
                row.get(),
                reason,
                actor.id(),
                actor.signature(),
                clock.now());
        if (!store.add(dispute)) {
            return new DisputeResult.Refused(Why.DISPUTED_ALREADY);
        }
        told();
        return new DisputeResult.Done(dispute);
    }

    /** The row is taken out of every score, with a reason: it is never counted again. */
    public DisputeResult accept(String id, String reason, Actor actor) {
        return answer(id, true, reason, actor);
    }

    /** The row stays. */
    public DisputeResult refuse(String id, String reason, Actor actor) {
        return answer(id, false, reason, actor);
    }

    private DisputeResult answer(String id, boolean accepted, String words, Actor person) {
        if (!mayAnswer(person)) {
            return new DisputeResult.Refused(Why.FORBIDDEN);
        }
        if (words.isBlank()) {
            return new DisputeResult.Refused(Why.REASON_MISSING);
        }
        if (Bounds.NOTE.fault(words).isPresent()) {
            return new DisputeResult.Refused(Why.TOO_LONG);
        }
        return Conflicts.retry("Dispute " + id, () -> {
            Optional<ScoreDispute> found = store.find(id);
            if (found.isEmpty() || !found.get().isOpen()) {
                return Optional.of(new DisputeResult.Refused(found.isEmpty() ? Why.UNKNOWN : Why.ANSWERED_ALREADY));
            }
            Actor actor = deputies.acting(found.get().interaction(), person);
            ScoreDispute answered = found.get()
                    .answered(new ScoreDispute.Answer(
                            accepted, words.strip(), actor.id(), actor.signature(), clock.now()));
            if (!store.save(answered)) {
                return Optional.empty();
            }
            told();
            if (accepted) {
                events.publishEvent(new PurchaseLinesChanged(Set.of(answered.supplierId())));
                events.publishEvent(new Changed("purchase-history"));
            }
            return Optional.of(new DisputeResult.Done(answered));
        });
    }

    /** For the steps of the process. */
    public ScoreDispute get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no dispute " + id));
    }

    private void told() {
        events.publishEvent(new Changed(TOPIC));
    }
}
