package io.leadline.disruptions;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.Bounds;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps many orders from coming as promised, as a manager declared it, with all that was decided about it.
 *
 * @param title what people call it
 * @param days on which it holds
 * @param ripple what it touches, as it was reckoned last; null until it is
 * @param round counts how often a decision was asked for
 * @param steps oldest first; never changed
 * @param pending what the engine has not been told yet
 */
public record Disruption(
        String id,
        long version,
        String title,
        Scope scope,
        Period days,
        Severity severity,
        String declaredBy,
        String declaredByName,
        Instant declaredAt,
        State state,
        @Nullable Ripple ripple,
        int round,
        List<Step> steps,
        List<PendingCommand> pending) {

    /** Starts the process; its subject is the disruption. */
    public static final String DECLARED = "disruptions.disruptionDeclared";

    /** Ends it at whatever step it is. */
    public static final String LIFTED = "disruptions.disruptionLifted";

    /** What it touches is reckoned anew while a manager decides. */
    public static final String RECALCULATE = "disruptions.recalculationAsked";

    /** What was decided is taken back before anything was started. */
    public static final String TAKEN_BACK = "disruptions.planTakenBack";

    private static final Duration KEPT = Duration.ofDays(7);

    /** How far it has come. */
    public enum State {
        /** What it touches is reckoned. */
        RECKONING,
        /** A manager has to decide. */
        DECIDING,
        /** Decided, and may be taken back whole. */
        DECIDED,
        /** What was decided is started, a batch of lines after the other. */
        STARTING,
        /** All is started, or nothing is done; it is waited for its end. */
        RUNNING,
        ENDED
    }

    /** What somebody did, or what happened. */
    public enum Kind {
        DECLARED,
        CARRIED_OUT,
        LEFT,
        TAKEN_BACK,
        /** A part of what was started was taken back. */
        LINE_TAKEN_BACK,
        LIFTED,
        /** Its days are over. */
        OVER
    }

    /**
     * @param words of who did it, or what it was done to; may be empty
     * @param by id of the user; empty where nobody did it
     */
    public record Step(Kind kind, String words, String by, String byName, Instant at) {

        public Step {
            Bounds.NOTE.require("What is said about a disruption", words);
        }
    }

    public Disruption {
        Bounds.NAME.require("The name of a disruption", title);
        steps = List.copyOf(steps);
        pending = List.copyOf(pending);
    }

    static Disruption declared(
            String id, String title, Scope scope, Period days, Severity severity, Actor actor, Instant now) {
        return new Disruption(
                id,
                0,
                title,
                scope,
                days,
                severity,
                actor.id(),
                actor.signature(),
                now,
                State.RECKONING,
                null,
                0,
                List.of(new Step(Kind.DECLARED, "", actor.id(), actor.signature(), now)),
                List.of(new PendingCommand.PublishMessage(
                        "start", DECLARED, id, KEPT, Map.of(DisruptionVariables.SUBJECT, id))));
    }

    public boolean isOpen() {
        return state != State.ENDED;
    }

    /** The task that waits for a manager. */
    public String interaction() {
        return id + "#decide#" + round;
    }

    /** Whether the choice of each line may still be changed. */
    public boolean isChoosing() {
        return state == State.RECKONING || state == State.DECIDING;
    }

    /** Who decided last that it is carried out, as who what is started is signed; who declared it before that. */
    Actor decider() {
        Optional<Step> decided = steps.reversed().stream()
                .filter(step -> step.kind() == Kind.CARRIED_OUT)
                .findFirst();
        return new Actor(
                decided.map(Step::by).orElse(declaredBy),
                decided.map(Step::byName).orElse(declaredByName),
                Set.of(Role.MANAGER),
                null,
                Locale.ENGLISH,
                java.time.ZoneOffset.UTC);
    }

    Disruption reckoned(Ripple now) {
        return with(state, now, round, steps, pending);
    }

    /** A manager is asked, once more perhaps. */
    Disruption deciding() {
        return with(State.DECIDING, ripple, round + 1, steps, pending);
    }

    /** What a manager decides ends the task. */
    Disruption decided(Step step, String decision, Duration grace) {
        return with(
                step.kind() == Kind.CARRIED_OUT ? State.DECIDED : State.RUNNING,
                ripple,
                round,
                and(step),
                and(new PendingCommand.CompleteTask(
                        id + "." + version,
                        interaction(),
                        Map.of(DisruptionVariables.DECISION, decision, DisruptionVariables.GRACE, grace.toString()))));
    }

    /** What it touches is reckoned anew, and a manager asked once more. */
    Disruption recalculating() {
        return with(
                State.RECKONING,
                ripple,
                round,
                steps,
                and(new PendingCommand.PublishMessage("again-" + version, RECALCULATE, interaction(), KEPT, Map.of())));
    }

    Disruption takenBack(Step step) {
        return with(
                State.RECKONING,
                ripple,
                round,
                and(step),
                and(new PendingCommand.PublishMessage("back-" + version, TAKEN_BACK, interaction(), KEPT, Map.of())));
    }

    Disruption now(State next) {
        return with(next, ripple, round, steps, pending);
    }

    Disruption noted(Step step) {
        return with(state, ripple, round, and(step), pending);
    }

    /** Seen by the process itself, which ends there. */
    Disruption over(Instant at) {
        return with(State.ENDED, ripple, round, and(new Step(Kind.OVER, "", "", "", at)), pending);
    }

    /** The process is told, wherever it is. */
    Disruption lifted(Step step) {
        return with(
                State.ENDED,
                ripple,
                round,
                and(step),
                and(new PendingCommand.PublishMessage("lifted", LIFTED, id, KEPT, Map.of())));
    }

    private List<Step> and(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    private List<PendingCommand> and(PendingCommand command) {
        List<PendingCommand> all = new ArrayList<>(pending);
        all.add(command);
        return all;
    }

    private Disruption with(
            State newState, @Nullable Ripple newRipple, int newRound, List<Step> said, List<PendingCommand> commands) {
        return new Disruption(
                id,
                version,
                title,
                scope,
                days,
                severity,
                declaredBy,
                declaredByName,
                declaredAt,
                newState,
                newRipple,
                newRound,
                said,
                commands);
    }
}
