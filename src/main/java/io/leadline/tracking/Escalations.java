package io.leadline.tracking;

import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Refusal;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The delays that people have to decide on. For the company's people; a supplier never learns of them. */
@Service
public class Escalations {

    private static final int MOST_RESTING = 200;

    private final EscalationStore store;
    private final DelayWatch watch;
    private final PurchaseOrders orders;
    private final OrderSteps steps;
    private final Deadlines deadlines;
    private final Deputies deputies;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Escalations(
            EscalationStore store,
            DelayWatch watch,
            PurchaseOrders orders,
            OrderSteps steps,
            Deadlines deadlines,
            Deputies deputies,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.deputies = deputies;
        this.store = store;
        this.watch = watch;
        this.orders = orders;
        this.steps = steps;
        this.deadlines = deadlines;
        this.clock = clock;
        this.events = events;
    }

    /** The board: the highest level first, then the longest waiting. */
    public Page<Escalation> open(int offset, int limit, Actor actor) {
        return mayDecide(actor) ? store.open(offset, limit) : new Page<>(List.of(), 0);
    }

    /** Those that are open, by id, behind this one; from the first on without one. */
    public List<Escalation> openBehind(@Nullable String id, int limit, Actor actor) {
        return mayDecide(actor) ? store.openBehind(id, limit) : List.of();
    }

    /** All escalations of an order, newest first. */
    public List<Escalation> ofOrder(String orderId, Actor actor) {
        return mayDecide(actor) ? store.ofOrder(orderId) : List.of();
    }

    public Optional<Escalation> find(String id, Actor actor) {
        return mayDecide(actor) ? store.find(id) : Optional.empty();
    }

    /** It and what is late of it, the dearest line first: both as of now, and of one moment. */
    public DelayWatch.Looked look(Escalation escalation, Actor actor) {
        return mayDecide(actor) ? watch.look(escalation) : new DelayWatch.Looked(escalation, List.of());
    }

    /** Those that are left alone for a while, the next to be looked at first. */
    public List<Escalation> resting(Actor actor) {
        return mayDecide(actor) ? store.resting(clock.now(), MOST_RESTING) : List.of();
    }

    /** Names of the lines that nobody else delivers, and that giving up the order would lose. */
    public List<String> withoutAlternate(Escalation escalation, Actor actor) {
        if (!mayDecide(actor)) {
            return List.of();
        }
        return orders.find(escalation.orderId(), actor)
                .map(order -> orders.withoutAlternate(order).stream()
                        .map(OrderLine::name)
                        .toList())
                .orElse(List.of());
    }

    public LocalDate today() {
        return clock.today();
    }

    public boolean mayDecide(Actor actor) {
        return actor.purchases();
    }

    /** The first day that can be accepted; empty where nobody has promised any. */
    public Optional<LocalDate> firstAcceptable(Escalation escalation) {
        return escalation.firstAcceptable(clock.today());
    }

    /**
     * Decides. The order comes first and the escalation follows, because a crash in between leaves an order that is
     * withdrawn or a date that is accepted, and such an escalation ends by itself.
     */
    public DelayResult decide(String escalationId, DelayDecision decision, Actor actor) {
        Optional<Escalation> found = find(escalationId, actor);
        if (found.isEmpty()) {
            return new DelayResult.Refused(mayDecide(actor) ? Refusal.UNKNOWN_ORDER : Refusal.FORBIDDEN);
        }
        Escalation escalation = found.get();
        if (escalation.state() != EscalationState.OPEN) {
            return escalation.wasDecidedBy(decision)
                    ? new DelayResult.Repeated(escalation)
                    : new DelayResult.Refused(Refusal.DECIDED_ALREADY);
        }
        Optional<Refusal> refused =
                escalation.refuses(decision, clock.today()).or(() -> onOrder(escalation, decision, actor));
        return refused.<DelayResult>map(DelayResult.Refused::new)
                .orElseGet(() ->
                        Conflicts.retry("Escalation " + escalationId, () -> settled(escalationId, decision, actor)));
    }

    /** Looks at one again that somebody has left alone; the process opens it anew. */
    public DelayResult wake(String escalationId, Actor actor) {
        if (find(escalationId, actor).isEmpty()) {
            return new DelayResult.Refused(mayDecide(actor) ? Refusal.UNKNOWN_ORDER : Refusal.FORBIDDEN);
        }
        return Conflicts.retry("Escalation " + escalationId, () -> {
            Escalation escalation = store.find(escalationId).orElseThrow();
            if (!escalation.rests(clock.now())) {
                return Optional.<DelayResult>of(new DelayResult.Repeated(escalation));
            }
            Escalation woken = escalation.woken();
            if (!store.save(woken)) {
                return Optional.<DelayResult>empty();
            }
            events.publishEvent(new Changed("escalations"));
            events.publishEvent(new Changed("order:" + escalation.orderId()));
            return Optional.<DelayResult>of(new DelayResult.Done(woken));
        });
    }

    private Optional<Refusal> onOrder(Escalation escalation, DelayDecision decision, Actor actor) {
        return switch (decision) {
            case DelayDecision.Accept accept -> {
                steps.liveWith(escalation.orderId(), accept.until(), actor.name());
                yield Optional.empty();
            }
            case DelayDecision.Chase chase -> Optional.empty();
            case DelayDecision.Snooze snooze -> Optional.empty();
            case DelayDecision.ReSource(String reason) -> refusal(orders.reSource(escalation.orderId(), reason, actor));
            case DelayDecision.Cancel(String reason) -> refusal(orders.cancel(escalation.orderId(), reason, actor));
        };
    }

    /** @return empty if somebody was faster */
    private Optional<DelayResult> settled(String escalationId, DelayDecision decision, Actor actor) {
        Escalation escalation = store.find(escalationId).orElseThrow();
        if (escalation.state() == EscalationState.DECIDED && !escalation.wasDecidedBy(decision)) {
            return Optional.of(new DelayResult.Refused(Refusal.DECIDED_ALREADY));
        }
        if (escalation.state() != EscalationState.OPEN) {
            // What was decided has gone through; the delay only was gone before it could be marked so.
            return Optional.of(new DelayResult.Repeated(escalation));
        }
        String by = acting(escalation, actor).signature();
        // What it was when it was left alone is what decides whether it has become worse.
        Escalation decided = watch.now(escalation).decided(decision, by, clock.now(), quiet(escalation, decision));
        if (!store.save(decided)) {
            return Optional.empty();
        }
        events.publishEvent(new Changed("escalations"));
        events.publishEvent(new Changed("order:" + escalation.orderId()));
        events.publishEvent(new DelayDecided(decided, decision, by));
        return Optional.of(new DelayResult.Done(decided));
    }

    /** Each level's task may be somebody's who is away. */
    private Actor acting(Escalation escalation, Actor actor) {
        return IntStream.rangeClosed(1, Math.max(1, escalation.level()))
                .mapToObj(level -> deputies.acting(escalation.interaction(level), actor))
                .filter(acting -> acting.insteadOf() != null)
                .findFirst()
                .orElse(actor);
    }

    private @Nullable Instant quiet(Escalation escalation, DelayDecision decision) {
        if (decision instanceof DelayDecision.Snooze(LocalDate until, String reason)) {
            return until.atStartOfDay(clock.zone()).toInstant();
        }
        if (!(decision instanceof DelayDecision.Chase)) {
            return null;
        }
        PurchaseOrder order = steps.get(escalation.orderId());
        return deadlines.ofSupplier(
                escalation.supplierId(), clock.now(), steps.policy(order).waitAfterChase());
    }

    private static Optional<Refusal> refusal(OrderResult result) {
        return result instanceof OrderResult.Refused refused ? Optional.of(refused.why()) : Optional.empty();
    }
}
