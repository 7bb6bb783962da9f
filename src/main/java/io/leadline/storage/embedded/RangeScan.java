package io.leadline.storage.embedded;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a stretch of a map in small steps and finds its place again by the last key. So it can stay open between the
 * batches of a client while others write, without holding on to old pages of the file.
 */
final class RangeScan implements Iterator<RangeScan.Entry> {

    record Entry(byte[] key, byte[] value) {}

    private static final int FIRST_STEP = 8;
    private static final int LARGEST_STEP = 256;

    private final StoredMap map;
    private final KeyRange range;
    private final boolean reverse;
    private final Deque<Entry> ahead = new ArrayDeque<>();
    private byte @Nullable [] last;
    private int step = FIRST_STEP;
    private boolean finished;

    RangeScan(StoredMap map, KeyRange range, boolean reverse) {
        this.map = map;
        this.range = range;
        this.reverse = reverse;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !finished) {
            readAhead();
        }
        return !ahead.isEmpty();
    }

    @Override
    public Entry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.removeFirst();
    }

    Entry peek() {
        return ahead.getFirst();
    }

    private void readAhead() {
        Cursor<byte[], byte[]> cursor = map.cursor(last != null ? last : reverse ? range.to() : range.from(), reverse);
        while (ahead.size() < step && cursor.hasNext()) {
            byte[] key = cursor.next();
            if (Arrays.equals(key, last) || reverse && !range.reaches(key)) {
                continue;
            }
            if (reverse ? Bytes.TYPE.compare(key, range.from()) < 0 : !range.reaches(key)) {
                finished = true;
                break;
            }
            ahead.add(new Entry(key, cursor.getValue()));
        }
        finished |= ahead.size() < step;
        step = Math.min(LARGEST_STEP, step * 4);
        if (!ahead.isEmpty()) {
            last = ahead.getLast().key();
        }
    }
}
