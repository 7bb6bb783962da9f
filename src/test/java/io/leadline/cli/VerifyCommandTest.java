package io.leadline.cli;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.leadline.storage.Guarded;
import io.leadline.storage.TestStore;
import io.leadline.storage.chain.DocumentChain;
import io.leadline.storage.chain.Histories;
import io.leadline.storage.chain.History;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void callFromTheFolder() {
        System.setProperty("leadline.caller", folder.toString());
    }

    @AfterEach
    void callFromNowhere() {
        System.clearProperty("leadline.caller");
    }

    @Test
    void aFolderThatNobodyTouchedIsAsWritten() {
        inStore(VerifyCommandTest::write);

        assertThat(verify()).isZero();
        assertThat(words()).contains("Checked 1 subjects with 2 entries").contains("all as written");
    }

    @Test
    void whatWasTamperedWithIsNamed() {
        inStore(store -> {
            write(store);
            store.getCollection("order_policies").updateOne(eq("all"), Updates.set("changes.1.by", "nobody\u001b[2J"));
        });

        assertThat(verify()).isEqualTo(2);
        assertThat(words()).contains("ALTERED order-policies all: changes 2").doesNotContain("\u001b");
    }

    @Test
    void aSealThatWasKeptElsewhereIsMissed() {
        inStore(VerifyCommandTest::write);

        assertThat(verify("--seal", "7:" + "0".repeat(64))).isEqualTo(2);
        assertThat(words()).contains("BROKEN seals 7: is not there any more");
    }

    @Test
    void aFolderInUseIsLeftAlone() {
        try (TestStore store = TestStore.in(folder.resolve("data"))) {
            assertThat(store.database()).isNotNull();
            assertThat(verify()).isEqualTo(1);
        }

        assertThat(words()).contains("is used by another Leadline process");
    }

    /** The embedded store has an ordinary address, and asks for a password as MongoDB does. */
    @Test
    void aStoreAtAnAddressIsReadBesideThoseWhoWriteIntoIt() {
        try (TestStore store = TestStore.in(folder.resolve("data"))) {
            write(store.database());
            String address = store.address() + "/leadline";

            assertThat(verify("--mongo", address)).isZero();
            store.database().getCollection("order_policies").updateOne(eq("all"), Updates.set("changes.0.by", "Eve"));
            assertThat(verify("--mongo", address)).isEqualTo(2);
            assertThat(verify("--mongo", address.replaceFirst(":[^:@]+@", ":wrong@")))
                    .isEqualTo(1);
        }

        assertThat(words())
                .contains("all as written")
                .contains("ALTERED order-policies all: changes 1")
                .contains("refuses the name or the password");
    }

    @Test
    void aFolderWithoutAStoreAndAWrongOptionAreTold() {
        assertThat(verify()).isEqualTo(2);
        assertThat(verify("--seal", "twelve")).isEqualTo(2);

        assertThat(words()).contains("there is no store of Leadline in").contains("--seal wants");
    }

    private void inStore(Consumer<MongoDatabase> work) {
        try (TestStore store = TestStore.in(folder.resolve("data"))) {
            work.accept(store.database());
        }
    }

    private static void write(MongoDatabase store) {
        History.InDocument history = (History.InDocument) Histories.all().stream()
                .filter(one -> one.name().equals("order-policies"))
                .findFirst()
                .orElseThrow();
        Document first = new Document("_id", "all")
                .append("changes", List.of(new Document("by", "Ann"), new Document("by", "Bob")));
        new DocumentChain(store, history)
                .add(first, document -> Guarded.add(store.getCollection(history.collection()), document));
    }

    private int verify(String... args) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return VerifyCommand.run(List.of(args), InputStream.nullInputStream(), out, out);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
