package io.leadline.signals;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Bounds;
import io.leadline.shared.PendingCommand;
import io.leadline.signals.live.SignalKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signal of live sales with all that was made of it. It ends by itself when sales are usual again.
 *
 * @param noticeId what was noticed; the same notice is one case
 * @param judged null until it was judged
 * @param answer what is done about it; null where nothing is
 * @param steps oldest first; never changed
 * @param pending what the engine has not been told yet
 */
public record SignalCase(
        String id,
        long version,
        String noticeId,
        ItemPlace place,
        String itemName,
        SignalKind kind,
        Figures figures,
        Instant openedAt,
        State state,
        @Nullable Judged judged,
        @Nullable Answer answer,
        List<Step> steps,
        List<PendingCommand> pending) {

    /** Starts the process; its subject is the case. */
    public static final String NOTICED = "signals.signalNoticed";

    /** Ends it at whatever step it is. */
    public static final String OVER = "signals.signalOver";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final double MOST_PERCENT = 400;
    private static final double LEAST_PERCENT = -90;

    /** Where it is. */
    public enum State {
        /** Just noticed. */
        NOTICED,
        /** The buyers are asked. */
        DECIDING,
        /** Something is done about it, for some days. */
        ANSWERED,
        /** Nothing is to be done. */
        NOTED,
        ENDED
    }

    /** What somebody did, or what happened. */
    public enum Kind {
        /** Somebody, or the table, said what is done. */
        ANSWERED,
        /** Somebody said that nothing is. */
        LEFT,
        /** The days of the answer are over. */
        EXPIRED,
        /** Sales are usual again. */
        OVER
    }

    /**
     * @param since from when on it was counted
     * @param units sold since, and expected units
     * @param largest units of the largest order
     * @param perDay units expected of a day
     */
    public record Figures(Instant since, double orders, double units, double expected, double largest, double perDay) {

        /** How many times as much as expected. */
        public double ratio() {
            return expected > 0 ? units / expected : units;
        }
    }

    /**
     * @param reasons in the order of their weight
     * @param value what a week of it moves, at cost; below zero where nobody knows
     */
    public record Judged(Verdict verdict, List<Reason> reasons, double value) {

        public Judged {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param value what it counts: channels, a share of one, orders */
    public record Reason(Why why, double value) {}

    /** What a verdict stands on. */
    public enum Why {
        PROMOTION_RUNS,
        ONE_ORDER,
        SEVERAL_CHANNELS,
        ONE_CHANNEL,
        MANY_ORDERS,
        FEW_ORDERS,
        DAYS
    }

    /** What it is taken for. */
    public enum Verdict {
        /** Told or untold: one place draws the customers. */
        PROMOTION,
        /** Many customers everywhere at once. */
        VIRAL,
        /** One customer; nothing that lasts. */
        NOISE,
        /** Fewer customers, or another level. */
        CHANGE
    }

    /**
     * @param percent by which the forecast is raised until the day, below zero lowered; 0 for nothing
     * @param capUnits the most that each channel may promise of the item meanwhile; 0 for no limit
     */
    public record Answer(int percent, LocalDate until, int capUnits) {

        public static final int MOST_DAYS = 60;
        public static final int MOST_CAP = 1_000_000;

        public Answer {
            if (percent < LEAST_PERCENT || percent > MOST_PERCENT || capUnits < 0 || capUnits > MOST_CAP) {
                throw new IllegalArgumentException(
                        "No answer to a signal is " + percent + " percent and a cap of " + capUnits);
            }
        }

        public boolean changesForecast() {
            return percent != 0;
        }
    }

    /**
     * @param words of who said it; empty where there were none
     * @param by id of the user; empty where nobody did it
     */
    public record Step(Kind kind, @Nullable Answer answer, String words, String by, String byName, Instant at) {

        public Step {
            Bounds.NOTE.require("What is said about a signal", words);
        }
    }

    public SignalCase {
        steps = List.copyOf(steps);
        pending = List.copyOf(pending);
    }

    static SignalCase noticed(
            String id,
            String noticeId,
            ItemPlace place,
            String itemName,
            SignalKind kind,
            Figures figures,
            Instant now) {
        return new SignalCase(
                id,
                0,
                noticeId,
                place,
                itemName,
                kind,
                figures,
                now,
                State.NOTICED,
                null,
                null,
                List.of(),
                List.of(new PendingCommand.PublishMessage(
                        "start", NOTICED, id, KEPT, Map.of(SignalVariables.SUBJECT, id))));
    }

    /** The id of the one task. */
    public String interaction() {
        return id + "#decide#1";
    }

    public boolean isOpen() {
        return state != State.ENDED && state != State.NOTED;
    }

    public Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** What the forecast would have to be raised by so that it is what sells now. */
    public int suggestedPercent() {
        return (int) Math.round(Math.clamp((figures.ratio() - 1) * 100, LEAST_PERCENT, MOST_PERCENT));
    }

    /** How long something like it usually lasts. */
    public int suggestedDays() {
        Verdict verdict = judged == null ? Verdict.CHANGE : judged.verdict();
        return switch (verdict) {
            case PROMOTION -> 5;
            case VIRAL -> 7;
            case NOISE -> 1;
            case CHANGE -> 14;
        };
    }

    SignalCase judged(Judged verdict) {
        State next = verdict.verdict() == Verdict.NOISE ? State.NOTED : State.DECIDING;
        return with(next, verdict, answer, steps, pending);
    }

    /** What a person decides ends the task. */
    SignalCase decided(Step step) {
        return with(
                State.ANSWERED,
                judged,
                step.answer(),
                and(step),
                and(new PendingCommand.CompleteTask(id + "." + version, interaction(), Map.of())));
    }

    /** The table decides. */
    SignalCase answered(Step step) {
        return with(State.ANSWERED, judged, step.answer(), and(step), pending);
    }

    /** Its days are over, or it is. */
    SignalCase ended(Kind why, Instant at) {
        return with(State.ENDED, judged, answer, and(new Step(why, null, "", "", "", at)), pending);
    }

    /** Sales are usual again: the process is told, wherever it is. */
    SignalCase over(Instant at) {
        SignalCase ended = ended(Kind.OVER, at);
        return ended.with(
                State.ENDED,
                judged,
                answer,
                ended.steps,
                and(new PendingCommand.PublishMessage("over", OVER, id, KEPT, Map.of())));
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

    private SignalCase with(
            State newState,
            @Nullable Judged newJudged,
            @Nullable Answer newAnswer,
            List<Step> newSteps,
            List<PendingCommand> commands) {
        return new SignalCase(
                id, version, noticeId, place, itemName, kind, figures, openedAt, newState, newJudged, newAnswer,
                newSteps, commands);
    }
}
