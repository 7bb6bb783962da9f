package io.leadline.outlook;

import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shared.PendingCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Whether its first week is over, so that it asks for what nobody can deliver any more. */
    boolean stale(LocalDate today) {
        return weeks().of(today) > 0;
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

    /** Of the commitment that counts, what is missing beyond all that was decided, whatever commitment it was decided about. */
    public List<Gap> openGaps() {
        Commitment last = commitment();
        return last == null || state != State.GAP ? List.of() : Gap.beyond(this, last, decisions);
    }

    /** Whether a commitment, when it was said, left something missing about which nobody had decided. */
    public boolean asks(int commitment) {
        return commitments.stream()
                .filter(said -> said.number() == commitment)
                .anyMatch(said -> !Gap.beyond(
                                this,
                                said,
                                decisions.stream()
                                        .filter(decision -> decision.before(said))
                                        .toList())
                        .isEmpty());
    }

    /** What was decided last about the gap of an item. */
    public Optional<GapDecision> decision(String gap) {
        return decisions.stream().filter(decision -> decision.gap().equals(gap)).reduce((one, later) -> later);
    }

    /** Whoever is ordering something because of the gap of an item, whatever the supplier has said meanwhile. */
    public Optional<GapClaim> claim(String gap) {
        return claims.stream().filter(claim -> claim.gap().equals(gap)).findFirst();
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
        Change next = new Change(this).commitment(said);
        next.state(
                Gap.of(this, said).isEmpty()
                        ? State.COMMITTED
                        : Gap.beyond(this, said, decisions).isEmpty() ? State.DECIDED : State.GAP);
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
        return new Change(this).claims(Change.and(claims, claim)).done();
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
            endDeciding(next, "decided." + commitments.size());
            next.state(State.DECIDED);
        }
        return next.done();
    }

    /** Whether what was decided about a gap rests on an order. */
    boolean restsOn(String order) {
        return open()
                && decisions.stream()
                        .filter(decision -> decision.orders().contains(order))
                        .anyMatch(decision -> decisions.stream()
                                .noneMatch(later -> later.kind() == GapDecision.Kind.FELL_THROUGH
                                        && later.gap().equals(decision.gap())
                                        && later.orders().equals(decision.orders())));
    }

    /**
     * An order that was to fill gaps will not come: they are open again, and the buyers are asked anew. After very many of
     * them nobody is asked any more, and the gaps stand in the outlook alone.
     */
    Outlook fellThrough(String order, Instant now) {
        Change next = new Change(this);
        decisions.stream()
                .filter(decision -> decision.kind() != GapDecision.Kind.FELL_THROUGH
                        && decision.orders().contains(order))
                .map(decision -> new GapDecision(
                        decision.commitment(),
                        decision.gap(),
                        GapDecision.Kind.FELL_THROUGH,
                        -decision.units(),
                        decision.orders(),
                        "",
                        "",
                        "",
                        now))
                .forEach(next::decision);
        Outlook open = next.done();
        Commitment last = commitment();
        return last == null || Committing.isFull(this, true) ? open : open.committed(last.again(now));
    }

    /** Gaps whose weeks are over are nobody's any more. */
    Outlook without(List<Gap> over, Instant now) {
        Outlook left = this;
        for (Gap gap : over) {
            left = left.decided(new GapDecision(
                    commitments.size(), gap.key(), GapDecision.Kind.OVER, gap.units(), List.of(), "", "", "", now));
        }
        return left;
    }

    /** Open gaps of which the last short week has passed. */
    List<Gap> over(LocalDate today) {
        return openGaps().stream()
                .filter(gap -> claim(gap.key()).isEmpty() && gap.isOver(today, weeks()))
                .toList();
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
        return new Change(this)
                .numbered("OL-" + supplierId + "-" + count, count, seen)
                .done();
    }

    private void endDeciding(Change next, String command) {
        Commitment last = commitment();
        if (state == State.GAP && last != null) {
            next.tell(new PendingCommand.CompleteTask(command, deciding(last.number()), Map.of()));
        }
    }

    /** One step of an outlook's life: what it says, and of all else what was. */
    private static final class Change {

        private final Outlook was;
        private String id;
        private long version;
        private int number;
        private State state;
        private List<OutlookLine> lines;
        private String releasedBy;
        private String releasedByName;
        private @Nullable Instant releasedAt;
        private String note;
        private @Nullable Instant commitBy;
        private List<Commitment> commitments;
        private List<GapDecision> decisions;
        private List<GapClaim> claims;
        private boolean unreached;
        private List<PendingCommand> pending;

        Change(Outlook was) {
            this.was = was;
            id = was.id;
            version = was.version;
            number = was.number;
            state = was.state;
            lines = was.lines;
            releasedBy = was.releasedBy;
            releasedByName = was.releasedByName;
            releasedAt = was.releasedAt;
            note = was.note;
            commitBy = was.commitBy;
            commitments = was.commitments;
            decisions = was.decisions;
            claims = was.claims;
            unreached = was.unreached;
            pending = was.pending;
        }

        Outlook done() {
            return new Outlook(
                    id,
                    version,
                    was.supplierId,
                    was.supplierName,
                    number,
                    state,
                    was.day,
                    was.first,
                    lines,
                    was.leftOut,
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

        Change numbered(String name, int count, long seen) {
            id = name;
            number = count;
            version = seen;
            return this;
        }

        Change state(State next) {
            state = next;
            return this;
        }

        Change lines(List<OutlookLine> all) {
            lines = all;
            return this;
        }

        Change release(String by, String byName, Instant at, String words, Instant until) {
            releasedBy = by;
            releasedByName = byName;
            releasedAt = at;
            note = words;
            commitBy = until;
            return this;
        }

        Change commitment(Commitment said) {
            commitments = and(commitments, said);
            return this;
        }

        Change decision(GapDecision decision) {
            decisions = and(decisions, decision);
            return this;
        }

        Change decisions(List<GapDecision> all) {
            decisions = all;
            return this;
        }

        Change claims(List<GapClaim> all) {
            claims = all;
            return this;
        }

        Change notReached() {
            unreached = true;
            return this;
        }

        Change tell(PendingCommand command) {
            pending = and(pending, command);
            return this;
        }

        private static <T> List<T> and(List<T> list, T more) {
            return Stream.concat(list.stream(), Stream.of(more)).toList();
        }
    }
}
