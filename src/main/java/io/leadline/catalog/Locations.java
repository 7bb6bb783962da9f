package io.leadline.catalog;

import io.leadline.shared.Edited;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
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

    /** Adds or changes all of them; the same again changes nothing. Who says nothing of the receiving point leaves it as it is. */
    Saved put(Collection<Location> locations);

    /** A person's change, refused if the location is not what the person saw. */
    Edited<Location> change(Location seen, Location changed, SavedBy by);

    Saved putChannels(Collection<Channel> channels);
}
