package io.leadline.demand.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.SeriesFromOutside;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Saved;
import io.leadline.storage.Guarded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Outside series in {@code outside_series}, one document for each name and subject. */
@Repository
class MongoSeriesFromOutside implements SeriesFromOutside {

    static final String COLLECTION = "outside_series";

    private static final int SERIES_AT_ONCE = 200;

    private final MongoCollection<Document> series;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    MongoSeriesFromOutside(MongoDatabase database, BusinessClock clock, ApplicationEventPublisher events) {
        this.series = database.getCollection(COLLECTION);
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Saved put(Collection<OutsideValue> told) {
        Map<String, List<OutsideValue>> byKey = new LinkedHashMap<>();
        told.forEach(value -> byKey.computeIfAbsent(value.subject().key(), k -> new ArrayList<>())
                .add(value));
        List<String> keys = new ArrayList<>(byKey.keySet());
        Saved saved = Saved.NOTHING;
        LocalDate today = clock.today();
        for (int from = 0; from < keys.size(); from += SERIES_AT_ONCE) {
            saved = saved.plus(put(keys.subList(from, Math.min(from + SERIES_AT_ONCE, keys.size())), byKey, today));
        }
        if (saved.changedAnything()) {
            events.publishEvent(new Changed("outside-series"));
        }
        return saved;
    }

    /** Tries again where somebody else wrote one of them meanwhile; what was written already is then the same. */
    private Saved put(List<String> keys, Map<String, List<OutsideValue>> byKey, LocalDate today) {
        Saved first = null;
        while (true) {
            Map<String, Document> stored = new HashMap<>();
            series.find(Filters.in("_id", keys)).forEach(document -> stored.put(document.getString("_id"), document));
            List<ReplaceOneModel<Document>> writes = new ArrayList<>();
            Saved saved = Saved.NOTHING;
            for (String key : keys) {
                List<OutsideValue> told = byKey.getOrDefault(key, List.of());
                Document before = stored.get(key);
                long version = before == null ? 0 : before.getLong("version");
                OutsideSeries known = before == null
                        ? OutsideSeries.none(told.getFirst().subject())
                        : OutsideSeriesMapper.read(before);
                Saved compared = known.compared(told);
                saved = saved.plus(compared);
                if (compared.changedAnything()) {
                    writes.add(new ReplaceOneModel<>(
                            Filters.and(Filters.eq(key), Filters.eq("version", version)),
                            OutsideSeriesMapper.write(known.with(told, today), version + 1),
                            new ReplaceOptions().upsert(before == null)));
                }
            }
            first = first == null ? saved : first;
            if (writes.isEmpty() || Guarded.saveAll(series, writes)) {
                return first;
            }
        }
    }

    @Override
    public List<OutsideSeries> used() {
        return series.find()
                .sort(Sorts.ascending("narrow", "_id"))
                .limit(MOST_USED)
                .map(OutsideSeriesMapper::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<OutsideSeries> find(OutsideSeries.Subject subject) {
        return Optional.ofNullable(series.find(Filters.eq(subject.key())).first())
                .map(OutsideSeriesMapper::read);
    }

    @Override
    public List<OutsideSeries> behind(@Nullable String key, int limit) {
        return series.find(key == null ? Filters.empty() : Filters.gt("_id", key))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(OutsideSeriesMapper::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count() {
        return series.estimatedDocumentCount();
    }
}
