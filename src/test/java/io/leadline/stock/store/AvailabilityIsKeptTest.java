package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ComingPromises;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.PreOrder;
import io.leadline.stock.PreOrders;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.SetAside;
import io.leadline.stock.Sureness;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a channel is told that it may promise is what a reservation of one line gets, of one place or several, there or to come. */
class AvailabilityIsKeptTest {

    private static final Instant START = Instant.parse("2030-03-01T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2030, 3, 1);
    private static final Sku CUP = new Sku("cup");
    private static final List<String> PLACES = List.of("DC", "EAST", "WEST");
    private static final List<Channel> CHANNELS = List.of(
            new Channel("web", "Web shop", ChannelKind.WEB, "DC", 2),
            new Channel("market", "Marketplace", ChannelKind.MARKETPLACE, "EAST", 0));
    private static final StandingClock CLOCK = new StandingClock();

    private static TestStore store;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(
                folder, new StockMigrations(), new ReservationIndexes(), new AheadIndexes(), new SetAsideIndex());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private record House(FewRules rules, FewGoods goods, MongoStock stock, MongoReservations reservations) {

        private static House empty() {
            store.empty();
            FewRules rules = new FewRules(CHANNELS);
            FewGoods goods = new FewGoods();
            return new House(
                    rules,
                    goods,
                    new MongoStock(store.database(), rules, new FewKits(), CLOCK, event -> {}),
                    new MongoReservations(
                            store.database(), rules, new FewKits(), goods.provider(), CLOCK, event -> {}));
        }

        private List<ComingPromises.Step> preOrders(String channel, Sku sku) {
            return new PreOrders(rules, stock, new FewKits(), goods.provider(), CLOCK).of(channel, sku);
        }

        private boolean gets(
                String id, String channel, Sku sku, Quantity units, ReservationWish.@Nullable Ahead ahead) {
            ReservationResult result = reservations.reserve(new ReservationWish(
                    id, channel, List.of(new ReservationLine(sku, units)), Duration.ofMinutes(5), ahead));
            return result instanceof ReservationResult.Stands;
        }
    }

    @RepeatedTest(20)
    void whatIsToldIsWhatIsHadAndNoMore(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        House house = House.empty();
        CHANNELS.forEach(channel -> {
            house.rules().rule(rule(channel.id(), random));
            PLACES.stream()
                    .filter(place -> random.nextInt(3) > 0)
                    .forEach(place -> house.rules().source(channel.id(), place, 1 + PLACES.indexOf(place)));
        });
        for (String place : PLACES) {
            int units = random.nextInt(12);
            if (units > 0) {
                house.stock()
                        .record(new Movement(
                                "r-" + place, MovementKind.RECEIPT, place, CUP, Quantity.of(units), "O-0", START));
            }
            house.goods().comes("O-" + place, place, CUP, random.nextInt(20), TODAY.plusDays(3 + random.nextInt(9)));
        }
        if (random.nextBoolean()) {
            new MongoSetAsides(store.database(), CLOCK, event -> {})
                    .put(new SetAside(
                            "s",
                            "market",
                            PLACES.get(random.nextInt(3)),
                            CUP,
                            Quantity.of(1 + random.nextInt(3)),
                            START.plusSeconds(3_600),
                            new SavedBy("test", START)));
        }
        for (int before = 0; before < 3; before++) {
            house.gets(
                    "b" + before,
                    CHANNELS.get(random.nextInt(2)).id(),
                    CUP,
                    Quantity.of(1 + random.nextInt(6)),
                    random.nextBoolean() ? new ReservationWish.Ahead(null) : null);
        }

        for (Channel channel : CHANNELS) {
            Quantity told = house.stock().availableToPromise(channel.id(), CUP);
            keeps(house, channel.id(), told, null);
            for (ComingPromises.Step step : house.preOrders(channel.id(), CUP)) {
                keeps(house, channel.id(), step.quantity(), step.from());
            }
        }
    }

    private static void keeps(House house, String channel, Quantity told, @Nullable LocalDate by) {
        ReservationWish.Ahead ahead = by == null ? null : new ReservationWish.Ahead(by);
        String id = channel + "-" + by;
        if (told.isPositive()) {
            assertThat(house.gets(id, channel, CUP, told, ahead))
                    .as("%s of %s by %s", told, channel, by)
                    .isTrue();
            if (by != null) {
                assertThat(house.reservations().find(id).orElseThrow().promised())
                        .hasValueSatisfying(day -> assertThat(day).isBeforeOrEqualTo(by));
            }
            house.reservations().release(id, null);
        }
        Quantity more = told.plus(Quantity.of(1));
        assertThat(house.gets(id + "+", channel, CUP, more, ahead))
                .as("%s of %s by %s", more, channel, by)
                .isFalse();
        Reservation refused = house.reservations().find(id + "+").orElseThrow();
        assertThat(refused.missing()).containsExactly(new Reservation.Shortage(CUP, more, told));
    }

    @Test
    void aKitIsToldAndHadByItsPartsAloneHoweverItIsOnOrder() {
        House house = House.empty();
        house.rules().rule(rule("web", new PreOrder(null, null, 60, Sureness.EIGHTY)));
        house.goods().comes("O-1", "DC", FewKits.SET, 10, TODAY.plusDays(5));

        assertThat(house.preOrders("web", FewKits.SET)).isEmpty();
        assertThat(house.gets("k", "web", FewKits.SET, Quantity.of(1), new ReservationWish.Ahead(null)))
                .isFalse();
    }

    private static ChannelRule rule(String channel, Random random) {
        Integer share = random.nextInt(3) == 0 ? 30 + random.nextInt(20) : null;
        Integer cap = random.nextInt(3) == 0 ? 2 + random.nextInt(6) : null;
        return new ChannelRule(
                channel,
                ChannelRule.Scope.ALL,
                1 + random.nextInt(9),
                share,
                random.nextInt(3),
                cap,
                new PreOrder(
                        random.nextInt(3) == 0 ? 1 + random.nextInt(9) : null,
                        random.nextInt(3) == 0 ? 50 : null,
                        60,
                        Sureness.EIGHTY));
    }

    private static ChannelRule rule(String channel, PreOrder terms) {
        return new ChannelRule(channel, ChannelRule.Scope.ALL, 5, null, 0, null, terms);
    }

    private record StandingClock() implements BusinessClock {

        @Override
        public Instant now() {
            return START;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
