package io.leadline.planning;

import io.leadline.catalog.TermsChanged;
import io.leadline.demand.Promotion;
import io.leadline.demand.SalesTold;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import io.leadline.stock.StockSold;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plans an item again after something happened to it: one of its orders moved, its sales were not what was expected, its
 * terms or a promotion of it changed. It runs beside the change and never holds it up; an event that is lost is repaired by the next night's
 * run.
 */
@Component
public class Replanning {

    private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);

    /** Terms of more items come with an import, which asks for a run of everything. */
    private static final int MOST_TERMS = 100;

    /** A promotion of more items waits for the next run. */
    private static final int MOST_PROMOTED = 100;

    private final PlanningRuns runs;
    private final PlanSources sources;
    private final SalesWatch watch;
    private final PurchaseOrders orders;
    private final BusinessClock clock;
    private final Map<Sku, String> waiting = new ConcurrentHashMap<>();
    private final Set<Sku> shipped = ConcurrentHashMap.newKeySet();
    private volatile boolean whenAsked;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("replanning").factory());

    Replanning(PlanningRuns runs, PlanSources sources, SalesWatch watch, PurchaseOrders orders, BusinessClock clock) {
        this.runs = runs;
        this.sources = sources;
        this.watch = watch;
        this.orders = orders;
        this.clock = clock;
    }

    /** What all plans have in common is learned before the first event or page needs it. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        worker.execute(() -> {
            try {
                runs.current();
            } catch (RuntimeException e) {
                LOG.warn("What plans have in common could not be learned yet", e);
            }
        });
    }

    @EventListener
    void on(OrderChanged change) {
        boolean supplyMoved = switch (change.state()) {
            case CONFIRMED, PARTLY_RECEIVED, CLOSED -> true;
            // A rejected or cancelled order was a person's decision, not to be proposed again within seconds.
            case PROPOSED,
                    AWAITING_BUYER,
                    AWAITING_MANAGER,
                    APPROVED,
                    SENT,
                    IN_REVIEW,
                    ANSWER_IN_APPROVAL,
                    IN_QUESTION,
                    DELIVERY_IN_APPROVAL,
                    REJECTED,
                    CANCELLED,
                    RE_SOURCED -> false;
        };
        if (supplyMoved) {
            worker.execute(() -> itemsOf(change.orderId()));
        }
    }

    @EventListener
    void on(SalesTold told) {
        if (told.isNews(SalesWatch.WATCHED_DAYS)) {
            worker.execute(() -> noticeIn(told));
        }
    }

    @EventListener
    void on(StockSold sold) {
        // A burst of sales of one item is looked at once.
        if (shipped.addAll(sold.skus())) {
            worker.execute(this::noticeShipped);
        }
    }

    @EventListener
    void on(TermsChanged change) {
        if (change.skus().size() <= MOST_TERMS) {
            change.skus().stream().sorted().forEach(sku -> later(sku, "terms"));
        }
    }

    /** Plans for the promotions as they are now. */
    void promoted(List<Promotion> changed) {
        worker.execute(() -> {
            try {
                Set<Sku> skus = new TreeSet<>();
                changed.forEach(promotion -> skus.addAll(sources.skusOf(promotion)));
                if (skus.size() <= MOST_PROMOTED) {
                    skus.forEach(sku -> later(sku, "promotion"));
                }
            } catch (RuntimeException e) {
                LOG.warn("The items of a promotion that changed could not be found", e);
            }
        });
    }

    private void noticeIn(SalesTold told) {
        try {
            watch.watch(told).forEach(sku -> later(sku, "sales"));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The sales of {} items could not be held against their forecasts",
                    told.skus().size(),
                    e);
        }
    }

    private void noticeShipped() {
        List<Sku> skus = List.copyOf(shipped);
        shipped.removeAll(skus);
        try {
            watch.watchShipped(skus).forEach(sku -> later(sku, "sales"));
        } catch (RuntimeException e) {
            LOG.warn("What was shipped of {} items could not be held against its forecast", skus.size(), e);
        }
    }

    private void itemsOf(String orderId) {
        orders.find(orderId, Actor.system())
                .ifPresent(order ->
                        order.lines().stream().map(OrderLine::sku).distinct().forEach(sku -> later(sku, orderId)));
    }

    private void later(Sku sku, String because) {
        if (waiting.putIfAbsent(sku, because) == null && !whenAsked) {
            worker.execute(() -> plan(sku, because));
        }
    }

    private void plan(Sku sku, String because) {
        waiting.remove(sku);
        try {
            // One cause may reach many items within a moment: each is an event of its own, with proposals of its own.
            runs.replan(sku, because + "-" + sku + "@" + clock.now().toEpochMilli());
        } catch (RuntimeException e) {
            LOG.warn("Item {} could not be planned again after {}", sku, because, e);
        }
    }

    /** Returns when everything that happened so far has been planned for, or noted where plans are made {@link #whenAsked}. */
    public void settle() {
        CompletableFuture.runAsync(() -> {}, worker).join();
    }

    /**
     * From now on only {@link #planWaiting} plans. Whoever lets things happen at one moment wants them planned for together: of two
     * that come within a second, a busy machine may see the one before the other, and order by it.
     */
    public void whenAsked() {
        whenAsked = true;
    }

    /**
     * Plans for what has happened since it was last asked, item by item in their order.
     *
     * @return whether there was anything
     */
    public boolean planWaiting() {
        return CompletableFuture.supplyAsync(
                        () -> {
                            Map<Sku, String> now = new TreeMap<>(waiting);
                            now.forEach(this::plan);
                            return !now.isEmpty();
                        },
                        worker)
                .join();
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
