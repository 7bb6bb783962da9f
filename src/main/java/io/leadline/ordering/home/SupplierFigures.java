package io.leadline.ordering.home;

import io.leadline.ordering.OrderState;
import io.leadline.shared.Lapse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier has before it, by its own words and nothing else: it is late against what it promised, not against a
 * need of the company that it knows nothing of.
 *
 * @param answer orders it has not answered, counter-offers among them
 * @param answerBy when the first of these answers is due; null where none is
 * @param changed what the company asks to be changed of what was agreed, or has made a counter-offer for
 * @param due lines it promised for the coming seven days
 * @param late lines whose promised day has passed
 * @param lapsed lines whose promised day has passed so long ago that nobody expects them any more; they are not among the late
 * @param worst the first day of the late ones; null where none is
 * @param waiting what is first to be done
 */
public record SupplierFigures(
        Tally answer,
        @Nullable Instant answerBy,
        Tally changed,
        Tally due,
        Tally late,
        Tally lapsed,
        @Nullable LocalDate worst,
        List<Waiting> waiting) {

    private static final int MOST_WAITING = 20;
    private static final int DUE_DAYS = 7;

    public static final SupplierFigures NONE =
            new SupplierFigures(Tally.NONE, null, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, null, List.of());

    /** Why something waits; what costs most to leave comes first. */
    public enum Why {
        LATE,
        CHANGED,
        ANSWER,
        DUE
    }

    /**
     * One order that waits for the supplier.
     *
     * @param item the first of the lines that it is about, which are so many
     * @param by the day by which it is due
     */
    public record Waiting(Why why, String order, String name, String item, Tally what, LocalDate by) {}

    public SupplierFigures {
        waiting = List.copyOf(waiting);
    }

    /** @param orders of this supplier, as far as they were sent to it */
    static SupplierFigures of(Collection<OpenOrder> orders, LocalDate today, ZoneId zone) {
        List<Waiting> waiting = new ArrayList<>();
        for (OpenOrder order : orders) {
            waiting.addAll(waiting(order, today, zone));
        }
        waiting.sort(
                Comparator.comparing(Waiting::why).thenComparing(Waiting::by).thenComparing(Waiting::order));
        return new SupplierFigures(
                sum(waiting, one -> one.why() == Why.ANSWER),
                orders.stream()
                        .filter(order -> order.state() == OrderState.SENT)
                        .map(OpenOrder::answerBy)
                        .filter(by -> by != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                sum(waiting, one -> one.why() == Why.CHANGED),
                sum(waiting, one -> one.why() == Why.DUE),
                sum(waiting, one -> one.why() == Why.LATE),
                Tally.of(orders.stream()
                        .filter(order -> order.state().isTracked())
                        .map(order -> OpenOrder.tally(
                                order.lines().stream()
                                        .filter(line -> Lapse.isOver(line.expected(), today))
                                        .toList(),
                                UnaryOperator.identity()))
                        .toList()),
                waiting.stream()
                        .filter(one -> one.why() == Why.LATE)
                        .map(Waiting::by)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                waiting.stream().limit(MOST_WAITING).toList());
    }

    private static List<Waiting> waiting(OpenOrder order, LocalDate today, ZoneId zone) {
        if (order.state() == OrderState.SENT) {
            Instant by = order.answerBy();
            return List.of(waiting(
                    order.round() > 1 ? Why.CHANGED : Why.ANSWER,
                    order,
                    order.lines(),
                    by == null ? today : LocalDate.ofInstant(by, zone)));
        }
        List<Waiting> found = new ArrayList<>();
        if (order.asked() > 0) {
            found.add(waiting(Why.CHANGED, order, order.lines(), today));
        }
        if (order.state().isTracked()) {
            add(
                    found,
                    Why.LATE,
                    order,
                    line -> line.expected().isBefore(today) && !Lapse.isOver(line.expected(), today));
            add(
                    found,
                    Why.DUE,
                    order,
                    line -> !line.expected().isBefore(today) && line.expected().isBefore(today.plusDays(DUE_DAYS)));
        }
        return found;
    }

    private static void add(List<Waiting> found, Why why, OpenOrder order, Predicate<OpenOrder.Line> which) {
        List<OpenOrder.Line> lines = order.lines().stream().filter(which).toList();
        lines.stream()
                .map(OpenOrder.Line::expected)
                .min(Comparator.naturalOrder())
                .ifPresent(day -> found.add(waiting(why, order, lines, day)));
    }

    private static Waiting waiting(Why why, OpenOrder order, List<OpenOrder.Line> lines, LocalDate by) {
        return new Waiting(
                why,
                order.id(),
                order.name(),
                lines.isEmpty() ? "" : lines.getFirst().name(),
                OpenOrder.tally(lines, UnaryOperator.identity()).ofOrders(1),
                by);
    }

    private static Tally sum(List<Waiting> waiting, Predicate<Waiting> which) {
        return Tally.of(waiting.stream().filter(which).map(Waiting::what).toList());
    }
}
