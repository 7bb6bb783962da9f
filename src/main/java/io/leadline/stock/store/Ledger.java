package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.leadline.shared.BusinessClock;
import io.leadline.stock.ShelvesChanged;
import io.leadline.storage.Guarded;
import io.leadline.storage.Together;
import io.leadline.storage.chain.Heads;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Levels and the movements that made them. The level's document is the truth: a movement is written into it together with
 * the stock it moves and its link of the level's chain, and copied to the ledger's own collection afterwards. So no crash leaves one without the other, and
 * an id that is in neither place has not been booked.
 */
final class Ledger {

    /** What is to become of a level, given what it is and which of the movements asked about are booked. */
    interface Decision {

        /**
         * The same state where nothing is to change.
         *
         * @param before with what others, who are written together with this one, were given before, and served; its version is
         *     still the stored one
         */
        LevelState decide(LevelState before, Set<String> booked);

        /** Ids of the movements the decision has to know about. */
        default Collection<String> movementIds() {
            return List.of();
        }
    }

    /** Levels in one write. */
    private static final int MOST_TOGETHER = 500;

    private final MongoCollection<Document> levels;
    private final MongoCollection<Document> movements;
    private final Heads heads;
    private final BusinessClock clock;
    private final Consumer<ShelvesChanged> told;
    private final Together<Wish, Set<ShelvesChanged.Shelf>> together =
            new Together<>(MOST_TOGETHER, wish -> wish.decisions().size(), this::changed);

    Ledger(MongoDatabase database, BusinessClock clock) {
        this(database, clock, changed -> {});
    }

    /** @param told what was changed, once it is stored */
    Ledger(MongoDatabase database, BusinessClock clock, Consumer<ShelvesChanged> told) {
        this.clock = clock;
        this.told = told;
        this.levels = database.getCollection("stock_levels");
        this.movements = database.getCollection("stock_movements");
        this.heads = new Heads(database, StockHistory.HISTORY.name());
    }

    /**
     * Decides and writes each level, again where somebody else was faster. What others want to change at the same time is decided
     * one after the other, and written at once: of a level that many want, one write holds what all of them were given.
     */
    void change(Map<LevelKey, ? extends Decision> decisions) {
        if (!decisions.isEmpty()) {
            Set<ShelvesChanged.Shelf> changed = together.ask(new Wish(decisions));
            // Told by each for itself: who hears it may change levels in its turn.
            if (!changed.isEmpty()) {
                told.accept(new ShelvesChanged(changed));
            }
        }
    }

    private record Wish(Map<LevelKey, ? extends Decision> decisions) {}

    /** Gives for each wish what it, or another one with it, has changed of its levels. */
    private List<Set<ShelvesChanged.Shelf>> changed(List<Wish> wishes) {
        Set<LevelKey> keys = new LinkedHashSet<>();
        wishes.forEach(wish -> keys.addAll(wish.decisions().keySet()));
        // Where others were faster with one level, the next try finds the rest of this one written.
        Set<LevelKey> tried = new HashSet<>();
        while (true) {
            Map<LevelKey, LevelState> before = stored(keys);
            Moment now = Moment.of(clock);
            Set<String> booked = booked(wishes, before.values());
            file(before.values());
            Map<LevelKey, LevelState> decided = new LinkedHashMap<>();
            for (LevelKey key : keys) {
                LevelState state = before.get(key);
                decided.put(key, state == null ? LevelState.none(key.location(), key.sku()) : state.allFiled());
            }
            Set<LevelKey> touched = new LinkedHashSet<>();
            for (Wish wish : wishes) {
                wish.decisions().forEach((key, decision) -> {
                    LevelState last = Objects.requireNonNull(decided.get(key));
                    LevelState next = decision.decide(last.served(now), booked).served(now);
                    if (!next.equals(last)) {
                        next.unfiled()
                                .forEach(moved -> booked.add(moved.movement().id()));
                        decided.put(key, next);
                        touched.add(key);
                    }
                });
            }
            List<LevelState> after = touched.stream()
                    .map(key -> Objects.requireNonNull(decided.get(key)))
                    .toList();
            tried.addAll(touched);
            if (after.isEmpty() || written(after)) {
                List<LevelState> moved = after.stream()
                        .filter(state -> !state.unfiled().isEmpty())
                        .toList();
                file(moved);
                markFiled(moved);
                // With what was found unfiled: an earlier try, or a crash, has written it.
                heads.reached(Stream.concat(before.values().stream(), moved.stream())
                        .filter(state -> !state.unfiled().isEmpty())
                        .collect(Collectors.toMap(LevelState::id, LevelState::end, (found, later) -> later)));
                return wishes.stream()
                        .map(wish -> wish.decisions().keySet().stream()
                                .filter(tried::contains)
                                .map(key -> new ShelvesChanged.Shelf(key.location(), key.sku()))
                                .collect(Collectors.toSet()))
                        .toList();
            }
        }
    }

    /** Copies what a crash kept from the ledger. */
    void file(Collection<LevelState> states) {
        List<Document> documents = states.stream()
                .flatMap(state -> state.unfiled().stream())
                .map(Booked::document)
                .toList();
        if (!documents.isEmpty()) {
            Guarded.addAll(movements, documents);
        }
    }

    private void markFiled(List<LevelState> states) {
        List<UpdateOneModel<Document>> updates = states.stream()
                .map(state -> new UpdateOneModel<Document>(
                        Filters.and(Filters.eq(state.id()), Filters.eq("version", state.version() + 1)),
                        Updates.set("unfiled", List.of())))
                .toList();
        if (!updates.isEmpty()) {
            levels.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    /** As they are at this moment. */
    Map<LevelKey, LevelState> read(Collection<LevelKey> keys) {
        Moment now = Moment.of(clock);
        Map<LevelKey, LevelState> states = stored(keys);
        states.replaceAll((key, state) -> state.served(now));
        return states;
    }

    private Map<LevelKey, LevelState> stored(Collection<LevelKey> keys) {
        Map<LevelKey, LevelState> states = new HashMap<>();
        levels.find(Filters.in("_id", keys.stream().map(LevelKey::id).toList()))
                .map(LevelMapper::read)
                .forEach(state -> states.put(new LevelKey(state.location(), state.sku()), state));
        return states;
    }

    /** Asked after the levels were read: what is booked later changes the level's version, and the write fails. */
    private Set<String> booked(List<Wish> wishes, Collection<LevelState> states) {
        Set<String> asked = new HashSet<>();
        wishes.forEach(wish -> wish.decisions().values().forEach(decision -> asked.addAll(decision.movementIds())));
        Set<String> booked = new HashSet<>();
        if (!asked.isEmpty()) {
            states.forEach(state -> state.unfiled().stream()
                    .map(unfiled -> unfiled.movement().id())
                    .forEach(booked::add));
            movements
                    .find(Filters.in("_id", asked))
                    .projection(Projections.include("_id"))
                    .forEach(document -> booked.add(document.getString("_id")));
        }
        return booked;
    }

    private boolean written(List<LevelState> states) {
        List<ReplaceOneModel<Document>> writes = states.stream()
                .map(state -> new ReplaceOneModel<>(
                        Filters.and(Filters.eq(state.id()), Filters.eq("version", state.version())),
                        LevelMapper.write(state, state.version() + 1),
                        new ReplaceOptions().upsert(state.version() == 0)))
                .toList();
        return Guarded.saveAll(levels, writes);
    }
}
