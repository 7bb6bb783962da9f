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
import io.leadline.storage.chain.LedgerChain;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Decimal128;
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
        assertThat(words()).contains("Checked 1 subjects with 3 entries").contains("all as written");
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
    void anAlteredStockLevelIsNamedWithWhatItsMovementsMake() {
        inStore(store -> {
            History.InLedger history = history("stock", History.InLedger.class);
            Document level = new Document("_id", "DC|cup")
                    .append("location", "DC")
                    .append("sku", "cup")
                    .append("onHand", Decimal128.parse("12"))
                    .append("inTransit", Decimal128.parse("0"))
                    .append("unfiled", List.of());
            store.getCollection(history.collection()).insertOne(level);
            store.getCollection(history.entries())
                    .insertOne(new Document("_id", "receipt:O-1:1")
                            .append("kind", "RECEIPT")
                            .append("location", "DC")
                            .append("sku", "cup")
                            .append("quantity", Decimal128.parse("12"))
                            .append("cause", "O-1")
                            .append("at", new Date(0)));
            LedgerChain.begin(store, history);
        });
        assertThat(verify()).isZero();

        inStore(store -> store.getCollection("stock_levels")
                .updateOne(eq("DC|cup"), Updates.set("onHand", Decimal128.parse("1000"))));

        assertThat(verify()).isEqualTo(2);
        assertThat(words()).contains("ALTERED stock DC|cup: onHand 1000, and its entries make 12");
    }

    @Test
    void anOrderRemovedWithItsHeadIsNamedBeforeThereIsASeal() {
        inStore(store -> {
            History.InDocument orders = history("orders", History.InDocument.class);
            for (String id : List.of("O-1001", "O-1002")) {
                new DocumentChain(store, orders)
                        .add(
                                new Document("_id", id).append("state", "SENT"),
                                document -> Guarded.add(store.getCollection("orders"), document));
            }
        });
        assertThat(verify()).isZero();

        inStore(store -> {
            store.getCollection("orders").deleteOne(eq("O-1002"));
            store.getCollection("chain_heads").deleteOne(eq("orders|O-1002"));
        });

        assertThat(verify()).isEqualTo(2);
        assertThat(words()).contains("REMOVED orders O-1002: with all its entries");
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
        History.InDocument history = history("order-policies", History.InDocument.class);
        Document first = new Document("_id", "all")
                .append("changes", List.of(new Document("by", "Ann"), new Document("by", "Bob")));
        new DocumentChain(store, history)
                .add(first, document -> Guarded.add(store.getCollection(history.collection()), document));
    }

    private static <T extends History> T history(String name, Class<T> type) {
        return type.cast(Histories.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private int verify(String... args) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return VerifyCommand.run(List.of(args), InputStream.nullInputStream(), out, out);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
