package io.leadline.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A location that serves a channel.
 *
 * @param rank 1 is asked first
 * @param from the first day; null for always
 * @param until the last day; null for no end
 * @param parcelCost what a parcel from there costs, in the company's currency; null where it is not known
 */
public record ChannelSource(
        String channel,
        String location,
        int rank,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable BigDecimal parcelCost) {

    public static final int LAST_RANK = 8;

    public ChannelSource {
        boolean never = from != null && until != null && until.isBefore(from);
        boolean wrong = rank < 1 || rank > LAST_RANK || never || (parcelCost != null && parcelCost.signum() < 0);
        if (channel.isBlank() || location.isBlank() || wrong) {
            throw new IllegalArgumentException("Location '" + location + "' does not serve channel '" + channel
                    + "' as number " + rank + " from " + from + " until " + until + " at " + parcelCost);
        }
    }

    /** The only one, as a channel that nobody made rules for has it. */
    static ChannelSource only(String channel, String location) {
        return new ChannelSource(channel, location, 1, null, null, null);
    }

    boolean inPlaceOf(ChannelSource other) {
        return channel.equals(other.channel) && location.equals(other.location);
    }

    boolean servesOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
