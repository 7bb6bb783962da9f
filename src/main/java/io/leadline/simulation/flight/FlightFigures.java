package io.leadline.simulation.flight;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.messaging.MailSummary;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.PlanSettings;
import io.leadline.simulation.worlds.Clairvoyant;
import io.leadline.simulation.worlds.World;
import io.leadline.tracking.Escalation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a flight came to, in sums: the name of each figure and its value, in the order in which they are read. */
public final class FlightFigures {

    private static final int COURSES_OF_THE_SEARCH = 2;
    private static final double SUPPLIER_MINUTES_PER_ANSWER = 4;
    private static final double SUPPLIER_MINUTES_PER_LINE = 0.5;

    private FlightFigures() {}

    /** @param clairvoyant whether the search for the best rule, which takes its time, is made */
    public static Map<String, Double> of(Flight flight, List<PurchaseOrder> orders, boolean clairvoyant) {
        Logbook book = flight.book();
        World world = flight.world();
        PlanSettings settings = PlanSettings.DEFAULT;
        CostRates rates = new CostRates(settings.holdingRatePerYear(), settings.orderCost(), 0, 0);
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
        steps(orders, figures);
        words(flight.deck(), orders, figures);
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

    private static void steps(List<PurchaseOrder> orders, Map<String, Double> figures) {
        double[] sums = new double[4];
        int[] counts = new int[4];
        double rounds = 0;
        double minutes = 0;
        int answered = 0;
        int onTime = 0;
        int received = 0;
        for (PurchaseOrder order : orders) {
            Instant made = order.head().createdAt();
            Optional<Instant> sent = Optional.ofNullable(order.talk().sentAt());
            Optional<Instant> said = first(order, "answered");
            Optional<Instant> agreed = first(order, "confirmed").or(() -> first(order, "answer-accepted"));
            Optional<Instant> came = first(order, "received");
            add(sums, counts, 0, Optional.of(made), sent);
            add(sums, counts, 1, sent, said);
            add(sums, counts, 2, said, agreed);
            add(sums, counts, 3, agreed, came);
            if (said.isPresent()) {
                answered++;
                rounds += order.talk().round();
                minutes += order.talk().round() * SUPPLIER_MINUTES_PER_ANSWER
                        + order.lines().size() * SUPPLIER_MINUTES_PER_LINE;
            }
            if (order.state() == OrderState.CLOSED) {
                received++;
                boolean late = order.receipts().stream()
                        .anyMatch(receipt -> receipt.on()
                                .isAfter(
                                        order.line(receipt.line()).orElseThrow().needDate()));
                onTime += late ? 0 : 1;
            }
        }
        List<String> names =
                List.of("days_company_approves", "days_supplier_answers", "days_company_agrees", "days_goods_travel");
        for (int i = 0; i < sums.length; i++) {
            figures.put(names.get(i), counts[i] == 0 ? 0 : sums[i] / counts[i]);
        }
        figures.put("rounds_per_answer", answered == 0 ? 0 : rounds / answered);
        figures.put("supplier_minutes", minutes);
        figures.put("closed_before_needed", received == 0 ? 1 : (double) onTime / received);
    }

    /** What was written and put before people, and how long before it was too late. */
    private static void words(FlightDeck deck, List<PurchaseOrder> orders, Map<String, Double> figures) {
        double mails = 0;
        double reminders = 0;
        double escalations = 0;
        double lead = 0;
        Actor manager = deck.doors().staff().with(Role.MANAGER).getFirst();
        for (PurchaseOrder order : orders) {
            List<MailSummary> written = deck.mails().of(order.id(), Actor.system());
            mails += written.size();
            reminders += written.stream()
                    .filter(mail -> mail.template().matches(".*reminder|order-chased|order-due-soon"))
                    .count();
            for (Escalation escalation : deck.doors().escalations().ofOrder(order.id(), manager)) {
                escalations++;
                lead += ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(escalation.openedAt(), deck.clock().zone()), escalation.needDate());
            }
        }
        figures.put("mails", mails);
        figures.put("reminders", reminders);
        figures.put("escalations", escalations);
        figures.put("escalation_lead_days", escalations == 0 ? 0 : lead / escalations);
        figures.put("incidents", (double) deck.feed().incidents().size());
    }

    private static void add(double[] sums, int[] counts, int at, Optional<Instant> from, Optional<Instant> to) {
        if (from.isPresent() && to.isPresent()) {
            sums[at] += Duration.between(from.get(), to.get()).toMinutes() / (24.0 * 60);
            counts[at]++;
        }
    }

    private static Optional<Instant> first(PurchaseOrder order, String what) {
        return order.log().history().stream()
                .filter(entry -> entry.what().equals(what))
                .map(HistoryEntry::at)
                .findFirst();
    }
}
