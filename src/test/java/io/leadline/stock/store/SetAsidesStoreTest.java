package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.Reserved;
import io.leadline.stock.SetAside;
import io.leadline.stock.ShelvesChanged;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten cups in the depot, which the web shop and the marketplace sell; the latter leaves three. */
@ContractOf(MongoSetAsides.class)
class SetAsidesStoreTest {

    private static final Sku CUP = new Sku("cup");
    private static final Instant START = Instant.parse("2030-03-01T10:00:00Z");
    private static final Clock CLOCK = new Clock();

    private static TestStore store;
    private final List<Object> told = new ArrayList<>();
    private MongoStock stock;
    private MongoReservations reservations;
    private MongoSetAsides setAsides;

    private static final class Clock implements BusinessClock {

        private Instant now = START;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new StockMigrations(), new ReservationIndexes(), new SetAsideIndex());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void tenCups() {
        store.empty();
        CLOCK.now = START;
        stock = new MongoStock(store.database(), new FewRules(), new FewKits(), CLOCK, told::add);
        reservations = new MongoReservations(
                store.database(), new FewRules(), new FewKits(), new FewGoods().provider(), CLOCK, told::add);
        setAsides = new MongoSetAsides(store.database(), CLOCK, told::add);
        stock.record(new Movement("r", MovementKind.RECEIPT, "DC", CUP, Quantity.of(10), "test", START));
    }

    @Test
    void onlyItsChannelMayPromiseItUntilItsEnd() {
        assertThat(setAsides.put(aside("a", "market", 4, 60))).isEqualTo(new Reserved.Taken("DC"));
        assertThat(setAsides.put(aside("a", "market", 4, 60))).as("told again").isEqualTo(new Reserved.Taken("DC"));

        assertThat(available("web")).isEqualTo(6);
        assertThat(available("market")).isEqualTo(7);
        assertThat(setAsides.of(CUP)).containsExactly(aside("a", "market", 4, 60));

        CLOCK.now = START.plusSeconds(60);
        assertThat(available("web")).as("before anything was swept").isEqualTo(10);
        assertThat(setAsides.of(CUP)).isEmpty();
        told.clear();
        assertThat(setAsides.sweep()).isFalse();
        assertThat(told)
                .as("whoever hears of availability hears of it")
                .contains(new ShelvesChanged(Set.of(new ShelvesChanged.Shelf("DC", CUP))));
        told.clear();
        setAsides.sweep();
        assertThat(told).isEmpty();
    }

    @Test
    void whatTheChannelSellsIsTakenOfIt() {
        setAsides.put(aside("a", "market", 4, 3600));

        assertThat(reservations.reserve(wish("R-1", 3))).isInstanceOf(ReservationResult.Stands.class);
        assertThat(available("web")).as("three of the four are promised").isEqualTo(6);
        reservations.confirm("R-1", null);
        reservations.confirm("R-1", null);

        assertThat(setAsides.of(CUP)).extracting(SetAside::quantity).containsExactly(Quantity.of(1));
        assertThat(available("web")).isEqualTo(6);
        assertThat(reservations.reserve(wish("R-2", 2))).isInstanceOf(ReservationResult.Stands.class);
        reservations.confirm("R-2", null);
        assertThat(setAsides.of(CUP)).isEmpty();
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(5));
    }

    @Test
    void noMoreIsSetAsideThanNobodyWasPromised() {
        setAsides.put(aside("a", "market", 4, 60));
        reservations.reserve(wish("R-1", 5));

        assertThat(setAsides.put(aside("b", "web", 9, 60))).isEqualTo(new Reserved.NotEnough(Quantity.of(1)));
        assertThat(setAsides.put(aside("b", "web", 1, 60))).isEqualTo(new Reserved.Taken("DC"));
    }

    @Test
    void itIsEndedBeforeItsEnd() {
        SetAside one = aside("a", "market", 4, 60);
        setAsides.put(one);

        setAsides.end(one);
        setAsides.end(one);

        assertThat(available("web")).isEqualTo(10);
    }

    private long available(String channel) {
        return stock.availableToPromise(channel, CUP).value().longValueExact();
    }

    private static SetAside aside(String id, String channel, int units, int seconds) {
        return new SetAside(
                id, channel, "DC", CUP, Quantity.of(units), START.plusSeconds(seconds), new SavedBy("Ada", START));
    }

    private static ReservationWish wish(String id, int units) {
        return new ReservationWish(
                id, "market", List.of(new ReservationLine(CUP, Quantity.of(units))), Duration.ofSeconds(600));
    }
}
