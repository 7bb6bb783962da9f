package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Reserved;
import io.leadline.stock.SetAside;
import io.leadline.stock.SetAsides;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * In the levels' documents. That it is over is decided by whoever asks, as of holds (ADR 64); the sweep takes it away, so that it
 * is told to whoever hears of availability.
 */
@Repository
class MongoSetAsides implements SetAsides, Looping {

    private static final Duration SWEPT_EVERY = Duration.ofMillis(500);
    private static final int SWEPT_AT_ONCE = 200;

    private final MongoCollection<Document> levels;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Poll poll = Poll.whileMoreEvery(SWEPT_EVERY, "set-asides", this::sweep);

    MongoSetAsides(MongoDatabase database, BusinessClock clock, ApplicationEventPublisher events) {
        this.levels = database.getCollection("stock_levels");
        this.ledger = new Ledger(database, clock, events::publishEvent);
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Poll poll() {
        return poll;
    }

    @Override
    public Reserved put(SetAside wanted) {
        PutDecision decision = new PutDecision(wanted, clock.now());
        ledger.change(Map.of(new LevelKey(wanted.location(), wanted.sku()), decision));
        events.publishEvent(new Changed("stock"));
        return decision.result;
    }

    @Override
    public void end(SetAside setAside) {
        ledger.change(Map.of(new LevelKey(setAside.location(), setAside.sku()), (Ledger.Decision)
                (before, booked) -> without(before, one -> one.id().equals(setAside.id()))));
        events.publishEvent(new Changed("stock"));
    }

    @Override
    public List<SetAside> of(Sku sku) {
        Instant now = clock.now();
        return levels.find(Filters.eq("sku", sku.value())).map(LevelMapper::read).into(new ArrayList<>()).stream()
                .flatMap(level -> level.setAside().stream())
                .filter(one -> !one.overAt(now))
                .sorted(Comparator.comparing(SetAside::until).thenComparing(SetAside::id))
                .toList();
    }

    /** Takes away what is over; says whether there may be more. */
    boolean sweep() {
        Instant now = clock.now();
        Map<LevelKey, Ledger.Decision> decisions = new LinkedHashMap<>();
        levels.find(Filters.lte("setAside.until", Date.from(now)))
                .sort(Sorts.ascending("_id"))
                .limit(SWEPT_AT_ONCE)
                .map(LevelMapper::read)
                .forEach(level -> decisions.put(
                        new LevelKey(level.location(), level.sku()),
                        (before, booked) -> without(before, one -> one.overAt(now))));
        ledger.change(decisions);
        if (!decisions.isEmpty()) {
            events.publishEvent(new Changed("stock"));
        }
        return decisions.size() == SWEPT_AT_ONCE;
    }

    private static LevelState without(LevelState level, java.util.function.Predicate<SetAside> gone) {
        List<SetAside> left = level.setAside().stream().filter(gone.negate()).toList();
        return left.size() == level.setAside().size() ? level : level.withSetAside(left);
    }

    private static final class PutDecision implements Ledger.Decision {

        private final SetAside wanted;
        private final Instant now;
        private Reserved result = new Reserved.NotEnough(Quantity.ZERO);

        private PutDecision(SetAside wanted, Instant now) {
            this.wanted = wanted;
            this.now = now;
        }

        @Override
        public LevelState decide(LevelState before, Set<String> booked) {
            boolean there = before.setAside().stream().anyMatch(one -> one.id().equals(wanted.id()));
            Quantity free = before.setAside().size() < MOST ? before.unclaimed(now) : Quantity.ZERO;
            if (!there && free.compareTo(wanted.quantity()) < 0) {
                result = new Reserved.NotEnough(free);
                return before;
            }
            result = new Reserved.Taken(before.location());
            return there
                    ? before
                    : before.withSetAside(Stream.concat(before.setAside().stream(), Stream.of(wanted))
                            .toList());
        }
    }
}
