package io.leadline.catalog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import io.leadline.storage.Edits;
import io.leadline.storage.Upserts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Locations in {@code locations}, channels in {@code channels}. They are few and read often: kept in memory. */
@Repository
class MongoLocations implements Locations {

    private final MongoCollection<Document> locations;
    private final MongoCollection<Document> channels;
    private final LocationMapper mapper = new LocationMapper();
    private final ChannelMapper channelMapper = new ChannelMapper();
    private final Edition<All> list;
    private final ApplicationEventPublisher events;

    MongoLocations(MongoDatabase database, ApplicationEventPublisher events) {
        this.locations = database.getCollection("locations");
        this.channels = database.getCollection("channels");
        this.events = events;
        this.list = new Edition<>(database, "locations", this::readAll);
    }

    @Override
    public Optional<Location> find(String id) {
        return Optional.ofNullable(list.get().locations.get(id));
    }

    @Override
    public List<Location> all() {
        return List.copyOf(list.get().locations.values());
    }

    @Override
    public Optional<Channel> channel(String id) {
        return Optional.ofNullable(list.get().channels.get(id));
    }

    @Override
    public List<Channel> channels() {
        return List.copyOf(list.get().channels.values());
    }

    @Override
    public Saved put(Collection<Location> changed) {
        Map<String, Location> before = list.get().locations;
        return told(Upserts.put(
                locations,
                mapper,
                changed.stream()
                        .map(location -> keeping(location, before.get(location.id())))
                        .toList()));
    }

    private static Location keeping(Location location, @Nullable Location before) {
        boolean silent = location.point().equals(ReceivingPoint.NONE);
        return before != null && silent ? location.at(before.point()) : location;
    }

    @Override
    public Edited<Location> change(Location seen, Location changed, SavedBy by) {
        Edited<Location> edited = Edits.save(locations, mapper, seen, changed, by);
        if (edited instanceof Edited.Done) {
            list.next();
            events.publishEvent(new Changed("locations"));
        }
        return edited;
    }

    @Override
    public Saved putChannels(Collection<Channel> changed) {
        return told(Upserts.put(channels, channelMapper, changed));
    }

    private Saved told(Saved saved) {
        if (saved.changedAnything()) {
            list.next();
            events.publishEvent(new Changed("locations"));
        }
        return saved;
    }

    private All readAll() {
        Map<String, Location> byId = new TreeMap<>();
        locations
                .find()
                .map(mapper::read)
                .into(new ArrayList<>())
                .forEach(location -> byId.put(location.id(), location));
        Map<String, Channel> channelsById = new TreeMap<>();
        channels.find().map(channelMapper::read).into(new ArrayList<>()).forEach(c -> channelsById.put(c.id(), c));
        return new All(byId, channelsById);
    }

    private record All(Map<String, Location> locations, Map<String, Channel> channels) {}
}
