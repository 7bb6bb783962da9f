package io.leadline.catalog;

import io.leadline.shared.Saved;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The places that hold stock, and the channels that sell from them. */
public interface Locations {

    Optional<Location> find(String id);

    /** Every location by id. */
    List<Location> all();

    Optional<Channel> channel(String id);

    /** Every channel by id. */
    List<Channel> channels();

    /** The channels that sell the stock of this location. */
    default List<Channel> channelsServedFrom(String location) {
        return channels().stream()
                .filter(channel -> channel.servedFrom().equals(location))
                .toList();
    }

    /** Adds or changes all of them; the same again changes nothing. */
    Saved put(Collection<Location> locations);

    Saved putChannels(Collection<Channel> channels);
}
