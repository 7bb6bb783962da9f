package io.leadline.outlook;

import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shared.PendingCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The expected orders of one supplier for 26 weeks, as a buyer released them, and what the supplier commits to. Each release is
 * an outlook of its own.
 *
 * @param id such as {@code OL-S05-3}
 * @param number counts the supplier's outlooks from 1
 * @param day it was reckoned for
 * @param first the Monday of its first week
 * @param lines by item and location
 * @param leftOut items that are expected too, but do not fit
 * @param releasedBy id of the user; empty while it is a draft
 * @param commitBy until when the supplier should answer; null while it is a draft
 * @param commitments each says everything; the last one counts
 * @param claims decisions whose orders are being made
 * @param unreached whether its mail did not reach the supplier
 * @param pending what the engine has not been told yet
 */
public record Outlook(
        String id,
        long version,
        String supplierId,
        String supplierName,
        int number,
        State state,
        LocalDate day,
        LocalDate first,
        List<OutlookLine> lines,
        int leftOut,
        String releasedBy,
        String releasedByName,
        @Nullable Instant releasedAt,
        String note,
        @Nullable Instant commitBy,
        List<Commitment> commitments,
        List<GapDecision> decisions,
        List<GapClaim> claims,
        boolean unreached,
        List<PendingCommand> pending) {

    /** Starts the process; its subject is the outlook. */
    public static final String RELEASED = "outlook.released";

    /** Starts it anew for a commitment after the first. */
    public static final String REVISED = "outlook.commitmentRevised";

    private static final Duration KEPT = Duration.ofDays(7);

    /** How far it has come. */
    public enum State {
        /** Only the buyers see it. */
        DRAFT,
        /** The supplier is asked. */
        RELEASED,
        /** The supplier commits to everything that it was told of. */
        COMMITTED,
        /** It commits to less, and nobody has decided yet what to do. */
        GAP,
        /** For each gap somebody has decided. */
        DECIDED,
        /** A later one was released. */
        REPLACED
    }

    public Outlook {
        lines = List.copyOf(lines);
        commitments = List.copyOf(commitments);
        decisions = List.copyOf(decisions);
        claims = List.copyOf(claims);
        pending = List.copyOf(pending);
    }

    public OutlookWeeks weeks() {
        return new OutlookWeeks(first);
    }

    public Optional<OutlookLine> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** The one that counts; null while there is none. */
    public @Nullable Commitment commitment() {
        return commitments.isEmpty() ? null : commitments.getLast();
    }

    /** Whether the supplier can say something to it. */
    public boolean open() {
        return state != State.DRAFT && state != State.REPLACED;
    }

    /** The id of the supplier's task. */
    public String asking() {
        return id + "#commit";
    }

    /** The id of the buyers' task about the gaps of a commitment. */
    public String deciding(int commitment) {
        return id + "#gap#" + commitment;
    }

    /** Gaps of the commitment that counts about which nobody has decided. */
    public List<Gap> openGaps() {
        Commitment last = commitment();
        if (last == null || state != State.GAP) {
            return List.of();
        }
        Set<String> decided = decisions.stream()
                .filter(decision -> decision.commitment() == last.number())
                .map(GapDecision::gap)
                .collect(Collectors.toSet());
        return Gap.of(this).stream().filter(gap -> !decided.contains(gap.key())).toList();
    }

    /** What was decided about a gap of the commitment that counts. */
    public Optional<GapDecision> decision(String gap) {
        Commitment last = commitment();
        return decisions.stream()
                .filter(decision -> last != null
                        && decision.commitment() == last.number()
                        && decision.gap().equals(gap))
                .findFirst();
    }

    /** Whoever is ordering something because of a gap of the commitment that counts. */
    public Optional<GapClaim> claim(String gap) {
        Commitment last = commitment();
        return claims.stream()
                .filter(claim -> last != null
                        && claim.commitment() == last.number()
                        && claim.gap().equals(gap))
                .findFirst();
    }

    /** As its supplier may see it. */
    Outlook shared() {
        return new Change(this)
                .lines(lines.stream().map(OutlookLine::shared).toList())
                .decisions(List.of())
                .claims(List.of())
                .done();
    }

    Outlook correcting(String key, List<Double> units) {
        return new Change(this)
                .lines(lines.stream()
                        .map(line -> line.key().equals(key) ? line.telling(units) : line)
                        .toList())
                .done();
    }

    Outlook released(String by, String byName, Instant at, String words, Instant until) {
        return new Change(this)
                .state(State.RELEASED)
                .release(by, byName, at, words, until)
                .tell(new PendingCommand.PublishMessage(
                        "release", RELEASED, id, KEPT, Map.of(OutlookVariables.SUBJECT, id)))
                .done();
    }

    Outlook committed(Commitment said) {
        Outlook with = new Change(this).commitment(said).done();
        boolean gap = !Gap.of(with).isEmpty();
        Change next = new Change(with).state(gap ? State.GAP : State.COMMITTED);
        if (state == State.RELEASED) {
            next.tell(new PendingCommand.CompleteTask(
                    "committed." + said.number(),
                    asking(),
                    Map.of(
                            OutlookVariables.OUTCOME,
                            OutlookVariables.COMMITTED,
                            OutlookVariables.COMMITMENT,
                            said.number())));
        } else {
            endDeciding(next, "overtaken." + said.number());
            next.tell(new PendingCommand.PublishMessage(
                    "revised." + said.number(),
                    REVISED,
                    id + "#" + said.number(),
                    KEPT,
                    Map.of(OutlookVariables.SUBJECT, id, OutlookVariables.COMMITMENT, said.number())));
        }
        return next.done();
    }

    Outlook claimed(GapClaim claim) {
        List<GapClaim> all = new ArrayList<>(claims);
        all.add(claim);
        return new Change(this).claims(all).done();
    }

    /** Its order could not be made. */
    Outlook without(GapClaim claim) {
        return new Change(this)
                .claims(claims.stream().filter(other -> !other.is(claim)).toList())
                .done();
    }

    /** Its order is made, whatever the supplier has said meanwhile. */
    Outlook settled(GapClaim claim, GapDecision decision) {
        return without(claim).decided(decision);
    }

    Outlook decided(GapDecision decision) {
        Change next = new Change(this).decision(decision);
        if (state == State.GAP && next.done().openGaps().isEmpty()) {
            endDeciding(next, "decided." + decision.commitment());
            next.state(State.DECIDED);
        }
        return next.done();
    }

    /** A later one was released: nobody is asked about this one any more. */
    Outlook replaced() {
        Change next = new Change(this);
        if (state == State.RELEASED) {
            next.tell(new PendingCommand.CompleteTask(
                    "replaced", asking(), Map.of(OutlookVariables.OUTCOME, OutlookVariables.REPLACED)));
        }
        endDeciding(next, "replaced.gap");
        return next.state(State.REPLACED).done();
    }

    Outlook notReached() {
        return new Change(this).notReached().done();
    }

    /** A draft in the supplier's count. */
    Outlook numbered(int count, long seen) {
        return new Outlook(
                "OL-" + supplierId + "-" + count,
                seen,
                supplierId,
                supplierName,
                count,
                state,
                day,
                first,
                lines,
                leftOut,
                releasedBy,
                releasedByName,
                releasedAt,
                note,
                commitBy,
                commitments,
                decisions,
                claims,
                unreached,
                pending);
    }

    private void endDeciding(Change next, String command) {
        Commitment last = commitment();
        if (state == State.GAP && last != null) {
            next.tell(new PendingCommand.CompleteTask(command, deciding(last.number()), Map.of()));
        }
    }

    /** One step of an outlook's life. */
    private static final class Change {

        private Outlook now;

        Change(Outlook now) {
            this.now = now;
        }

        Outlook done() {
            return now;
        }

        Change state(State state) {
            return set(state, now.lines, now.releasedBy, now.releasedByName, now.releasedAt, now.note, now.commitBy);
        }

        Change lines(List<OutlookLine> lines) {
            return set(now.state, lines, now.releasedBy, now.releasedByName, now.releasedAt, now.note, now.commitBy);
        }

        Change release(String by, String byName, Instant at, String note, Instant until) {
            return set(now.state, now.lines, by, byName, at, note, until);
        }

        private Change set(
                State state,
                List<OutlookLine> lines,
                String by,
                String byName,
                @Nullable Instant at,
                String note,
                @Nullable Instant until) {
            return with(
                    state,
                    lines,
                    by,
                    byName,
                    at,
                    note,
                    until,
                    now.commitments,
                    now.decisions,
                    now.claims,
                    now.unreached,
                    now.pending);
        }

        Change claims(List<GapClaim> claims) {
            return with(
                    now.state,
                    now.lines,
                    now.releasedBy,
                    now.releasedByName,
                    now.releasedAt,
                    now.note,
                    now.commitBy,
                    now.commitments,
                    now.decisions,
                    claims,
                    now.unreached,
                    now.pending);
        }

        Change commitment(Commitment said) {
            return lists(and(now.commitments, said), now.decisions, now.pending);
        }

        Change decision(GapDecision decision) {
            return lists(now.commitments, and(now.decisions, decision), now.pending);
        }

        Change decisions(List<GapDecision> decisions) {
            return lists(now.commitments, decisions, now.pending);
        }

        Change tell(PendingCommand command) {
            return lists(now.commitments, now.decisions, and(now.pending, command));
        }

        Change notReached() {
            return with(
                    now.state,
                    now.lines,
                    now.releasedBy,
                    now.releasedByName,
                    now.releasedAt,
                    now.note,
                    now.commitBy,
                    now.commitments,
                    now.decisions,
                    now.claims,
                    true,
                    now.pending);
        }

        private Change lists(List<Commitment> said, List<GapDecision> decisions, List<PendingCommand> pending) {
            return with(
                    now.state,
                    now.lines,
                    now.releasedBy,
                    now.releasedByName,
                    now.releasedAt,
                    now.note,
                    now.commitBy,
                    said,
                    decisions,
                    now.claims,
                    now.unreached,
                    pending);
        }

        private Change with(
                State state,
                List<OutlookLine> lines,
                String by,
                String byName,
                @Nullable Instant at,
                String note,
                @Nullable Instant until,
                List<Commitment> said,
                List<GapDecision> decisions,
                List<GapClaim> claims,
                boolean unreached,
                List<PendingCommand> pending) {
            now = new Outlook(
                    now.id,
                    now.version,
                    now.supplierId,
                    now.supplierName,
                    now.number,
                    state,
                    now.day,
                    now.first,
                    lines,
                    now.leftOut,
                    by,
                    byName,
                    at,
                    note,
                    until,
                    said,
                    decisions,
                    claims,
                    unreached,
                    pending);
            return this;
        }

        private static <T> List<T> and(List<T> list, T more) {
            List<T> all = new ArrayList<>(list);
            all.add(more);
            return all;
        }
    }
}
