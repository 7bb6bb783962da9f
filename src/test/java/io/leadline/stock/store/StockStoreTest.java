package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.stock.GoodsMoved;
import io.leadline.stock.Hold;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Reserved;
import io.leadline.stock.ShelfHistory;
import io.leadline.stock.ShelvesChanged;
import io.leadline.stock.Stamp;
import io.leadline.stock.StockCount;
import io.leadline.stock.StockLevel;
import io.leadline.stock.StockSold;
import io.leadline.stock.Transfer;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoStock.class)
class StockStoreTest {

    private static final Sku CUP = new Sku("A1");
    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @TempDir
    Path folder;

    private TestStore store;
    private MongoStock stock;
    private final List<Object> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new StockMigrations());
        stock = new MongoStock(store.database(), new FewRules(), new FewKits(), new StandingClock(), told::add);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNameStandsForTheContentThatWasFirst() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> answers = IntStream.range(0, 8)
                    .mapToObj(one -> pool.submit(() -> stock.name("told:1:", "content " + one)))
                    .toList();
            List<Integer> first = new ArrayList<>();
            for (int one = 0; one < answers.size(); one++) {
                if (answers.get(one).get()) {
                    first.add(one);
                }
            }

            assertThat(first).hasSize(1);
            assertThat(stock.name("told:1:", "content " + first.getFirst()))
                    .as("told again after a crash")
                    .isTrue();
        }
        assertThat(stock.name("told:2:", "content")).isTrue();
    }

    @Test
    void aMovementToldTwiceCountsOnce() {
        Movement receipt = movement("r1", MovementKind.RECEIPT, 12);

        stock.record(receipt);
        stock.record(
                List.of(receipt, movement("r2", MovementKind.RECEIPT, 5), movement("w1", MovementKind.WRITE_OFF, 2)));

        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(15));
        assertThat(stock.movements(CUP, 0, 10).total()).isEqualTo(3);
    }

    @Test
    void whatCameInIsFoundOfManyItemsAtOnce() {
        stock.record(List.of(
                movement("r1", MovementKind.RECEIPT, 12),
                movement("s1", MovementKind.SALE, 3),
                movement("b1", MovementKind.CUSTOMER_RETURN, 1),
                movement("c1", MovementKind.RECEIPT_CORRECTION, -2)));

        Map<Sku, List<Movement>> inflows = stock.inflows(List.of(CUP, new Sku("NONE")));

        assertThat(inflows).containsOnlyKeys(CUP);
        assertThat(inflows.get(CUP)).extracting(Movement::id).containsExactlyInAnyOrder("r1", "b1", "c1");
    }

    @Test
    void whatWentToACustomerIsToldOnce() {
        Hold reservation = reservation("s2", "web", 2);
        stock.record(movement("r1", MovementKind.RECEIPT, 12));
        stock.reserve(reservation);

        stock.record(movement("s1", MovementKind.SALE, 3));
        stock.record(List.of(movement("s1", MovementKind.SALE, 3), movement("w1", MovementKind.WRITE_OFF, 1)));
        stock.ship(reservation);
        stock.ship(reservation);

        assertThat(told.stream().filter(StockSold.class::isInstance))
                .containsExactly(new StockSold(Set.of(CUP)), new StockSold(Set.of(CUP)));
    }

    @Test
    void eachMovementIsToldOnceWhoeverBooksIt() {
        Hold reservation = reservation("s2", "web", 2);
        stock.record(movement("r1", MovementKind.RECEIPT, 12));
        stock.reserve(reservation);

        stock.record(movement("s1", MovementKind.SALE, 3));
        stock.record(List.of(movement("s1", MovementKind.SALE, 3), movement("w1", MovementKind.WRITE_OFF, 1)));
        stock.ship(reservation);
        stock.ship(reservation);

        assertThat(told.stream()
                        .filter(GoodsMoved.class::isInstance)
                        .flatMap(moved -> ((GoodsMoved) moved).movements().stream())
                        .map(Movement::id))
                .containsExactly("r1", "s1", "w1", MongoStock.saleId(reservation));
    }

    /** One level is written while somebody else changes the other one. */
    @Test
    void whatIsWrittenIsToldThoughAllIsDecidedAgainBecauseOfAnotherLevel() {
        Sku pot = new Sku("A2");
        List<ShelvesChanged> changed = new ArrayList<>();
        AtomicBoolean first = new AtomicBoolean(true);
        MovementsDecision receipt = new MovementsDecision();
        receipt.add(movement("r1", MovementKind.RECEIPT, 12));
        Ledger.Decision overtaken = (before, booked) -> {
            if (first.getAndSet(false)) {
                stock.record(new Movement("r2", MovementKind.RECEIPT, "DC", pot, Quantity.of(1), "O-1", NOW));
            }
            return before.without("h");
        };

        new Ledger(store.database(), new StandingClock(), changed::add)
                .change(Map.of(new LevelKey("DC", CUP), receipt, new LevelKey("DC", pot), overtaken));

        assertThat(changed)
                .containsExactly(new ShelvesChanged(
                        Set.of(new ShelvesChanged.Shelf("DC", CUP), new ShelvesChanged.Shelf("DC", pot))));
        assertThat(store.database()
                        .getCollection("chain_heads")
                        .find(Filters.eq("stock|" + LevelState.id("DC", CUP)))
                        .first())
                .isNotNull();
    }

    @Test
    void theSameMovementFromManyThreadsCountsOnce() throws Exception {
        inParallel(IntStream.range(0, 64)
                .<Runnable>mapToObj(i -> () -> stock.record(movement("r" + i % 8, MovementKind.RECEIPT, 1)))
                .toList());

        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(8));
        assertThat(stock.movements(CUP, 0, 100).total()).isEqualTo(8);
    }

    @Test
    void noTwoChannelsEverPromiseTheSameUnit() throws Exception {
        stock.record(movement("r1", MovementKind.RECEIPT, 40));
        List<Reserved> results = java.util.Collections.synchronizedList(new ArrayList<>());

        inParallel(IntStream.range(0, 120)
                .<Runnable>mapToObj(i ->
                        () -> results.add(stock.reserve(reservation("s" + i, i % 2 == 0 ? "web" : "market", 1))))
                .toList());

        assertThat(results.stream().filter(Reserved.Taken.class::isInstance)).hasSize(40);
        assertThat(stock.level("DC", CUP).reserved()).isEqualTo(Quantity.of(40));
        assertThat(stock.level("DC", CUP).availableToPromise()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void aChannelLeavesItsBufferToTheOthers() {
        stock.record(movement("r1", MovementKind.RECEIPT, 5));

        assertThat(stock.availableToPromise("web", CUP)).isEqualTo(Quantity.of(5));
        assertThat(stock.availableToPromise("market", CUP)).isEqualTo(Quantity.of(2));
        assertThat(stock.reserve(reservation("s1", "market", 3))).isEqualTo(new Reserved.NotEnough(Quantity.of(2)));
        assertThat(stock.reserve(reservation("s2", "web", 3))).isEqualTo(new Reserved.Taken("DC"));
        assertThat(stock.availableToPromise("market", CUP)).isEqualTo(Quantity.ZERO);
        assertThat(stock.reserve(reservation("s3", "nowhere", 1))).isEqualTo(new Reserved.UnknownChannel("nowhere"));
    }

    @Test
    void theLevelRemembersOnWhichDaysTheShelfWasEmpty() {
        LocalDate day = LocalDate.of(2030, 5, 1);
        stock.count(List.of(new StockCount(day, "DC", CUP, Quantity.of(2))));
        stock.record(new Movement("s1", MovementKind.SALE, "DC", CUP, Quantity.of(2), "s1", at(day.plusDays(1))));
        stock.record(new Movement("r1", MovementKind.RECEIPT, "DC", CUP, Quantity.of(9), "O-1", at(day.plusDays(9))));
        stock.record(new Movement("s2", MovementKind.SALE, "DC", CUP, Quantity.of(9), "s2", at(day.plusDays(20))));

        assertThat(stock.levels(CUP).getFirst().past().empty())
                .containsExactly(
                        new Period(day.plusDays(1), day.plusDays(8)), new Period(day.plusDays(20), ShelfHistory.OPEN));
        assertThat(stock.level("DC", CUP).past().arrivedOn()).isNull();
    }

    @Test
    void anItemThatWasNeverThereBeforeArrivesWithItsFirstReceipt() {
        LocalDate day = LocalDate.of(2030, 5, 1);

        stock.record(new Movement("r1", MovementKind.RECEIPT, "DC", CUP, Quantity.of(9), "O-1", at(day)));
        stock.record(new Movement("r2", MovementKind.RECEIPT, "DC", CUP, Quantity.of(9), "O-2", at(day.plusDays(3))));

        assertThat(stock.level("DC", CUP).past()).isEqualTo(new ShelfHistory(List.of(), day));
    }

    @Test
    void whatIsPrintedOnGoodsIsKeptWithTheirMovement() {
        Movement printed = new Movement(
                "r1",
                MovementKind.RECEIPT,
                "DC",
                CUP,
                Quantity.of(9),
                "O-1",
                NOW,
                new Stamp("A-12", LocalDate.of(2031, 2, 28)));
        stock.record(List.of(printed, movement("r2", MovementKind.RECEIPT, 3)));

        assertThat(stock.movements(CUP, 0, 9).rows())
                .extracting(Movement::id, Movement::stamp)
                .containsExactlyInAnyOrder(tuple("r1", printed.stamp()), tuple("r2", Stamp.NONE));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Test
    void aReservationIsTakenShippedAndGivenBackOnce() {
        stock.record(movement("r1", MovementKind.RECEIPT, 10));
        Hold shipped = reservation("s1", "web", 4);
        Hold givenBack = reservation("s2", "web", 3);

        stock.reserve(shipped);
        stock.reserve(shipped);
        stock.reserve(givenBack);
        stock.ship(shipped);
        stock.ship(shipped);
        stock.release(shipped);
        stock.release(givenBack);
        stock.release(givenBack);

        assertThat(stock.level("DC", CUP))
                .usingRecursiveComparison()
                .ignoringFields("past")
                .isEqualTo(new StockLevel("DC", CUP, Quantity.of(6), Quantity.ZERO, Quantity.ZERO));
        assertThat(stock.reserve(shipped)).isEqualTo(new Reserved.Taken("DC"));
        assertThat(stock.reserve(givenBack)).isEqualTo(new Reserved.GivenBack());
        assertThat(stock.level("DC", CUP).reserved()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void aCountBooksTheDifferenceOnce() {
        assertThat(stock.count(List.of(count(DAY, 20))).saved()).isEqualTo(new Saved(1, 0, 0));
        stock.record(movement("r1", MovementKind.RECEIPT, 5));

        assertThat(stock.count(List.of(count(DAY, 20))).saved()).isEqualTo(new Saved(0, 0, 1));
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(25));

        assertThat(stock.count(List.of(count(DAY, 18))).saved()).isEqualTo(new Saved(0, 1, 0));
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(23));

        assertThat(stock.count(List.of(count(DAY.plusDays(2), 22))).saved()).isEqualTo(new Saved(0, 1, 0));
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(22));

        assertThat(stock.count(List.of(count(DAY, 99))).outdated()).containsExactly(count(DAY, 99));
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(22));
    }

    @Test
    void aMovementThatACrashKeptFromTheLedgerIsFiledLater() {
        Movement receipt = movement("r1", MovementKind.RECEIPT, 12);
        stock.record(receipt);
        store.database().getCollection("stock_movements").deleteOne(Filters.eq("r1"));
        store.database()
                .getCollection("stock_levels")
                .updateOne(Filters.eq("DC|A1"), Updates.set("unfiled", List.of(MovementMapper.write(receipt))));

        stock.record(receipt);

        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(12));
        assertThat(stock.movements(CUP, 0, 10).rows()).containsExactly(receipt);
    }

    @Test
    void aTransferTakesFreeStockHereAndAnnouncesItThere() {
        stock.record(movement("r1", MovementKind.RECEIPT, 10));
        stock.reserve(reservation("s1", "web", 4));

        assertThat(stock.transfer("t1", "DC", "POP", CUP, Quantity.of(7), "test"))
                .isEqualTo(new Reserved.NotEnough(Quantity.of(6)));
        assertThat(stock.transfers(CUP)).isEmpty();
        stock.transfer("t2", "DC", "POP", CUP, Quantity.of(6), "test");
        stock.transfer("t2", "DC", "POP", CUP, Quantity.of(6), "test");

        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(4));
        assertThat(stock.level("POP", CUP).inTransit()).isEqualTo(Quantity.of(6));
        stock.arrive("t2");
        stock.arrive("t2");
        assertThat(stock.level("POP", CUP))
                .usingRecursiveComparison()
                .ignoringFields("past")
                .isEqualTo(new StockLevel("POP", CUP, Quantity.of(6), Quantity.ZERO, Quantity.ZERO));
        assertThat(stock.transfers(CUP)).extracting(Transfer::state).containsExactly(Transfer.State.ARRIVED);
    }

    @Test
    void aTransferCutOffByACrashGoesOn() {
        stock.record(movement("r1", MovementKind.RECEIPT, 10));
        new Transfers(store.database())
                .start(new Transfer("t1", "DC", "POP", CUP, Quantity.of(6), "test", Transfer.State.STARTED, NOW));

        stock.goOn();
        stock.goOn();

        assertThat(stock.level("POP", CUP).inTransit()).isEqualTo(Quantity.of(6));
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(4));
    }

    private void inParallel(List<Runnable> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(12)) {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(threads.submit(task)));
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private static Movement movement(String id, MovementKind kind, int quantity) {
        return new Movement(id, kind, "DC", CUP, Quantity.of(quantity), "test", NOW);
    }

    private static Hold reservation(String id, String channel, int quantity) {
        return new Hold(id, channel, CUP, Quantity.of(quantity));
    }

    private static StockCount count(LocalDate day, int onHand) {
        return new StockCount(day, "DC", CUP, Quantity.of(onHand));
    }

    private record StandingClock() implements BusinessClock {
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
