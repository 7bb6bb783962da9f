package io.leadline.stock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have held.
 *
 * @param id names the wish: the same id is dealt with once, however often it is told
 * @param lines all of them or none, one for each item
 * @param lasts from now on
 * @param ahead where goods that are to come are wanted; null for what is there
 */
public record ReservationWish(
        String id,
        String channel,
        List<ReservationLine> lines,
        Duration lasts,
        @Nullable Ahead ahead) {

    /** @param by the last day that would do; null for any */
    public record Ahead(@Nullable LocalDate by) {}

    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofDays(7);
    public static final int MOST_LINES = 100;

    /** Of what is there. */
    public ReservationWish(String id, String channel, List<ReservationLine> lines, Duration lasts) {
        this(id, channel, lines, lasts, null);
    }

    public ReservationWish {
        lines = ReservationLine.merged(lines);
        if (id.isBlank() || lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "A reservation has an id and 1 to " + MOST_LINES + " lines, not '" + id + "', " + lines.size());
        }
        if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Reservation " + id + " cannot last " + lasts);
        }
    }
}
