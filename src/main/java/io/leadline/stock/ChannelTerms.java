package io.leadline.stock;

import org.jspecify.annotations.Nullable;

/**
 * What counts for one channel at a shelf.
 *
 * @param priority 1 goes first; those of the same priority go by their ids
 * @param sharePercent its part of what lies there, no more and no less; null for what is left to all that have none
 * @param bufferUnits how many of the last free units it leaves to the others
 * @param capUnits the most that it may have promised and still promise together; null for no end
 * @param preOrder what it may promise of what is still to come; null for nothing
 */
public record ChannelTerms(
        String channel,
        int priority,
        @Nullable Integer sharePercent,
        int bufferUnits,
        @Nullable Integer capUnits,
        @Nullable PreOrder preOrder) {

    /** Of what lies there alone. */
    public ChannelTerms(
            String channel, int priority, @Nullable Integer sharePercent, int bufferUnits, @Nullable Integer capUnits) {
        this(channel, priority, sharePercent, bufferUnits, capUnits, null);
    }

    /** Of the last priority but with all there is, as before there were rules. */
    public static ChannelTerms usual(String channel, int bufferUnits) {
        return new ChannelTerms(channel, ChannelRule.USUAL_PRIORITY, null, bufferUnits, null);
    }
}
