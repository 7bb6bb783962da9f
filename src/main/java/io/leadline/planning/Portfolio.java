package io.leadline.planning;

import io.leadline.catalog.ExchangeRates;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps all plans as rows in memory and brings them up to date: a few that changed at once, when somebody asks; many, as
 * after a run, in the background, while the rows of before are shown. Whatever instance wrote the plans, the store's
 * count of writes tells of it.
 */
@Component
public class Portfolio {

    /** More changed plans than this are not read while a person waits. */
    private static final int AT_ONCE = 1_000;

    /** Writes that began before a read may become visible after it; so far back they are read again. */
    private static final long OVERLAP_MILLIS = 10_000;

    private static final long BETWEEN_MILLIS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(Portfolio.class);

    private final PlanStore store;
    private final ExchangeRates rates;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("portfolio").factory());
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile @Nullable Read last;

    /**
     * @param writes how many there had been before the rows were read
     * @param worth the exchange rates that the rows' money was made comparable with
     */
    private record Read(
            long writes, long atMillis, Map<String, Double> worth, PortfolioRows all, PortfolioRows shown) {}

    Portfolio(PlanStore store, ExchangeRates rates, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.rates = rates;
        this.clock = clock;
        this.events = events;
    }

    /** All plans as they are now, or, while many are being read, as they were before. */
    public PortfolioRows rows() {
        Read known = last;
        if (known == null) {
            return read().shown();
        }
        boolean sameRates = known.worth().equals(worth());
        if (store.writes() == known.writes() && sameRates) {
            return known.shown();
        }
        if ((sameRates ? store.changedSince(known.atMillis()) : known.all().size()) <= AT_ONCE) {
            return read().shown();
        }
        if (System.currentTimeMillis() - known.atMillis() > BETWEEN_MILLIS) {
            readLater();
        }
        return known.shown();
    }

    /** Whether the rows are all that is stored. */
    public boolean current() {
        Read known = last;
        return known != null
                && known.writes() == store.writes()
                && known.worth().equals(worth());
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        readLater();
    }

    private void readLater() {
        if (reading.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    read();
                    events.publishEvent(new Changed("portfolio"));
                } catch (RuntimeException e) {
                    LOG.warn("The portfolio could not be read; the next person who asks for it tries again", e);
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    private synchronized Read read() {
        Map<String, Double> worth = worth();
        // Rates are part of every row: with others, all of them are read again.
        Read before = last;
        Read known = before != null && before.worth().equals(worth) ? before : null;
        long writes = store.writes();
        if (known != null && known.writes() == writes) {
            return known;
        }
        long now = System.currentTimeMillis();
        PortfolioRows all;
        try (Stream<PlanRow> changed = store.rows(known == null ? 0 : known.atMillis() - OVERLAP_MILLIS)) {
            List<PlanRow> rows =
                    changed.map(row -> row.in(worth, rates.companyCurrency())).toList();
            all = known == null ? new PortfolioRows(rows) : known.all().with(rows);
        }
        LocalDate lastRun = store.runs(5).stream()
                .filter(run -> run.state() == PlanningRun.State.DONE)
                .map(PlanningRun::day)
                .findFirst()
                .orElse(LocalDate.MIN);
        Read read = new Read(writes, now, worth, all, all.since(lastRun));
        last = read;
        return read;
    }

    private Map<String, Double> worth() {
        return rates.worth(clock.today());
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
