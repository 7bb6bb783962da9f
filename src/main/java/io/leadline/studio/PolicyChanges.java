package io.leadline.studio;

import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockRules;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.PendingCommand;
import io.leadline.studio.ChangeResult.Why;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * From a point of a curve to the active policy. A manager or the head of purchasing asks and another one approves, whoever
 * asked: two people know of everything that is planned with.
 */
@Service
public class PolicyChanges {

    /** Starts the process; its subject is the change. */
    public static final String ASKED = "planning.policyChangeAsked";

    private static final Duration KEPT = Duration.ofDays(7);

    private final PolicyChangeStore store;
    private final Backtests backtests;
    private final PlanPolicies policies;
    private final Deputies deputies;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PolicyChanges(
            PolicyChangeStore store,
            Backtests backtests,
            PlanPolicies policies,
            Deputies deputies,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.deputies = deputies;
        this.store = store;
        this.backtests = backtests;
        this.policies = policies;
        this.clock = clock;
        this.events = events;
    }

    public static boolean mayDecide(Actor actor) {
        return actor.organisation() == null && actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    /** Whether this person may approve this wish: nobody one's own, and nobody in the place of who asked. */
    public static boolean mayApprove(PolicyChange change, Actor actor) {
        return mayDecide(actor) && !actor.isOrActsFor(change.askedBy());
    }

    public Optional<PolicyChange> find(String id) {
        return store.find(id);
    }

    /** The one that waits for a decision. */
    public Optional<PolicyChange> open() {
        return store.newest(1).stream()
                .filter(change -> change.state() == PolicyChange.State.WAITING)
                .findFirst();
    }

    /** Newest first. */
    public List<PolicyChange> newest(int limit) {
        return store.newest(limit);
    }

    /**
     * Asks to plan from now on as at a point of a back-test.
     */
    public ChangeResult ask(String backtestId, String point, String why, Actor actor) {
        if (!mayDecide(actor)) {
            return new ChangeResult.Refused(Why.FORBIDDEN);
        }
        if (why.isBlank()) {
            return new ChangeResult.Refused(Why.REASON_MISSING);
        }
        Optional<Backtest> found = backtests.find(backtestId);
        Optional<Candidate> candidate = found.flatMap(backtest -> backtest.candidate(point));
        if (found.isEmpty() || candidate.isEmpty()) {
            return new ChangeResult.Refused(Why.UNKNOWN);
        }
        Backtest backtest = found.get();
        if (backtest.state() != Backtest.State.DONE) {
            return new ChangeResult.Refused(Why.NOT_DONE);
        }
        if (!candidate.get().adoptable() || backtest.request().scope().kind() == Scope.Kind.ITEM) {
            return new ChangeResult.Refused(Why.NOT_ADOPTABLE);
        }
        PolicyVersion active = policies.active();
        PlanSettings settings = candidate.get().settings();
        if (!Integer.valueOf(active.number()).equals(backtest.request().activeVersion())) {
            return new ChangeResult.Refused(Why.OUTDATED);
        }
        // How often and how much is ordered is one rule for everything: a part of the items cannot speak for all.
        boolean ofAll = backtest.request().scope().kind() == Scope.Kind.ALL;
        if (!ofAll
                && (settings.reviewDays() != active.settings().reviewDays()
                        || settings.orderCost() != active.settings().orderCost()
                        || !settings.rules().equals(active.settings().rules()))) {
            return new ChangeResult.Refused(Why.NOT_ADOPTABLE);
        }
        if (settings.equals(active.settings())) {
            return new ChangeResult.Refused(Why.NOTHING_NEW);
        }
        return add(change(backtest, point, settings, active.number(), why, actor));
    }

    /**
     * Asks for other settings that no back-test compares; everything else of the active policy stays.
     *
     * @param seen what was active when the actor began: nobody asks for changes of what nobody looked at
     */
    public ChangeResult askSettings(
            PlanSettings seen, @Nullable ServiceTarget promotion, StockRules rules, String why, Actor actor) {
        if (!mayDecide(actor)) {
            return new ChangeResult.Refused(Why.FORBIDDEN);
        }
        if (why.isBlank()) {
            return new ChangeResult.Refused(Why.REASON_MISSING);
        }
        PolicyVersion active = policies.active();
        if (!active.settings().equals(seen)) {
            return new ChangeResult.Refused(Why.OUTDATED);
        }
        PlanSettings settings = active.settings().with(promotion, rules);
        if (settings.equals(active.settings())) {
            return new ChangeResult.Refused(Why.NOTHING_NEW);
        }
        return add(change(new PolicyVersion.Source("", ""), settings, active.number(), null, null, why, actor));
    }

    /** One after the other: what was asked for beside another change would undo it without anybody having seen that. */
    private ChangeResult add(PolicyChange change) {
        if (!store.add(change)) {
            return new ChangeResult.Refused(open().isPresent() ? Why.ANOTHER_WAITS : Why.ANOTHER_BECOMES_ACTIVE);
        }
        changed();
        return new ChangeResult.Done(change);
    }

    private PolicyChange change(
            Backtest backtest, String point, PlanSettings settings, int active, String why, Actor actor) {
        boolean whole = backtest.request().scope().kind() == Scope.Kind.ALL;
        PolicyVersion.Expected today = backtest.request().candidates().stream()
                .filter(c -> whole && Integer.valueOf(active).equals(c.active()))
                .findFirst()
                .flatMap(c -> backtest.expected(c.name()))
                .orElse(null);
        return change(
                new PolicyVersion.Source(backtest.id(), point),
                settings,
                active,
                whole ? backtest.expected(point).orElse(null) : null,
                today,
                why,
                actor);
    }

    private PolicyChange change(
            PolicyVersion.Source from,
            PlanSettings settings,
            int active,
            PolicyVersion.@Nullable Expected expected,
            PolicyVersion.@Nullable Expected today,
            String why,
            Actor actor) {
        String id = "PC-" + UUID.randomUUID().toString().substring(0, 8);
        return new PolicyChange(
                id,
                0,
                PolicyChange.State.WAITING,
                settings,
                active,
                from,
                expected,
                today,
                actor.id(),
                actor.name(),
                clock.now(),
                why.strip(),
                "",
                "",
                null,
                "",
                List.of(new PendingCommand.PublishMessage(
                        "start", ASKED, id, KEPT, Map.of(PolicyVariables.SUBJECT, id))));
    }

    public ChangeResult approve(String id, Actor actor) {
        return decide(id, PolicyChange.State.APPROVED, "", actor);
    }

    public ChangeResult reject(String id, String reason, Actor actor) {
        return reason.isBlank()
                ? new ChangeResult.Refused(Why.REASON_MISSING)
                : decide(id, PolicyChange.State.REJECTED, reason.strip(), actor);
    }

    private ChangeResult decide(String id, PolicyChange.State how, String words, Actor actor) {
        if (!mayDecide(actor)) {
            return new ChangeResult.Refused(Why.FORBIDDEN);
        }
        return Conflicts.retry("Policy change " + id, () -> decided(id, how, words, actor));
    }

    /** @return empty if somebody was faster */
    private Optional<ChangeResult> decided(String id, PolicyChange.State how, String words, Actor person) {
        Optional<PolicyChange> found = store.find(id);
        if (found.isEmpty()) {
            return Optional.of(new ChangeResult.Refused(Why.UNKNOWN));
        }
        PolicyChange change = found.get();
        Actor actor = deputies.acting(change.interaction(), person);
        if (change.state() != PolicyChange.State.WAITING) {
            return Optional.of(
                    change.state() == how && change.decidedBy().equals(actor.id())
                            ? new ChangeResult.Repeated(change)
                            : new ChangeResult.Refused(Why.DECIDED_ALREADY));
        }
        boolean approves = how == PolicyChange.State.APPROVED;
        // Taking back one's own wish needs nobody else.
        if (approves && !mayApprove(change, actor)) {
            return Optional.of(new ChangeResult.Refused(Why.OWN_WISH));
        }
        if (approves && change.base() != policies.active().number()) {
            return Optional.of(new ChangeResult.Refused(Why.OUTDATED));
        }
        PolicyChange decided = change.decided(how, actor.id(), actor.signature(), clock.now(), words);
        if (!store.save(decided)) {
            return Optional.empty();
        }
        changed();
        return Optional.of(new ChangeResult.Done(decided));
    }

    /** Makes an approved change the active policy; the same again changes nothing. */
    public PolicyVersion activate(String id) {
        PolicyChange change = get(id);
        if (change.state() != PolicyChange.State.APPROVED) {
            throw new IllegalStateException("Policy change " + id + " is " + change.state() + ", not approved");
        }
        PolicyVersion version = policies.activate(change.asVersion(clock.now()));
        store.activated(id);
        return version;
    }

    /** @throws IllegalArgumentException if there is none */
    public PolicyChange get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no policy change " + id));
    }

    private void changed() {
        events.publishEvent(new Changed("policy"));
    }
}
