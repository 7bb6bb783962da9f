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
import io.leadline.stock.ShelvesChanged;
import io.leadline.storage.Guarded;
import io.leadline.storage.chain.Heads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Levels and the movements that made them. The level's document is the truth: a movement is written into it together with
 * the stock it moves and its link of the level's chain, and copied to the ledger's own collection afterwards. So no crash leaves one without the other, and
 * an id that is in neither place has not been booked.
 */
final class Ledger {

    /** What is to become of a level, given what it is and which of the movements asked about are booked. */
    interface Decision {

        /** The same state where nothing is to change. */
        LevelState decide(LevelState before, Set<String> booked);

        /** Ids of the movements the decision has to know about. */
        default Collection<String> movementIds() {
            return List.of();
        }
    }

    private final MongoCollection<Document> levels;
    private final MongoCollection<Document> movements;
    private final Heads heads;
    private final Consumer<ShelvesChanged> told;

    Ledger(MongoDatabase database) {
        this(database, changed -> {});
    }

    /** @param told what was changed, once it is stored */
    Ledger(MongoDatabase database, Consumer<ShelvesChanged> told) {
        this.told = told;
        this.levels = database.getCollection("stock_levels");
        this.movements = database.getCollection("stock_movements");
        this.heads = new Heads(database, StockHistory.HISTORY.name());
    }

    /** Decides and writes each level, again where somebody else was faster; gives the levels as they are then. */
    void change(Map<LevelKey, ? extends Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        while (true) {
            Map<LevelKey, LevelState> before = read(decisions.keySet());
            Set<String> booked = booked(decisions.values(), before.values());
            file(before.values());
            List<LevelState> after = new ArrayList<>();
            decisions.forEach((key, decision) -> {
                LevelState state = before.getOrDefault(key, LevelState.none(key.location(), key.sku()));
                LevelState decided = decision.decide(state.allFiled(), booked);
                if (!decided.equals(state.allFiled())) {
                    after.add(decided);
                }
            });
            if (after.isEmpty() || written(after)) {
                file(after);
                markFiled(after);
                heads.reached(after.stream()
                        .filter(state -> !state.unfiled().isEmpty())
                        .collect(Collectors.toMap(LevelState::id, LevelState::end)));
                if (!after.isEmpty()) {
                    told.accept(new ShelvesChanged(after.stream()
                            .map(state -> new ShelvesChanged.Shelf(state.location(), state.sku()))
                            .collect(Collectors.toSet())));
                }
                return;
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
                .filter(state -> !state.unfiled().isEmpty())
                .map(state -> new UpdateOneModel<Document>(
                        Filters.and(Filters.eq(state.id()), Filters.eq("version", state.version() + 1)),
                        Updates.set("unfiled", List.of())))
                .toList();
        if (!updates.isEmpty()) {
            levels.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        }
    }

    private Map<LevelKey, LevelState> read(Collection<LevelKey> keys) {
        Map<LevelKey, LevelState> states = new HashMap<>();
        levels.find(Filters.in("_id", keys.stream().map(LevelKey::id).toList()))
                .map(LevelMapper::read)
                .forEach(state -> states.put(new LevelKey(state.location(), state.sku()), state));
        return states;
    }

    /** Asked after the levels were read: what is booked later changes the level's version, and the write fails. */
    private Set<String> booked(Collection<? extends Decision> decisions, Collection<LevelState> states) {
        Set<String> asked = new HashSet<>();
        decisions.forEach(decision -> asked.addAll(decision.movementIds()));
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
