package io.leadline.storage.chain;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a document keeps of one kind, and mostly only adds to. What stands there once stays as it was written, whatever form a
 * later version would give it: it is taken over as stored ({@link #keep}).
 */
public sealed interface Strand {

    String name();

    /** Where in the document, by dots. */
    String path();

    List<BsonValue> entries(BsonDocument document);

    /** Paths of all that its entries are made of. */
    List<String> reads();

    /** Puts what is stored already back into what is about to be written in its place. */
    void keep(BsonDocument stored, BsonDocument next);

    /** A list that only grows. */
    static Strand list(String name, String path) {
        return new Listed(name, path);
    }

    /**
     * Fields of one document that are written once, together.
     *
     * @param path of the document that has them; empty where they lie on top
     * @param sign the field that is there once they are
     */
    static Strand once(String name, String path, String sign, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        fields.add(sign);
        return new Once(name, path, sign, fields);
    }

    /** What changes with each write, and is nothing but what the application wrote last. */
    static Strand state(String name, String path) {
        return new State(name, List.of(path));
    }

    /** The same of several values that are one entry together. */
    static Strand states(String name, String... paths) {
        return new State(name, List.of(paths));
    }

    /**
     * A value as it was written last: each time it is another, that is an entry, of which the document keeps the newest. One
     * that is not there is an entry too, so that nothing is put where nothing was.
     */
    record State(String name, List<String> paths) implements Strand {

        @Override
        public String path() {
            return paths.size() == 1 ? paths.getFirst() : "";
        }

        @Override
        public List<BsonValue> entries(BsonDocument document) {
            if (paths.size() == 1) {
                return List.of(value(document, path()));
            }
            // Those that are not there are left out, so that a later version may ask for more.
            BsonDocument all = new BsonDocument();
            for (String path : paths) {
                BsonValue value = value(document, path);
                if (!value.isNull()) {
                    all.put(path, value);
                }
            }
            return List.of(all);
        }

        private static BsonValue value(BsonDocument document, String path) {
            BsonValue value = at(document, path);
            return value == null ? BsonNull.VALUE : value;
        }

        @Override
        public List<String> reads() {
            return paths;
        }

        @Override
        public void keep(BsonDocument stored, BsonDocument next) {
            // It is written anew.
        }
    }

    /** A list. */
    record Listed(String name, String path) implements Strand {

        @Override
        public List<BsonValue> entries(BsonDocument document) {
            BsonValue list = at(document, path);
            return list == null || !list.isArray() ? List.of() : list.asArray().getValues();
        }

        @Override
        public List<String> reads() {
            return List.of(path);
        }

        @Override
        public void keep(BsonDocument stored, BsonDocument next) {
            List<BsonValue> before = entries(stored);
            List<BsonValue> all = new ArrayList<>(before);
            List<BsonValue> now = entries(next);
            all.addAll(now.subList(Math.min(before.size(), now.size()), now.size()));
            int last = path.lastIndexOf('.');
            BsonValue holder = last < 0 ? next : at(next, path.substring(0, last));
            if (holder != null && holder.isDocument() && !all.isEmpty()) {
                holder.asDocument().put(path.substring(last + 1), new BsonArray(all));
            }
        }
    }

    /** Fields written together. */
    record Once(String name, String path, String sign, List<String> fields) implements Strand {

        @Override
        public List<BsonValue> entries(BsonDocument document) {
            BsonValue holder = path.isEmpty() ? document : at(document, path);
            if (holder == null
                    || !holder.isDocument()
                    || absent(holder.asDocument().get(sign))) {
                return List.of();
            }
            BsonDocument entry = new BsonDocument();
            for (String field : fields) {
                BsonValue value = holder.asDocument().get(field);
                if (!absent(value)) {
                    entry.put(field, value);
                }
            }
            return List.of(entry);
        }

        @Override
        public List<String> reads() {
            return path.isEmpty() ? fields : List.of(path);
        }

        @Override
        public void keep(BsonDocument stored, BsonDocument next) {
            List<BsonValue> before = entries(stored);
            BsonValue holder = path.isEmpty() ? next : at(next, path);
            if (!before.isEmpty() && holder != null && holder.isDocument()) {
                fields.forEach(field -> holder.asDocument().remove(field));
                holder.asDocument().putAll(before.getFirst().asDocument());
            }
        }

        private static boolean absent(@Nullable BsonValue value) {
            return value == null || value.isNull();
        }
    }

    private static @Nullable BsonValue at(BsonDocument document, String path) {
        BsonValue value = document;
        for (String step : path.split("\\.")) {
            value = value != null && value.isDocument() ? value.asDocument().get(step) : null;
        }
        return value;
    }
}
