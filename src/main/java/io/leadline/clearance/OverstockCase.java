package io.leadline.clearance;

import io.leadline.clearance.ClearanceWay.Kind;
import io.leadline.shared.Bounds;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An overstock of one item at one location, with what can be done, what was decided and what came of it. There is one at a
 * time, and it ends by itself when the overstock is gone.
 *
 * @param supplierId who delivers the item; empty where nobody does
 * @param figures as they were when it was last looked at
 * @param ways what can be done, least loss first
 * @param round counts how often the buyers were asked
 * @param chosen what was decided and is not measured yet; null for nothing
 * @param steps oldest first; never changed
 * @param pending what the engine has not been told yet
 */
public record OverstockCase(
        String id,
        long version,
        Sku sku,
        String itemName,
        String location,
        String supplierId,
        String supplierName,
        Figures figures,
        List<ClearanceWay> ways,
        Instant openedAt,
        State state,
        int round,
        @Nullable Chosen chosen,
        List<Step> steps,
        List<PendingCommand> pending) {

    /** Starts the process; its subject is the case. */
    public static final String FOUND = "clearance.overstockFound";

    /** Ends it at whatever step it is. */
    public static final String GONE = "clearance.overstockGone";

    /** Of its id, and so of the promotions that it makes. */
    static final String PREFIX = "OC-";

    private static final Duration KEPT = Duration.ofDays(7);

    /** Whose turn it is. */
    public enum State {
        /** Nobody's: it is waited for the term, or for the next look. */
        WAITING,
        /** The buyers'. */
        DECIDING,
        /** A manager's, other than who decided. */
        APPROVING,
        /** The supplier's. */
        ASKED,
        /** Goods-in's: the goods go back. */
        SENDING_BACK,
        ENDED
    }

    /** What somebody said, or what happened. */
    public enum Said {
        CHOSEN,
        KEPT,
        APPROVED,
        REFUSED,
        CARRIED_OUT,
        /** An existing service did not take the step. */
        NOT_DONE,
        AGREED,
        DECLINED,
        SILENT,
        SENT_BACK,
        MEASURED,
        GONE
    }

    /**
     * @param units too much, on order included
     * @param stock that lies there
     * @param value of what is too much
     * @param perWeek units that are expected to be sold in a week
     * @param learned whether promotions taught how a discount moves its demand
     */
    public record Figures(
            LocalDate day,
            double units,
            double stock,
            Money value,
            double daysToSell,
            double perWeek,
            boolean dead,
            boolean learned) {}

    /**
     * @param by id of who decided
     * @param before units too much when it was decided
     * @param at when it was decided
     */
    public record Chosen(ClearanceWay way, String by, String byName, double before, Instant at) {}

    /**
     * @param kind of the way it is about; null for none
     * @param units promised, or measured
     * @param money promised, or measured; null for none
     * @param words of who said it; empty where there were none
     * @param until when it is looked at again; null where that is not said
     * @param by id of the user; empty where nobody did it
     */
    public record Step(
            Said what,
            @Nullable Kind kind,
            double units,
            @Nullable Money money,
            String words,
            @Nullable LocalDate until,
            String by,
            String byName,
            Instant at) {

        public Step {
            Bounds.NOTE.require("What is said about an overstock", words);
        }
    }

    public OverstockCase {
        ways = List.copyOf(ways);
        steps = List.copyOf(steps);
        pending = List.copyOf(pending);
    }

    static OverstockCase found(
            String id,
            Sku sku,
            String itemName,
            String location,
            String supplierId,
            String supplierName,
            Figures figures,
            Instant now) {
        return new OverstockCase(
                id,
                0,
                sku,
                itemName,
                location,
                supplierId,
                supplierName,
                figures,
                List.of(),
                now,
                State.WAITING,
                0,
                null,
                List.of(),
                List.of(new PendingCommand.PublishMessage(
                        "start", FOUND, id, KEPT, Map.of(ClearanceVariables.SUBJECT, id))));
    }

    /** The id of the one task that waits. */
    public String interaction() {
        String asked = switch (state) {
            case APPROVING -> "approve";
            case ASKED -> "answer";
            case SENDING_BACK -> "send";
            case WAITING, DECIDING, ENDED -> "decide";
        };
        return id + "#" + asked + "#" + round;
    }

    public boolean isOpen() {
        return state != State.ENDED;
    }

    /** Whether it is a task of the buyers, or about to be one for the first time. */
    boolean isForBuyers() {
        return state == State.DECIDING || isOpen() && round == 0;
    }

    public Optional<ClearanceWay> way(String wayId) {
        return ways.stream().filter(way -> way.id().equals(wayId)).findFirst();
    }

    /** As its supplier may see it: what it is asked to take back, and what was said between both. */
    OverstockCase shared() {
        Chosen asked = chosen;
        return new OverstockCase(
                id,
                version,
                sku,
                itemName,
                location,
                supplierId,
                supplierName,
                new Figures(figures.day(), 0, 0, Money.zero(figures.value().currency()), 0, 0, false, false),
                List.of(),
                openedAt,
                state,
                round,
                asked == null || asked.way().kind() != Kind.RETURN
                        ? null
                        : new Chosen(unpriced(asked.way()), "", "", 0, asked.at()),
                steps.stream()
                        .filter(step -> step.what() == Said.AGREED
                                || step.what() == Said.DECLINED
                                || step.what() == Said.SENT_BACK)
                        .toList(),
                List.of());
    }

    private static ClearanceWay unpriced(ClearanceWay way) {
        return new ClearanceWay(
                way.id(),
                way.kind(),
                way.units(),
                Money.zero(way.loss().currency()),
                way.known(),
                way.about(),
                0,
                null,
                way.days(),
                List.of());
    }

    OverstockCase deciding(Figures now, List<ClearanceWay> found) {
        return copy(now, found, State.DECIDING, round + 1, null, steps, pending);
    }

    /** Decided: the buyers' task is over. */
    OverstockCase chose(Step step, @Nullable Chosen what, State next, Map<String, Object> variables) {
        return copy(figures, ways, next, round, what, and(step), and(complete(variables)));
    }

    /** Whoever had the task has said something. */
    OverstockCase said(Step step, State next, Map<String, Object> variables) {
        return copy(figures, ways, next, round, chosen, and(step), and(complete(variables)));
    }

    /** Something happened that ends no task. */
    OverstockCase now(Step step, State next) {
        return copy(figures, ways, next, round, chosen, and(step), pending);
    }

    /** The task of who is asked begins. */
    OverstockCase asks(State next) {
        return copy(figures, ways, next, round, chosen, steps, pending);
    }

    OverstockCase measured(Step step) {
        return copy(figures, ways, State.WAITING, round, null, and(step), pending);
    }

    /** Seen by the process itself, which ends there. */
    OverstockCase ended(Step step) {
        return copy(figures, ways, State.ENDED, round, null, and(step), pending);
    }

    /** The overstock is gone: the process is told, wherever it is. */
    OverstockCase gone(Step step) {
        return ended(step)
                .copy(
                        figures,
                        ways,
                        State.ENDED,
                        round,
                        null,
                        and(step),
                        and(new PendingCommand.PublishMessage(
                                "gone", GONE, id, KEPT, Map.of(ClearanceVariables.WITHDRAWN, withdrawn()))));
    }

    /** Units that the supplier thinks of taking back, or has agreed to. */
    private long withdrawn() {
        Chosen asked = chosen;
        return asked != null && (state == State.ASKED || state == State.SENDING_BACK)
                ? (long) Math.floor(asked.way().units())
                : 0;
    }

    private PendingCommand complete(Map<String, Object> variables) {
        return new PendingCommand.CompleteTask(id + "." + version, interaction(), variables);
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

    private OverstockCase copy(
            Figures newFigures,
            List<ClearanceWay> newWays,
            State newState,
            int newRound,
            @Nullable Chosen newChosen,
            List<Step> newSteps,
            List<PendingCommand> commands) {
        return new OverstockCase(
                id,
                version,
                sku,
                itemName,
                location,
                supplierId,
                supplierName,
                newFigures,
                newWays,
                openedAt,
                newState,
                newRound,
                newChosen,
                newSteps,
                commands);
    }
}
