package io.leadline.storage.embedded;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** One ordered map of the file. Every change goes through the ledger of changes, so that it is journalled and can be undone. */
final class StoredMap {

    private final MVMap<byte[], byte[]> map;
    private final Changes changes;

    StoredMap(MVMap<byte[], byte[]> map, Changes changes) {
        this.map = map;
        this.changes = changes;
    }

    String name() {
        return map.getName();
    }

    MVMap<byte[], byte[]> raw() {
        return map;
    }

    byte @Nullable [] get(byte[] key) {
        return map.get(key);
    }

    void put(byte[] key, byte[] value) {
        changes.add(map, key, map.put(key, value), value);
    }

    void remove(byte[] key) {
        byte[] old = map.remove(key);
        if (old != null) {
            changes.add(map, key, old, null);
        }
    }

    long size() {
        return map.sizeAsLong();
    }

    byte @Nullable [] lastKey() {
        return map.lastKey();
    }

    /** How many entries lie from the first key (included) to the second (excluded; null = the end), in O(log n). */
    long count(byte[] from, byte @Nullable [] to) {
        return Math.max(0, (to == null ? map.sizeAsLong() : rank(to)) - rank(from));
    }

    /** Ascending from the key (included) or, in reverse, descending from it. */
    Cursor<byte[], byte[]> cursor(byte @Nullable [] from, boolean reverse) {
        return map.cursor(from, null, reverse);
    }

    private long rank(byte[] key) {
        long index = map.getKeyIndex(key);
        return index >= 0 ? index : -index - 1;
    }
}
