package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.Fulfilment;
import io.leadline.stock.KitGoods;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationState;
import io.leadline.stock.ReservationWish;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reservations of channels that several locations serve, by rules: 10 cups in the depot, 6 in the store, 2 pots in the store. */
class SeveralShelvesTest {

    private static final Sku CUP = new Sku("cup");
    private static final Sku POT = new Sku("pot");
    private static final Clock CLOCK = new Clock();

    private static TestStore store;
    private static FewRules rules;
    private static MongoStock stock;
    private static MongoReservations reservations;

    private static final class Clock implements BusinessClock {

        private volatile Instant now = Instant.EPOCH;

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
        store = TestStore.in(folder, new StockMigrations(), new ReservationIndexes());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void shelves() {
        store.empty();
        CLOCK.now = Instant.parse("2030-03-01T10:00:00Z");
        rules = new FewRules(List.of(
                        new Channel("web", "Web shop", ChannelKind.WEB, "DC", 0),
                        new Channel("till", "Till", ChannelKind.STORE, "ST", 0)))
                .source("web", "DC", 1)
                .source("web", "ST", 2);
        stock = new MongoStock(store.database(), rules, new FewKits(), CLOCK, event -> {});
        reservations = door();
        stock.record(List.of(receipt("r1", "DC", CUP, 10), receipt("r2", "ST", CUP, 6), receipt("r3", "ST", POT, 2)));
    }

    private static MongoReservations door() {
        return new MongoReservations(
                store.database(), rules, new FewKits(), new FewGoods().provider(), CLOCK, event -> {});
    }

    @Test
    void whatAllItsLocationsHaveMayBePromised() {
        assertThat(stock.availableToPromise("web", List.of(CUP, POT)))
                .isEqualTo(Map.of(CUP, Quantity.of(16), POT, Quantity.of(2)));
        assertThat(stock.availableToPromise("till", CUP)).isEqualTo(Quantity.of(6));
    }

    @Test
    void aWishLeavesFromTheFirstThatHasItAllAndIsSplitOnlyIfNeeded() {
        assertThat(held("R-1", CUP, 4).picks()).containsExactly(new Fulfilment.Pick("DC", CUP, Quantity.of(4)));
        assertThat(stands(reservations.reserve(wish("R-2", line(CUP, 2), line(POT, 1))))
                        .picks())
                .containsExactly(
                        new Fulfilment.Pick("ST", CUP, Quantity.of(2)), new Fulfilment.Pick("ST", POT, Quantity.of(1)));
        assertThat(held("R-3", CUP, 9).picks())
                .containsExactly(
                        new Fulfilment.Pick("DC", CUP, Quantity.of(6)), new Fulfilment.Pick("ST", CUP, Quantity.of(3)));
        assertThat(stock.availableToPromise("web", CUP)).isEqualTo(Quantity.of(1));
    }

    @Test
    void itLivesOnAllItsShelvesAndComesBackToTheFirst() {
        held("R-1", CUP, 12);
        CLOCK.now = CLOCK.now.plusSeconds(50);
        stands(reservations.extend("R-1", Duration.ofSeconds(60), null));
        CLOCK.now = CLOCK.now.plusSeconds(50);

        stands(reservations.confirm("R-1", null));
        stands(reservations.confirm("R-1", null));
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.ZERO);
        assertThat(stock.level("ST", CUP).onHand()).isEqualTo(Quantity.of(4));

        stands(reservations.giveBack("R-1", "b", List.of(line(CUP, 11)), null));
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(11));
    }

    @Test
    void tooLittleIsToldAsTheSumAndNothingIsHeld() {
        assertThat(reservations.reserve(wish("R-1", line(CUP, 17), line(POT, 1))))
                .isInstanceOfSatisfying(
                        ReservationResult.NotEnough.class,
                        few -> assertThat(few.reservation().missing())
                                .containsExactly(new Reservation.Shortage(CUP, Quantity.of(17), Quantity.of(16))));
        assertThat(reservations.reserve(wish("R-1", line(CUP, 17), line(POT, 1))))
                .isInstanceOf(ReservationResult.NotEnough.class);
        assertThat(stock.availableToPromise("web", List.of(CUP, POT)))
                .isEqualTo(Map.of(CUP, Quantity.of(16), POT, Quantity.of(2)));
    }

    @Test
    void whereSomebodyWasFasterTheGoodsLeaveFromAnother() {
        ReservationWish wish = wish("R-1", line(CUP, 6));
        Reservation planned = Reservation.started(wish, "DC", KitGoods.NONE, CLOCK.now)
                .sent(List.of(new Fulfilment.Pick("DC", CUP, Quantity.of(6))));
        store.database().getCollection(MongoReservations.RESERVATIONS).insertOne(ReservationMapper.write(planned));
        stock.record(new Movement("s", MovementKind.SALE, "DC", CUP, Quantity.of(7), "till", CLOCK.now));

        assertThat(stands(reservations.reserve(wish)).picks())
                .containsExactly(new Fulfilment.Pick("ST", CUP, Quantity.of(6)));
        assertThat(stock.level("DC", CUP).reserved()).isEqualTo(Quantity.ZERO);
        assertThat(stock.level("ST", CUP).reserved()).isEqualTo(Quantity.of(6));
    }

    @Test
    void aPartIsWhatIsHeldAtEachShelf() {
        rules.rule(new ChannelRule("web", ChannelRule.Scope.ALL, 5, 50, 0, null));

        assertThat(stock.availableToPromise("web", CUP)).isEqualTo(Quantity.of(8));
        assertThat(reservations.reserve(wish("R-1", line(CUP, 9)))).isInstanceOf(ReservationResult.NotEnough.class);
        assertThat(held("R-2", CUP, 8).picks())
                .containsExactly(
                        new Fulfilment.Pick("DC", CUP, Quantity.of(5)), new Fulfilment.Pick("ST", CUP, Quantity.of(3)));
        assertThat(stock.availableToPromise("till", CUP)).isEqualTo(Quantity.of(3));
    }

    /** Customers of two channels at two doors, all at once, each telling its wish twice. */
    @Test
    void nothingIsOversoldOrHeldForNobodyWhereManyAskSeveralShelves() throws Exception {
        rules.rule(new ChannelRule("web", ChannelRule.Scope.ALL, 1, 60, 0, null));
        List<MongoReservations> doors = List.of(door(), door());
        Map<String, ReservationState> told = new ConcurrentHashMap<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int n = i;
                all.add(threads.submit(() -> lives(n, doors, told)));
                all.add(threads.submit(() -> lives(n, doors, told)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        CLOCK.now = CLOCK.now.plusSeconds(3600);
        while (reservations.sweep()) {}

        Map<Sku, Quantity> sold = new ConcurrentHashMap<>();
        told.forEach((id, state) -> {
            Reservation now = reservations.find(id).orElseThrow();
            assertThat(now.state()).as(id).isEqualTo(state);
            if (state == ReservationState.CONFIRMED) {
                now.lines().forEach(line -> sold.merge(line.sku(), line.quantity(), Quantity::plus));
            }
        });
        for (Sku sku : List.of(CUP, POT)) {
            Quantity left = Quantity.ZERO;
            for (String place : List.of("DC", "ST")) {
                assertThat(stock.level(place, sku).onHand().isNegative()).isFalse();
                assertThat(stock.level(place, sku).reserved()).as(place + sku).isEqualTo(Quantity.ZERO);
                left = left.plus(stock.level(place, sku).onHand());
            }
            assertThat(left.plus(sold.getOrDefault(sku, Quantity.ZERO)))
                    .isEqualTo(Quantity.of(sku.equals(CUP) ? 16 : 2));
            long booked = store
                    .database()
                    .getCollection("stock_movements")
                    .find(Filters.and(Filters.eq("sku", sku.value()), Filters.eq("kind", "SALE")))
                    .into(new ArrayList<>())
                    .stream()
                    .map(MovementMapper::read)
                    .mapToLong(sale -> sale.quantity().value().longValueExact())
                    .sum();
            assertThat(Quantity.of(booked)).isEqualTo(sold.getOrDefault(sku, Quantity.ZERO));
        }
    }

    /** The same whoever of the two lives it. */
    private static void lives(int n, List<MongoReservations> doors, Map<String, ReservationState> told) {
        Random random = new Random(n);
        String channel = n % 3 == 0 ? "till" : "web";
        String id = "R-" + n;
        List<ReservationLine> lines = n % 4 == 0
                ? List.of(line(CUP, 1 + random.nextInt(3)), line(POT, 1))
                : List.of(line(CUP, 1 + random.nextInt(7)));
        MongoReservations door = doors.get(random.nextInt(2));
        ReservationResult result = door.reserve(new ReservationWish(id, channel, lines, Duration.ofSeconds(600)));
        if (result instanceof ReservationResult.NotEnough) {
            told.put(id, ReservationState.REFUSED);
        } else if (n % 5 == 0) {
            door.release(id, null);
            told.put(id, ReservationState.RELEASED);
        } else if (n % 5 < 3) {
            door.confirm(id, null);
            told.put(id, ReservationState.CONFIRMED);
        } else {
            told.put(id, ReservationState.EXPIRED);
        }
    }

    private static Reservation held(String id, Sku sku, int units) {
        Reservation held = stands(reservations.reserve(wish(id, line(sku, units))));
        assertThat(held.state()).isEqualTo(ReservationState.HELD);
        assertThat(stands(reservations.reserve(wish(id, line(sku, units)))).picks())
                .isEqualTo(held.picks());
        return held;
    }

    private static Reservation stands(ReservationResult result) {
        assertThat(result).isInstanceOf(ReservationResult.Stands.class);
        return ((ReservationResult.Stands) result).reservation();
    }

    private static ReservationWish wish(String id, ReservationLine... lines) {
        return new ReservationWish(id, "web", List.of(lines), Duration.ofSeconds(60));
    }

    private static ReservationLine line(Sku sku, int units) {
        return new ReservationLine(sku, Quantity.of(units));
    }

    private static Movement receipt(String id, String place, Sku sku, int units) {
        return new Movement(id, MovementKind.RECEIPT, place, sku, Quantity.of(units), "test", CLOCK.now);
    }
}
