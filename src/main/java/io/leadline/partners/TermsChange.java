package io.leadline.partners;

import io.leadline.shared.Bounds;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Other terms that a supplier proposes for some of its items, and what became of each.
 *
 * @param id given by the form that made it, so that sending it twice is one proposal
 * @param validFrom the first day on which they should count
 * @param note in the words of who asked
 * @param askedBy id of the user
 * @param verdicts one for each item that was decided on, in that order; never changed
 * @param inForceAt when those that were accepted came into force; null before
 * @param left items of which something was changed otherwise meanwhile, and stayed so
 * @param pending what the engine has not been told yet
 */
public record TermsChange(
        String id,
        long version,
        String supplierId,
        LocalDate validFrom,
        List<Line> lines,
        String note,
        String askedBy,
        String askedByName,
        Instant askedAt,
        List<Verdict> verdicts,
        @Nullable Instant inForceAt,
        List<Sku> left,
        List<PendingCommand> pending) {

    /** As many items as one proposal may be about. */
    public static final int MOST_LINES = 500;

    /**
     * One item.
     *
     * @param before as it was when it was proposed
     */
    public record Line(String name, Offer before, Offer offer) {

        public Sku sku() {
            return offer.sku();
        }
    }

    /** What can become of an item's proposal. */
    public enum Word {
        ACCEPTED,
        REFUSED,
        /** By the supplier. */
        WITHDRAWN
    }

    /** @param reason empty where none was needed */
    public record Verdict(Sku sku, Word word, String reason, String by, String byName, Instant at) {

        public Verdict {
            Bounds.NOTE.require("The reason of a verdict", reason);
        }
    }

    public TermsChange {
        lines = List.copyOf(lines);
        verdicts = List.copyOf(verdicts);
        left = List.copyOf(left);
        pending = List.copyOf(pending);
        Bounds.NOTE.require("The note of a terms change", note);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "Terms change " + id + " is about 1 to " + MOST_LINES + " items, not " + lines.size());
        }
    }

    /** The id of the one task in which it is decided. */
    public String interaction() {
        return id + "#decide";
    }

    /** The id of the managers' task beside it, once the buyers' time is over. */
    String lateInteraction() {
        return id + "#decide-late";
    }

    public Optional<Verdict> verdict(Sku sku) {
        return verdicts.stream().filter(verdict -> verdict.sku().equals(sku)).findFirst();
    }

    public boolean waits(Sku sku) {
        return verdict(sku).isEmpty();
    }

    /** Those nobody has decided on. */
    public List<Line> open() {
        return lines.stream().filter(line -> waits(line.sku())).toList();
    }

    public boolean isDecided() {
        return open().isEmpty();
    }

    /** Decided, and what was accepted is in force. */
    public boolean isSettled() {
        return isDecided() && (inForceAt != null || accepted().isEmpty());
    }

    public List<Line> accepted() {
        return lines.stream().filter(line -> is(line.sku(), Word.ACCEPTED)).toList();
    }

    boolean is(Sku sku, Word word) {
        return verdict(sku).filter(verdict -> verdict.word() == word).isPresent();
    }

    /** The task ends with the last of them. */
    TermsChange decided(Collection<Sku> skus, Word word, String reason, String by, String byName, Instant at) {
        List<Verdict> more = new ArrayList<>(verdicts);
        skus.forEach(sku -> more.add(new Verdict(sku, word, reason, by, byName, at)));
        TermsChange next = with(more, inForceAt, left, pending);
        if (!next.isDecided()) {
            return next;
        }
        List<PendingCommand> commands = new ArrayList<>(pending);
        commands.add(completed());
        return next.with(more, inForceAt, left, commands);
    }

    private PendingCommand completed() {
        return new PendingCommand.CompleteTask(id + "." + version, interaction(), Map.of());
    }

    TermsChange inForce(Instant at, List<Sku> leftAlone) {
        return with(verdicts, at, leftAlone, pending);
    }

    private TermsChange with(
            List<Verdict> newVerdicts,
            @Nullable Instant newInForceAt,
            List<Sku> newLeft,
            List<PendingCommand> commands) {
        return new TermsChange(
                id,
                version,
                supplierId,
                validFrom,
                lines,
                note,
                askedBy,
                askedByName,
                askedAt,
                newVerdicts,
                newInForceAt,
                newLeft,
                commands);
    }
}
