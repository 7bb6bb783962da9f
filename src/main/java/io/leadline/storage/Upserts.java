package io.leadline.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.shared.Saved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.bson.Document;

/**
 * Puts many records into a collection so that the same again writes nothing. For collections whose documents are replaced
 * as a whole by facts from outside, such as imports; the last writer wins. What a person changes goes by {@link Edits}.
 */
public final class Upserts {

    private static final int BATCH = 500;

    private Upserts() {}

    public static <T> Saved put(MongoCollection<Document> collection, Mapper<T> mapper, Collection<T> values) {
        return put(collection, mapper, values, (before, now) -> now);
    }

    /** @param kept of a record as it was and as it is told now, what is to be stored: what the new one cannot know stays */
    public static <T> Saved put(
            MongoCollection<Document> collection, Mapper<T> mapper, Collection<T> values, BinaryOperator<T> kept) {
        Map<String, T> batch = new LinkedHashMap<>();
        Saved saved = Saved.NOTHING;
        for (T value : values) {
            batch.put(mapper.id(value), value);
            if (batch.size() == BATCH) {
                saved = saved.plus(putBatch(collection, mapper, batch, kept));
                batch.clear();
            }
        }
        return batch.isEmpty() ? saved : saved.plus(putBatch(collection, mapper, batch, kept));
    }

    private static <T> Saved putBatch(
            MongoCollection<Document> collection, Mapper<T> mapper, Map<String, T> batch, BinaryOperator<T> kept) {
        Map<String, T> stored = new HashMap<>();
        for (Document document : collection.find(Filters.in("_id", batch.keySet()))) {
            stored.put(document.getString("_id"), mapper.read(document));
        }
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        long added = 0;
        for (Map.Entry<String, T> entry : batch.entrySet()) {
            T before = stored.get(entry.getKey());
            T now = before == null ? entry.getValue() : kept.apply(before, entry.getValue());
            if (!Objects.equals(before, now)) {
                writes.add(new ReplaceOneModel<>(
                        Filters.eq(entry.getKey()),
                        Edits.marked(mapper.write(now)),
                        new ReplaceOptions().upsert(true)));
                added += before == null ? 1 : 0;
            }
        }
        if (!writes.isEmpty()) {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        return new Saved(added, writes.size() - added, batch.size() - writes.size());
    }
}
