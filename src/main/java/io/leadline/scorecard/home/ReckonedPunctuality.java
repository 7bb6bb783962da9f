package io.leadline.scorecard.home;

import io.leadline.scorecard.CountedLines;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.PurchaseLinesChanged;
import io.leadline.scorecard.Scores;
import io.leadline.storage.Figures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * {@link Punctuality} of each supplier and of all. Lines of the past are many and seldom change: only those of suppliers
 * that were told of are read again, and all of them once a day, or where another instance may have written some.
 */
@Component
class ReckonedPunctuality implements Figures<Punctuality> {

    private static final long ALL_AGAIN_NANOS = Duration.ofHours(1).toNanos();
    /** One pass over all lines costs less than asking for those of more suppliers one by one. */
    private static final int FEW = 50;

    private final CountedLines history;
    private final Scores scores;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Map<String, Punctuality> bySupplier = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private long allNanos;

    ReckonedPunctuality(CountedLines history, Scores scores) {
        this.history = history;
        this.scores = scores;
    }

    @EventListener
    void on(PurchaseLinesChanged news) {
        changed.addAll(news.supplierIds());
    }

    @Override
    public String name() {
        return "punctuality";
    }

    @Override
    public Class<Punctuality> type() {
        return Punctuality.class;
    }

    @Override
    public boolean keptByDay() {
        return true;
    }

    @Override
    public Set<String> topics() {
        return Set.of("purchase-history");
    }

    @Override
    public synchronized Map<String, Punctuality> reckon(LocalDate today) {
        if (!day.equals(today) || changed.size() > FEW || System.nanoTime() - allNanos > ALL_AGAIN_NANOS) {
            all(today);
        } else {
            Set<String> told = new HashSet<>(changed);
            changed.removeAll(told);
            told.forEach(supplier -> bySupplier.put(supplier, of(supplier, today)));
        }
        Map<String, Punctuality> figures = new HashMap<>(bySupplier);
        figures.put(COMPANY, Punctuality.sum(bySupplier.values()));
        return figures;
    }

    private Punctuality of(String supplier, LocalDate today) {
        Punctuality.Sums sums = new Punctuality.Sums(scores.rule(), today);
        try (Stream<PurchaseLine> lines = history.since(supplier, sums.from())) {
            lines.forEach(sums::add);
        }
        return sums.done();
    }

    private void all(LocalDate today) {
        changed.clear();
        Map<String, Punctuality.Sums> sums = new HashMap<>();
        try (Stream<PurchaseLine> lines = history.all()) {
            lines.forEach(line -> sums.computeIfAbsent(
                            line.supplierId(), supplier -> new Punctuality.Sums(scores.rule(), today))
                    .add(line));
        }
        bySupplier.clear();
        sums.forEach((supplier, sum) -> bySupplier.put(supplier, sum.done()));
        day = today;
        allNanos = System.nanoTime();
    }
}
