package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An index as an ordered map: the encoded fields lead to the record's number. Of a unique index the fields are the key
 * and the number is the value; otherwise the number is the end of the key. A field that is an array gives one entry for
 * each different element.
 *
 * <p>Which fields have ever been arrays is kept in the map itself, under a key below all others, because an index knows
 * less about such a field: a record may appear several times.
 */
final class StoreIndex extends Index<Long> {

    private static final byte[] ARRAYS = {0};

    private final StoredMap map;
    private final boolean unique;
    private final List<String> paths;
    private final boolean[] ascending;

    StoreIndex(StoredMap map, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.map = map;
        this.unique = unique;
        this.paths = keys();
        this.ascending = new boolean[paths.size()];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = keys.get(i).isAscending();
        }
    }

    StoredMap map() {
        return map;
    }

    List<String> paths() {
        return paths;
    }

    boolean ascending(int field) {
        return ascending[field];
    }

    /** Whether the field has been an array in any document since the index was built. */
    boolean hasArrays(int field) {
        byte[] arrays = map.get(ARRAYS);
        return arrays != null && arrays[field] != 0;
    }

    boolean hasArrays() {
        return map.get(ARRAYS) != null;
    }

    /** The record an entry leads to. */
    long record(byte[] key, byte[] value) {
        return Bytes.lastLong(unique ? value : key);
    }

    boolean leadsTo(byte[] key, long record) {
        byte[] end = Bytes.ofLong(record);
        return unique ? Arrays.equals(map.get(key), end) : map.get(Bytes.concat(key, end)) != null;
    }

    boolean covers(Document document) {
        return !isSparse() || paths.stream().anyMatch(path -> !(value(document, path) instanceof Missing));
    }

    @Override
    protected boolean isSparse() {
        return super.isSparse();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && unique == other.isUnique()
                && getKeys().toString().equals(other.getKeys().toString());
    }

    /** Only a unique index can tell; the others leave the answer to {@code _id}. */
    @Override
    public @Nullable Long getPosition(Document document) {
        if (!unique || !covers(document)) {
            return null;
        }
        for (byte[] key : keysOf(document).keySet()) {
            byte[] record = map.get(key);
            if (record != null) {
                return Bytes.lastLong(record);
            }
        }
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        if (takesAnything()) {
            return;
        }
        if (covers(document)) {
            keysOf(document).forEach((key, fields) -> refuseIfTaken(key, fields, null, collection));
        }
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        if (takesAnything() || sameFields(oldDocument, newDocument)) {
            return;
        }
        if (covers(newDocument)) {
            Long own = unique ? getPosition(oldDocument) : null;
            keysOf(newDocument).forEach((key, fields) -> refuseIfTaken(key, fields, own, collection));
        }
    }

    /** Nothing to refuse: no value twice, and no two arrays at once. */
    private boolean takesAnything() {
        return !unique && paths.size() == 1;
    }

    /** Then the entries are the same too, and most changes of a document leave most of its indexes alone. */
    private boolean sameFields(Document before, Document after) {
        for (String path : paths) {
            if (!Objects.equals(value(before, path), value(after, path))) {
                return false;
            }
        }
        return true;
    }

    private void refuseIfTaken(byte[] key, KeyValue fields, @Nullable Long own, MongoCollection<Long> collection) {
        byte[] taken = unique ? map.get(key) : null;
        if (taken != null && (own == null || Bytes.lastLong(taken) != own)) {
            throw new DuplicateKeyError(this, collection, getKeys(), fields);
        }
    }

    @Override
    public void add(Document document, Long record, MongoCollection<Long> collection) {
        if (covers(document)) {
            rememberArrays(document);
            keysOf(document).forEach((key, fields) -> {
                refuseIfTaken(key, fields, record, collection);
                put(key, record);
            });
        }
    }

    void remove(Document document, Long record) {
        if (covers(document)) {
            for (byte[] key : keysOf(document).keySet()) {
                map.remove(unique ? key : Bytes.concat(key, Bytes.ofLong(record)));
            }
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long record, MongoCollection<Long> collection) {
        if (sameFields(oldDocument, newDocument)) {
            return;
        }
        Map<byte[], KeyValue> before = covers(oldDocument) ? keysOf(oldDocument) : Map.of();
        Map<byte[], KeyValue> after = covers(newDocument) ? keysOf(newDocument) : Map.of();
        rememberArrays(newDocument);
        before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .forEach(key -> map.remove(unique ? key : Bytes.concat(key, Bytes.ofLong(record))));
        after.keySet().stream().filter(key -> !before.containsKey(key)).forEach(key -> put(key, record));
    }

    private void put(byte[] key, Long record) {
        if (unique) {
            map.put(key, Bytes.ofLong(record));
        } else {
            map.put(Bytes.concat(key, Bytes.ofLong(record)), Bytes.NONE);
        }
    }

    @Override
    public @Nullable Long remove(Document document) {
        throw new UnsupportedOperationException("The collection removes by record");
    }

    /** The collection plans its own queries. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("The collection plans its own queries");
    }

    @Override
    public long getCount() {
        return map.size() - (hasArrays() ? 1 : 0);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // The database removes the map at the end of the command.
    }

    private void rememberArrays(Document document) {
        byte[] known = map.get(ARRAYS);
        byte[] now = known == null ? new byte[paths.size()] : known.clone();
        boolean more = false;
        for (int i = 0; i < now.length; i++) {
            if (now[i] == 0 && value(document, paths.get(i)) instanceof Collection) {
                now[i] = 1;
                more = true;
            }
        }
        if (more) {
            map.put(ARRAYS, now);
        }
    }

    /** Encoded keys of a document, each with the values it was made of (for the message about a duplicate). */
    Map<byte[], KeyValue> keysOf(Document document) {
        List<Object> values = new ArrayList<>(paths.size());
        int elements = 1;
        Set<String> arrays = new TreeSet<>();
        for (String path : paths) {
            Object value = value(document, path);
            values.add(value);
            if (value instanceof List<?> array && !array.isEmpty()) {
                arrays.add(pathOfArray(document, path));
                elements = array.size();
            }
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(List.copyOf(arrays));
        }
        Map<byte[], KeyValue> keys = new TreeMap<>(Bytes.TYPE::compare);
        for (int element = 0; element < elements; element++) {
            List<Object> fields = new ArrayList<>(values.size());
            OrderedKey key = new OrderedKey();
            for (int i = 0; i < values.size(); i++) {
                Object field = elementOf(values.get(i), element);
                fields.add(Missing.isNullOrMissing(field) ? null : field);
                key.add(field, ascending[i]);
            }
            keys.put(key.toBytes(), new KeyValue(fields));
        }
        return keys;
    }

    private static @Nullable Object elementOf(@Nullable Object value, int element) {
        return value instanceof List<?> array && !array.isEmpty() ? array.get(element) : value;
    }

    /** The beginning of the path at which the array lies, so that two fields of the same array are told from two arrays. */
    private static String pathOfArray(Document document, String path) {
        int dot = path.indexOf('.');
        while (dot > 0) {
            String beginning = path.substring(0, dot);
            if (Utils.getSubdocumentValue(document, beginning) instanceof Collection) {
                return beginning;
            }
            dot = path.indexOf('.', dot + 1);
        }
        return path;
    }

    private static Object value(Document document, String path) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, path);
        return value instanceof Collection<?> array && !(value instanceof List) ? new ArrayList<>(array) : value;
    }
}
