package io.leadline.leadtimes;

import io.leadline.planning.LeadTimeGaps.Gap;
import io.leadline.planning.LeadTimeMove;
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
 * A lead time of one supplier and item that is another than stated, with all that was said about it. There is one at a time,
 * and it ends by itself when the difference is gone.
 *
 * @param figures as they were when it was last looked at
 * @param round counts how often the buyers were asked
 * @param askedDays what the supplier was asked to state; zero while it was asked for nothing
 * @param steps oldest first; never changed
 * @param pending what the engine has not been told yet
 */
public record LeadTimeCase(
        String id,
        long version,
        String supplierId,
        String supplierName,
        Sku sku,
        String itemName,
        Figures figures,
        Instant openedAt,
        State state,
        int round,
        int askedDays,
        List<Step> steps,
        List<PendingCommand> pending) {

    /** Starts the process; its subject is the case. */
    public static final String FOUND = "leadtimes.gapFound";

    /** Ends it at whatever step it is. */
    public static final String GONE = "leadtimes.gapGone";

    private static final Duration KEPT = Duration.ofDays(7);

    /** Whose turn it is. */
    public enum State {
        /** Nobody's: it is waited for the next look. */
        WAITING,
        /** The buyers'. */
        DECIDING,
        /** The supplier's. */
        ASKED,
        ENDED
    }

    /** What somebody said, or what happened. */
    public enum Kind {
        ASKED,
        TALKED,
        KEPT,
        AGREED,
        PROPOSED,
        DECLINED,
        /** The supplier let its time pass. */
        SILENT,
        /** The difference is gone. */
        GONE
    }

    /**
     * @param days that it is about; zero where it is about none
     * @param words of who said it; empty where there were none
     * @param until when it is looked at again; null where that is not said
     * @param by id of the user; empty where nobody did it
     */
    public record Step(
            Kind kind, int days, String words, @Nullable LocalDate until, String by, String byName, Instant at) {

        public Step {
            Bounds.NOTE.require("What is said about a lead time", words);
        }
    }

    /**
     * @param usualDays what half of the orders take
     * @param longDays what nineteen of twenty do not exceed
     * @param kept share of orders that keep the stated days
     * @param tied stock that the difference keeps on its way; null where no exchange rate is known
     */
    public record Figures(
            int statedDays,
            double learnedDays,
            double usualDays,
            double longDays,
            int receipts,
            double kept,
            @Nullable Money tied,
            LeadTimeMove move) {

        static Figures of(Gap gap) {
            return new Figures(
                    gap.statedDays(),
                    gap.learnedDays(),
                    gap.days().getFirst(),
                    gap.days().getLast(),
                    gap.receipts(),
                    gap.kept(),
                    gap.tied(),
                    gap.move());
        }

        private Figures untold() {
            return new Figures(statedDays, learnedDays, usualDays, longDays, receipts, kept, null, move);
        }

        /** What the terms would have to say. */
        public int rightDays() {
            return (int) Math.round(learnedDays);
        }
    }

    public LeadTimeCase {
        steps = List.copyOf(steps);
        pending = List.copyOf(pending);
    }

    static LeadTimeCase found(String id, Gap gap, String supplierName, String itemName, Instant now) {
        return new LeadTimeCase(
                id,
                0,
                gap.supplier(),
                supplierName,
                new Sku(gap.sku()),
                itemName,
                Figures.of(gap),
                now,
                State.WAITING,
                0,
                0,
                List.of(),
                List.of(new PendingCommand.PublishMessage(
                        "start", FOUND, id, KEPT, Map.of(LeadTimeVariables.SUBJECT, id))));
    }

    /** The id of the one task that waits: the buyers' or the supplier's. */
    public String interaction() {
        return id + (state == State.ASKED ? "#answer#" : "#decide#") + round;
    }

    public boolean isOpen() {
        return state != State.ENDED;
    }

    /** Whether it is a task of the buyers, or about to be one for the first time. */
    boolean isForBuyers() {
        return state == State.DECIDING || isOpen() && round == 0;
    }

    /** As its supplier may see it: neither what it costs nor why the buyers left it for a while. */
    LeadTimeCase shared() {
        return with(
                figures.untold(),
                state,
                round,
                askedDays,
                steps.stream().filter(step -> step.kind() != Kind.KEPT).toList(),
                List.of());
    }

    /** What was said last of a kind. */
    public Optional<Step> last(Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** The buyers are asked, once more perhaps. */
    LeadTimeCase deciding(Figures now) {
        return with(now, State.DECIDING, round + 1, askedDays, steps, pending);
    }

    LeadTimeCase silent(Instant at) {
        return with(
                figures, State.WAITING, round, askedDays, and(new Step(Kind.SILENT, 0, "", null, "", "", at)), pending);
    }

    /** What a buyer decides ends the buyers' task. */
    LeadTimeCase decided(Step step, String decision, String lookAgainAfter) {
        boolean asks = step.kind() == Kind.ASKED;
        return with(
                figures,
                asks ? State.ASKED : State.WAITING,
                round,
                asks ? step.days() : askedDays,
                and(step),
                and(complete(Map.of(
                        LeadTimeVariables.DECISION, decision, LeadTimeVariables.LOOK_AGAIN_AFTER, lookAgainAfter))));
    }

    /** What the supplier says ends its task. */
    LeadTimeCase answered(Step step, String lookAgainAfter) {
        return with(
                figures,
                State.WAITING,
                round,
                askedDays,
                and(step),
                and(complete(Map.of(LeadTimeVariables.LOOK_AGAIN_AFTER, lookAgainAfter))));
    }

    /** Seen by the process itself, which ends there. */
    LeadTimeCase ended(Instant at) {
        return with(figures, State.ENDED, round, askedDays, and(new Step(Kind.GONE, 0, "", null, "", "", at)), pending);
    }

    /** The difference is gone: the process is told, wherever it is. */
    LeadTimeCase gone(Instant at) {
        LeadTimeCase ended = ended(at);
        return ended.with(
                figures,
                State.ENDED,
                round,
                askedDays,
                ended.steps,
                and(new PendingCommand.PublishMessage("gone", GONE, id, KEPT, Map.of())));
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

    private LeadTimeCase with(
            Figures newFigures,
            State newState,
            int newRound,
            int newAskedDays,
            List<Step> newSteps,
            List<PendingCommand> commands) {
        return new LeadTimeCase(
                id,
                version,
                supplierId,
                supplierName,
                sku,
                itemName,
                newFigures,
                openedAt,
                newState,
                newRound,
                newAskedDays,
                newSteps,
                commands);
    }
}
