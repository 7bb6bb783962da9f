package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.Hold;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.PreOrder;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationState;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.Reserved;
import io.leadline.stock.SetAside;
import io.leadline.stock.StockCount;
import io.leadline.stock.StockLevel;
import io.leadline.stock.Sureness;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever makes goods free on a shelf where pre-orders wait, they are held for these before anybody else may have them. */
class WaitingPreOrdersTest {

    private static final Instant START = Instant.parse("2030-03-01T10:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2030, 3, 11);
    private static final LocalDate LATER = LocalDate.of(2030, 4, 11);
    private static final Sku CUP = new Sku("cup");
    private static final MovableClock CLOCK = new MovableClock();
    private static final List<Channel> CHANNELS = List.of(
            new Channel("web", "Web shop", ChannelKind.WEB, "DC", 0),
            new Channel("market", "Marketplace", ChannelKind.MARKETPLACE, "DC", 0));

    /** Of six cups that are held by somebody, or set aside, some become free. */
    private enum Frees {
        RELEASE,
        END_OF_A_RESERVATION,
        END_OF_A_PROMISE,
        COUNT,
        END_OF_A_SET_ASIDE,
        SET_ASIDE_GIVEN_BACK,
        TRANSFER,
        RETURN_OF_A_SALE,
        PRE_ORDER_GIVEN_BACK,
    }

    private static TestStore store;
    private FewGoods goods;
    private MongoStock stock;
    private MongoReservations reservations;
    private MongoSetAsides setAsides;
    private AheadWatch watch;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(
                folder,
                new StockMigrations(),
                new ReservationIndexes(),
                new AheadIndexes(),
                new LatePreOrderIndexes(),
                new SetAsideIndex());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void cups() {
        store.empty();
        CLOCK.now = START;
        FewRules rules = new FewRules(CHANNELS);
        CHANNELS.forEach(channel -> rules.rule(new ChannelRule(
                channel.id(), ChannelRule.Scope.ALL, 5, null, 0, null, new PreOrder(null, null, 90, Sureness.EIGHTY))));
        goods = new FewGoods().comes("O-1", "DC", CUP, 20, DUE).comes("O-2", "DC", CUP, 20, LATER);
        stock = new MongoStock(store.database(), rules, new FewKits(), CLOCK, event -> {});
        reservations =
                new MongoReservations(store.database(), rules, new FewKits(), goods.provider(), CLOCK, event -> {});
        setAsides = new MongoSetAsides(store.database(), CLOCK, event -> {});
        watch = new AheadWatch(
                reservations,
                new MongoLatePreOrders(store.database(), new Outboxes(), reservations, CLOCK, event -> {}),
                CLOCK,
                Duration.ZERO);
    }

    /** What each kind of movement brings of five; to those who wait, and to those whose goods are to come in time. */
    private static final Map<MovementKind, List<Integer>> BRINGS = new EnumMap<>(Map.of(
            MovementKind.RECEIPT, List.of(5, 5),
            MovementKind.RECEIPT_CORRECTION, List.of(5, 5),
            MovementKind.TRANSFER_IN, List.of(5, 5),
            MovementKind.CUSTOMER_RETURN, List.of(5, 0),
            MovementKind.COUNT, List.of(5, 0),
            MovementKind.SALE, List.of(0, 0),
            MovementKind.SUPPLIER_RETURN, List.of(0, 0),
            MovementKind.WRITE_OFF, List.of(0, 0),
            MovementKind.TRANSFER_OUT, List.of(0, 0),
            MovementKind.TRANSFER_DUE, List.of(0, 0)));

    @ParameterizedTest
    @EnumSource
    void whatEachMovementBringsIsHeldForThoseWhoWait(MovementKind kind) {
        List<Integer> brings = BRINGS.get(kind);
        assertThat(brings).as("of %s it is not said what it brings", kind).isNotNull();
        preOrdered("A", 7);

        stock.record(movement("m1", kind, 5));
        assertThat(held("A")).as("in time").isEqualTo(brings.get(1));
        CLOCK.now = at(DUE);
        stock.record(movement("m2", kind, 2));

        assertThat(held("A")).as("due").isEqualTo(brings.get(0) == 0 ? 0 : 7);
        nothingIsFreeBesideOneThatWaits();
    }

    static Stream<Frees> all() {
        return Stream.of(Frees.values());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whateverMakesGoodsFreeTheyAreHeldForTheLateOnesInTheOrderOfPromise(Frees cause) {
        stock.record(movement("r0", MovementKind.RECEIPT, 6));
        Runnable frees = begin(cause);
        preOrdered("B", 4);
        preOrdered("C", 4);
        assertThat(held("B") + held("C")).isZero();
        goods.comes("O-1", "DC", CUP, 0, DUE);
        goods.comes("O-2", "DC", CUP, 0, DUE);
        watch.look();

        frees.run();

        assertThat(stock.level("DC", CUP).availableToPromise()).isEqualTo(Quantity.ZERO);
        assertThat(stock.availableToPromise("market", CUP)).isEqualTo(Quantity.ZERO);
        assertThat(reservations.reserve(wish("x", 1, false))).isInstanceOf(ReservationResult.NotEnough.class);
        assertThat(stock.reserve(new Hold("y", "market", CUP, Quantity.of(1)))).isInstanceOf(Reserved.NotEnough.class);
        assertThat(held("B")).as("the first").isEqualTo(4);
        assertThat(held("C")).as("the next").isEqualTo(2);
        reservations.sweep();
        assertThat(reservations.find("B").orElseThrow().state())
                .as("bought, and there")
                .isEqualTo(ReservationState.CONFIRMED);
        nothingIsFreeBesideOneThatWaits();
    }

    private int free() {
        return stock.level("DC", CUP).availableToPromise().value().intValueExact();
    }

    private Runnable begin(Frees cause) {
        SetAside aside = new SetAside(
                "s", "market", "DC", CUP, Quantity.of(6), START.plusSeconds(120), new SavedBy("test", START));
        switch (cause) {
            case RELEASE, END_OF_A_RESERVATION -> stands(reservations.reserve(wish("H", 6, false)));
            case END_OF_A_PROMISE -> stock.reserve(new Hold("H", "web", CUP, Quantity.of(6)));
            case END_OF_A_SET_ASIDE, SET_ASIDE_GIVEN_BACK -> setAsides.put(aside);
            case RETURN_OF_A_SALE -> {
                stands(reservations.reserve(wish("H", 6, false)));
                stands(reservations.confirm("H", null));
            }
            case PRE_ORDER_GIVEN_BACK -> {
                stock.record(movement("gone", MovementKind.WRITE_OFF, 6));
                preOrdered("A", 8);
                stock.record(movement("part", MovementKind.RECEIPT, 6));
                assertThat(held("A")).isEqualTo(6);
            }
            case COUNT, TRANSFER -> stock.record(movement("gone", MovementKind.WRITE_OFF, 6));
        }
        return () -> {
            switch (cause) {
                case RELEASE -> reservations.release("H", null);
                case PRE_ORDER_GIVEN_BACK -> reservations.release("A", null);
                case END_OF_A_RESERVATION -> CLOCK.now = START.plusSeconds(601);
                case END_OF_A_PROMISE -> stock.release(new Hold("H", "web", CUP, Quantity.of(6)));
                case COUNT -> stock.count(List.of(new StockCount(LocalDate.of(2030, 3, 1), "DC", CUP, Quantity.of(6))));
                case END_OF_A_SET_ASIDE -> CLOCK.now = START.plusSeconds(121);
                case SET_ASIDE_GIVEN_BACK -> setAsides.end(aside);
                case TRANSFER -> {
                    stock.record(
                            new Movement("e", MovementKind.RECEIPT, "EAST", CUP, Quantity.of(6), "O-9", CLOCK.now));
                    stock.transfer("t", "EAST", "DC", CUP, Quantity.of(6), "test");
                    stock.arrive("t");
                }
                case RETURN_OF_A_SALE ->
                    reservations.giveBack("H", "b", List.of(new ReservationLine(CUP, Quantity.of(6))), null);
            }
        };
    }

    @Test
    void whatLiesFreeIsHeldOnceItsDayHasCome() {
        stock.record(movement("r0", MovementKind.RECEIPT, 6));
        preOrdered("A", 4);
        assertThat(free()).as("its goods are to come in time").isEqualTo(6);
        watch.look();

        CLOCK.now = at(DUE);
        assertThat(free()).isEqualTo(2);
        watch.look();
        reservations.sweep();

        assertThat(stored("A")).as("before anybody asks for it").isEqualTo("CONFIRMED");
        assertThat(reservations.find("A").orElseThrow().state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(free()).isEqualTo(2);
    }

    @Test
    void whatLiesFreeMakesOneThatIsNotBoughtYetHeldOnceItsDayHasCome() {
        Instant midnight = DUE.atStartOfDay().toInstant(ZoneOffset.UTC);
        CLOCK.now = midnight.minusSeconds(60);
        stock.record(movement("r0", MovementKind.RECEIPT, 6));
        stands(reservations.reserve(wish("A", 4, true)));
        watch.look();
        reservations.sweep();
        assertThat(stored("A")).isEqualTo("PREORDERED");

        CLOCK.now = midnight.plusSeconds(60);
        watch.look();
        reservations.sweep();

        assertThat(stored("A")).as("before anybody asks for it").isEqualTo("HELD");
    }

    /** As it is written: whoever finds it by its id makes it go on. */
    private String stored(String id) {
        return store.database()
                .getCollection(MongoReservations.RESERVATIONS)
                .find(Filters.eq(id))
                .projection(Projections.include("state"))
                .map(found -> found.getString("state"))
                .first();
    }

    @Test
    void oneThatIsToldAnotherDayWaitsNoMore() {
        preOrdered("A", 8);
        goods.comes("O-1", "DC", CUP, 20, LATER);
        watch.look();
        stock.record(movement("b1", MovementKind.CUSTOMER_RETURN, 1));
        assertThat(held("A")).isEqualTo(1);

        reservations.tellLater("A");

        stock.record(movement("b2", MovementKind.CUSTOMER_RETURN, 1));
        assertThat(held("A")).isEqualTo(1);
        assertThat(free()).isEqualTo(1);
    }

    /** Some sell, give back, return and count while pre-orders are due: at no moment is anything free beside one that waits. */
    @RepeatedTest(2)
    void nobodyIsFasterThanThoseWhoWait(RepetitionInfo which) throws Exception {
        stock.record(movement("r0", MovementKind.RECEIPT, 12));
        for (int i = 0; i < 10; i++) {
            preOrdered("P" + i, 2);
        }
        CLOCK.now = at(DUE);
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                int number = client;
                all.add(many.submit(() -> client(new Random(which.getCurrentRepetition() * 10L + number), number)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        reservations.sweep();

        nothingIsFreeBesideOneThatWaits();
        StockLevel level = stock.level("DC", CUP);
        assertThat(level.onHand().minus(level.reserved()).isNegative()).isFalse();
    }

    private void client(Random random, int number) {
        for (int i = 0; i < 12; i++) {
            String id = "c" + number + "-" + i;
            switch (random.nextInt(4)) {
                case 0 -> stock.record(movement(id, MovementKind.CUSTOMER_RETURN, 1));
                case 1 -> reservations.release("P" + random.nextInt(10), null);
                default -> {
                    if (reservations.reserve(wish(id, 1, false)) instanceof ReservationResult.Stands) {
                        reservations.release(id, null);
                    }
                }
            }
            nothingIsFreeBesideOneThatWaits();
        }
    }

    private void nothingIsFreeBesideOneThatWaits() {
        StockLevel level = stock.level("DC", CUP);
        boolean waits = level.ahead().stream().anyMatch(one -> one.waits(CLOCK.today()));
        assertThat(waits && level.availableToPromise().isPositive())
                .as("%s", level)
                .isFalse();
    }

    private int held(String id) {
        return new Ledger(store.database(), CLOCK)
                .read(Set.of(new LevelKey("DC", CUP))).values().stream()
                        .flatMap(state -> state.held(id + ":cup").stream())
                        .mapToInt(hold -> hold.quantity().value().intValueExact())
                        .sum();
    }

    private void preOrdered(String id, int units) {
        stands(reservations.reserve(wish(id, units, true)));
        assertThat(stands(reservations.confirm(id, null)).state()).isEqualTo(ReservationState.AWAITED);
    }

    private static ReservationWish wish(String id, int units, boolean ahead) {
        return new ReservationWish(
                id,
                "web",
                List.of(new ReservationLine(CUP, Quantity.of(units))),
                Duration.ofMinutes(10),
                ahead ? new ReservationWish.Ahead(null) : null);
    }

    private static io.leadline.stock.Reservation stands(ReservationResult result) {
        assertThat(result).isInstanceOf(ReservationResult.Stands.class);
        return ((ReservationResult.Stands) result).reservation();
    }

    private static Movement movement(String id, MovementKind kind, int units) {
        return new Movement(id, kind, "DC", CUP, Quantity.of(units), "test", CLOCK.now);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    private static final class MovableClock implements BusinessClock {

        private volatile Instant now = START;

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
