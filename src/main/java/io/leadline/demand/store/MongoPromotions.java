package io.leadline.demand.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.demand.SetPromotion;
import io.leadline.shared.Changed;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Edited;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import io.leadline.storage.Edits;
import io.leadline.storage.Guarded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Promotions in {@code promotions}, the name as id, with all that people changed. */
@Repository
class MongoPromotions implements Promotions {

    private enum Put {
        ADDED,
        CHANGED,
        SAME
    }

    private final MongoCollection<Document> promotions;
    private final ApplicationEventPublisher events;

    MongoPromotions(MongoDatabase database, ApplicationEventPublisher events) {
        this.promotions = database.getCollection("promotions");
        this.events = events;
    }

    @Override
    public List<SetPromotion> kept() {
        return promotions.find().map(PromotionMapper::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(
                                (SetPromotion set) -> set.promotion().period().from())
                        .thenComparing(set -> set.promotion().id()))
                .toList();
    }

    @Override
    public Saved put(Collection<Promotion> told) {
        Map<String, Promotion> byId = new LinkedHashMap<>();
        told.forEach(promotion -> byId.put(promotion.id(), promotion));
        Saved saved = Saved.NOTHING;
        for (Promotion promotion : byId.values()) {
            saved = saved.plus(
                    switch (Conflicts.retry(promotion.id(), () -> putOnce(promotion))) {
                        case ADDED -> new Saved(1, 0, 0);
                        case CHANGED -> new Saved(0, 1, 0);
                        case SAME -> new Saved(0, 0, 1);
                    });
        }
        if (saved.changedAnything()) {
            events.publishEvent(new Changed("promotions"));
        }
        return saved;
    }

    /** @return empty if somebody was faster */
    private Optional<Put> putOnce(Promotion told) {
        Document stored = promotions.find(Filters.eq(told.id())).first();
        if (stored == null) {
            return write(null, new SetPromotion(told, told, List.of()), null, Put.ADDED);
        }
        SetPromotion now = PromotionMapper.read(stored);
        return told.equals(now.told())
                ? Optional.of(Put.SAME)
                : write(stored, new SetPromotion(told, told, now.changes()), null, Put.CHANGED);
    }

    @Override
    public Edited<Promotion> change(@Nullable Promotion seen, Promotion changed, String by, Instant at) {
        SetPromotion.Change change = new SetPromotion.Change(at, by, changed.period(), changed.calledOff());
        Edited<Promotion> edited = Conflicts.retry(changed.id(), () -> changeOnce(seen, changed, change));
        if (edited instanceof Edited.Done) {
            events.publishEvent(new Changed("promotions"));
        }
        return edited;
    }

    /** @return empty if somebody was faster */
    private Optional<Edited<Promotion>> changeOnce(
            @Nullable Promotion seen, Promotion changed, SetPromotion.Change change) {
        Document stored = promotions.find(Filters.eq(changed.id())).first();
        if (stored == null) {
            return seen != null
                    ? Optional.of(new Edited.Gone<>(null))
                    : write(null, new SetPromotion(changed, null, List.of(change)), change, new Edited.Done<>(changed));
        }
        SetPromotion now = PromotionMapper.read(stored);
        if (now.promotion().equals(changed)) {
            return Optional.of(new Edited.Done<>(changed));
        }
        if (!now.promotion().equals(seen)) {
            return Optional.of(new Edited.Meanwhile<>(now.promotion(), Edits.savedBy(stored)));
        }
        List<SetPromotion.Change> changes =
                Stream.concat(now.changes().stream(), Stream.of(change)).toList();
        return write(stored, new SetPromotion(changed, now.told(), changes), change, new Edited.Done<>(changed));
    }

    /**
     * @param stored as it was read; null where there was none
     * @param change a person's; null where a file tells it
     */
    private <T> Optional<T> write(
            @Nullable Document stored, SetPromotion set, SetPromotion.@Nullable Change change, T done) {
        Document document = Edits.marked(PromotionMapper.write(set));
        if (change != null) {
            Edits.signed(document, new SavedBy(change.by(), change.at()));
        }
        boolean written = stored == null
                ? Guarded.add(promotions, document)
                : promotions.replaceOne(Edits.asRead(stored), document).getMatchedCount() == 1;
        return written ? Optional.of(done) : Optional.empty();
    }
}
