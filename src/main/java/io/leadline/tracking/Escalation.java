package io.leadline.tracking;

import io.leadline.ordering.PendingCommand;
import io.leadline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A delay put before people, level by level, until one decides or it goes away.
 *
 * @param id such as {@code O-1042#delay#1}
 * @param process the process instance that runs it, which tells a repeated job from a second escalation
 * @param item name of the item that is late, as of the last look, like the dates and what is at stake
 * @param atStake value of what is still open
 * @param level 1 buyer, 2 manager, 3 head of purchasing; 0 until the first was told
 * @param decideBy when the next level is told, or the last one reminded
 * @param decision what was decided; empty while open
 * @param decidedBy by name
 * @param note the words of who decided
 * @param pending what the engine has not been told yet
 * @param reminded when the last level was reminded, oldest first
 */
public record Escalation(
        String id,
        long version,
        String orderId,
        String orderName,
        String supplierId,
        String supplierName,
        String item,
        Money atStake,
        long process,
        EscalationState state,
        DelayCause cause,
        int daysLate,
        LocalDate needDate,
        LocalDate expectedDate,
        Instant openedAt,
        int level,
        @Nullable Instant decideBy,
        String decision,
        String decidedBy,
        String note,
        @Nullable Instant endedAt,
        @Nullable Instant quietUntil,
        List<PendingCommand> pending,
        List<Instant> reminded) {

    public Escalation {
        pending = List.copyOf(pending);
        // Null in escalations that were stored before it was kept.
        reminded = List.copyOf(Objects.requireNonNullElse(reminded, List.of()));
    }

    /** The id of the decision that a level's task waits for. */
    public String interaction(int ofLevel) {
        return id + "#" + ofLevel;
    }

    /** What is late, as of now; people decide on what is, not on what was when it was opened. */
    Escalation restated(Delay delay, Money nowAtStake) {
        return new Escalation(
                id,
                version,
                orderId,
                orderName,
                supplierId,
                supplierName,
                delay.item(),
                nowAtStake,
                process,
                state,
                delay.cause(),
                delay.daysLate(),
                delay.needDate(),
                delay.expectedDate(),
                openedAt,
                level,
                decideBy,
                decision,
                decidedBy,
                note,
                endedAt,
                quietUntil,
                pending,
                reminded);
    }

    Escalation atLevel(int newLevel, @Nullable Instant newDecideBy) {
        return copy(state, newLevel, newDecideBy, decision, decidedBy, note, endedAt, quietUntil, pending, reminded);
    }

    /** The last level has let its time pass, and gets as much again. */
    Escalation remindedAt(Instant now, Instant newDecideBy) {
        List<Instant> more = new ArrayList<>(reminded);
        more.add(now);
        return copy(state, level, newDecideBy, decision, decidedBy, note, endedAt, quietUntil, pending, more);
    }

    /** The first level's task stays open until the end, so that it stands for the decision whoever makes it. */
    Escalation decided(DelayDecision what, String by, String words, Instant now, @Nullable Instant newQuietUntil) {
        return copy(
                EscalationState.DECIDED,
                level,
                decideBy,
                what.id(),
                by,
                words,
                now,
                newQuietUntil,
                plus(new PendingCommand.CompleteTask(
                        id + "." + version, interaction(1), Map.of(TrackingFacts.DELAY_DECISION, what.id()))),
                reminded);
    }

    Escalation cleared(Instant now) {
        return copy(
                EscalationState.CLEARED,
                level,
                decideBy,
                decision,
                decidedBy,
                note,
                now,
                quietUntil,
                plus(new PendingCommand.PublishMessage(
                        id + "." + version, TrackingFacts.DELAY_CLEARED, id, TrackingFacts.KEPT, Map.of())),
                reminded);
    }

    private List<PendingCommand> plus(PendingCommand command) {
        List<PendingCommand> more = new ArrayList<>(pending);
        more.add(command);
        return more;
    }

    private Escalation copy(
            EscalationState newState,
            int newLevel,
            @Nullable Instant newDecideBy,
            String newDecision,
            String newDecidedBy,
            String newNote,
            @Nullable Instant newEndedAt,
            @Nullable Instant newQuietUntil,
            List<PendingCommand> newPending,
            List<Instant> newReminded) {
        return new Escalation(
                id,
                version,
                orderId,
                orderName,
                supplierId,
                supplierName,
                item,
                atStake,
                process,
                newState,
                cause,
                daysLate,
                needDate,
                expectedDate,
                openedAt,
                newLevel,
                newDecideBy,
                newDecision,
                newDecidedBy,
                newNote,
                newEndedAt,
                newQuietUntil,
                newPending,
                newReminded);
    }
}
