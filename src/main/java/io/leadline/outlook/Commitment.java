package io.leadline.outlook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the supplier says it will deliver of an outlook, item by item and week by week. It binds nobody before an order; what
 * is said again replaces it.
 *
 * @param number counted from 1 in its outlook
 * @param by id of who said it
 * @param late after the time that was given
 */
public record Commitment(
        int number,
        String by,
        String byName,
        Instant at,
        Channel channel,
        boolean late,
        String note,
        List<Line> lines) {

    /** How it came. */
    public enum Channel {
        PORTAL,
        LINK,
        /** Said before, and asked about anew because an order fell through. */
        AGAIN
    }

    /**
     * Of one item for one location.
     *
     * @param weeks units that come in each week, with what is ordered already
     */
    public record Line(String sku, String location, List<Double> weeks) {

        public Line {
            weeks = List.copyOf(weeks);
        }

        public String key() {
            return OutlookLine.keyOf(sku, location);
        }
    }

    public Commitment {
        lines = List.copyOf(lines);
    }

    /** The same once more, so that what is open of it is asked about anew. */
    Commitment again(Instant now) {
        return new Commitment(number + 1, by, byName, now, Channel.AGAIN, late, note, lines);
    }

    public Optional<Line> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    boolean says(List<Line> others, String words) {
        return lines.equals(others) && note.equals(words);
    }
}
