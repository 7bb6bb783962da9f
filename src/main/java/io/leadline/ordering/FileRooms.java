package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.ordering.FileRoom.Limit;
import io.leadline.shared.BusinessClock;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much room is left for files, by file, order, link and supplier, and on the disk. What is coming in counts from its
 * first byte on, so that many at once get no more room than one after the other.
 */
@Component
@EnableConfigurationProperties(FileLimits.class)
class FileRooms {

    /** Of the disk this much stays free, because the engine stops where less is. */
    private static final long DISK_KEPT_BYTES = DataSize.ofGigabytes(3).toBytes();

    private final FileLimits limits;
    private final OrderFiles files;
    private final DataFolder data;
    private final BusinessClock clock;
    private final Map<String, Long> coming = new HashMap<>();

    FileRooms(FileLimits limits, OrderFiles files, DataFolder data, BusinessClock clock) {
        this.limits = limits;
        this.files = files;
        this.data = data;
        this.clock = clock;
    }

    FileRoom room(PurchaseOrder order, Actor actor) {
        var kept = order.log().files();
        FileRoom room = new FileRoom(
                        Limit.FILE, limits.file().toBytes(), limits.file().toBytes())
                .tighter(left(
                        Limit.ORDER,
                        limits.order(),
                        kept.stream().mapToLong(OrderFile::bytes).sum(),
                        orderKey(order.id())))
                .tighter(new FileRoom(Limit.DISK, 0, freeBytes() - DISK_KEPT_BYTES));
        if (kept.size() >= limits.files()) {
            room = room.tighter(new FileRoom(Limit.NUMBER, limits.files(), 0));
        }
        String supplier = actor.organisation();
        return supplier == null ? room : ofSupplier(room, order.id(), supplier);
    }

    /** Beside orders a supplier has the same room, with one subject as with one order. */
    FileRoom room(String subject, String supplier) {
        FileRoom room = new FileRoom(
                        Limit.FILE, limits.file().toBytes(), limits.file().toBytes())
                .tighter(new FileRoom(Limit.DISK, 0, freeBytes() - DISK_KEPT_BYTES));
        return ofSupplier(room, subject, supplier);
    }

    private FileRoom ofSupplier(FileRoom room, String subject, String supplier) {
        return room.tighter(
                        left(Limit.LINK, limits.link(), files.bytesOf(supplier, subject), linkKey(supplier, subject)))
                .tighter(left(
                        Limit.SUPPLIER,
                        limits.supplier(),
                        files.bytesOf(supplier, clock.now().minus(limits.within())),
                        supplierKey(supplier)));
    }

    private FileRoom left(Limit limit, DataSize most, long kept, String key) {
        synchronized (coming) {
            return new FileRoom(
                    limit, most.toBytes(), Math.max(0, most.toBytes() - kept - coming.getOrDefault(key, 0L)));
        }
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(data.path()).getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot ask how much of the disk is free", unreadable);
        }
    }

    Taken take(PurchaseOrder order, Actor actor, long bytes) {
        return take(order.id(), actor.organisation(), bytes);
    }

    /** Takes room for what is coming; close it when that is kept or refused. */
    Taken take(String subject, @Nullable String supplier, long bytes) {
        Taken taken = new Taken(subject, supplier, bytes);
        taken.count(bytes);
        return taken;
    }

    /** Room of somebody whose file is on its way in. */
    final class Taken implements AutoCloseable {

        private final String order;
        private final @Nullable String supplier;
        private final long bytes;

        Taken(String order, @Nullable String supplier, long bytes) {
            this.order = order;
            this.supplier = supplier;
            this.bytes = bytes;
        }

        private void count(long more) {
            synchronized (coming) {
                add(orderKey(order), more);
                if (supplier != null) {
                    add(linkKey(supplier, order), more);
                    add(supplierKey(supplier), more);
                }
            }
        }

        private void add(String key, long more) {
            coming.merge(key, more, (was, plus) -> was + plus == 0 ? null : was + plus);
        }

        @Override
        public void close() {
            count(-bytes);
        }
    }

    private static String orderKey(String order) {
        return "order " + order;
    }

    private static String linkKey(String supplier, String order) {
        return "link " + supplier + " " + order;
    }

    private static String supplierKey(String supplier) {
        return "supplier " + supplier;
    }
}
