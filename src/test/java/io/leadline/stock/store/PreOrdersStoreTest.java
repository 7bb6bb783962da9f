package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.PendingCommands.Waiting;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ComingChanged;
import io.leadline.stock.ComingPromises;
import io.leadline.stock.Fulfilment;
import io.leadline.stock.Hold;
import io.leadline.stock.LatePreOrderTask;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.PreOrder;
import io.leadline.stock.PromisedAhead;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationChanged;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationState;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.Reserved;
import io.leadline.stock.ShelvesChanged;
import io.leadline.stock.StockLevel;
import io.leadline.stock.Sureness;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten cups lie there; twenty are to come on the 11th, and ten on the 21st. */
@ContractOf({AheadWatch.class, MongoLatePreOrders.class})
class PreOrdersStoreTest {

    private static final Instant START = Instant.parse("2030-03-01T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2030, 3, 11);
    private static final LocalDate SECOND = LocalDate.of(2030, 3, 21);
    private static final Sku CUP = new Sku("cup");
    private static final Sku POT = new Sku("pot");
    private static final MovableClock CLOCK = new MovableClock();
    private static final List<Channel> CHANNELS = List.of(
            new Channel("web", "Web shop", ChannelKind.WEB, "DC", 0),
            new Channel("market", "Marketplace", ChannelKind.MARKETPLACE, "DC", 0));

    private static TestStore store;
    private final List<Object> told = new ArrayList<>();
    private FewRules rules;
    private FewGoods goods;
    private MongoStock stock;
    private MongoReservations reservations;
    private MongoLatePreOrders late;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(
                folder, new StockMigrations(), new ReservationIndexes(), new AheadIndexes(), new LatePreOrderIndexes());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void cups() {
        store.empty();
        told.clear();
        CLOCK.now = START;
        rules = new FewRules(CHANNELS);
        rules.rule(rule("web", new PreOrder(null, null, 60, Sureness.EIGHTY)));
        rules.rule(rule("market", new PreOrder(8, null, 60, Sureness.EIGHTY)));
        goods = new FewGoods().comes("O-1", "DC", CUP, 20, FIRST).comes("O-2", "DC", CUP, 10, SECOND);
        stock = new MongoStock(store.database(), rules, new FewKits(), CLOCK, event -> {});
        reservations = another();
        late = new MongoLatePreOrders(store.database(), new Outboxes(), reservations, CLOCK, event -> {});
        stock.record(receipt("r0", 10));
    }

    private MongoReservations another() {
        return new MongoReservations(store.database(), rules, new FewKits(), goods.provider(), CLOCK, event -> {
            synchronized (told) {
                told.add(event);
            }
        });
    }

    @Test
    void itIsPromisedForTheFirstDayOnWhichThereIsEnough() {
        assertThat(preOrdered("A", "web", 15, null).promised()).contains(FIRST);
        assertThat(preOrdered("B", "web", 6, null).promised()).contains(SECOND);
        assertThat(preOrdered("C", "web", 5, null).promised()).contains(FIRST);

        assertThat(refused("D", "web", 5, null)).isEqualTo(Quantity.of(4));
        assertThat(refused("E", "web", 1, FIRST)).isEqualTo(Quantity.ZERO);
        assertThat(preOrdered("F", "web", 4, SECOND).promised()).contains(SECOND);
        assertThat(level().availableToPromise())
                .as("what lies there is for others")
                .isEqualTo(Quantity.of(10));
        assertThat(level().reserved()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void eachChannelKeepsToItsRuleAndTheSameWishIsOne() {
        assertThat(preOrdered("A", "market", 8, null).promised()).contains(FIRST);
        assertThat(preOrdered("A", "market", 8, null).version()).isEqualTo(1);
        assertThat(refused("B", "market", 1, null)).isEqualTo(Quantity.ZERO);
        assertThat(reservations.reserve(wish("A", "market", 7, null)))
                .isInstanceOf(ReservationResult.OtherContent.class);
        assertThat(reservations.reserve(new ReservationWish("A", "market", List.of(line(8)), Duration.ofMinutes(5))))
                .as("of what is there")
                .isInstanceOf(ReservationResult.OtherContent.class);
        assertThat(level().ahead()).extracting(PromisedAhead::left).containsExactly(Quantity.of(8));
    }

    @Test
    void whatComesIsHeldForItInTheWriteThatBooksItAndGoneWhereItWasBought() {
        preOrdered("A", "web", 15, null);
        preOrdered("B", "market", 5, null);
        assertThat(stands(reservations.confirm("B", null)).state()).isEqualTo(ReservationState.AWAITED);
        assertThat(stands(reservations.confirm("B", null)).version())
                .as("the same again")
                .isEqualTo(2);

        stock.record(receipt("r1", 18));
        assertThat(level().reserved()).isEqualTo(Quantity.of(18));
        assertThat(level().availableToPromise()).isEqualTo(Quantity.of(10));
        assertThat(stock.reserve(new Hold("x", "web", CUP, Quantity.of(11)))).isInstanceOf(Reserved.NotEnough.class);
        CLOCK.pass(60);
        reservations.sweep();

        assertThat(document("A").state()).isEqualTo(ReservationState.HELD);
        assertThat(document("A").until()).isEqualTo(START.plus(Duration.ofMinutes(5)));
        assertThat(document("B").state()).as("two are missing").isEqualTo(ReservationState.AWAITED);
        goods.comes("O-1", "DC", CUP, 2, FIRST);
        stock.record(receipt("r2", 2));
        assertThat(reservations.find("B").orElseThrow().state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(level().onHand()).isEqualTo(Quantity.of(25));
        reservations.sweep();
        assertThat(level().ahead()).isEmpty();
        assertThat(stands(reservations.confirm("A", null)).state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(level().onHand()).isEqualTo(Quantity.of(10));
        assertThat(level().reserved()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void whatIsGivenBackIsForTheNext() {
        preOrdered("A", "web", 20, FIRST);
        assertThat(refused("B", "web", 1, FIRST)).isEqualTo(Quantity.ZERO);

        reservations.release("A", null);

        assertThat(document("A").state()).isEqualTo(ReservationState.RELEASED);
        assertThat(preOrdered("C", "web", 20, FIRST).promised()).contains(FIRST);
        reservations.confirm("C", null);
        assertThat(stands(reservations.release("C", null)).state()).isEqualTo(ReservationState.RELEASED);
        assertThat(level().ahead()).isEmpty();
    }

    @Test
    void whatNobodyBuysIsOverAtItsEndAndWhatIsBoughtNever() {
        preOrdered("A", "web", 10, null);
        preOrdered("B", "web", 10, null);
        preOrdered("C", "web", 10, null);
        reservations.confirm("A", null);
        assertThat(stands(reservations.extend("B", Duration.ofMinutes(50), null))
                        .state())
                .isEqualTo(ReservationState.PREORDERED);
        CLOCK.pass(301);

        reservations.sweep();

        assertThat(document("C").state()).isEqualTo(ReservationState.EXPIRED);
        assertThat(document("B").state()).isEqualTo(ReservationState.PREORDERED);
        assertThat(level().ahead()).extracting(PromisedAhead::reservation).containsExactly("A", "B");
        CLOCK.now = START.plus(Duration.ofDays(2));
        reservations.sweep();
        assertThat(document("B").state()).isEqualTo(ReservationState.EXPIRED);
        assertThat(document("A").state()).isEqualTo(ReservationState.AWAITED);
        assertThat(reservations.confirm("C", null)).isInstanceOf(ReservationResult.NotNow.class);
    }

    @Test
    void whatIsGivenBackLongAfterItsEndIsRememberedAsLongAsAnyOther() {
        nothingLiesThere();
        preOrdered("A", "web", 10, null);
        reservations.confirm("A", null);
        CLOCK.now = START.plus(Duration.ofDays(60));
        reservations.release("A", null);

        reservations.sweep();

        assertThat(stands(reservations.release("A", null)).state()).isEqualTo(ReservationState.RELEASED);
        CLOCK.now = START.plus(Duration.ofDays(91));
        reservations.sweep();
        assertThat(reservations.find("A")).isEmpty();
    }

    @Test
    void severalLinesArePromisedForTheLastOfTheirDaysOrNone() {
        goods.comes("O-1p", "DC", POT, 5, SECOND);

        Reservation both = stands(reservations.reserve(wish("A", "web", null, line(15), pots(3))));
        assertThat(both.promised()).contains(SECOND);
        ReservationResult result = reservations.reserve(wish("B", "web", null, line(4), pots(3)));
        assertThat(result).isInstanceOf(ReservationResult.NotEnough.class);
        assertThat(((ReservationResult.NotEnough) result).reservation().missing())
                .containsExactly(new Reservation.Shortage(POT, Quantity.of(3), Quantity.of(2)));
        assertThat(level().ahead()).as("of B nothing is promised").hasSize(1);
        assertThat(stands(reservations.reserve(wish("C", "web", null, line(5), pots(2))))
                        .promised())
                .contains(SECOND);

        reservations.confirm("A", null);
        goods.comes("O-1", "DC", CUP, 0, FIRST);
        stock.record(receipt("r1", 20));
        reservations.sweep();
        assertThat(document("A").state()).as("its pots are to come").isEqualTo(ReservationState.AWAITED);
        assertThat(level().reserved()).isEqualTo(Quantity.of(20));
        stock.record(new Movement("r2", MovementKind.RECEIPT, "DC", POT, Quantity.of(3), "O-1p", CLOCK.now));
        reservations.sweep();
        assertThat(document("A").state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(stock.level("DC", POT).onHand()).isEqualTo(Quantity.ZERO);
        assertThat(level().onHand()).isEqualTo(Quantity.of(15));
    }

    @Test
    void eachLineIsPromisedFromWhereItIsThereFirst() {
        rules.source("web", "DC", 1).source("web", "EAST", 2);
        goods.comes("O-3", "EAST", POT, 6, FIRST).comes("O-4", "EAST", CUP, 30, SECOND);

        Reservation both = stands(reservations.reserve(wish("A", "web", null, line(15), pots(3))));

        assertThat(both.promised()).contains(FIRST);
        assertThat(both.picks())
                .extracting(pick -> pick.sku() + " " + pick.location())
                .containsExactly("cup DC", "pot EAST");
        assertThat(stands(reservations.reserve(wish("B", "web", null, line(25))))
                        .picks())
                .extracting(pick -> pick.location())
                .containsExactly("EAST");
        reservations.release("A", null);
        assertThat(level().ahead()).isEmpty();
        assertThat(stock.level("EAST", POT).ahead()).isEmpty();
    }

    @Test
    void whatSlipsIsToldOnceItIsSureWithTheNewDay() {
        nothingLiesThere();
        preOrdered("A", "web", 15, null);
        preOrdered("B", "web", 5, null);
        reservations.confirm("A", null);
        reservations.confirm("B", null);
        told.clear();
        goods.comes("O-1", "DC", CUP, 20, SECOND.plusDays(9));
        AheadWatch slow = new AheadWatch(reservations, late, CLOCK, Duration.ofDays(1));
        slow.look();
        slow.on(news());
        slow.look();
        assertThat(document("A").expected())
                .as("it may be there and not booked yet")
                .contains(FIRST);
        AheadWatch watch = new AheadWatch(reservations, late, CLOCK, Duration.ZERO);

        watch.look();

        assertThat(document("A").promised()).contains(FIRST);
        assertThat(document("A").expected()).contains(SECOND.plusDays(9));
        assertThat(document("A").isLate()).isTrue();
        assertThat(changes()).containsExactlyInAnyOrder("A 2030-03-30", "B 2030-03-30");
        watch.on(news());
        watch.look();
        assertThat(changes()).hasSize(2);
        goods.comes("O-1", "DC", CUP, 20, FIRST);
        watch.on(news());
        watch.look();
        assertThat(document("A").isLate()).isFalse();
        assertThat(changes()).hasSize(4);
    }

    @Test
    void whoWasPromisedFirstKeepsWhatIsLeft() {
        nothingLiesThere();
        preOrdered("A", "web", 15, null);
        preOrdered("B", "web", 5, null);
        preOrdered("C", "web", 10, null);
        goods.comes("O-1", "DC", CUP, 16, FIRST).comes("O-2", "DC", CUP, 0, SECOND);
        AheadWatch watch = new AheadWatch(reservations, late, CLOCK, Duration.ZERO);

        watch.look();

        assertThat(document("A").expected()).contains(FIRST);
        assertThat(document("B").expected()).as("too few come").isEmpty();
        assertThat(document("C").expected()).isEmpty();
        assertThat(document("C").state()).isEqualTo(ReservationState.PREORDERED);
        goods.comes("O-3", "DC", CUP, 40, SECOND);
        watch.on(news());
        watch.look();
        assertThat(document("B").expected()).contains(SECOND);
        assertThat(document("C").expected()).contains(SECOND);
    }

    @Test
    void aShelfOfWhichSomethingIsLateIsOneQuestionUntilNothingIs() {
        nothingLiesThere();
        preOrdered("A", "web", 15, null);
        preOrdered("B", "web", 5, null);
        preOrdered("C", "web", 10, null);
        AheadWatch watch = new AheadWatch(reservations, late, CLOCK, Duration.ZERO);
        watch.look();
        assertThat(late.waiting(10)).isEmpty();
        goods.comes("O-1", "DC", CUP, 20, SECOND.plusDays(9));

        watch.on(news());
        watch.look();
        watch.on(news());
        watch.look();

        assertThat(late.waiting(10)).hasSize(1);
        assertThat(late.open()).containsExactly(new ShelvesChanged.Shelf("DC", CUP));
        assertThat(late.of(CUP))
                .as("A has what C was to have")
                .extracting(Reservation::id)
                .containsExactly("A", "B", "C");
        Waiting asked = late.waiting(10).getFirst();
        String subject = asked.subject();
        assertThat(late.ofTask(subject)).contains(new ShelvesChanged.Shelf("DC", CUP));
        late.taken(asked.owner(), asked.command().id());
        told.clear();
        assertThat(late.tellLater("A").orElseThrow().promised()).contains(SECOND.plusDays(9));
        assertThat(late.tellLater("A")).as("it is not late any more").isEmpty();
        assertThat(changes()).containsExactly("A 2030-03-30");
        assertThat(level().ahead()).extracting(PromisedAhead::day).contains(SECOND.plusDays(9));
        assertThat(late.of(CUP)).extracting(Reservation::id).containsExactly("B", "C");
        reservations.release("B", null);
        watch.on(news());
        watch.look();

        assertThat(document("C").isLate())
                .as("it is before A now, whose day is a later one")
                .isFalse();
        assertThat(late.open()).isEmpty();
        Waiting settled = late.waiting(10).getFirst();
        assertThat(settled.command()).isEqualTo(LatePreOrderTask.settled(subject));
        late.taken(settled.owner(), settled.command().id());
        assertThat(late.ofTask(subject)).isEmpty();
        goods.comes("O-1", "DC", CUP, 0, FIRST);
        watch.on(news());
        watch.look();
        assertThat(late.tellLater("A")).as("nobody knows a day").isEmpty();
        assertThat(late.waiting(10)).as("another question").hasSize(1);
    }

    private static ComingChanged news() {
        return new ComingChanged(Set.of(new ShelvesChanged.Shelf("DC", CUP)));
    }

    @Test
    void whatACrashCutOffIsMadeGood() {
        Reservation begun =
                Reservation.started(wish("R-1", "web", 4, null), "DC", io.leadline.stock.KitGoods.NONE, START);
        new ReservationDocuments(store.database().getCollection(MongoReservations.RESERVATIONS)).add(begun);

        assertThat(preOrdered("R-1", "web", 4, null).state()).isEqualTo(ReservationState.PREORDERED);
        assertThat(level().ahead()).hasSize(1);
        Reservation cut =
                Reservation.started(wish("R-2", "web", 4, null), "DC", io.leadline.stock.KitGoods.NONE, START);
        new ReservationDocuments(store.database().getCollection(MongoReservations.RESERVATIONS)).add(cut);
        new AheadShelves(store.database(), new Ledger(store.database(), CLOCK), new FewKits(), goods.provider(), CLOCK)
                .promise(cut, rules.selling(), START);
        assertThat(level().ahead()).hasSize(2);
        reservations.confirm("R-1", null);
        CLOCK.pass(301);
        another().sweep();
        assertThat(document("R-2").state()).isEqualTo(ReservationState.EXPIRED);
        assertThat(level().ahead()).extracting(PromisedAhead::id).containsExactly("R-1:cup");
    }

    /** Promised, bought, moved, told later and there: a crash comes between what is written down and what is told of it. */
    @Test
    void whatACrashKeptFromBeingToldIsToldLaterAndOnce() {
        nothingLiesThere();
        MongoReservations dying =
                new MongoReservations(store.database(), rules, new FewKits(), goods.provider(), CLOCK, event -> {
                    if (event instanceof ReservationChanged) {
                        throw new IllegalStateException("the process dies");
                    }
                });

        cutOff(() -> dying.reserve(wish("A", "web", 4, null)), "A", ReservationState.PREORDERED);
        cutOff(() -> dying.confirm("A", null), "A", ReservationState.AWAITED);
        cutOff(() -> dying.expect("A", Optional.of(SECOND)), "A", ReservationState.AWAITED);
        cutOff(() -> dying.tellLater("A"), "A", ReservationState.AWAITED);
        stock.record(receipt("r1", 4));
        cutOff(dying::sweep, "A", ReservationState.CONFIRMED);
        assertThat(level().onHand()).isEqualTo(Quantity.ZERO);
    }

    private void cutOff(Runnable step, String id, ReservationState state) {
        assertThatIllegalStateException().isThrownBy(step::run);
        told.clear();
        CLOCK.pass(11);

        reservations.sweep();
        reservations.sweep();

        assertThat(told.stream()
                        .filter(ReservationChanged.class::isInstance)
                        .map(event -> ((ReservationChanged) event).reservation()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(id);
                    assertThat(one.state()).isEqualTo(state);
                });
    }

    @Test
    void whatAnEarlierPlanWasPromisedIsFreedOnceItIsThere() {
        List<Fulfilment.Pick> picks = List.of(new Fulfilment.Pick("DC", CUP, Quantity.of(4)));
        Reservation cut = Reservation.started(wish("R-1", "web", 4, null), "DC", io.leadline.stock.KitGoods.NONE, START)
                .sent(picks);
        new AheadShelves(store.database(), new Ledger(store.database(), CLOCK), new FewKits(), goods.provider(), CLOCK)
                .promise(cut, rules.selling(), START);
        new ReservationDocuments(store.database().getCollection(MongoReservations.RESERVATIONS)).add(cut.sent(picks));
        CLOCK.pass(301);
        reservations.sweep();
        assertThat(document("R-1").state()).isEqualTo(ReservationState.EXPIRED);

        stock.record(receipt("r1", 20));
        reservations.sweep();

        assertThat(level().ahead()).isEmpty();
        assertThat(level().reserved()).isEqualTo(Quantity.ZERO);
    }

    /** Several at once ask for pre-orders and for what is there, give back and confirm, while goods come in parts. */
    @RepeatedTest(3)
    void nothingIsPromisedTwiceWhateverHappensAtOnce(RepetitionInfo which) throws Exception {
        Map<String, Integer> wanted = new ConcurrentHashMap<>();
        try (ExecutorService many = Executors.newFixedThreadPool(5)) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                int number = client;
                all.add(many.submit(
                        () -> client(new Random(which.getCurrentRepetition() * 10L + number), number, wanted)));
            }
            all.add(many.submit(() -> {
                int left = 20;
                for (int part : List.of(3, 7, 4, 6)) {
                    left -= part;
                    goods.comes("O-1", "DC", CUP, left, FIRST);
                    stock.record(receipt("p" + left, part));
                    reservations.sweep();
                }
            }));
            for (Future<?> one : all) {
                one.get();
            }
        }
        reservations.sweep();

        StockLevel level = level();
        int ahead = sum(level.ahead().stream().map(PromisedAhead::left).toList());
        assertThat(ahead).as("pre-ordered of what is still to come").isLessThanOrEqualTo(goods.open(CUP));
        assertThat(level.onHand().minus(level.reserved()).isNegative()).isFalse();
        int sold = wanted.entrySet().stream()
                .filter(one -> document(one.getKey()).state() == ReservationState.CONFIRMED)
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(level.onHand()).isEqualTo(Quantity.of(30 - sold));
        int held = wanted.entrySet().stream()
                .filter(one -> document(one.getKey()).state().isOpen())
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(ahead + level.reserved().value().intValueExact()).isEqualTo(held);
    }

    private void client(Random random, int number, Map<String, Integer> wanted) {
        for (int i = 0; i < 25; i++) {
            String id = "c" + number + "-" + i;
            int units = 1 + random.nextInt(4);
            ReservationWish wish = random.nextBoolean()
                    ? wish(id, random.nextBoolean() ? "web" : "market", units, null)
                    : new ReservationWish(id, "web", List.of(line(units)), Duration.ofMinutes(5));
            ReservationResult result = reservations.reserve(wish);
            reservations.reserve(wish);
            if (result instanceof ReservationResult.Stands) {
                wanted.put(id, units);
                if (random.nextInt(3) == 0) {
                    reservations.release(id, null);
                } else if (random.nextBoolean()) {
                    reservations.confirm(id, null);
                }
            }
        }
    }

    @Test
    void whatMayBePreOrderedCountsWhatIsPromised() {
        preOrdered("A", "web", 15, null);

        assertThat(ComingPromises.of(
                        ComingPromises.Shelf.of(
                                level(), goods.of(List.of(CUP), List.of("DC")).get(CUP), Sureness.EIGHTY),
                        "market",
                        new PreOrder(8, null, 60, Sureness.EIGHTY),
                        LocalDate.ofInstant(CLOCK.now, ZoneOffset.UTC)))
                .containsExactly(
                        new ComingPromises.Step(FIRST, Quantity.of(5)),
                        new ComingPromises.Step(SECOND, Quantity.of(8)));
    }

    /** Otherwise the late ones would have it. */
    private void nothingLiesThere() {
        stock.record(new Movement("w0", MovementKind.WRITE_OFF, "DC", CUP, Quantity.of(10), "O-1", CLOCK.now));
    }

    private List<String> changes() {
        return told.stream()
                .filter(ReservationChanged.class::isInstance)
                .map(event -> ((ReservationChanged) event).reservation())
                .map(one ->
                        one.id() + " " + one.expected().map(Object::toString).orElse("-"))
                .toList();
    }

    private static int sum(List<Quantity> units) {
        return units.stream().reduce(Quantity.ZERO, Quantity::plus).value().intValueExact();
    }

    private Reservation preOrdered(String id, String channel, int units, @Nullable LocalDate by) {
        ReservationResult result = reservations.reserve(wish(id, channel, units, by));
        assertThat(result).isInstanceOf(ReservationResult.Stands.class);
        Reservation stands = ((ReservationResult.Stands) result).reservation();
        assertThat(stands.state()).isEqualTo(ReservationState.PREORDERED);
        return stands;
    }

    private Quantity refused(String id, String channel, int units, @Nullable LocalDate by) {
        ReservationResult result = reservations.reserve(wish(id, channel, units, by));
        assertThat(result).isInstanceOf(ReservationResult.NotEnough.class);
        return ((ReservationResult.NotEnough) result)
                .reservation()
                .missing()
                .getFirst()
                .available();
    }

    private static ReservationWish wish(String id, String channel, int units, @Nullable LocalDate by) {
        return new ReservationWish(
                id, channel, List.of(line(units)), Duration.ofMinutes(5), new ReservationWish.Ahead(by));
    }

    private static ReservationWish wish(String id, String channel, @Nullable LocalDate by, ReservationLine... lines) {
        return new ReservationWish(id, channel, List.of(lines), Duration.ofMinutes(5), new ReservationWish.Ahead(by));
    }

    private static Reservation stands(ReservationResult result) {
        assertThat(result).isInstanceOf(ReservationResult.Stands.class);
        return ((ReservationResult.Stands) result).reservation();
    }

    private static ReservationLine pots(int units) {
        return new ReservationLine(POT, Quantity.of(units));
    }

    private static ReservationLine line(int units) {
        return new ReservationLine(CUP, Quantity.of(units));
    }

    private Reservation document(String id) {
        return reservations.find(id).orElseThrow();
    }

    private StockLevel level() {
        return stock.level("DC", CUP);
    }

    private static ChannelRule rule(String channel, PreOrder terms) {
        return new ChannelRule(channel, ChannelRule.Scope.ALL, 5, null, 0, null, terms);
    }

    private static Movement receipt(String id, int units) {
        return new Movement(id, MovementKind.RECEIPT, "DC", CUP, Quantity.of(units), "O-1", CLOCK.now);
    }

    private static final class MovableClock implements BusinessClock {

        private volatile Instant now = START;

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
