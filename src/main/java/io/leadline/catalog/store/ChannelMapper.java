package io.leadline.catalog.store;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.storage.Mapper;
import org.bson.Document;

/** Channels by id. */
final class ChannelMapper implements Mapper<Channel> {

    @Override
    public String id(Channel channel) {
        return channel.id();
    }

    @Override
    public Document write(Channel channel) {
        return new Document("_id", channel.id())
                .append("name", channel.name())
                .append("kind", channel.kind().name())
                .append("servedFrom", channel.servedFrom())
                .append("bufferUnits", channel.bufferUnits());
    }

    @Override
    public Channel read(Document document) {
        return new Channel(
                document.getString("_id"),
                document.getString("name"),
                ChannelKind.valueOf(document.getString("kind")),
                document.getString("servedFrom"),
                document.getInteger("bufferUnits"));
    }
}
