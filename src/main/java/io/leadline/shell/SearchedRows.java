package io.leadline.shell;

import io.leadline.shared.Page;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a search as a table asks for them: how many there are, and in the same breath those that are seen. The search
 * knows both, so it is asked once, for what was seen last. What it said is handed on once and at once; a table that is
 * scrolled later reads the store again.
 */
final class SearchedRows<T> {

    private static final long BREATH_NANOS = 100_000_000;

    private final Table.Search<T> search;
    private final int screen;
    private final LongSupplier nanos;
    private int offset;
    private int limit;
    private @Nullable Found<T> found;

    /** @param screen as many rows as are read in any case */
    SearchedRows(Table.Search<T> search, int screen, LongSupplier nanos) {
        this.search = search;
        this.screen = screen;
        this.nanos = nanos;
        this.limit = screen;
    }

    long total() {
        Page<T> page = search.read(offset, limit);
        found = new Found<>(page.rows(), nanos.getAsLong());
        return page.total();
    }

    List<T> rows(int from, int most) {
        Found<T> just = found;
        found = null;
        if (just != null && from == offset && most <= limit && nanos.getAsLong() - just.atNanos() < BREATH_NANOS) {
            return just.rows().subList(0, Math.min(most, just.rows().size()));
        }
        offset = from;
        limit = Math.max(most, screen);
        return search.read(from, most).rows();
    }

    private record Found<T>(List<T> rows, long atNanos) {}
}
