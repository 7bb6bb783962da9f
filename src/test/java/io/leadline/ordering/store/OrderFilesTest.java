package io.leadline.ordering.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import io.leadline.shared.BusinessClock;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoOrderFiles.class)
class OrderFilesTest {

    private static final int PARTS = 4;

    private static TestStore store;
    private MongoOrderFiles files;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        files = new MongoOrderFiles(store.database(), new RealTime());
    }

    @Test
    void aFileComesBackWhole() throws IOException {
        files.put("O-1", "a", "Größe 漢字.pdf", null, stream(large((byte) 1)));
        files.put("O-1", "b", "b.txt", null, stream(new byte[0]));

        assertThat(content("O-1", "a")).isEqualTo(large((byte) 1));
        assertThat(content("O-1", "b")).isEmpty();
        assertThat(files.open("O-1", "c")).isEmpty();
        assertThat(files.open("O-2", "a")).isEmpty();
        assertThat(files.open("", "")).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        files.put("O-1", "a", "a.txt", null, stream(bytes("first")));
        files.put("O-1", "a", "b.txt", null, stream(bytes("second")));

        assertThat(content("O-1", "a")).isEqualTo(bytes("first"));
    }

    @Test
    void aFileOfTheFirstVersionIsReadAndNotWrittenAgain() throws IOException {
        GridFSBuckets.create(store.database(), "order_files")
                .uploadFromStream(
                        new BsonString("O-1/a"),
                        "a.txt",
                        new ByteArrayInputStream(bytes("old")),
                        new GridFSUploadOptions());

        files.put("O-1", "a", "a.txt", null, stream(bytes("new")));

        assertThat(content("O-1", "a")).isEqualTo(bytes("old"));
    }

    /** As a form does that is sent by a double click. */
    @Test
    void twoWhoPutTheSameFileAtOnceHarmNothing() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                String id = "file" + round;
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Void> put = () -> {
                    together.await();
                    files.put("O-1", id, "a.bin", null, stream(large((byte) 7)));
                    return null;
                };
                for (Future<Void> done : two.invokeAll(List.of(put, put))) {
                    done.get();
                }
                assertThat(content("O-1", id)).as(id).isEqualTo(large((byte) 7));
            }
        }
        assertThat(store.database().getCollection("order_files.files").countDocuments())
                .isEqualTo(20);
    }

    private byte[] content(String orderId, String fileId) throws IOException {
        try (InputStream in = files.open(orderId, fileId).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatASupplierHasAddedIsCountedByOrderAndFromADayOn() {
        files.put("O-1", "a", "a.txt", "S-1", stream(bytes("four")));
        files.put("O-2", "a", "a.txt", "S-1", stream(bytes("sixsix")));
        files.put("O-1", "b", "a.txt", "S-2", stream(bytes("x")));
        files.put("O-1", "c", "a.txt", null, stream(bytes("ours")));

        assertThat(files.bytesOf("S-1", "O-1")).isEqualTo(4);
        assertThat(files.bytesOf("S-1", Instant.now().minusSeconds(60))).isEqualTo(10);
        assertThat(files.bytesOf("S-1", Instant.now().plusSeconds(60))).isZero();
        assertThat(files.bytesOf("S-3", "O-1")).isZero();
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] large(byte fill) {
        byte[] content = new byte[PARTS * 255 * 1024 + 1];
        Arrays.fill(content, fill);
        return content;
    }
}
