package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a whole document in the place of the one with its id. Of the one before only the fields of indexes are decoded, and
 * nothing is copied: a nightly run replaces every plan, and it does so holding the writer's lock.
 */
final class Replacement {

    private static final String ID = "_id";

    private final StoreCollection collection;
    private final StoredMap data;

    Replacement(StoreCollection collection, StoredMap data) {
        this.collection = collection;
        this.data = data;
    }

    /** @return the server's answer; null where this is another kind of update, or nothing has the id yet */
    @Nullable
    Document replace(Document selector, Document update) {
        if (selector.size() != 1 || !isValue(selector.get(ID)) || !isDocument(update)) {
            return null;
        }
        List<StoreIndex> indexes = collection.storeIndexes();
        Long record = record(indexes, selector);
        byte[] before = record == null ? null : data.get(Bytes.ofLong(record));
        if (record == null || before == null) {
            return null;
        }
        Document old = Bson.decode(before, fields(indexes));
        Object id = old.get(ID);
        if (update.containsKey(ID) && !Objects.equals(id, update.get(ID))) {
            return null; // the server says what is wrong with it
        }
        Document replaced = new Document(ID, id);
        replaced.putAll(update);
        Utils.validateFieldNames(replaced);
        byte[] after = Bson.encode(replaced);
        boolean changes = !Arrays.equals(before, after);
        if (changes) {
            indexes.forEach(index -> index.checkUpdate(old, replaced, collection));
            indexes.forEach(index -> index.updateInPlace(old, replaced, record, collection));
            data.put(Bytes.ofLong(record), after);
        }
        return new Document("n", 1).append("nModified", changes ? 1 : 0);
    }

    private static boolean isValue(@Nullable Object id) {
        return id instanceof String || id instanceof Integer || id instanceof Long || id instanceof ObjectId;
    }

    private static boolean isDocument(Document update) {
        return update.keySet().stream().noneMatch(field -> field.startsWith("$") || field.indexOf('.') >= 0);
    }

    private static @Nullable Long record(List<StoreIndex> indexes, Document selector) {
        return indexes.stream()
                .filter(index -> index.isUnique() && index.paths().equals(List.of(ID)))
                .findFirst()
                .map(index -> index.getPosition(selector))
                .orElse(null);
    }

    private static Set<String> fields(List<StoreIndex> indexes) {
        Set<String> fields = new HashSet<>();
        indexes.forEach(index -> index.paths().forEach(path -> fields.add(Needed.first(path))));
        return fields;
    }
}
