package io.leadline.catalog;

/**
 * A place that sells.
 *
 * @param servedFrom the location whose stock it sells
 * @param bufferUnits how many of the last units of each item it leaves to the other channels
 */
public record Channel(String id, String name, ChannelKind kind, String servedFrom, int bufferUnits) {

    public Channel {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A channel has an id and a name, this one is '" + id + "', '" + name + "'");
        }
        if (bufferUnits < 0) {
            throw new IllegalArgumentException("Channel " + id + " has a negative buffer: " + bufferUnits);
        }
    }
}
