package io.leadline.scorecard;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.scorecard.Score.Row;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Scores for people: who buys asks for any supplier's, a supplier for its own alone. The rows of a year may be a hundred thousand:
 * they are read once for all that look, until one of them changes.
 */
@Service
@EnableConfigurationProperties(ScoreSettings.class)
public class Scores {

    /** Another instance may have changed the rows. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Rows with their lines take some hundred bytes each, and a score of a bad supplier keeps thousands of them. */
    static final int MOST_KEPT_ROWS = 20_000;

    private final CountedLines history;
    private final ScoreRule companys;
    private final BusinessClock clock;
    /** What nobody has asked for longest goes first; guarded by itself. */
    private final Map<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true);

    private final AtomicLong changes = new AtomicLong();

    private record Key(String supplierId, ScoreRule rule, LocalDate today) {}

    private record Known(Score score, Instant until) {}

    Scores(CountedLines history, ScoreSettings settings, BusinessClock clock) {
        this.history = history;
        // Here, so that what is no rule is told when the application starts, and not by each order that is looked at.
        this.companys = settings.rule();
        this.clock = clock;
    }

    /** What the company calls on time in full. */
    public ScoreRule rule() {
        return companys;
    }

    /** Empty for who may not see it. */
    public Optional<Score> of(String supplierId, ScoreRule rule, Actor actor) {
        return may(supplierId, actor) ? Optional.of(score(supplierId, rule)) : Optional.empty();
    }

    /** By the company's definition, for rules and letters. */
    public Score of(String supplierId) {
        return score(supplierId, rule());
    }

    /** All rows that a definition counts, one by one, for a file; nothing for who may not see them. */
    public void rows(String supplierId, ScoreRule rule, Actor actor, Consumer<Row> rows) {
        if (may(supplierId, actor)) {
            Judging judging = new Judging(rule, clock.today(), line -> {}, rows);
            read(supplierId, rule, judging::add);
            judging.done();
        }
    }

    private static boolean may(String supplierId, Actor actor) {
        return actor.purchases() || actor.is(Role.SUPPLIER) && supplierId.equals(actor.organisation());
    }

    private Score score(String supplierId, ScoreRule rule) {
        Key key = new Key(supplierId, rule, clock.today());
        Known before = known(key);
        if (before != null && Instant.now().isBefore(before.until())) {
            return before.score();
        }
        long seen = changes.get();
        Score.Sums sums = new Score.Sums(rule, key.today());
        read(supplierId, rule, sums::add);
        Score score = sums.done();
        keep(key, score, seen);
        return score;
    }

    private @Nullable Known known(Key key) {
        synchronized (known) {
            return known.get(key);
        }
    }

    /** Unless the rows have changed since they were read. */
    private void keep(Key key, Score score, long seen) {
        synchronized (known) {
            if (changes.get() != seen) {
                return;
            }
            known.put(key, new Known(score, Instant.now().plus(KEPT)));
            int rows = known.values().stream()
                    .mapToInt(one -> one.score().keptRows())
                    .sum();
            Iterator<Known> eldest = known.values().iterator();
            while (rows > MOST_KEPT_ROWS && eldest.hasNext()) {
                rows -= eldest.next().score().keptRows();
                eldest.remove();
            }
        }
    }

    /** How many rows are kept in memory now. */
    int keptRows() {
        synchronized (known) {
            return known.values().stream()
                    .mapToInt(one -> one.score().keptRows())
                    .sum();
        }
    }

    private void read(String supplierId, ScoreRule rule, Consumer<PurchaseLine> each) {
        try (Stream<PurchaseLine> lines = history.since(supplierId, rule.readFrom(clock.today()))) {
            lines.forEach(each);
        }
    }

    @EventListener
    void changed(PurchaseLinesChanged change) {
        synchronized (known) {
            changes.incrementAndGet();
            known.keySet().removeIf(key -> change.supplierIds().contains(key.supplierId()));
        }
    }
}
