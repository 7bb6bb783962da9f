package io.leadline.engine;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far a reader has come in the record feed. Each partition of the engine counts for itself.
 *
 * @param byPartition the last record taken from each partition; a partition that is missing has not been read
 */
public record FeedPosition(Map<Integer, Long> byPartition) {

    public static final FeedPosition START = new FeedPosition(Map.of());

    public FeedPosition {
        byPartition = Map.copyOf(byPartition);
    }

    public static FeedPosition of(int partition, long position) {
        return new FeedPosition(Map.of(partition, position));
    }

    /** The last record taken from the partition, 0 if none. */
    public long in(int partition) {
        return byPartition.getOrDefault(partition, 0L);
    }

    /** Both read: the further one of each partition. */
    public FeedPosition and(FeedPosition other) {
        Map<Integer, Long> further = new TreeMap<>(byPartition);
        other.byPartition.forEach((partition, position) -> further.merge(partition, position, Math::max));
        return new FeedPosition(further);
    }
}
