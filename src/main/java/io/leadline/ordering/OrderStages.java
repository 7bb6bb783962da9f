package io.leadline.ordering;

import io.leadline.identity.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an order has come, in the few big steps that everybody knows, and what comes next. It is read off the order, so
 * that it can never say something else than what was decided. A step that nothing is recorded of, such as the loading of a
 * lorry, is none of them.
 *
 * @param all in their order; for the supplier those that it takes part in
 */
public record OrderStages(List<Stage> all, NextStep next) {

    private static final String LEADLINE = Actor.system().id();

    /** The big steps. */
    public enum Kind {
        PROPOSED,
        APPROVED,
        SENT,
        AGREED,
        RECEIVED
    }

    /** Where the order stands, seen from a stage. */
    public enum Standing {
        DONE,
        HERE,
        AHEAD,
        /** The order ended before it got there. */
        STOPPED
    }

    /**
     * One of them.
     *
     * @param at when it was reached, or given up; null while neither is known
     * @param by names of the people who brought it there; empty where it was the rules, or nobody noted it
     * @param done how many of the lines are past it
     * @param of all lines that count
     */
    public record Stage(
            Kind kind, Standing standing, @Nullable Instant at, List<String> by, int done, int of) {
        public Stage {
            by = List.copyOf(by);
        }
    }

    public OrderStages {
        all = List.copyOf(all);
    }

    static OrderStages of(PurchaseOrder order, boolean forSupplier) {
        NextStep next = NextStep.of(order);
        Optional<Kind> here = here(order, next);
        List<Stage> stages = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (!forSupplier || kind.compareTo(Kind.SENT) >= 0) {
                stages.add(stage(order, kind, standing(order, kind, here)));
            }
        }
        return new OrderStages(stages, next);
    }

    /** The stage that is worked at, or was when the order ended; empty if it went through all. */
    private static Optional<Kind> here(PurchaseOrder order, NextStep next) {
        return switch (order.state()) {
            case PROPOSED, AWAITING_BUYER, AWAITING_MANAGER, REJECTED -> Optional.of(Kind.APPROVED);
            case APPROVED -> Optional.of(Kind.SENT);
            case SENT -> Optional.of(next.kind() == NextStep.Kind.ANSWER ? Kind.AGREED : Kind.SENT);
            case IN_REVIEW, ANSWER_IN_APPROVAL -> Optional.of(Kind.AGREED);
            case CONFIRMED, PARTLY_RECEIVED, IN_QUESTION, DELIVERY_IN_APPROVAL -> Optional.of(Kind.RECEIVED);
            case CANCELLED, RE_SOURCED ->
                Stream.of(Kind.APPROVED, Kind.SENT, Kind.AGREED)
                        .filter(kind -> reached(order, kind).isEmpty())
                        .findFirst()
                        .or(() -> Optional.of(Kind.RECEIVED));
            case CLOSED -> Optional.empty();
        };
    }

    private static Standing standing(PurchaseOrder order, Kind kind, Optional<Kind> here) {
        if (here.isEmpty() || kind.compareTo(here.get()) < 0) {
            return Standing.DONE;
        }
        if (order.state().isFinal()) {
            return Standing.STOPPED;
        }
        return kind == here.get() ? Standing.HERE : Standing.AHEAD;
    }

    private static Stage stage(PurchaseOrder order, Kind kind, Standing standing) {
        List<OrderLine> lines = counted(order);
        int done = switch (standing) {
            case DONE -> lines.size();
            case AHEAD -> 0;
            case HERE, STOPPED ->
                switch (kind) {
                    case PROPOSED, APPROVED, SENT -> 0;
                    case AGREED ->
                        (int) lines.stream().filter(OrderStages::asAsked).count();
                    case RECEIVED ->
                        (int) lines.stream()
                                .filter(line -> !line.open().isPositive())
                                .count();
                };
        };
        Instant at = standing == Standing.DONE
                ? reached(order, kind).orElse(null)
                : standing == Standing.STOPPED ? ended(order) : null;
        return new Stage(
                kind, standing, at, standing == Standing.DONE ? by(order, kind) : List.of(), done, lines.size());
    }

    /** What was left out counts only where everything was. */
    private static List<OrderLine> counted(PurchaseOrder order) {
        List<OrderLine> kept =
                order.lines().stream().filter(line -> !line.dropped()).toList();
        return kept.isEmpty() ? order.lines() : kept;
    }

    private static boolean asAsked(OrderLine line) {
        LineAnswer said = line.answer();
        return said != null
                && !said.refused()
                && said.quantity().equals(line.quantity())
                && !said.lastDate().isAfter(line.requestedDate())
                && said.unitPrice().equals(line.unitPrice());
    }

    private static Optional<Instant> reached(PurchaseOrder order, Kind kind) {
        return switch (kind) {
            case PROPOSED -> Optional.of(order.head().createdAt());
            case APPROVED ->
                approving(order)
                        .reduce((first, last) -> last)
                        .map(HistoryEntry::at)
                        .or(() -> reached(order, Kind.SENT));
            case SENT ->
                noted(order, "sent").or(() -> noted(order, "taken-over")).or(() -> noted(order, "released"));
            case AGREED -> order.agreedAt();
            case RECEIVED ->
                order.log().history().reversed().stream()
                        .filter(is("received", "settled", "receipt-corrected"))
                        .map(HistoryEntry::at)
                        .findFirst();
        };
    }

    private static List<String> by(PurchaseOrder order, Kind kind) {
        Stream<HistoryEntry> entries = switch (kind) {
            case PROPOSED ->
                order.log().history().stream()
                        .filter(is("ordered-by-hand", "proposed-by-list", "taken-over"))
                        .limit(1);
            case APPROVED -> approving(order);
            case SENT -> Stream.empty();
            case AGREED ->
                order.log().history().reversed().stream()
                        .filter(is("confirmed", "answer-accepted"))
                        .limit(1);
            case RECEIVED -> order.log().history().stream().filter(is("received"));
        };
        return entries.filter(entry -> !entry.actorId().equals(LEADLINE))
                .map(HistoryEntry::actorName)
                .distinct()
                .toList();
    }

    /** What approved the order before it was sent; what it became later is another matter. */
    private static Stream<HistoryEntry> approving(PurchaseOrder order) {
        return order.log().history().stream()
                .takeWhile(entry -> !is("released", "taken-over").test(entry))
                .filter(is("approved", "approved-by-rule"));
    }

    private static @Nullable Instant ended(PurchaseOrder order) {
        return order.log().history().reversed().stream()
                .filter(is("rejected", "cancelled", "re-sourced", "withdrawn"))
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Instant> noted(PurchaseOrder order, String what) {
        return order.log().noted(what).map(HistoryEntry::at);
    }

    private static Predicate<HistoryEntry> is(String... what) {
        Set<String> keys = Set.of(what);
        return entry -> keys.contains(entry.what());
    }
}
