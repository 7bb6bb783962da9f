package io.leadline.scorecard;

import io.leadline.shared.Bounds;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of its score that a supplier thinks is wrong, and what a buyer answered. What is accepted counts nowhere any more.
 *
 * @param order and the line are the row's
 * @param promisedOn as the row said; null where nobody has promised a day
 * @param reason in the supplier's words
 * @param by id of the user who disputes it
 * @param answer null while it waits for a buyer
 * @param pending what the engine has not been told yet
 */
public record ScoreDispute(
        String id,
        long version,
        String supplierId,
        String order,
        String line,
        Sku sku,
        @Nullable LocalDate promisedOn,
        String reason,
        String by,
        String byName,
        Instant at,
        @Nullable Answer answer,
        List<PendingCommand> pending) {

    /** Starts the process; its subject is the dispute. */
    public static final String DISPUTED = "scorecard.rowDisputed";

    public static final String SUBJECT = "subject";
    public static final String DECIDE_BY = "decideBy";
    public static final String REMIND_EVERY = "remindEvery";
    public static final String ESCALATE_AFTER = "escalateAfter";

    private static final Duration KEPT = Duration.ofDays(7);

    /** @param words why; empty of some that were accepted before a reason was asked for */
    public record Answer(boolean accepted, String words, String by, String byName, Instant at) {

        public Answer {
            Bounds.NOTE.require("The answer to a dispute", words);
        }
    }

    public ScoreDispute {
        pending = List.copyOf(pending);
        Bounds.NOTE.require("The reason of a dispute", reason);
        if (order.isBlank() || line.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("Dispute " + id + " names an order, a line and a reason");
        }
    }

    static ScoreDispute of(String id, PurchaseLine row, String reason, String by, String byName, Instant now) {
        return new ScoreDispute(
                id,
                0,
                row.supplierId(),
                row.order(),
                row.line(),
                row.sku(),
                row.promisedOn(),
                reason.strip(),
                by,
                byName,
                now,
                null,
                List.of(new PendingCommand.PublishMessage("start", DISPUTED, id, KEPT, Map.of(SUBJECT, id))));
    }

    /** The id of the one task in which it is answered. */
    public String interaction() {
        return id + "#answer";
    }

    public boolean isOpen() {
        return answer == null;
    }

    public boolean isAccepted() {
        return answer != null && answer.accepted();
    }

    /** Names the row among all. */
    public String row() {
        return row(order, line);
    }

    static String row(String order, String line) {
        return order + "|" + line;
    }

    ScoreDispute answered(Answer given) {
        List<PendingCommand> commands = new ArrayList<>(pending);
        commands.add(new PendingCommand.CompleteTask(id + "." + version, interaction(), Map.of()));
        return new ScoreDispute(
                id, version, supplierId, order, line, sku, promisedOn, reason, by, byName, at, given, commands);
    }
}
