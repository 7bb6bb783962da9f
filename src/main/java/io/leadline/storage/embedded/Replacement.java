package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a whole document in the place of the one with its id, also where it is asked to be of a certain version. Of the one
 * before only the fields of indexes and those asked about are decoded, and nothing is copied: a nightly run replaces every plan,
 * a reservation its shelf, and they do so holding the writer's lock.
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
    Document replace(Document selector, Document update, boolean upsert) {
        Document asked = equalities(selector);
        if (asked == null || plain(asked.get(ID)) == null || !isDocument(update)) {
            return null;
        }
        List<StoreIndex> indexes = collection.storeIndexes();
        Long record = record(indexes, new Document(ID, asked.get(ID)));
        byte[] before = record == null ? null : data.get(Bytes.ofLong(record));
        if (record == null || before == null) {
            return null;
        }
        Set<String> fields = fields(indexes);
        fields.addAll(asked.keySet());
        Document old = Bson.decode(before, fields);
        for (String field : asked.keySet()) {
            Object there = plain(old.get(field));
            if (there == null) {
                return null;
            }
            if (!there.equals(plain(asked.get(field)))) {
                return upsert ? null : new Document("n", 0).append("nModified", 0);
            }
        }
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

    /** A text or a whole number, and null for what is compared in other ways. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Integer number -> number.longValue();
            case Long number -> number;
            case ObjectId id -> id;
            case null, default -> null;
        };
    }

    /** The values that the selector asks for; null where it asks in another way. */
    private static @Nullable Document equalities(Document selector) {
        Document asked = new Document();
        return add(selector, asked) ? asked : null;
    }

    private static boolean add(Document selector, Document asked) {
        for (Map.Entry<String, Object> part : selector.entrySet()) {
            String field = part.getKey();
            boolean known = field.equals("$and") && part.getValue() instanceof Collection<?> all
                    ? all.stream().allMatch(one -> one instanceof Document inner && add(inner, asked))
                    : !field.startsWith("$")
                            && field.indexOf('.') < 0
                            && plain(part.getValue()) != null
                            && asked.put(field, part.getValue()) == null;
            if (!known) {
                return false;
            }
        }
        return true;
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
