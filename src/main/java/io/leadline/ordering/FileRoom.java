package io.leadline.ordering;

/**
 * How large the next file of somebody may be, and what sets that limit.
 *
 * @param limit the tightest
 * @param mostBytes what it allows altogether
 * @param leftBytes of that
 */
public record FileRoom(Limit limit, long mostBytes, long leftBytes) {

    /** What files are counted by. */
    public enum Limit {
        FILE,
        ORDER,
        LINK,
        SUPPLIER,
        NUMBER,
        DISK
    }

    FileRoom tighter(FileRoom other) {
        return other.leftBytes < leftBytes ? other : this;
    }
}
