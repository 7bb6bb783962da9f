package io.leadline.stock.store;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.shared.Edited;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Two channels that sell from the same depot, the marketplace with a buffer of 3. */
record FewLocations() implements Locations {

    @Override
    public Optional<Location> find(String id) {
        return Optional.empty();
    }

    @Override
    public List<Location> all() {
        return List.of();
    }

    @Override
    public Optional<Channel> channel(String id) {
        return channels().stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    @Override
    public List<Channel> channels() {
        return List.of(
                new Channel("web", "Web shop", ChannelKind.WEB, "DC", 0),
                new Channel("market", "Marketplace", ChannelKind.MARKETPLACE, "DC", 3));
    }

    @Override
    public Saved put(Collection<Location> locations) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Edited<Location> change(Location seen, Location changed, SavedBy by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Saved putChannels(Collection<Channel> channels) {
        throw new UnsupportedOperationException();
    }
}
