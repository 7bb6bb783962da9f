package io.leadline.ordering.home;

import io.leadline.ordering.OrderState;
import io.leadline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What those who buy have before them, over all suppliers.
 *
 * @param approve that a buyer may approve
 * @param manager that a manager has to approve
 * @param review answers that differ from what was asked for
 * @param moved in what
 * @param overdue lines whose day has passed
 * @param lapsed lines whose day has passed so long ago that nobody expects them any more; they are not among the overdue
 * @param comesLate lines that are promised for a day after they are needed
 * @param stages what is open, by how far it has come; in the order of {@link Stage.Of}
 * @param approvals those of the most money that wait for a manager
 */
public record BuyingFigures(
        Tally approve,
        Tally manager,
        Tally review,
        OpenOrder.Moved moved,
        Tally overdue,
        Tally lapsed,
        Tally comesLate,
        List<Stage> stages,
        List<Approval> approvals) {

    private static final int MOST_APPROVALS = 5;

    /** @param late the part of it that is overdue, or comes late */
    public record Stage(Of of, Tally all, Tally late) {

        /** How far an order has come. */
        public enum Of {
            PROPOSED,
            SENT,
            AGREED,
            PARTLY_IN;

            public static Of of(OrderState state) {
                if (state.isProposal()) {
                    return PROPOSED;
                }
                return switch (state) {
                    case SENT, IN_REVIEW, ANSWER_IN_APPROVAL -> SENT;
                    case CONFIRMED -> AGREED;
                    default -> PARTLY_IN;
                };
            }
        }
    }

    /** @param why as the rule says; may be empty */
    public record Approval(String order, String name, String supplier, String why, Money value, Instant since) {}

    public BuyingFigures {
        stages = List.copyOf(stages);
        approvals = List.copyOf(approvals);
    }

    /** @param in the company's currency, where a rate is known */
    static BuyingFigures of(Collection<OpenOrder> orders, LocalDate today, UnaryOperator<Money> in) {
        List<Tally> approve = new ArrayList<>();
        List<Tally> manager = new ArrayList<>();
        List<Tally> review = new ArrayList<>();
        List<Tally> overdue = new ArrayList<>();
        List<Tally> lapsed = new ArrayList<>();
        List<Tally> comesLate = new ArrayList<>();
        OpenOrder.Moved moved = OpenOrder.Moved.NOTHING;
        Map<Stage.Of, List<Tally>> stages = new EnumMap<>(Stage.Of.class);
        Map<Stage.Of, List<Tally>> lateOfStages = new EnumMap<>(Stage.Of.class);
        for (OpenOrder order : orders) {
            if (order.awaitsApproval()) {
                (order.awaitsManager() ? manager : approve).add(order.tally(in));
            }
            if (order.state() == OrderState.IN_REVIEW) {
                review.add(order.tally(in));
                moved = moved.plus(order.moved());
            }
            Stage.Of stage = Stage.Of.of(order.state());
            stages.computeIfAbsent(stage, s -> new ArrayList<>())
                    .add(OpenOrder.tally(order.lines(), in).ofOrders(1));
            if (order.state().isTracked()) {
                Tally gone = late(order, line -> line.isOverdue(today) && !order.isLapsed(line, today), in);
                Tally old = late(order, line -> order.isLapsed(line, today), in);
                Tally coming = late(order, line -> !line.isOverdue(today) && line.comesLate(), in);
                overdue.add(gone);
                lapsed.add(old);
                comesLate.add(coming);
                lateOfStages.computeIfAbsent(stage, s -> new ArrayList<>()).addAll(List.of(gone, old, coming));
            }
        }
        return new BuyingFigures(
                Tally.of(approve),
                Tally.of(manager),
                Tally.of(review),
                moved,
                Tally.of(overdue),
                Tally.of(lapsed),
                Tally.of(comesLate),
                stages.keySet().stream()
                        .map(stage -> new Stage(
                                stage,
                                Tally.of(stages.getOrDefault(stage, List.of())),
                                Tally.of(lateOfStages.getOrDefault(stage, List.of()))))
                        .toList(),
                approvals(orders, in));
    }

    private static Tally late(OpenOrder order, Predicate<OpenOrder.Line> which, UnaryOperator<Money> in) {
        return OpenOrder.tally(order.lines().stream().filter(which).toList(), in);
    }

    private static List<Approval> approvals(Collection<OpenOrder> orders, UnaryOperator<Money> in) {
        return orders.stream()
                .filter(order -> order.awaitsApproval() && order.awaitsManager())
                .map(order -> new Approval(
                        order.id(),
                        order.name(),
                        order.supplierName(),
                        order.why(),
                        in.apply(order.total()).rounded(),
                        order.since()))
                .sorted(Comparator.comparing(
                                (Approval approval) -> approval.value().amount())
                        .reversed()
                        .thenComparing(Approval::order))
                .limit(MOST_APPROVALS)
                .toList();
    }
}
