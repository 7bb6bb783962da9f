package io.leadline.storage.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.shared.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    @TempDir
    Path folder;

    @Test
    void aRecordCutOffAtTheEndOfTheJournalIsLeftOutAndTheOthersCount() throws IOException {
        Path journal = folder.resolve("journal");
        try (Journal written = Journal.create(journal, Safety.PROCESS)) {
            written.append(new byte[] {1});
            written.await(written.append(new byte[] {2, 2}));
            written.await(written.append(new byte[] {3, 3, 3}));
        }
        byte[] whole = Files.readAllBytes(journal);

        for (int length = 0; length <= whole.length; length++) {
            Files.write(journal, Arrays.copyOf(whole, length));
            List<Integer> records = new ArrayList<>();
            Journal.replay(journal, record -> records.add(record.length));
            assertThat(records)
                    .isEqualTo(List.of(1, 2, 3).subList(0, length < 9 ? 0 : length < 19 ? 1 : length < 30 ? 2 : 3));
        }
    }

    @Test
    void aRecordThatIsDamagedEndsTheReplay() throws IOException {
        Path journal = folder.resolve("journal");
        try (Journal written = Journal.create(journal, Safety.PROCESS)) {
            written.await(written.append(new byte[] {1, 2, 3}));
            written.await(written.append(new byte[] {4, 5, 6}));
        }
        byte[] damaged = Files.readAllBytes(journal);
        damaged[damaged.length - 1] ^= 1;
        Files.write(journal, damaged);

        List<byte[]> records = new ArrayList<>();
        Journal.replay(journal, records::add);

        assertThat(records).containsExactly(new byte[] {1, 2, 3});
    }

    @Test
    void aUniqueIndexThatDisagreesWithTheDocumentsIsBuiltAnew() {
        try (OpenStore open = new OpenStore(folder)) {
            MongoCollection<Document> items = open.collection("items");
            items.createIndex(
                    Indexes.ascending("sku"), new IndexOptions().unique(true).name("one item a sku"));
            items.insertMany(
                    List.of(new Document("_id", 1).append("sku", "A"), new Document("_id", 2).append("sku", "B")));
        }
        forget("index.test.items.one item a sku");

        try (OpenStore open = new OpenStore(folder)) {
            MongoCollection<Document> items = open.collection("items");
            assertThat(items.find(eq("sku", "A")).first()).containsEntry("_id", 1);
            assertThatThrownBy(() -> items.insertOne(new Document("_id", 3).append("sku", "A")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void aFileThatIsNoStoreIsRefusedInOneSentence() throws IOException {
        Files.write(folder.resolve("leadline.mv"), new byte[20_000], StandardOpenOption.CREATE);

        assertThatThrownBy(() -> new OpenStore(folder))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("restore the folder from a backup");
    }

    /** Takes the first entry out of a map, as a damaged file might. */
    private void forget(String map) {
        try (MVStore store = new MVStore.Builder()
                .fileName(folder.resolve("leadline.mv").toString())
                .open()) {
            MVMap<byte[], byte[]> index = store.openMap(
                    map, new MVMap.Builder<byte[], byte[]>().keyType(Bytes.TYPE).valueType(Bytes.TYPE));
            index.remove(index.firstKey());
        }
    }
}
