package io.leadline.storage.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * What one command has changed so far: entries of maps, before and after. It becomes one record of the journal, or is
 * undone as a whole. Used by the one thread that holds the writer's lock.
 */
final class Changes {

    private record Change(MVMap<byte[], byte[]> map, byte[] key, byte @Nullable [] before, byte @Nullable [] after) {}

    private final List<Change> list = new ArrayList<>();

    void add(MVMap<byte[], byte[]> map, byte[] key, byte @Nullable [] before, byte @Nullable [] after) {
        list.add(new Change(map, key, before, after));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    void clear() {
        list.clear();
    }

    /** Puts everything back as it was, last change first. */
    void undo() {
        for (Change change : list.reversed()) {
            if (change.before == null) {
                change.map.remove(change.key);
            } else {
                change.map.put(change.key, change.before);
            }
        }
        list.clear();
    }

    byte[] toRecord() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(list.size());
            for (Change change : list) {
                out.writeUTF(change.map.getName());
                out.writeInt(change.key.length);
                out.write(change.key);
                out.writeInt(change.after == null ? -1 : change.after.length);
                if (change.after != null) {
                    out.write(change.after);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Applies a record again. That it may have been applied before does no harm: the last value of a key wins. */
    static void apply(byte[] record, Function<String, MVMap<byte[], byte[]>> maps) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                MVMap<byte[], byte[]> map = maps.apply(in.readUTF());
                byte[] key = in.readNBytes(in.readInt());
                int length = in.readInt();
                if (length < 0) {
                    map.remove(key);
                } else {
                    map.put(key, in.readNBytes(length));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("A record of the journal cannot be read", problem);
        }
    }
}
