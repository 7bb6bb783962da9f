package io.leadline.cli;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Kits;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The ledger and its store without the rest of the application, over a folder; all channels sell what lies at one place. */
final class StockAlone implements AutoCloseable {

    static final String PLACE = "DC";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private StockAlone(Path folder, Map<String, Integer> channels) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("alone", Map.of("leadline.data", folder.toString())));
        context.registerBean(BusinessClock.class, Now::new);
        context.registerBean(
                Locations.class,
                () -> new OnePlace(channels.entrySet().stream()
                        .map(channel -> new Channel(
                                channel.getKey(), channel.getKey(), ChannelKind.WEB, PLACE, channel.getValue()))
                        .toList()));
        context.registerBean(Kits.class, NoKits::new);
        context.registerBean(OversellBenchOrders.class);
        context.scan("io.leadline.storage", "io.leadline.stock.store");
        context.refresh();
    }

    /** @param channels with the units that each leaves to the others */
    static StockAlone in(Path folder, Map<String, Integer> channels) {
        return new StockAlone(folder, channels);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private record Now() implements BusinessClock {

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    private record NoKits() implements Kits {

        @Override
        public BillsOfMaterials bills() {
            return BillsOfMaterials.NONE;
        }

        @Override
        public Saved put(Collection<KitPart> parts) {
            throw new UnsupportedOperationException();
        }
    }

    private record OnePlace(List<Channel> channels) implements Locations {

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
            return channels().stream()
                    .filter(channel -> channel.id().equals(id))
                    .findFirst();
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
}
