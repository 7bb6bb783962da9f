package io.leadline.demand.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.leadline.demand.NoticedSignal;
import io.leadline.demand.Signals;
import io.leadline.demand.forecast.DemandSignal;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Signals in {@code demand_signals}. */
@Repository
class MongoSignals implements Signals {

    static final String COLLECTION = "demand_signals";

    private final MongoCollection<Document> signals;

    MongoSignals(MongoDatabase database) {
        this.signals = database.getCollection(COLLECTION);
    }

    @Override
    public boolean note(NoticedSignal signal) {
        var first = Updates.combine(
                Updates.setOnInsert("sku", signal.sku().value()),
                Updates.setOnInsert("location", signal.location()),
                Updates.setOnInsert("kind", signal.kind().name()),
                Updates.setOnInsert("day", signal.day().toString()),
                Updates.setOnInsert("units", signal.units()),
                Updates.setOnInsert("at", Date.from(signal.noticedAt())));
        return signals.updateOne(Filters.eq(signal.id()), first, new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null;
    }

    @Override
    public List<NoticedSignal> of(Sku sku, int limit) {
        return signals.find(Filters.eq("sku", sku.value()))
                .sort(Sorts.descending("at", "_id"))
                .limit(limit)
                .map(MongoSignals::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<NoticedSignal> noticedSince(Instant since, int limit) {
        return signals.find(Filters.gte("at", Date.from(since)))
                .sort(Sorts.descending("at", "_id"))
                .limit(limit)
                .map(MongoSignals::read)
                .into(new ArrayList<>());
    }

    private static NoticedSignal read(Document document) {
        return new NoticedSignal(
                new Sku(document.getString("sku")),
                document.getString("location"),
                DemandSignal.Kind.valueOf(document.getString("kind")),
                LocalDate.parse(document.getString("day")),
                document.getDouble("units"),
                document.getDate("at").toInstant());
    }
}
