package io.leadline.disruptions;

import io.leadline.disruptions.AffectedLine.State;
import io.leadline.disruptions.Disruption.Kind;
import io.leadline.disruptions.Disruption.Step;
import io.leadline.disruptions.DisruptionResult.Why;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Fault;
import io.leadline.shared.Page;
import io.leadline.shared.Period;
import io.leadline.tracking.WayOut;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What keeps many orders from coming as promised: a manager declares it, everybody who buys sees what it touches, and a manager
 * decides once what is done about all lines.
 */
@Service
public class Disruptions {

    /** Told as changed whenever one is. */
    public static final String TOPIC = "disruptions";

    private final DisruptionStore store;
    private final AffectedLineStore lines;
    private final Reaches reaches;
    private final RipplesReckoned ripples;
    private final Deputies deputies;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Disruptions(
            DisruptionStore store,
            AffectedLineStore lines,
            Reaches reaches,
            RipplesReckoned ripples,
            Deputies deputies,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.lines = lines;
        this.reaches = reaches;
        this.ripples = ripples;
        this.deputies = deputies;
        this.clock = clock;
        this.events = events;
    }

    /** Who declares one, and decides what is done. */
    public static boolean mayDecide(Actor actor) {
        return actor.organisation() == null && actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    public Optional<Disruption> find(String id, Actor actor) {
        return actor.purchases() ? store.find(id) : Optional.empty();
    }

    /** Those that are open first, then the latest; for those who buy. */
    public Page<Disruption> all(int offset, int limit, Actor actor) {
        return actor.purchases() ? store.all(offset, limit) : new Page<>(List.of(), 0);
    }

    /** How many are open; for those who buy. */
    public long open(Actor actor) {
        return actor.purchases() ? store.open(HeldUp.MOST).size() : 0;
    }

    /** The lines that one touches, those first that cost most to wait for; for those who buy. */
    public Page<AffectedLine> lines(String id, int offset, int limit, Actor actor) {
        return actor.purchases() ? lines.dearest(id, offset, limit) : new Page<>(List.of(), 0);
    }

    public Optional<AffectedLine> line(String lineId, Actor actor) {
        return actor.purchases() ? lines.find(lineId) : Optional.empty();
    }

    /** How many lines are in a state; for those who buy. */
    public long count(String id, State state, Actor actor) {
        return actor.purchases() ? lines.count(id, state) : 0;
    }

    /**
     * What a manager enters.
     *
     * @param value as in {@link Scope}
     * @param amount as in {@link Severity}
     */
    public record Wanted(
            String title,
            Scope.Kind kind,
            String value,
            LocalDate from,
            LocalDate to,
            Severity.Kind severity,
            int amount) {}

    /** Counts at once for all that is expected; what it touches is reckoned by its process. */
    public DisruptionResult declare(Wanted wanted, Actor actor) {
        if (!mayDecide(actor)) {
            return new DisruptionResult.Refused(Why.FORBIDDEN);
        }
        Optional<DisruptionResult.Refused> wrong = wrong(wanted);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Scope scope = new Scope(wanted.kind(), wanted.value());
        if (reaches.of(scope).isEmpty()) {
            return new DisruptionResult.Refused(Why.SCOPE_UNKNOWN);
        }
        Period days = new Period(wanted.from(), wanted.to());
        boolean again = store.open(HeldUp.MOST).stream()
                .anyMatch(one -> one.scope().equals(scope)
                        && !one.days().from().isAfter(days.to())
                        && !one.days().to().isBefore(days.from()));
        if (again) {
            return new DisruptionResult.Refused(Why.DECLARED_ALREADY);
        }
        Disruption declared = Disruption.declared(
                store.nextId(),
                wanted.title().strip(),
                scope,
                days,
                new Severity(wanted.severity(), wanted.amount()),
                actor,
                clock.now());
        if (!store.add(declared)) {
            return new DisruptionResult.Refused(Why.NOT_NOW);
        }
        told();
        return new DisruptionResult.Done(declared);
    }

    private Optional<DisruptionResult.Refused> wrong(Wanted wanted) {
        if (wanted.title().isBlank()) {
            return refused(Why.TITLE_MISSING, null);
        }
        Optional<Fault> text = Bounds.NAME.fault(wanted.title()).or(() -> Bounds.NAME.fault(wanted.value()));
        if (text.isPresent()) {
            return refused(Why.TEXT_WRONG, text.get());
        }
        if (wanted.value().isBlank()) {
            return refused(Why.SCOPE_UNKNOWN, null);
        }
        Optional<Fault> day = Bounds.DATE
                .fault(wanted.from())
                .or(() -> Bounds.ahead(clock.today())
                        .fault(wanted.to())
                        .filter(fault -> !wanted.to().isBefore(clock.today())));
        if (day.isPresent()) {
            return refused(Why.DAYS_TOO_LONG, day.get());
        }
        if (wanted.to().isBefore(wanted.from())) {
            return refused(Why.DAYS_TURNED, null);
        }
        if (wanted.to().isBefore(clock.today())) {
            return refused(Why.DAYS_PAST, null);
        }
        if (new Period(wanted.from(), wanted.to()).days() > DisruptionSettings.LONGEST_DAYS) {
            return refused(Why.DAYS_TOO_LONG, null);
        }
        boolean inside = wanted.amount() >= wanted.severity().least()
                && wanted.amount() <= wanted.severity().most();
        return inside ? Optional.empty() : refused(Why.AMOUNT_WRONG, null);
    }

    private static Optional<DisruptionResult.Refused> refused(Why why, @Nullable Fault fault) {
        return Optional.of(new DisruptionResult.Refused(why, fault));
    }

    /**
     * Another way out for one line.
     *
     * @param way one of {@link AffectedLine#ways()}, as the person saw it
     */
    public DisruptionResult choose(String lineId, WayOut way, Actor actor) {
        return choosing(lineId, actor, line -> line.ways().indexOf(way));
    }

    /** As the plan over all lines proposes. */
    public DisruptionResult asProposed(String lineId, Actor actor) {
        return choosing(lineId, actor, AffectedLine::proposed);
    }

    private DisruptionResult choosing(String lineId, Actor actor, Function<AffectedLine, Integer> choice) {
        if (!actor.purchases()) {
            return new DisruptionResult.Refused(Why.FORBIDDEN);
        }
        DisruptionResult result = Conflicts.retry("Line " + lineId, () -> {
            Optional<AffectedLine> found = lines.find(lineId);
            Optional<Disruption> one = found.flatMap(line -> store.find(line.disruptionId()));
            if (found.isEmpty() || one.isEmpty()) {
                return Optional.of(new DisruptionResult.Refused(Why.UNKNOWN));
            }
            AffectedLine line = found.get();
            if (!one.get().isChoosing() || line.state() != State.PLANNED) {
                return Optional.of(new DisruptionResult.Refused(Why.NOT_NOW));
            }
            int way = choice.apply(line);
            if (way < 0) {
                return Optional.of(new DisruptionResult.Refused(Why.WAY_UNKNOWN));
            }
            return lines.change(line, line.choosing(way, way != line.proposed()))
                    ? Optional.of(new DisruptionResult.Done(one.get()))
                    : Optional.empty();
        });
        if (result instanceof DisruptionResult.Done(Disruption now)) {
            summed(now.id());
        }
        return result;
    }

    /** The sums again after a choice; the lines stay as they were reckoned. */
    private void summed(String id) {
        Ripple ripple = ripples.of(id);
        change(id, one -> one.isOpen() ? Optional.of(one.reckoned(ripple)) : Optional.empty());
    }

    /** A manager has all done that is chosen, after a time in which it is taken back whole. */
    public DisruptionResult carryOut(String id, Actor person) {
        return decide(id, "", person, Kind.CARRIED_OUT, DisruptionVariables.CARRY_OUT);
    }

    /** Nothing is done about it. */
    public DisruptionResult leave(String id, String reason, Actor person) {
        return decide(id, reason, person, Kind.LEFT, DisruptionVariables.LEAVE);
    }

    private DisruptionResult decide(String id, String words, Actor person, Kind kind, String decision) {
        return act(id, words, person, one -> one.state() == Disruption.State.DECIDING, (one, step) -> {
            Actor actor = deputies.acting(one.interaction(), person);
            return one.decided(
                    new Step(kind, words.strip(), actor.id(), actor.signature(), clock.now()),
                    decision,
                    DisruptionSettings.GRACE);
        });
    }

    /** All of what was decided, as long as nothing was started. */
    public DisruptionResult takeBack(String id, Actor person) {
        return act(
                id,
                "",
                person,
                one -> one.state() == Disruption.State.DECIDED,
                (one, step) -> one.takenBack(step.of(Kind.TAKEN_BACK)));
    }

    /** What it touches is reckoned anew, with what is there now; what was chosen by hand stays. */
    public DisruptionResult recalculate(String id, Actor person) {
        return act(id, "", person, one -> one.state() == Disruption.State.DECIDING, (one, step) -> one.recalculating());
    }

    /** It is over before its last day: what is expected is as promised again. */
    public DisruptionResult lift(String id, String reason, Actor person) {
        return act(id, reason, person, Disruption::isOpen, (one, step) -> one.lifted(step.of(Kind.LIFTED)));
    }

    /** A step whose kind is said last. */
    private interface Said {
        Step of(Kind kind);
    }

    private interface Next {
        Disruption of(Disruption one, Said step);
    }

    private DisruptionResult act(String id, String words, Actor person, Function<Disruption, Boolean> now, Next next) {
        if (!mayDecide(person)) {
            return new DisruptionResult.Refused(Why.FORBIDDEN);
        }
        Optional<Fault> text = Bounds.NOTE.fault(words);
        if (text.isPresent()) {
            return new DisruptionResult.Refused(Why.TEXT_WRONG, text.get());
        }
        DisruptionResult result = Conflicts.retry("Disruption " + id, () -> {
            Optional<Disruption> found = store.find(id);
            if (found.isEmpty()) {
                return Optional.of(new DisruptionResult.Refused(Why.UNKNOWN));
            }
            if (!now.apply(found.get())) {
                return Optional.of(new DisruptionResult.Refused(Why.NOT_NOW));
            }
            Disruption changed = next.of(
                    found.get(), kind -> new Step(kind, words.strip(), person.id(), person.signature(), clock.now()));
            return store.save(changed) ? Optional.of(new DisruptionResult.Done(changed)) : Optional.empty();
        });
        if (result instanceof DisruptionResult.Done) {
            told();
        }
        return result;
    }

    /** For the steps of the process. */
    Disruption get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no disruption " + id));
    }

    /** @param next empty where nothing has to be changed any more */
    void change(String id, Function<Disruption, Optional<Disruption>> next) {
        boolean changed = Conflicts.retry("Disruption " + id, () -> {
            Optional<Disruption> later = next.apply(get(id));
            return later.isEmpty()
                    ? Optional.of(false)
                    : store.save(later.get()) ? Optional.of(true) : Optional.<Boolean>empty();
        });
        if (changed) {
            told();
        }
    }

    void told() {
        events.publishEvent(new Changed(TOPIC));
    }
}
