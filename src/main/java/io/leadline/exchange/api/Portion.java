package io.leadline.exchange.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * As many rows as a caller takes at once.
 *
 * @param next the cursor by which the rows behind these are asked for; null where there are none
 */
public record Portion<T>(List<T> rows, @Nullable String next) {

    /**
     * @param found in order, one more than is shown where there are more
     * @param limit how many are shown
     * @param place of a row in that order, which stays when others are added
     */
    public static <T> Portion<T> of(List<T> found, int limit, Function<? super T, String> place) {
        List<T> shown = found.stream().limit(limit).toList();
        return new Portion<>(shown, found.size() > limit ? Query.cursor(place.apply(shown.getLast())) : null);
    }

    /** The rows as they are answered. */
    public <A> List<A> each(Function<? super T, ? extends A> answer) {
        return rows.stream().<A>map(answer).toList();
    }
}
