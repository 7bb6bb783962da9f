package io.leadline.stock;

import io.leadline.catalog.Channel;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who sells what from where, on a day, by one version of the rules. Of a channel without a rule that counts what its file says:
 * one location, with all there is but its buffer.
 *
 * @param category of an item, empty where it has none; asked only where a rule is about one
 */
public record Selling(List<Channel> channels, RuleIndex index, LocalDate day, Function<Sku, String> category) {

    public Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /** The locations that serve it on that day, in their order; of a channel that there is, at least one. */
    public List<ChannelSource> sources(String channel) {
        List<ChannelSource> serving = index.sources().getOrDefault(channel, List.of()).stream()
                .filter(source -> source.servesOn(day))
                .toList();
        return serving.isEmpty()
                ? channel(channel).map(found -> ChannelSource.only(channel, found.servedFrom())).stream()
                        .toList()
                : serving;
    }

    /** All that serve it now, did or will, for whoever may see what lies there. */
    public Set<String> locations(Collection<String> ofChannels) {
        Set<String> all = new HashSet<>();
        for (String id : ofChannels) {
            channel(id).ifPresent(channel -> {
                all.add(channel.servedFrom());
                index.sources().getOrDefault(id, List.of()).forEach(source -> all.add(source.location()));
            });
        }
        return all;
    }

    public boolean serves(String location, String channel) {
        return sources(channel).stream().anyMatch(source -> source.location().equals(location));
    }

    /**
     * What counts at a shelf, for each channel that is served from there.
     *
     * @param asker is told among them, also where it is not served from there any more
     */
    public List<ChannelTerms> terms(String location, Sku sku, String asker) {
        String ofCategory = index.byCategory() ? category.apply(sku) : "";
        return channels.stream()
                .filter(channel -> channel.id().equals(asker) || serves(location, channel.id()))
                .map(channel -> index.rule(channel.id(), sku.value(), ofCategory)
                        .map(ChannelRule::terms)
                        .orElseGet(() -> ChannelTerms.usual(channel.id(), channel.bufferUnits())))
                .toList();
    }

    /** What a channel may promise at a shelf of what is still to come; empty for nothing. */
    public Optional<PreOrder> preOrder(String location, Sku sku, String channel) {
        return index.preOrders(channel)
                ? terms(location, sku, channel).stream()
                        .filter(one -> one.channel().equals(channel))
                        .findFirst()
                        .flatMap(one -> Optional.ofNullable(one.preOrder()))
                : Optional.empty();
    }
}
