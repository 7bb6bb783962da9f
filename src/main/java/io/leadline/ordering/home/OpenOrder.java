package io.leadline.ordering.home;

import io.leadline.ordering.ChangeRequest;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Lapse;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An order that is not at its end, as far as first pages tell of it: some hundred bytes where the order itself has its
 * whole history.
 *
 * @param why why a person is asked to approve it; empty where that needs no word
 * @param since when it was proposed
 * @param answerBy until when the supplier should answer; null while it is not asked
 * @param round of asking and answering
 * @param asked changes that the supplier has not answered
 * @param moved in how many ways the supplier's answer differs
 * @param lines those of which something is still to come
 * @param allLines how many it has altogether
 */
public record OpenOrder(
        String id,
        String name,
        long version,
        OrderState state,
        boolean awaitsApproval,
        boolean awaitsManager,
        String why,
        String supplierId,
        String supplierName,
        String locationId,
        String locationName,
        Money total,
        Instant since,
        @Nullable Instant answerBy,
        int round,
        int asked,
        Moved moved,
        List<Line> lines,
        int allLines) {

    /**
     * Something of a line that is still to come.
     *
     * @param expected the promise in force, or the requested day while there is none
     * @param awaitedUntil the day after which it is overdue: later than expected where somebody accepted that
     * @param borneUntil the last day on which nobody calls it late
     */
    record Line(
            String name,
            String unit,
            Quantity units,
            Money value,
            LocalDate expected,
            LocalDate awaitedUntil,
            LocalDate borneUntil,
            boolean partlyIn) {

        boolean isOverdue(LocalDate today) {
            return awaitedUntil.isBefore(today);
        }

        /** It will come after it is needed, as its supplier has promised. */
        boolean comesLate() {
            return expected.isAfter(borneUntil);
        }
    }

    /** Nobody expects any of what the order is to bring on the line's day, so that it stands where <em>Arrivals</em> shows it. */
    boolean isLapsed(Line line, LocalDate today) {
        return lines.stream()
                .filter(other -> other.expected().equals(line.expected()))
                .allMatch(other -> Lapse.isOver(other.awaitedUntil(), today));
    }

    static OpenOrder of(PurchaseOrder order) {
        return new OpenOrder(
                order.id(),
                order.name(),
                order.version(),
                order.state(),
                order.awaitsApproval(),
                order.awaitsManager(),
                order.whyAsked().orElse(""),
                order.head().supplierId(),
                order.head().supplierName(),
                order.head().locationId(),
                order.head().locationName(),
                order.total(),
                order.head().createdAt(),
                order.talk().answerBy(),
                order.talk().round(),
                Math.toIntExact(order.talk().openChanges().stream()
                        .filter(change -> change.state() == ChangeRequest.State.ASKED)
                        .count()),
                order.state() == OrderState.IN_REVIEW ? Moved.of(order.lines()) : Moved.NOTHING,
                order.openLines().stream()
                        .map(line -> line(line, order.talk().acceptedDate()))
                        .toList(),
                order.lines().size());
    }

    private static Line line(OrderLine line, @Nullable LocalDate accepted) {
        return new Line(
                line.name(),
                line.unit(),
                line.open(),
                line.unitPrice().times(line.open()),
                line.expectedDate(),
                line.awaitedUntil(accepted),
                line.borneUntil(line.needDate(), accepted),
                line.received().isPositive() || line.damaged().isPositive());
    }

    /** The whole order. */
    Tally tally(UnaryOperator<Money> in) {
        return new Tally(1, lines.size(), List.of(in.apply(total)));
    }

    /** Of these lines of it. */
    static Tally tally(Collection<Line> some, UnaryOperator<Money> in) {
        return some.isEmpty()
                ? Tally.NONE
                : Tally.of(some.stream()
                                .map(line -> new Tally(0, 1, List.of(in.apply(line.value()))))
                                .toList())
                        .ofOrders(1);
    }

    /**
     * In how many lines an answer differs, and how; a line may do so in several ways.
     *
     * @param lines that differ at all
     */
    public record Moved(int lines, int later, int fewer, int dearer, int refused) {

        static final Moved NOTHING = new Moved(0, 0, 0, 0, 0);

        static Moved of(List<OrderLine> lines) {
            Moved all = NOTHING;
            for (OrderLine line : lines) {
                LineAnswer answer = line.answer();
                if (answer != null && !line.dropped()) {
                    all = all.plus(of(line, answer));
                }
            }
            return all;
        }

        private static Moved of(OrderLine line, LineAnswer answer) {
            if (answer.refused()) {
                return new Moved(1, 0, 0, 0, 1);
            }
            int later = answer.lastDate().isAfter(line.requestedDate()) ? 1 : 0;
            int fewer = answer.quantity().compareTo(line.quantity()) < 0 ? 1 : 0;
            int dearer = answer.unitPrice().amount().compareTo(line.unitPrice().amount()) > 0 ? 1 : 0;
            boolean otherwise = !answer.quantity().equals(line.quantity())
                    || !answer.unitPrice().equals(line.unitPrice())
                    || !answer.lastDate().equals(line.requestedDate());
            return new Moved(otherwise ? 1 : 0, later, fewer, dearer, 0);
        }

        Moved plus(Moved other) {
            return new Moved(
                    lines + other.lines,
                    later + other.later,
                    fewer + other.fewer,
                    dearer + other.dearer,
                    refused + other.refused);
        }
    }
}
