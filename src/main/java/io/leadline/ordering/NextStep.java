package io.leadline.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to happen next with an order, and so whose turn it is. Lists and the order's own page ask it, so that both say
 * the same.
 *
 * @param since when it became this party's turn
 * @param by until when it should be done; null where nobody set a time
 * @param on the day on which goods are expected; null for every other step
 */
public record NextStep(
        Kind kind,
        Instant since,
        @Nullable Instant by,
        @Nullable LocalDate on) {

    private static final Set<String> ASKINGS =
            Set.of("proposed", "proposed-by-list", "ordered-by-hand", "approved", "manager-asked");

    /** Who has to act. */
    public enum Party {
        /** The rules and the process; it takes moments. */
        LEADLINE,
        BUYER,
        MANAGER,
        SUPPLIER,
        NOBODY
    }

    /** What it is. */
    public enum Kind {
        ASK_RULES(Party.LEADLINE),
        APPROVE(Party.BUYER),
        APPROVE_AS_MANAGER(Party.MANAGER),
        SEND(Party.LEADLINE),
        /** A mail did not reach the supplier. */
        REACH(Party.BUYER),
        ANSWER(Party.SUPPLIER),
        REVIEW(Party.BUYER),
        DELIVER(Party.SUPPLIER),
        SETTLE(Party.BUYER),
        NOTHING(Party.NOBODY);

        private final Party party;

        Kind(Party party) {
            this.party = party;
        }

        public Party party() {
            return party;
        }
    }

    /** What comes next of the order as it is given; what a supplier may not know is not in its own copy. */
    public static NextStep of(PurchaseOrder order) {
        Rounds talk = order.talk();
        return switch (order.state()) {
            case PROPOSED -> new NextStep(Kind.ASK_RULES, order.head().createdAt(), null, null);
            case AWAITING_BUYER -> new NextStep(Kind.APPROVE, lastOf(order, ASKINGS), null, null);
            case AWAITING_MANAGER -> new NextStep(Kind.APPROVE_AS_MANAGER, lastOf(order, ASKINGS), null, null);
            case APPROVED -> new NextStep(Kind.SEND, lastOf(order, Set.of("approved", "approved-by-rule")), null, null);
            case SENT -> sent(order, talk);
            case IN_REVIEW -> new NextStep(Kind.REVIEW, order.waitingSince(), null, null);
            case ANSWER_IN_APPROVAL, DELIVERY_IN_APPROVAL -> approval(order);
            case CONFIRMED, PARTLY_RECEIVED ->
                new NextStep(
                        Kind.DELIVER,
                        order.agreedAt().orElse(order.head().createdAt()),
                        null,
                        firstExpected(order).orElse(null));
            case IN_QUESTION -> new NextStep(Kind.SETTLE, order.waitingSince(), null, null);
            case CLOSED, REJECTED, CANCELLED, RE_SOURCED -> new NextStep(Kind.NOTHING, last(order), null, null);
        };
    }

    private static NextStep sent(PurchaseOrder order, Rounds talk) {
        Optional<Bounce> bounce = talk.openBounce();
        if (bounce.isPresent()) {
            return new NextStep(Kind.REACH, bounce.get().at(), null, null);
        }
        Instant since = talk.sentAt();
        return talk.answerBy() == null
                ? new NextStep(Kind.SEND, lastOf(order, Set.of("released", "countered")), null, null)
                : new NextStep(
                        Kind.ANSWER, since == null ? lastOf(order, Set.of("sent")) : since, talk.answerBy(), null);
    }

    private static NextStep approval(PurchaseOrder order) {
        Held held = order.approvals().held();
        Kind kind = !order.awaitsApproval()
                ? Kind.ASK_RULES
                : order.awaitsManager() ? Kind.APPROVE_AS_MANAGER : Kind.APPROVE;
        return new NextStep(kind, held == null ? last(order) : held.at(), null, null);
    }

    private static Optional<LocalDate> firstExpected(PurchaseOrder order) {
        return order.openLines().stream().map(OrderLine::expectedDate).min(LocalDate::compareTo);
    }

    private static Instant lastOf(PurchaseOrder order, Set<String> what) {
        return order.log().history().reversed().stream()
                .filter(entry -> what.contains(entry.what()))
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(order.head().createdAt());
    }

    private static Instant last(PurchaseOrder order) {
        return order.log().history().reversed().stream()
                .map(HistoryEntry::at)
                .findFirst()
                .orElse(order.head().createdAt());
    }

    public Party party() {
        return kind.party();
    }

    /** What the company's own people should have decided by then. */
    NextStep decided(UnaryOperator<Instant> by) {
        return party() == Party.BUYER || party() == Party.MANAGER
                ? new NextStep(kind, since, by.apply(since), on)
                : this;
    }

    /** Whether its time has passed. */
    public boolean overdue(Instant now, LocalDate today) {
        return Stream.of(
                        Optional.ofNullable(by).map(end -> end.isBefore(now)),
                        Optional.ofNullable(on).map(day -> day.isBefore(today)))
                .flatMap(Optional::stream)
                .anyMatch(Boolean::booleanValue);
    }
}
