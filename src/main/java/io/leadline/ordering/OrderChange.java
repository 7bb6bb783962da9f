package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Represented;
import io.leadline.shared.PendingCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Puts one change of an order together: new state, lines, history, and what the engine has to be told. */
final class OrderChange {

    /** Long enough for an engine that is away over a weekend; what comes later than that finds no process to tell. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final PurchaseOrder before;
    private final Instant now;
    private OrderState state;
    private Rounds talk;
    private List<OrderLine> lines;
    private final List<Receipt> receipts;
    private OrderLog log;
    private Approvals approvals;
    private final List<PendingCommand> pending;

    OrderChange(PurchaseOrder before, Instant now) {
        this.before = before;
        this.now = now;
        state = before.state();
        talk = before.talk();
        lines = before.lines();
        receipts = new ArrayList<>(before.receipts());
        log = before.log();
        approvals = before.approvals();
        pending = new ArrayList<>(before.pending());
    }

    private OrderChange(OrderChange other) {
        before = other.before;
        now = other.now;
        state = other.state;
        talk = other.talk;
        lines = other.lines;
        receipts = new ArrayList<>(other.receipts);
        log = other.log;
        approvals = other.approvals;
        pending = new ArrayList<>(other.pending);
    }

    /** @throws IllegalStateException if the transition table has no such move; callers ask it before */
    OrderChange move(OrderMove move) {
        state = state.after(move)
                .orElseThrow(() -> new IllegalStateException(before.id() + " is " + state + " and cannot " + move));
        return this;
    }

    OrderChange approvals(UnaryOperator<Approvals> change) {
        approvals = change.apply(approvals);
        return this;
    }

    OrderChange talking(UnaryOperator<Rounds> change) {
        talk = change.apply(talk);
        return this;
    }

    OrderChange lines(UnaryOperator<OrderLine> change) {
        lines = lines.stream().map(change).toList();
        return this;
    }

    /** Puts what becomes of each line in its place; the first keeps the line's number, the others get the next free ones. */
    OrderChange linesInto(Function<OrderLine, List<OrderLine>> change) {
        int last = lines.stream().mapToInt(OrderLine::number).max().orElse(0);
        List<OrderLine> into = new ArrayList<>();
        for (OrderLine line : lines) {
            List<OrderLine> parts = change.apply(line);
            into.add(parts.getFirst());
            for (OrderLine part : parts.subList(1, parts.size())) {
                last++;
                into.add(part.numbered(last));
            }
        }
        lines = into;
        return this;
    }

    OrderChange receipt(Receipt receipt) {
        receipts.add(receipt);
        return this;
    }

    OrderChange comment(Comment comment) {
        log = log.with(comment);
        return this;
    }

    OrderChange file(OrderFile file) {
        log = log.with(file);
        return this;
    }

    /** A word of one side to the other about the lines. */
    OrderChange turn(Turn turn) {
        log = log.with(turn);
        return this;
    }

    /** Something both sides may know. */
    OrderChange told(Actor actor, String what, Map<String, String> facts) {
        log = log.with(
                new HistoryEntry(now, actor.id(), actor.name(), HistoryEntry.KEYS + what, facts(actor, facts), true));
        return this;
    }

    /** Something that stays inside the company. */
    OrderChange noted(Actor actor, String what, Map<String, String> facts) {
        log = log.with(
                new HistoryEntry(now, actor.id(), actor.name(), HistoryEntry.KEYS + what, facts(actor, facts), false));
        return this;
    }

    /** With the name of whoever is away and in whose place it was done. */
    private static Map<String, String> facts(Actor actor, Map<String, String> facts) {
        Represented absent = actor.insteadOf();
        if (absent == null) {
            return facts;
        }
        Map<String, String> more = new HashMap<>(facts);
        more.put(HistoryEntry.INSTEAD_OF, absent.name());
        return more;
    }

    OrderChange complete(String interaction, Map<String, Object> variables) {
        pending.add(new PendingCommand.CompleteTask(nextId(), interaction, variables));
        return this;
    }

    OrderChange publish(String message, Map<String, Object> variables) {
        return publish(message, before.id(), variables);
    }

    /** @param key of the one interaction that it is about */
    OrderChange publish(String message, String key, Map<String, Object> variables) {
        pending.add(new PendingCommand.PublishMessage(nextId(), message, key, KEPT, variables));
        return this;
    }

    /** The lines as this change leaves them so far. */
    List<OrderLine> lines() {
        return lines;
    }

    /**
     * The changed order, as often as it is asked for. What the change puts an end to is ended in the order, not in here.
     *
     * @throws IllegalStateException if the order became more than was approved: the verb has not asked {@link Growing}
     */
    PurchaseOrder done() {
        OrderChange whole = new OrderChange(this);
        whole.endReaching();
        whole.endRequests();
        whole.endApproval();
        PurchaseOrder after = new PurchaseOrder(
                before.id(),
                before.version(),
                state,
                before.head(),
                whole.talk,
                lines,
                receipts,
                log,
                whole.approvals,
                whole.pending);
        if (isAgreed() && approvals.grownTo(Content.of(before.head().currency(), lines))) {
            throw new IllegalStateException(
                    before.id() + " would amount to more than was approved, and nobody was asked");
        }
        return after;
    }

    /** What came in counts as soon as somebody settles it; what was given up does not count any more. */
    private boolean isAgreed() {
        return !state.isInQuestion() && (!state.isFinal() || state == OrderState.CLOSED);
    }

    /** Nobody is asked about an order that is at its end. */
    private void endApproval() {
        if (state.isFinal() && approvals.held() != null) {
            approvals(a -> new Approvals(
                    a.signatures(),
                    a.agreed(),
                    null,
                    null,
                    a.buyersTurn(),
                    a.managersTurn(),
                    a.givenBack(),
                    a.answeredBy(),
                    a.concluded(),
                    a.earlier()));
        }
    }

    /** Nobody needs to be reached about an order that is at its end; the task would keep the process alive. */
    private void endReaching() {
        if (state.isFinal()) {
            talk.openBounce()
                    .ifPresent(bounce -> talking(t -> t.with(bounce.settledAs(Bounce.OVER, null)))
                            .complete(
                                    before.interaction("bounce", bounce.number()),
                                    Map.of(OrderVariables.REACHED, Bounce.OTHERWISE)));
        }
    }

    /** Nobody has to answer for a line of which nothing is open any more; its task would keep a process alive. */
    private void endRequests() {
        for (ChangeRequest request : talk.openChanges()) {
            boolean over = state.isFinal()
                    || lines.stream()
                            .noneMatch(l ->
                                    l.number() == request.line() && l.open().isPositive());
            if (over) {
                talking(t -> t.with(request.now(ChangeRequest.State.OVER, request.answer())))
                        .complete(
                                before.interaction(request.decision(), request.number()),
                                Map.of(ChangeVariables.OUTCOME, OrderFacts.OVER));
            }
        }
    }

    /** Unique, because each stored version is made once. */
    private String nextId() {
        return before.id() + "." + before.version() + "." + pending.size();
    }
}
