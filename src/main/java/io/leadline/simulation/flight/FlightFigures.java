package io.leadline.simulation.flight;

import io.leadline.identity.Role;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.CostRates;
import io.leadline.simulation.worlds.Clairvoyant;
import io.leadline.simulation.worlds.World;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a flight came to, in sums: the name of each figure and its value, in the order in which they are read. */
public final class FlightFigures {

    private static final int COURSES_OF_THE_SEARCH = 2;

    private FlightFigures() {}

    /** @param clairvoyant whether the search for the best rule, which takes its time, is made */
    static Map<String, Double> of(Flight flight, List<PurchaseOrder> orders, ToldDays told, boolean clairvoyant) {
        Logbook book = flight.book();
        World world = flight.world();
        CostRates rates = Costs.RATES;
        Costs costs = Costs.of(world, book, orders, flight.goods(), rates);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("days", (double) book.pages().size());
        figures.put("fill_rate", book.wanted() == 0 ? 1 : (double) book.served() / book.wanted());
        figures.put("average_stock_value", book.averageStock());
        figures.put("lost_margin", book.lostMargin());
        figures.put("orders", (double) orders.size());
        figures.put(
                "order_lines",
                orders.stream().mapToDouble(o -> o.lines().size()).sum());
        for (OrderState state :
                List.of(OrderState.CLOSED, OrderState.REJECTED, OrderState.CANCELLED, OrderState.RE_SOURCED)) {
            figures.put(
                    "orders_" + state.name().toLowerCase(java.util.Locale.ROOT),
                    orders.stream()
                            .filter(order -> order.state() == state)
                            .mapToDouble(order -> 1)
                            .sum());
        }
        figures.put("touches", (double) book.touches());
        for (Role role : Logbook.PARTIES) {
            figures.put(
                    "touches_" + role.group(),
                    book.pages().values().stream()
                            .mapToDouble(page -> page.touches.getOrDefault(role, 0))
                            .sum());
        }
        figures.put("touches_per_order", orders.isEmpty() ? 0 : (double) book.touches() / orders.size());
        steps(flight, orders, figures);
        words(flight, told, figures);
        figures.put("holding_cost", costs.holding());
        figures.put("ordering_cost", costs.ordering());
        figures.put("price_cost", costs.prices());
        figures.put("left_over_cost", costs.leftOver());
        figures.put("total_cost", costs.sum());
        if (clairvoyant) {
            double[] targets = new double[world.items().size()];
            Arrays.fill(targets, 0.95);
            double best = flight.course()
                    .live(
                            Clairvoyant.search(world, rates, targets, COURSES_OF_THE_SEARCH)
                                    .best(),
                            rates)
                    .cost();
            figures.put("clairvoyant_cost", best);
            figures.put("regret", best == 0 ? 0 : costs.sum() / best - 1);
        }
        return figures;
    }

    /** What no order came to has no mean. */
    private static void steps(Flight flight, List<PurchaseOrder> orders, Map<String, Double> figures) {
        FlightTimes times = flight.times();
        Map<String, List<Double>> days = orders.stream()
                .flatMap(order -> StepTimes.of(order, times::of).over().stream())
                .collect(Collectors.groupingBy(
                        StepTimes.Step::name, Collectors.mapping(StepTimes.Step::days, Collectors.toList())));
        StepTimes.NAMES.forEach(name -> days.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .ifPresent(mean -> figures.put(name, mean)));
        orders.stream()
                .filter(order -> StepTimes.of(order, times::of).said().isPresent())
                .mapToInt(order -> order.talk().round())
                .average()
                .ifPresent(mean -> figures.put("rounds_per_answer", mean));
        orders.stream()
                .filter(order -> order.state() == OrderState.CLOSED)
                .mapToInt(order -> cameLate(order) ? 0 : 1)
                .average()
                .ifPresent(mean -> figures.put("closed_before_needed", mean));
    }

    private static boolean cameLate(PurchaseOrder order) {
        return order.receipts().stream()
                .anyMatch(receipt -> receipt.on()
                        .isAfter(order.line(receipt.line()).orElseThrow().needDate()));
    }

    /** What was written and put before people, and how long before it was too late. */
    private static void words(Flight flight, ToldDays told, Map<String, Double> figures) {
        figures.put(ToldDays.SUPPLIER_MINUTES, told.sum(ToldDays.SUPPLIER_MINUTES));
        figures.put(ToldDays.MAILS, told.sum(ToldDays.MAILS));
        figures.put(ToldDays.REMINDERS, told.sum(ToldDays.REMINDERS));
        told.mean(ToldDays.REMINDER_LEAD, ToldDays.REMINDERS)
                .ifPresent(days -> figures.put(ToldDays.REMINDER_LEAD, days));
        figures.put(ToldDays.ESCALATIONS, told.sum(ToldDays.ESCALATIONS));
        told.mean(ToldDays.ESCALATION_LEAD, ToldDays.ESCALATIONS)
                .ifPresent(days -> figures.put(ToldDays.ESCALATION_LEAD, days));
        figures.put(ToldDays.INCIDENTS, (double) flight.incidents().size());
    }
}
