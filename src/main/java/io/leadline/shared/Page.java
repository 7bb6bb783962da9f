package io.leadline.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One part of a longer list in a stable order.
 *
 * @param rows the rows asked for
 * @param total how many rows there are in all
 */
public record Page<T>(List<T> rows, long total) {

    public Page {
        rows = List.copyOf(rows);
        if (total < 0) {
            throw new IllegalArgumentException("A page's total is zero or more, this one is " + total);
        }
    }

    /** The same part, each row as something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(rows.stream().<R>map(change).toList(), total);
    }
}
