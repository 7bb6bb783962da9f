package io.leadline.operations;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.PlanStore;
import io.leadline.planning.PlanningRun;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import io.leadline.tracking.Escalation;
import io.leadline.tracking.Escalations;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How much work lies where, counted every half minute, so that no number of monitoring systems costs more than that. */
@Component
class WorkMeters implements Looping {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    /** More open escalations than these are one alarm. */
    private static final int MOST_ESCALATIONS = 1_000;

    private static final Actor EVERYTHING =
            new Actor("metrics", "Metrics", Set.of(Role.MANAGER), null, Locale.ENGLISH, ZoneOffset.UTC);

    private final PurchaseOrders orders;
    private final Inbox inbox;
    private final Escalations escalations;
    private final PlanStore plans;
    private final MultiGauge ordersByState;
    private final MultiGauge openTasks;
    private final MultiGauge overdueTasks;
    private final MultiGauge escalationsByLevel;
    private final MultiGauge lastRun;
    private final Poll poll = Poll.every(PAUSE, "work-meters", this::count);

    WorkMeters(MeterRegistry registry, PurchaseOrders orders, Inbox inbox, Escalations escalations, PlanStore plans) {
        this.orders = orders;
        this.inbox = inbox;
        this.escalations = escalations;
        this.plans = plans;
        ordersByState = gauge(registry, "leadline.orders", "Orders by state");
        openTasks = gauge(registry, "leadline.tasks.open", "Open tasks by kind");
        overdueTasks = gauge(registry, "leadline.tasks.overdue", "Open tasks that are past their due date, by kind");
        escalationsByLevel = gauge(registry, "leadline.escalations.open", "Open escalations by level");
        lastRun = gauge(
                registry,
                "leadline.planning.last.run",
                "The last planning run that ended: its seconds, items" + " and failures");
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String what) {
        return MultiGauge.builder(name).description(what).register(registry);
    }

    private void count() {
        show(
                ordersByState,
                "state",
                Arrays.stream(OrderState.values())
                        .collect(Collectors.toMap(state -> state.name().toLowerCase(Locale.ROOT), this::ordersIn)));
        InboxQuery all = InboxQuery.ALL.ofEverybody(true);
        show(openTasks, "kind", inbox.countByKind(all, EVERYTHING));
        show(overdueTasks, "kind", inbox.countByKind(all.overdue(true), EVERYTHING));
        show(
                escalationsByLevel,
                "level",
                escalations.open(0, MOST_ESCALATIONS, EVERYTHING).rows().stream()
                        .collect(Collectors.groupingBy(
                                (Escalation escalation) -> Integer.toString(escalation.level()),
                                Collectors.counting())));
        plans.runs(10).stream()
                .filter(run -> run.state() == PlanningRun.State.DONE)
                .findFirst()
                .ifPresent(run -> show(lastRun, "figure", figures(run)));
    }

    private long ordersIn(OrderState state) {
        return orders.search(OrderQuery.ALL.in(Set.of(state)).page(0, 1), EVERYTHING)
                .total();
    }

    private static Map<String, Long> figures(PlanningRun run) {
        Instant end = run.endedAt() == null ? run.startedAt() : run.endedAt();
        return Map.of(
                "seconds", Duration.between(run.startedAt(), end).toSeconds(),
                "items", run.items(),
                "failures", (long) run.failures().size());
    }

    private static void show(MultiGauge gauge, String tag, Map<String, Long> counts) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        new TreeMap<>(counts).forEach((value, count) -> rows.add(MultiGauge.Row.of(Tags.of(tag, value), count)));
        gauge.register(rows, true);
    }

    @Override
    public Poll poll() {
        return poll;
    }
}
