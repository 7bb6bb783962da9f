package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.FileRoom.Limit;
import io.leadline.shared.BusinessClock;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** How much may be kept with orders, and that no more than that is read. */
class FileRoomsTest {

    private static final Actor SUPPLIER = actor(Role.SUPPLIER, "S1");
    private static final Actor BUYER = actor(Role.BUYER, null);
    private static final long MB = DataSize.ofMegabytes(1).toBytes();

    @TempDir
    Path folder;

    private final Kept kept = new Kept();

    @Test
    void aSupplierMeetsTheTightestOfItsLimitsAndTheCompanyItsOwn() {
        PurchaseOrder order = SampleOrder.of("O-1", "I-1", "S1", OrderState.SENT);
        FileRooms rooms = rooms();

        assertThat(rooms.room(order, SUPPLIER)).isEqualTo(new FileRoom(Limit.FILE, 20 * MB, 20 * MB));
        kept.ofOrder = 50 * MB;
        assertThat(rooms.room(order, SUPPLIER)).isEqualTo(new FileRoom(Limit.LINK, 60 * MB, 10 * MB));
        kept.ofSupplier = 495 * MB;
        assertThat(rooms.room(order, SUPPLIER)).isEqualTo(new FileRoom(Limit.SUPPLIER, 500 * MB, 5 * MB));
        assertThat(rooms.room(order, BUYER).limit()).isEqualTo(Limit.FILE);
    }

    @Test
    void whatIsOnItsWayInCountsUntilItIsKeptOrRefused() {
        PurchaseOrder order = SampleOrder.of("O-1", "I-1", "S1", OrderState.SENT);
        FileRooms rooms = rooms();

        try (var first = rooms.take(order, SUPPLIER, 20 * MB);
                var second = rooms.take(order, SUPPLIER, 20 * MB);
                var third = rooms.take(order, SUPPLIER, 20 * MB)) {
            assertThat(Stream.of(first, second, third)).doesNotContainNull();
            assertThat(rooms.room(order, SUPPLIER)).isEqualTo(new FileRoom(Limit.LINK, 60 * MB, 0));
            assertThat(rooms.room(order, BUYER).leftBytes()).isEqualTo(20 * MB);
        }
        assertThat(rooms.room(order, SUPPLIER).leftBytes()).isEqualTo(20 * MB);
    }

    @Test
    void anEndlessFileIsReadToTheLimitAndLeavesNothing() throws IOException {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                read.addAndGet(length);
                return length;
            }
        };

        try (IncomingFile file = IncomingFile.read(endless, folder, MB)) {
            assertThat(file.bytes()).isEqualTo(MB + 1);
        }

        assertThat(read.get()).isLessThan(2 * MB);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aSupplierAddsWhatPeopleReadAndNothingThatIsCarriedOut() {
        assertThat(Stream.of("a.pdf", "a.PNG", "b.tar.xlsx", "Größe.step")).allMatch(FileKind::known);
        assertThat(Stream.of("a.exe", "a.html", "a.pdf.js", "a.svg", "a.lnk", "a", ".pdf.scr", "a.docm", "a.htm"))
                .noneMatch(FileKind::known);
        assertThat(FileKind.mediaType("a.html")).isEqualTo(FileKind.BYTES);
        assertThat(FileKind.mediaType("a.pdf")).isEqualTo("application/pdf");
    }

    private FileRooms rooms() {
        FileLimits limits = new FileLimits(
                DataSize.ofMegabytes(20),
                DataSize.ofMegabytes(200),
                DataSize.ofMegabytes(60),
                DataSize.ofMegabytes(500),
                Duration.ofDays(30),
                100);
        return new FileRooms(limits, kept, new DataFolder(folder), new RealTime());
    }

    private static Actor actor(Role role, @Nullable String organisation) {
        return new Actor("a", "A", Set.of(role), organisation, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private static final class Kept implements OrderFiles {
        private long ofOrder;
        private long ofSupplier;

        @Override
        public void put(String orderId, String fileId, String name, @Nullable String supplier, InputStream content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long bytesOf(String supplier, String orderId) {
            return ofOrder;
        }

        @Override
        public long bytesOf(String supplier, Instant since) {
            return ofSupplier;
        }

        @Override
        public Optional<InputStream> open(String orderId, String fileId) {
            return Optional.empty();
        }
    }

    private record RealTime() implements BusinessClock {

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
