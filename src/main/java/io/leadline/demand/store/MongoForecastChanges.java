package io.leadline.demand.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChanges;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Changes of forecasts in {@code forecast_changes}. */
@Repository
class MongoForecastChanges implements ForecastChanges {

    static final String COLLECTION = "forecast_changes";
    private static final int MOST_OF_AN_ITEM = 200;

    private final MongoCollection<Document> changes;

    MongoForecastChanges(MongoDatabase database) {
        this.changes = database.getCollection(COLLECTION);
    }

    @Override
    public void add(ForecastChange change) {
        if (changes.find(eq(change.id())).first() == null) {
            changes.replaceOne(eq(change.id()), write(change), new ReplaceOptions().upsert(true));
        }
    }

    @Override
    public boolean end(String id, ForecastChange.Ended ended) {
        return changes.updateOne(and(eq(id), Filters.exists("ended", false)), Updates.set("ended", write(ended)))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public List<ForecastChange> of(Sku sku) {
        return read(changes.find(eq("sku", sku.value()))
                .sort(Sorts.descending("at", "_id"))
                .limit(MOST_OF_AN_ITEM)
                .into(new ArrayList<>()));
    }

    @Override
    public Map<Sku, List<ForecastChange>> inForce(Collection<Sku> skus, LocalDate day) {
        // A company has a few hundred of them, so an item without any costs a look at the index.
        return read(changes.find(in("sku", skus.stream().map(Sku::value).toList()))
                        .into(new ArrayList<>()))
                .stream()
                .filter(change -> change.inForce(day))
                .sorted(Comparator.comparing(ForecastChange::at).thenComparing(ForecastChange::id))
                .collect(Collectors.groupingBy(ForecastChange::sku));
    }

    @Override
    public List<ForecastChange> by(String actorId, int limit) {
        return read(changes.find(eq("by", actorId))
                .sort(Sorts.descending("at", "_id"))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    private static List<ForecastChange> read(List<Document> documents) {
        return documents.stream().map(MongoForecastChanges::read).toList();
    }

    private static Document write(ForecastChange change) {
        Document document = new Document("_id", change.id())
                .append("sku", change.sku().value())
                .append("location", change.location())
                .append("from", change.period().from().toString())
                .append("to", change.period().to().toString())
                .append("kind", change.kind().name())
                .append("amount", change.amount())
                .append("reason", change.reason())
                .append("by", change.by())
                .append("byName", change.byName())
                .append("at", Date.from(change.at()));
        return change.ended() == null ? document : document.append("ended", write(change.ended()));
    }

    private static Document write(ForecastChange.Ended ended) {
        return new Document("by", ended.by()).append("byName", ended.byName()).append("at", Date.from(ended.at()));
    }

    private static ForecastChange read(Document document) {
        return new ForecastChange(
                document.getString("_id"),
                new Sku(document.getString("sku")),
                document.getString("location"),
                new Period(LocalDate.parse(document.getString("from")), LocalDate.parse(document.getString("to"))),
                ForecastChange.Kind.valueOf(document.getString("kind")),
                document.getDouble("amount"),
                document.getString("reason"),
                document.getString("by"),
                document.getString("byName"),
                document.getDate("at").toInstant(),
                ended(document.get("ended", Document.class)));
    }

    private static ForecastChange.@Nullable Ended ended(@Nullable Document document) {
        return document == null
                ? null
                : new ForecastChange.Ended(
                        document.getString("by"),
                        document.getString("byName"),
                        document.getDate("at").toInstant());
    }
}
