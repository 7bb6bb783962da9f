package io.leadline.simulation.flight;

import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.PurchaseOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** When an order went from one party to the next, as its history tells; empty where it has not come so far. */
record StepTimes(
        Instant made,
        Optional<Instant> sent,
        Optional<Instant> said,
        Optional<Instant> agreed,
        Optional<Instant> came) {

    /** One after the other: the company approves, the supplier answers, the company agrees, the goods travel. */
    static final List<String> NAMES =
            List.of("days_company_approves", "days_supplier_answers", "days_company_agrees", "days_goods_travel");

    /** An answer inside the tolerance is told as what it comes to. */
    private static final Set<String> ANSWERS = Set.of("answered", "part-answered", "confirmed");

    private static final Set<String> AGREEMENTS = Set.of("confirmed", "answer-accepted", "accepted-by-rule");

    private static final double MINUTES_A_DAY = 24 * 60;

    /** One step of an order that is over. */
    record Step(String name, double days, Instant over) {}

    /** @param times see {@link FlightTimes#of(Instant)} */
    static StepTimes of(PurchaseOrder order, UnaryOperator<Instant> times) {
        return new StepTimes(
                times.apply(order.head().createdAt()),
                all(order, Set.of("sent")).findFirst().map(times),
                answers(order).findFirst().map(times),
                all(order, AGREEMENTS).findFirst().map(times),
                all(order, Set.of("received")).findFirst().map(times));
    }

    /** When the supplier answered, round by round. */
    static Stream<Instant> answers(PurchaseOrder order) {
        return all(order, ANSWERS);
    }

    List<Step> over() {
        List<Optional<Instant>> times = List.of(Optional.of(made), sent, said, agreed, came);
        return Stream.iterate(0, i -> i < NAMES.size(), i -> i + 1)
                .flatMap(i -> step(NAMES.get(i), times.get(i), times.get(i + 1)).stream())
                .toList();
    }

    private static Optional<Step> step(String name, Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(began ->
                to.map(ended -> new Step(name, Duration.between(began, ended).toMinutes() / MINUTES_A_DAY, ended)));
    }

    private static Stream<Instant> all(PurchaseOrder order, Set<String> what) {
        return order.log().history().stream()
                .filter(entry -> what.contains(entry.what()))
                .map(HistoryEntry::at);
    }
}
