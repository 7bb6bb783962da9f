package io.leadline.stock;

import java.time.Duration;
import java.util.List;

/**
 * What somebody wants to have held.
 *
 * @param id names the wish: the same id is dealt with once, however often it is told
 * @param lines all of them or none, one for each item
 * @param lasts from now on
 */
public record ReservationWish(String id, String channel, List<ReservationLine> lines, Duration lasts) {

    public static final Duration SHORTEST = Duration.ofSeconds(1);
    public static final Duration LONGEST = Duration.ofDays(7);
    public static final int MOST_LINES = 100;

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
