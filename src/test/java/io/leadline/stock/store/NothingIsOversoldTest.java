package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many customers of two channels at once, who ask twice, change their minds, come too late, send back, and die in between,
 * over few items. What they were told is written down outside of the store and held against it in the end, item by item.
 * {@code -Dleadline.test.customers=100000} makes it long.
 */
class NothingIsOversoldTest {

    private static final int CUSTOMERS = Integer.getInteger("leadline.test.customers", 100);
    private static final int THREADS = 8;
    private static final int ON_HAND = 40;
    private static final List<Sku> ITEMS =
            IntStream.range(0, 4).mapToObj(i -> new Sku("item" + i)).toList();
    private static final FastClock CLOCK = new FastClock();

    @TempDir
    Path folder;

    private TestStore store;
    private MongoStock stock;
    /** As two instances of the application. */
    private List<MongoReservations> doors;

    private MongoCollection<Document> levels;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /** What a customer was told last, and what is known to be on its way to the customer. */
    private record Told(ReservationWish wish, ReservationState state, Map<Sku, Quantity> back) {}

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new StockMigrations(), new ReservationIndexes());
        stock = new MongoStock(store.database(), new FewRules(), new FewKits(), CLOCK, event -> {});
        doors = List.of(door(), door());
        levels = store.database().getCollection("stock_levels");
        ITEMS.forEach(item -> stock.record(
                new Movement("r" + item, MovementKind.RECEIPT, "DC", item, Quantity.of(ON_HAND), "O-1", CLOCK.now())));
    }

    private MongoReservations door() {
        return new MongoReservations(
                store.database(), new FewRules(), new FewKits(), new FewGoods().provider(), CLOCK, event -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingIsOversoldNegativeLostOrDoubled() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(THREADS + 2)) {
            List<Future<?>> customers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                customers.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < CUSTOMERS; n = next.getAndIncrement()) {
                        new Customer(n).live();
                    }
                }));
            }
            Future<?> sweeper = threads.submit(() -> {
                while (!over.get()) {
                    doors.getFirst().sweep();
                    CLOCK.sleep(Duration.ofMillis(200));
                }
            });
            Future<Integer> looker = threads.submit(() -> {
                int looks = 0;
                for (; !over.get(); looks++) {
                    levels.find().forEach(this::promisesNoMoreThanThereIs);
                    CLOCK.sleep(Duration.ofMillis(100));
                }
                return looks;
            });
            try {
                for (Future<?> customer : customers) {
                    customer.get();
                }
            } finally {
                over.set(true);
            }
            sweeper.get();
            assertThat(looker.get()).isPositive();
        }

        CLOCK.pass(Duration.ofHours(1));
        while (doors.getLast().sweep()) {}

        checkedItemByItem();
    }

    private void promisesNoMoreThanThereIs(Document shelf) {
        LevelState state = LevelMapper.read(shelf);
        assertThat(state.onHand().isNegative()).as(shelf.toJson()).isFalse();
        Quantity held =
                state.holds().stream().map(io.leadline.stock.Hold::quantity).reduce(Quantity.ZERO, Quantity::plus);
        assertThat(held.compareTo(state.onHand())).as(shelf.toJson()).isLessThanOrEqualTo(0);
    }

    private void checkedItemByItem() {
        Map<String, Reservation> stored = store
                .database()
                .getCollection(MongoReservations.RESERVATIONS)
                .find()
                .map(ReservationMapper::read)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toMap(Reservation::id, r -> r));
        assertThat(stored.keySet()).containsAll(told.keySet());
        told.forEach((id, last) -> {
            Reservation now = stored.get(id);
            assertThat(now.answers(last.wish())).as(id).isTrue();
            assertThat(now.settled()).as(id).isTrue();
            ReservationState expected = last.state().isOpen() ? ReservationState.EXPIRED : last.state();
            assertThat(now.state()).as(id + " was told " + last.state()).isEqualTo(expected);
        });
        assertThat(told.values().stream().map(Told::state).distinct()).hasSizeGreaterThanOrEqualTo(4);
        for (Sku item : ITEMS) {
            Quantity expected = Quantity.of(ON_HAND);
            Map<String, Quantity> sales = new HashMap<>();
            for (Told last : told.values()) {
                if (last.state() == ReservationState.CONFIRMED) {
                    for (ReservationLine line : last.wish().lines()) {
                        if (line.sku().equals(item)) {
                            expected = expected.minus(line.quantity());
                            sales.put(last.wish().id(), line.quantity());
                        }
                    }
                    expected = expected.plus(last.back().getOrDefault(item, Quantity.ZERO));
                }
            }
            assertThat(stock.level("DC", item).onHand())
                    .as("on hand of " + item)
                    .isEqualTo(expected);
            assertThat(stock.level("DC", item).reserved())
                    .as("reserved of " + item)
                    .isEqualTo(Quantity.ZERO);
            Map<String, Quantity> booked = new HashMap<>();
            Quantity running = Quantity.ZERO;
            for (Document document : store.database()
                    .getCollection("stock_movements")
                    .find(Filters.eq("sku", item.value()))
                    .sort(Sorts.ascending("chain.n"))) {
                Movement movement = MovementMapper.read(document);
                running = running.plus(movement.onHandChange());
                assertThat(running.isNegative()).as("after " + movement.id()).isFalse();
                if (movement.kind() == MovementKind.SALE) {
                    assertThat(booked.put(movement.cause(), movement.quantity()))
                            .isNull();
                }
            }
            assertThat(booked).as("sales of " + item).isEqualTo(sales);
            assertThat(running).isEqualTo(expected);
            assertThat(stock.levelAt("DC", item, CLOCK.now()).onHand()).isEqualTo(expected);
        }
    }

    private final class Customer {

        private final Random random;
        private final ReservationWish wish;

        Customer(int n) {
            random = new Random(n);
            List<ReservationLine> lines = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(i -> new ReservationLine(
                            ITEMS.get(random.nextInt(ITEMS.size())), Quantity.of(1 + random.nextInt(2))))
                    .toList();
            wish = new ReservationWish(
                    "R-" + n,
                    random.nextBoolean() ? "web" : "market",
                    lines,
                    Duration.ofSeconds(2 + random.nextInt(12)));
        }

        private MongoReservations door() {
            return doors.get(random.nextInt(doors.size()));
        }

        void live() {
            ReservationState state = random.nextInt(10) == 0 ? diesWhileReserving() : reserves();
            told.put(wish.id(), new Told(wish, state, Map.of()));
            if (state != ReservationState.HELD) {
                return;
            }
            if (random.nextInt(8) == 0) {
                CLOCK.sleep(wish.lasts());
            }
            if (random.nextInt(4) == 0) {
                hear(door().extend(wish.id(), wish.lasts().multipliedBy(2), null));
            }
            switch (random.nextInt(8)) {
                case 0, 1 -> hear(twice(door -> door.release(wish.id(), null)));
                case 2 -> diesWhileConfirming();
                case 3 -> CLOCK.sleep(Duration.ofSeconds(1));
                case 4 -> {
                    hear(twice(door -> door.confirm(wish.id(), null)));
                    if (told.get(wish.id()).state() == ReservationState.CONFIRMED) {
                        sendsBack();
                    }
                }
                default -> hear(twice(door -> door.confirm(wish.id(), null)));
            }
        }

        private ReservationState reserves() {
            return switch (twice(door -> door.reserve(wish))) {
                case ReservationResult.Stands stands -> stands.reservation().state();
                case ReservationResult.NotEnough no -> ReservationState.REFUSED;
                case ReservationResult other -> throw new AssertionError(wish + " is answered by " + other);
            };
        }

        /** Sends it again at the same time, as a client does whose first answer is late. */
        private ReservationResult twice(java.util.function.Function<MongoReservations, ReservationResult> step) {
            if (random.nextInt(3) > 0) {
                return step.apply(door());
            }
            MongoReservations other = door();
            Thread again = Thread.ofVirtual().start(() -> step.apply(other));
            ReservationResult result = step.apply(door());
            try {
                again.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return result;
        }

        /** What is written and then cut off; whoever asked never hears of it and does not ask again. */
        private ReservationState diesWhileReserving() {
            Reservation started = Reservation.started(wish, "DC", KitGoods.NONE, CLOCK.now());
            store.database().getCollection(MongoReservations.RESERVATIONS).insertOne(ReservationMapper.write(started));
            new Shelves(new Ledger(store.database(), CLOCK))
                    .hold(started, new FewRules().selling(), CLOCK.now(), false);
            return random.nextBoolean() ? ReservationState.STARTED : reserves();
        }

        private void diesWhileConfirming() {
            Reservation held = door().find(wish.id()).orElseThrow();
            Instant now = CLOCK.now();
            boolean kept = held.state() == ReservationState.HELD
                    && new Shelves(new Ledger(store.database(), CLOCK)).keep(held, null, now);
            if (kept
                    && random.nextBoolean()
                    && io.leadline.storage.Guarded.save(
                            store.database().getCollection(MongoReservations.RESERVATIONS),
                            ReservationMapper.write(held.confirmed(now).orElseThrow()),
                            held.version())) {
                told.put(wish.id(), new Told(wish, ReservationState.CONFIRMED, Map.of()));
            }
        }

        private void sendsBack() {
            ReservationLine first = wish.lines().getFirst();
            ReservationLine one = new ReservationLine(first.sku(), Quantity.of(1));
            ReservationResult result = twice(door -> door.giveBack(wish.id(), "b", List.of(one), null));
            assertThat(result).isInstanceOf(ReservationResult.Stands.class);
            told.put(wish.id(), new Told(wish, ReservationState.CONFIRMED, Map.of(first.sku(), one.quantity())));
        }

        private void hear(ReservationResult result) {
            Reservation heard = switch (result) {
                case ReservationResult.Stands stands -> stands.reservation();
                case ReservationResult.NotNow no -> no.reservation();
                case ReservationResult other -> throw new AssertionError(wish + " is answered by " + other);
            };
            told.put(wish.id(), new Told(wish, heard.state(), Map.of()));
        }
    }

    /** Twenty seconds pass in one. */
    private static final class FastClock implements BusinessClock {

        private static final int TIMES = 20;
        private final long began = System.nanoTime();
        private volatile Duration ahead = Duration.ZERO;

        void pass(Duration time) {
            ahead = ahead.plus(time);
        }

        void sleep(Duration time) {
            try {
                Thread.sleep(time.dividedBy(TIMES));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Instant now() {
            return Instant.parse("2030-03-01T10:00:00Z")
                    .plusNanos((System.nanoTime() - began) * TIMES)
                    .plus(ahead);
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
