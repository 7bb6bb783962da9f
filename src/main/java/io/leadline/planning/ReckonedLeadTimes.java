package io.leadline.planning;

import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.LeadTimes;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Changed;
import io.leadline.shared.Money;
import io.leadline.storage.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * {@link LeadTimeGaps} of all terms that something is planned by. Learning is a pass over the past, so that it is done for
 * each run of planning, each day, and each change of terms, and not for each change of a plan.
 */
@Component
public class ReckonedLeadTimes implements Figures<LeadTimeGaps> {

    private static final int WEEK_DAYS = 7;

    private final PlanSources sources;
    private final PlanStore plans;
    private final Portfolio portfolio;
    private final Suppliers suppliers;
    private final PurchaseHistory history;
    private final WatchedLeadTimes watched;
    private final AtomicBoolean corrected = new AtomicBoolean(true);
    private LocalDate day = LocalDate.MIN;
    private String run = "";
    private LeadTimeGaps gaps = new LeadTimeGaps(List.of(), List.of(), 0);

    ReckonedLeadTimes(
            PlanSources sources,
            PlanStore plans,
            Portfolio portfolio,
            Suppliers suppliers,
            PurchaseHistory history,
            WatchedLeadTimes watched) {
        this.sources = sources;
        this.plans = plans;
        this.portfolio = portfolio;
        this.suppliers = suppliers;
        this.history = history;
        this.watched = watched;
    }

    @EventListener
    void on(Changed change) {
        if (change.topic().equals("suppliers")) {
            corrected.set(true);
        }
    }

    @Override
    public String name() {
        return "lead-times";
    }

    @Override
    public Class<LeadTimeGaps> type() {
        return LeadTimeGaps.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of("planning", "suppliers");
    }

    @Override
    public synchronized Map<String, LeadTimeGaps> reckon(LocalDate today) {
        String last = plans.runs(1).stream()
                .filter(one -> one.state() == PlanningRun.State.DONE)
                .map(PlanningRun::id)
                .findFirst()
                .orElse(run);
        // What was stated is part of what is learned: receipts are taken as a share of it.
        if (corrected.getAndSet(false) || !day.equals(today) || !run.equals(last)) {
            // Of no day until it is done, so that what failed is tried again.
            day = LocalDate.MIN;
            gaps = compare(sources.leadTimes(today), moves(today));
            day = today;
            run = last;
        }
        return Map.of(COMPANY, gaps);
    }

    /** Of each supplier under its id, and of each of its items. */
    private Map<String, LeadTimeMove> moves(LocalDate today) {
        DeliveryDays days = sources.deliveryDays();
        LocalDate first = today.minusDays(LeadTimeMove.LATELY_DAYS + LeadTimeMove.BEFORE_DAYS);
        Map<String, List<LeadTimeMove.Took>> took = new HashMap<>();
        Set<String> deliveries = new HashSet<>();
        try (Stream<PurchaseLine> lines = history.all()) {
            lines.forEach(line -> {
                LocalDate received = line.receivedOn();
                if (received == null || !received.isAfter(first) || received.isAfter(today)) {
                    return;
                }
                LeadTimeMove.Took one =
                        new LeadTimeMove.Took(received, days.worked(line.supplierId(), line.orderedOn(), received));
                String order = line.supplierId() + "\n" + line.order() + "\n" + received;
                if (deliveries.add(order)) {
                    took.computeIfAbsent(line.supplierId(), supplier -> new ArrayList<>())
                            .add(one);
                }
                if (deliveries.add(order + "\n" + line.sku())) {
                    took.computeIfAbsent(key(line.supplierId(), line.sku().value()), item -> new ArrayList<>())
                            .add(one);
                }
            });
        }
        Map<String, LeadTimeMove> moves = new HashMap<>();
        took.forEach((whose, receipts) -> moves.put(whose, LeadTimeMove.of(receipts, today)));
        return moves;
    }

    private static String key(String supplierId, String sku) {
        return supplierId + "\n" + sku;
    }

    private LeadTimeGaps compare(LeadTimes leadTimes, Map<String, LeadTimeMove> moves) {
        Map<String, Map<String, Money>> perDay = perDay();
        LeadTimeGaps.Sums sums = new LeadTimeGaps.Sums();
        try (Stream<Terms> all = suppliers.allTerms()) {
            all.forEach(terms -> {
                Map<String, Money> planned = perDay.getOrDefault(terms.supplierId(), Map.of());
                if (planned.containsKey(terms.sku().value())) {
                    sums.add(
                            terms.supplierId(),
                            terms.sku().value(),
                            leadTimes.of(terms),
                            planned.get(terms.sku().value()),
                            moves.getOrDefault(
                                    key(terms.supplierId(), terms.sku().value()), LeadTimeMove.NONE),
                            moves.getOrDefault(terms.supplierId(), LeadTimeMove.NONE));
                }
            });
        }
        return sums.done(watched.watched());
    }

    /** What a day of demand costs, by the supplier and item that are planned; null where no exchange rate is known. */
    private Map<String, Map<String, @Nullable Money>> perDay() {
        Map<String, Map<String, @Nullable Money>> perDay = new HashMap<>();
        portfolio
                .rows()
                .each()
                .filter(row -> !row.advice().supplier().isEmpty())
                .forEach(row -> {
                    Money day = row.worth().known()
                            ? new Money(
                                    BigDecimal.valueOf(row.sales().expectedPerWeek()
                                            / WEEK_DAYS
                                            * row.worth().unitCost()),
                                    row.worth().currency())
                            : null;
                    Map<String, @Nullable Money> items =
                            perDay.computeIfAbsent(row.advice().supplier(), supplier -> new HashMap<>());
                    String sku = row.subject().sku();
                    Money before = items.get(sku);
                    items.put(sku, before == null || day == null ? day : before.plus(day));
                });
        return perDay;
    }
}
