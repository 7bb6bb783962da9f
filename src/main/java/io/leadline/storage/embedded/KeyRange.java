package io.leadline.storage.embedded;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an ordered map.
 *
 * @param from first key, included
 * @param to end, excluded; null = the end of the map
 * @param fixedBytes how many bytes at the beginning all keys of the stretch have in common because the query fixes them;
 *     stretches of one plan are in one order behind these
 */
record KeyRange(byte[] from, byte @Nullable [] to, int fixedBytes) {

    /** All keys that begin with these bytes. */
    static KeyRange under(byte[] prefix) {
        return prefix.length == 0
                // An index keeps its own notes under a key below 1, and no value is encoded that low.
                ? new KeyRange(new byte[] {1}, null, 0)
                : new KeyRange(prefix, Bytes.after(prefix), prefix.length);
    }

    KeyRange behind(byte[] prefix) {
        return new KeyRange(
                Bytes.concat(prefix, from), to == null ? Bytes.after(prefix) : Bytes.concat(prefix, to), prefix.length);
    }

    boolean reaches(byte[] key) {
        return to == null || Objects.compare(key, to, Bytes.TYPE::compare) < 0;
    }
}
