package io.leadline.stock.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.storage.TestStore;
import io.leadline.storage.chain.CheckResult;
import io.leadline.storage.chain.Finding;
import io.leadline.storage.chain.HistoryCheck;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger's movements, tampered with in every way behind the application's back. */
class ChainedStockTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final String CUP = "DC|cup";

    private static TestStore store;
    private static MongoStock stock;
    private static MongoCollection<Document> movements;
    private static MongoCollection<Document> levels;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new StockMigrations());
        stock = new MongoStock(store.database(), new FewRules(), new FewKits(), new Clock(), event -> {});
        movements = store.database().getCollection("stock_movements");
        levels = store.database().getCollection("stock_levels");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void book() {
        store.empty();
        for (int i = 1; i <= 4; i++) {
            stock.record(List.of(movement("c" + i, "cup", i), movement("p" + i, "pot", i)));
        }
    }

    @Test
    void whatTheApplicationBookedIsFoundAsItWas() {
        assertThat(look().found()).isEmpty();
        assertThat(look().entries()).isEqualTo(8);
        assertThat(look().subjects()).isEqualTo(2);
    }

    @Test
    void whoBookAtTheSameTimeMakeOneChain() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 20).forEach(i -> threads.submit(() -> stock.record(movement("same" + i, "cup", 1))));
        }

        assertThat(look().found()).isEmpty();
        assertThat(look().entries()).isEqualTo(28);
    }

    @Test
    void anAlteredMovementIsNamed() {
        movements.updateOne(eq("c2"), Updates.set("quantity", Decimal128.parse("200")));

        assertNamed(Finding.Kind.ALTERED, "entry 2");
    }

    @Test
    void aRemovedMovementIsNamed() {
        movements.deleteOne(eq("c2"));

        assertNamed(Finding.Kind.REMOVED, "entry 2");
    }

    @Test
    void theLastMovementRemovedTogetherWithItsLinkIsFound() {
        Document third = movements.find(eq("c3")).first();
        movements.deleteOne(eq("c4"));
        levels.updateOne(
                eq(CUP),
                Updates.combine(
                        Updates.set("chain", third.get("chain")), Updates.set("onHand", Decimal128.parse("6"))));

        assertNamed(Finding.Kind.REMOVED, "the last 1 of 4");
    }

    @Test
    void anAddedMovementIsNamedWhateverItSaysOfItsPlace() {
        Document second = movements.find(eq("c2")).first();
        movements.insertOne(MovementMapper.write(movement("c9", "cup", 9)));
        assertNamed(Finding.Kind.ADDED, "entry without number");

        movements.updateOne(eq("c9"), Updates.set("chain", second.get("chain")));
        assertNamed(Finding.Kind.ADDED, "entry 2");

        movements.updateOne(eq("c9"), Updates.set("chain.n", 5L));
        assertNamed(Finding.Kind.ADDED, "entry 5");
    }

    @Test
    void movementsThatChangedPlacesAreNamed() {
        Object second = movements.find(eq("c2")).first().get("chain");
        Object third = movements.find(eq("c3")).first().get("chain");
        movements.updateOne(eq("c2"), Updates.set("chain", third));
        movements.updateOne(eq("c3"), Updates.set("chain", second));

        assertNamed(Finding.Kind.REORDERED, "entry 2");
    }

    @Test
    void aLevelThatIsGoneIsNamedWithWhatItLeaves() {
        levels.deleteOne(eq(CUP));

        assertNamed(Finding.Kind.REMOVED, "with all its entries");
        assertNamed(Finding.Kind.ADDED, "entry c1");
    }

    @Test
    void aLevelThatIsGoneWithAllItsMovementsAndItsHeadIsNamedByTheSeal() {
        HistoryCheck.keep(store.database(), List.of(StockHistory.HISTORY), NOW);

        levels.deleteOne(eq(CUP));
        movements.deleteMany(eq("sku", "cup"));
        store.database().getCollection("chain_heads").deleteOne(eq("stock|" + CUP));

        assertNamed(Finding.Kind.REMOVED, "with all its entries");
    }

    @Test
    void aLevelThatSaysMoreThanItsMovementsMakeIsNamed() {
        levels.updateOne(eq(CUP), Updates.set("onHand", Decimal128.parse("11")));
        assertNamed(Finding.Kind.ALTERED, "onHand 11, and its entries make 10");

        levels.updateOne(eq(CUP), Updates.set("onHand", "10"));
        assertNamed(Finding.Kind.ALTERED, "onHand 10");

        levels.updateOne(
                eq(CUP),
                Updates.combine(
                        Updates.set("onHand", Decimal128.parse("10.0")),
                        Updates.set("inTransit", Decimal128.parse("-1"))));
        assertNamed(Finding.Kind.ALTERED, "inTransit -1");

        levels.updateOne(eq(CUP), Updates.set("inTransit", Decimal128.parse("-0")));
        assertThat(look().found()).isEmpty();
    }

    /** The next movement is added to what stands there, and covers nothing up. */
    @Test
    void aForgedLevelStaysFoundWhateverIsBookedLater() {
        levels.updateOne(eq(CUP), Updates.set("onHand", Decimal128.parse("500")));

        stock.record(movement("c5", "cup", 5));

        assertNamed(Finding.Kind.ALTERED, "onHand 505, and its entries make 15");
    }

    @Test
    void aLevelThatIsGoneWithAllItsMovementsAndItsHeadIsNamedByTheRoll() {
        levels.deleteOne(eq(CUP));
        movements.deleteMany(eq("sku", "cup"));
        store.database().getCollection("chain_heads").deleteOne(eq("stock|" + CUP));

        assertNamed(Finding.Kind.REMOVED, "with all its entries");
    }

    /** Every kind of movement there is moves what is there and what is on its way as the level says it does. */
    @ParameterizedTest
    @EnumSource(MovementKind.class)
    void whatEachKindOfMovementMovesIsReckonedAsItWasBooked(MovementKind kind) {
        stock.record(new Movement("k", kind, "DC", new Sku("cup"), Quantity.of("2.5"), "O-1", NOW));

        assertThat(look().found()).isEmpty();
    }

    @Test
    void theNextMovementCoversNothingUp() {
        movements.updateOne(eq("c2"), Updates.set("cause", "nobody"));

        stock.record(movement("c5", "cup", 5));

        assertNamed(Finding.Kind.ALTERED, "entry 2");
    }

    @Test
    void whatTheLastReleaseBookedIsBegunAndGoesOn() {
        movements.updateMany(new Document(), Updates.unset("chain"));
        levels.updateMany(new Document(), Updates.unset("chain"));
        store.database().getCollection("chain_heads").deleteMany(new Document());
        Document waiting = MovementMapper.write(movement("c0", "cup", 1));
        levels.updateOne(
                eq(CUP),
                Updates.combine(Updates.push("unfiled", waiting), Updates.set("onHand", Decimal128.parse("11"))));

        new ChainedStock().apply(store.database());
        new ChainedStock().apply(store.database());
        stock.record(movement("c5", "cup", 5));

        assertThat(look().found()).isEmpty();
        assertThat(look().entries()).isEqualTo(10);
    }

    private static void assertNamed(Finding.Kind kind, String entry) {
        assertThat(look().findings())
                .isNotEmpty()
                .allMatch(found -> found.subject().equals(CUP))
                .anyMatch(found -> found.kind() == kind && found.entry().startsWith(entry));
    }

    private static CheckResult look() {
        return HistoryCheck.look(store.database(), List.of(StockHistory.HISTORY), NOW);
    }

    private static Movement movement(String id, String sku, int units) {
        return new Movement(id, MovementKind.RECEIPT, "DC", new Sku(sku), Quantity.of(units), "O-1", NOW);
    }

    private static final class Clock implements BusinessClock {

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
