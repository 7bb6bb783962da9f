package io.leadline.studio;

import io.leadline.demand.SalesHistory;
import io.leadline.identity.Actor;
import io.leadline.replenishment.DemandClasses;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.ReplayItem;
import io.leadline.studio.backtest.ReplayRule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Back-tests over the company's own history. The work is split into parts that any instance can do; each step may be
 * repeated and comes to the same. An item that cannot be replayed is noted, and the others go on.
 */
@Service
public class Backtests {

    /** Starts the process; its subject is the back-test. */
    public static final String REQUESTED = "planning.backtestRequested";

    public static final String CANCELLED = "planning.backtestCancelled";

    private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int ITEMS_PER_PART = 50;
    private static final int MOST_PARTS = 200;
    private static final int FAILURES_KEPT = 20;

    private final BacktestStore store;
    private final ReplaySources sources;
    private final SalesHistory sales;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Backtests(
            BacktestStore store,
            ReplaySources sources,
            SalesHistory sales,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sources = sources;
        this.sales = sales;
        this.clock = clock;
        this.events = events;
    }

    /** What became of a wish. */
    public sealed interface Asked {

        record Started(Backtest backtest) implements Asked {}

        record Refused(Why why) implements Asked {}
    }

    /** Why a back-test is not made; the sentence is {@code studio.refused.<name>}. */
    public enum Why {
        FORBIDDEN,
        /** No supplier or item of that name. */
        UNKNOWN_SCOPE,
        NO_HISTORY,
        TIME_OUTSIDE_HISTORY
    }

    /** Buyers look and try; who decides on policies tries too. */
    public static boolean mayTry(Actor actor) {
        return actor.purchases();
    }

    /** The last 26 weeks whose sales are known, or as many as the history allows; empty without a history. */
    public Optional<LocalDate[]> usualTime() {
        return sales.lastDay()
                .flatMap(last -> sales.firstDay()
                        .map(first -> first.plusDays(2L * BacktestRequest.WARM_UP_DAYS))
                        .filter(earliest -> earliest.isBefore(last))
                        .map(earliest -> {
                            LocalDate from = last.minusWeeks(26).plusDays(1);
                            return new LocalDate[] {from.isBefore(earliest) ? earliest : from, last};
                        }));
    }

    public Asked request(BacktestRequest request, Actor actor) {
        if (!mayTry(actor)) {
            return new Asked.Refused(Why.FORBIDDEN);
        }
        if (!sources.knows(request.scope())) {
            return new Asked.Refused(Why.UNKNOWN_SCOPE);
        }
        Optional<LocalDate> first = sales.firstDay();
        Optional<LocalDate> last = sales.lastDay();
        if (first.isEmpty() || last.isEmpty()) {
            return new Asked.Refused(Why.NO_HISTORY);
        }
        if (request.to().isAfter(last.get())
                || request.replay().start().isBefore(first.get().plusDays(BacktestRequest.WARM_UP_DAYS / 2))) {
            return new Asked.Refused(Why.TIME_OUTSIDE_HISTORY);
        }
        String id = "BT-" + UUID.randomUUID().toString().substring(0, 8);
        Backtest backtest = new Backtest(
                id,
                request,
                actor.name(),
                clock.now(),
                Backtest.State.WAITING,
                new DemandClasses.Bounds(0, 0),
                0,
                Set.of(),
                0,
                List.of(),
                null,
                List.of());
        store.add(
                backtest,
                new PendingCommand.PublishMessage("start", REQUESTED, id, KEPT, Map.of(BacktestVariables.SUBJECT, id)));
        changed();
        return new Asked.Started(backtest);
    }

    /** @return false if it was at its end already, or is not the actor's to end */
    public boolean cancel(String id, Actor actor) {
        boolean done = mayTry(actor)
                && store.cancel(
                        id, clock.now(), new PendingCommand.PublishMessage("cancel", CANCELLED, id, KEPT, Map.of()));
        if (done) {
            changed();
        }
        return done;
    }

    public Optional<Backtest> find(String id) {
        return store.find(id);
    }

    /** Newest first, without results. */
    public List<Backtest> newest(int limit) {
        return store.newest(limit);
    }

    /** @return the number of parts */
    public int prepare(String id) {
        Backtest backtest = get(id);
        if (backtest.state() == Backtest.State.WAITING) {
            ReplaySources.Chosen chosen = sources.choose(backtest.request());
            store.split(id, chosen.bounds(), parts(chosen.skus()));
            changed();
        }
        return get(id).parts();
    }

    /** As many items in each as fifty, or more where there would be too many parts for one process. */
    static List<List<Sku>> parts(List<Sku> skus) {
        int each = Math.max(ITEMS_PER_PART, Math.ceilDiv(skus.size(), MOST_PARTS));
        List<List<Sku>> parts = new ArrayList<>();
        for (int from = 0; from < skus.size(); from += each) {
            parts.add(skus.subList(from, Math.min(from + each, skus.size())));
        }
        return parts;
    }

    public void replay(String id, int part) {
        Backtest backtest = get(id);
        if (backtest.state() != Backtest.State.REPLAYING || backtest.partsDone().contains(part)) {
            return;
        }
        List<ReplayRule> rules =
                backtest.request().candidates().stream().map(Candidate::rule).toList();
        List<List<Comparison.Row>> rows = new ArrayList<>();
        List<Backtest.Failure> failures = new ArrayList<>();
        long items = 0;
        for (ReplaySources.Ready ready : sources.items(backtest, store.part(id, part))) {
            try {
                List<ReplayItem> places = ready.items().get();
                rows.add(Comparison.run(
                        backtest.request().replay(),
                        places,
                        rules,
                        backtest.request().seeds()));
                items += places.size();
            } catch (RuntimeException e) {
                LOG.warn("Item {} could not be replayed", ready.sku(), e);
                failures.add(new Backtest.Failure(ready.sku().value(), String.valueOf(e.getMessage())));
            }
        }
        store.partDone(
                id,
                part,
                Comparison.merged(rows).stream()
                        .filter(row -> !row.scope().startsWith("supplier:"))
                        .toList(),
                items,
                failures.stream().limit(FAILURES_KEPT).toList());
        changed();
    }

    public void gather(String id) {
        if (get(id).state() == Backtest.State.REPLAYING) {
            store.end(id, Comparison.merged(store.results(id)), clock.now());
            changed();
        }
    }

    private Backtest get(String id) {
        return store.find(id).orElseThrow(() -> new IllegalArgumentException("There is no back-test " + id));
    }

    private void changed() {
        events.publishEvent(new Changed("policy"));
    }
}
