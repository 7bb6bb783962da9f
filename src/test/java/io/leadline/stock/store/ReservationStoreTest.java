package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Balance;
import io.leadline.stock.KitGoods;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.MovementsPage;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationState;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.StockLevel;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoReservations.class)
class ReservationStoreTest {

    private static final Instant START = Instant.parse("2030-03-01T10:00:00Z");
    private static final Sku CUP = new Sku("cup");
    private static final Sku POT = new Sku("pot");
    private static final MovableClock CLOCK = new MovableClock();

    private static TestStore store;
    private static MongoStock stock;
    private static MongoReservations reservations;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new StockMigrations(), new ReservationIndexes());
        stock = new MongoStock(store.database(), new FewRules(), new FewKits(), CLOCK, event -> {});
        reservations = new MongoReservations(
                store.database(), new FewRules(), new FewKits(), new FewGoods().provider(), CLOCK, event -> {});
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void tenCupsAndThreePots() {
        store.empty();
        CLOCK.now = START;
        stock.record(List.of(receipt("r1", CUP, 10), receipt("r2", POT, 3)));
    }

    @Test
    void anOrderIsReservedExtendedConfirmedAndPartlySentBack() {
        Reservation held = stands(reservations.reserve(wish("R-1", 60, line(CUP, 2), line(POT, 1), line(CUP, 2))));
        assertThat(held.state()).isEqualTo(ReservationState.HELD);
        assertThat(level(CUP).reserved()).isEqualTo(Quantity.of(4));

        CLOCK.pass(50);
        Reservation longer = stands(reservations.extend("R-1", Duration.ofSeconds(60), held.version()));
        assertThat(longer.until()).isEqualTo(START.plusSeconds(110));
        CLOCK.pass(50);
        stands(reservations.confirm("R-1", longer.version()));
        stands(reservations.confirm("R-1", longer.version()));
        assertThat(level(CUP).onHand()).isEqualTo(Quantity.of(6));
        assertThat(level(POT).onHand()).isEqualTo(Quantity.of(2));
        assertThat(level(CUP).reserved()).isEqualTo(Quantity.ZERO);

        stands(reservations.giveBack("R-1", "b1", List.of(line(CUP, 3)), null));
        stands(reservations.giveBack("R-1", "b1", List.of(line(CUP, 3)), null));
        assertThat(level(CUP).onHand()).isEqualTo(Quantity.of(9));
        assertThat(reservations.giveBack("R-1", "b1", List.of(line(CUP, 1)), null))
                .isInstanceOf(ReservationResult.OtherContent.class);
        assertThat(reservations.giveBack("R-1", "b2", List.of(line(CUP, 2)), null))
                .isInstanceOf(ReservationResult.TooMuchBack.class);
        assertThat(reservations.release("R-1", null)).isInstanceOf(ReservationResult.NotNow.class);
        assertThat(stock.movements(CUP, 0, 9).rows())
                .extracting(Movement::kind)
                .containsExactlyInAnyOrder(MovementKind.RECEIPT, MovementKind.SALE, MovementKind.CUSTOMER_RETURN);
    }

    @Test
    void allLinesAreHeldOrNone() {
        ReservationResult refused = reservations.reserve(wish("R-1", 60, line(CUP, 2), line(POT, 4)));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        ReservationResult.NotEnough.class,
                        no -> assertThat(no.reservation().missing())
                                .containsExactly(new Reservation.Shortage(POT, Quantity.of(4), Quantity.of(3))));
        assertThat(level(CUP).reserved()).isEqualTo(Quantity.ZERO);
        assertThat(level(POT).reserved()).isEqualTo(Quantity.ZERO);
        stock.record(receipt("r3", POT, 9));
        assertThat(reservations.reserve(wish("R-1", 60, line(POT, 4), line(CUP, 2))))
                .as("the same wish is told the same")
                .isInstanceOf(ReservationResult.NotEnough.class);
    }

    @Test
    void aKitIsPromisedSoldAndTakenBackInItsParts() {
        assertThat(stock.availableToPromise("web", List.of(FewKits.SET, FewKits.HAMPER, CUP)))
                .isEqualTo(Map.of(FewKits.SET, Quantity.of(3), FewKits.HAMPER, Quantity.of(1), CUP, Quantity.of(10)));
        assertThat(stock.availableToPromise("market", FewKits.SET))
                .as("it leaves three pots to the others")
                .isEqualTo(Quantity.ZERO);

        stands(reservations.reserve(wish("R-1", 60, line(FewKits.SET, 2), line(CUP, 3))));
        assertThat(level(CUP).reserved()).isEqualTo(Quantity.of(7));
        assertThat(level(POT).reserved()).isEqualTo(Quantity.of(2));
        assertThat(reservations.reserve(wish("R-2", 60, line(FewKits.SET, 2))))
                .isInstanceOfSatisfying(
                        ReservationResult.NotEnough.class,
                        no -> assertThat(no.reservation().missing())
                                .containsExactly(
                                        new Reservation.Shortage(FewKits.SET, Quantity.of(2), Quantity.of(1))));
        stands(reservations.extend("R-1", Duration.ofSeconds(90), null));
        stands(reservations.confirm("R-1", null));
        stands(reservations.giveBack("R-1", "b1", List.of(line(FewKits.SET, 1)), null));

        assertThat(level(CUP).onHand()).isEqualTo(Quantity.of(5));
        assertThat(level(POT).onHand()).isEqualTo(Quantity.of(2));
        assertThat(level(CUP).reserved()).isEqualTo(Quantity.ZERO);
        assertThat(level(FewKits.SET).onHand()).isEqualTo(Quantity.ZERO);
        assertThat(reservations.giveBack("R-1", "b2", List.of(line(POT, 1)), null))
                .as("a part alone was not sold")
                .isInstanceOf(ReservationResult.TooMuchBack.class);
    }

    @Test
    void aReservationFromBeforeKitsIsRead() {
        Reservation held = stands(reservations.reserve(wish("R-1", 60, line(CUP, 2))));
        store.database()
                .getCollection(MongoReservations.RESERVATIONS)
                .updateOne(Filters.eq("R-1"), Updates.unset("kits"));

        assertThat(stands(reservations.extend("R-1", Duration.ofSeconds(1), held.version()))
                        .goods())
                .containsExactly(line(CUP, 2));
    }

    @Test
    void anItemNamedTwiceIsNotPromisedTwice() {
        assertThat(reservations.reserve(wish("R-1", 60, line(CUP, 6), line(CUP, 6))))
                .isInstanceOf(ReservationResult.NotEnough.class);
    }

    @Test
    void theSameIdWithAnotherContentIsRefusedAndWithTheSameAnswered() {
        Reservation first = stands(reservations.reserve(wish("R-1", 60, line(CUP, 2))));

        assertThat(stands(reservations.reserve(wish("R-1", 60, line(CUP, 2))))).isEqualTo(first);
        assertThat(reservations.reserve(wish("R-1", 60, line(CUP, 3))))
                .isInstanceOf(ReservationResult.OtherContent.class);
        assertThat(level(CUP).reserved()).isEqualTo(Quantity.of(2));
        assertThat(reservations.reserve(new ReservationWish("R-2", "moon", List.of(line(CUP, 1)), Duration.ofHours(1))))
                .isEqualTo(new ReservationResult.UnknownChannel("moon"));
    }

    @Test
    void whatNobodyConfirmedInTimeIsFreeAtOnceWithoutAnybodySweeping() {
        stands(reservations.reserve(wish("R-1", 60, line(CUP, 10))));
        CLOCK.pass(60);

        assertThat(stock.availableToPromise("web", CUP)).isEqualTo(Quantity.of(10));
        stands(reservations.reserve(wish("R-2", 60, line(CUP, 10))));
        assertThat(reservations.confirm("R-1", null))
                .isInstanceOfSatisfying(
                        ReservationResult.NotNow.class,
                        no -> assertThat(no.reservation().state()).isEqualTo(ReservationState.EXPIRED));
        stands(reservations.confirm("R-2", null));
        assertThat(level(CUP).onHand()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void whatIsOverIsSweptAway() {
        stands(reservations.reserve(wish("R-1", 60, line(CUP, 4), line(POT, 1))));
        CLOCK.pass(61);

        reservations.sweep();

        assertThat(document("R-1").state()).isEqualTo(ReservationState.EXPIRED);
        assertThat(store.database().getCollection("stock_levels").find().into(new ArrayList<>()))
                .allSatisfy(shelf ->
                        assertThat(shelf.getList("reservations", Object.class)).isEmpty());
        assertThat(stands(reservations.release("R-1", null)).state()).isEqualTo(ReservationState.EXPIRED);
    }

    @Test
    void whatCameToNothingIsForgottenAMonthAfterItsEndAndWhatWasSoldIsNot() {
        stands(reservations.reserve(wish("R-1", 60, line(CUP, 1))));
        stands(reservations.reserve(wish("R-2", 60, line(CUP, 1))));
        stands(reservations.confirm("R-2", null));
        stands(reservations.reserve(wish("R-3", 60, line(CUP, 1))));
        stands(reservations.release("R-3", null));
        reservations.reserve(wish("R-4", 60, line(CUP, 99)));
        CLOCK.pass(30 * 24 * 3_600);

        reservations.sweep();
        assertThat(List.of("R-1", "R-2", "R-3", "R-4"))
                .allMatch(id -> reservations.find(id).isPresent());
        CLOCK.pass(61);
        reservations.sweep();

        assertThat(List.of("R-1", "R-3", "R-4"))
                .allMatch(id -> reservations.find(id).isEmpty());
        stands(reservations.giveBack("R-2", "b1", List.of(line(CUP, 1)), null));
        assertThat(reservations.reserve(wish("R-3", 60, line(CUP, 1))))
                .as("its shelf knows that it ended, and nothing is said to be held that is not")
                .isInstanceOf(ReservationResult.NotEnough.class);
    }

    @Test
    void whatIsGivenBackIsFreeAndStaysGivenBack() {
        stands(reservations.reserve(wish("R-1", 60, line(CUP, 4))));

        stands(reservations.release("R-1", null));
        stands(reservations.release("R-1", null));

        assertThat(level(CUP).reserved()).isEqualTo(Quantity.ZERO);
        assertThat(reservations.confirm("R-1", null)).isInstanceOf(ReservationResult.NotNow.class);
        assertThat(reservations.extend("R-1", Duration.ofHours(1), null)).isInstanceOf(ReservationResult.NotNow.class);
        assertThat(reservations.release("R-9", null)).isEqualTo(new ReservationResult.Unknown("R-9"));
    }

    @Test
    void whoSawAnEarlierStateIsToldSo() {
        Reservation held = stands(reservations.reserve(wish("R-1", 60, line(CUP, 4))));
        stands(reservations.extend("R-1", Duration.ofSeconds(90), null));

        assertThat(reservations.confirm("R-1", held.version())).isInstanceOf(ReservationResult.Changed.class);
        assertThat(level(CUP).onHand()).isEqualTo(Quantity.of(10));
    }

    @Test
    void aWishThatACrashCutOffGoesOnWhenItIsToldAgainAndIsOverInTimeIfNot() {
        ReservationWish wish = wish("R-1", 60, line(CUP, 4), line(POT, 1));
        Reservation started = Reservation.started(wish, "DC", KitGoods.NONE, START);
        store.database().getCollection(MongoReservations.RESERVATIONS).insertOne(ReservationMapper.write(started));
        new Shelves(new Ledger(store.database(), CLOCK))
                .hold(
                        Reservation.started(wish("R-1", 60, line(CUP, 4)), "DC", KitGoods.NONE, START),
                        new FewRules().selling(),
                        START,
                        false);

        assertThat(stands(reservations.reserve(wish)).state()).isEqualTo(ReservationState.HELD);
        assertThat(level(CUP).reserved()).isEqualTo(Quantity.of(4));
        assertThat(level(POT).reserved()).isEqualTo(Quantity.of(1));
    }

    @Test
    void whatACrashCutOffBeforeItsOneShelfWasAskedIsNotHeldUntilItIsToldAgain() {
        ReservationWish wish = wish("R-1", 60, line(CUP, 4));
        Reservation started = Reservation.started(wish, "DC", KitGoods.NONE, START);
        store.database().getCollection(MongoReservations.RESERVATIONS).insertOne(ReservationMapper.write(started));

        assertThat(reservations.find("R-1").orElseThrow().state()).isEqualTo(ReservationState.STARTED);
        assertThat(reservations.confirm("R-1", null)).isInstanceOf(ReservationResult.NotNow.class);
        Reservation held = stands(reservations.reserve(wish));
        assertThat(held.state()).isEqualTo(ReservationState.HELD);
        assertThat(reservations.find("R-1")).contains(held);
        stands(reservations.confirm("R-1", held.version()));
        assertThat(level(CUP).onHand()).isEqualTo(Quantity.of(6));
    }

    @Test
    void whatManyWantOfOneShelfAtOnceIsGivenOnceAndNoMoreThanThereIs() throws Exception {
        AtomicInteger held = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                // Each wish is told twice at the same time.
                ReservationWish wish = wish("R-" + i / 2, 60, line(CUP, 1));
                threads.submit(() -> {
                    if (reservations.reserve(wish) instanceof ReservationResult.Stands) {
                        held.incrementAndGet();
                    }
                });
            }
        }

        assertThat(held).as("both who told a wish are told the same").hasValue(20);
        assertThat(level(CUP).reserved()).isEqualTo(Quantity.of(10));
        for (int i = 0; i < 30; i++) {
            reservations.confirm("R-" + i, null);
        }
        assertThat(level(CUP).onHand()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void whatWasDecidedIsMadeGoodOnTheShelvesAfterACrash() {
        Reservation held = stands(reservations.reserve(wish("R-1", 60, line(CUP, 4), line(POT, 1))));
        new Shelves(new Ledger(store.database(), CLOCK)).keep(held, null, START);
        store.database()
                .getCollection(MongoReservations.RESERVATIONS)
                .replaceOne(
                        Filters.eq("R-1"),
                        ReservationMapper.write(held.confirmed(START).orElseThrow()));
        CLOCK.pass(3_600);
        assertThat(level(CUP).reserved())
                .as("still promised, though its end has passed")
                .isEqualTo(Quantity.of(4));

        reservations.sweep();
        reservations.sweep();

        assertThat(level(CUP).onHand()).isEqualTo(Quantity.of(6));
        assertThat(level(POT).onHand()).isEqualTo(Quantity.of(2));
        assertThat(level(CUP).reserved()).isEqualTo(Quantity.ZERO);
        assertThat(document("R-1").settled()).isTrue();
    }

    @Test
    void aShelfThatWasKeptForAConfirmationThatNeverCameIsFreedWithTheReservation() {
        Reservation held = stands(reservations.reserve(wish("R-1", 60, line(CUP, 4))));
        new Shelves(new Ledger(store.database(), CLOCK)).keep(held, null, START);
        CLOCK.pass(61);

        reservations.sweep();

        assertThat(level(CUP).reserved()).isEqualTo(Quantity.ZERO);
        assertThat(document("R-1").state()).isEqualTo(ReservationState.EXPIRED);
    }

    @Test
    void whatAnEarlierVersionHeldDoesNotEnd() {
        stock.reserve(new io.leadline.stock.Hold("old", "web", CUP, Quantity.of(2)));
        store.database()
                .getCollection("stock_levels")
                .updateOne(Filters.eq("DC|cup"), Updates.unset("reservations.0.until"));
        CLOCK.pass(1_000_000);

        assertThat(level(CUP).reserved()).isEqualTo(Quantity.of(2));
    }

    @Test
    void theBalancesOfAnyPastMomentComeFromTheMovements() {
        Random random = new Random(7);
        List<Movement> all = new ArrayList<>(stock.movements(CUP, 0, 9).rows());
        for (int i = 0; i < 60; i++) {
            MovementKind kind = MovementKind.values()[random.nextInt(MovementKind.values().length)];
            all.add(new Movement(
                    "m" + i,
                    kind,
                    random.nextBoolean() ? "DC" : "POP",
                    CUP,
                    Quantity.of(1 + random.nextInt(9)),
                    "test",
                    START.plusSeconds(random.nextInt(40))));
        }
        stock.record(all);

        for (int second = -1; second <= 41; second++) {
            Instant moment = START.plusSeconds(second);
            for (String place : List.of("DC", "POP")) {
                Balance expected = all.stream()
                        .filter(m -> m.location().equals(place) && !m.at().isAfter(moment))
                        .reduce(Balance.none(place, CUP), Balance::plus, (a, b) -> a);
                assertThat(stock.levelAt(place, CUP, moment)).isEqualTo(expected);
            }
        }
        assertThat(stock.levelAt("DC", CUP, START.plusSeconds(41)).onHand())
                .isEqualTo(level(CUP).onHand());
    }

    @Test
    void movementsAreReadPageByPageWithoutGapsThoughSomeAreOfTheSameMoment() {
        for (int i = 0; i < 23; i++) {
            stock.record(new Movement(
                    "m" + i, MovementKind.RECEIPT, "DC", CUP, Quantity.of(1), "test", START.plusSeconds(i / 6)));
        }
        List<String> read = new ArrayList<>();
        MovementsPage page = stock.movements(CUP, List.of("DC"), null, 5);
        read.addAll(page.movements().stream().map(Movement::id).toList());
        stock.record(
                new Movement("late", MovementKind.RECEIPT, "DC", CUP, Quantity.of(1), "test", START.plusSeconds(99)));
        while (page.next().isPresent()) {
            page = stock.movements(CUP, List.of("DC"), page.next().get(), 5);
            read.addAll(page.movements().stream().map(Movement::id).toList());
        }

        assertThat(read).hasSize(24).doesNotHaveDuplicates().doesNotContain("late");
    }

    private static StockLevel level(Sku sku) {
        return stock.level("DC", sku);
    }

    private static Reservation document(String id) {
        return ReservationMapper.read(store.database()
                .getCollection(MongoReservations.RESERVATIONS)
                .find(Filters.eq(id))
                .first());
    }

    private static Reservation stands(ReservationResult result) {
        assertThat(result).isInstanceOf(ReservationResult.Stands.class);
        return ((ReservationResult.Stands) result).reservation();
    }

    private static ReservationWish wish(String id, int seconds, ReservationLine... lines) {
        return new ReservationWish(id, "web", List.of(lines), Duration.ofSeconds(seconds));
    }

    private static ReservationLine line(Sku sku, int quantity) {
        return new ReservationLine(sku, Quantity.of(quantity));
    }

    private static Movement receipt(String id, Sku sku, int quantity) {
        return new Movement(id, MovementKind.RECEIPT, "DC", sku, Quantity.of(quantity), "test", START);
    }

    private static final class MovableClock implements BusinessClock {

        private Instant now = START;

        void pass(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
