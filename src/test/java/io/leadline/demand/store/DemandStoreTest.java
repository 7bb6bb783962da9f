package io.leadline.demand.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.demand.DailySale;
import io.leadline.demand.DailySales;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChanges;
import io.leadline.demand.ItemUnits;
import io.leadline.demand.NoticedSignal;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionKind;
import io.leadline.demand.SalesTold;
import io.leadline.demand.SetPromotion;
import io.leadline.demand.Signals;
import io.leadline.demand.forecast.DemandSignal;
import io.leadline.shared.Edited;
import io.leadline.shared.Period;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf({MongoSalesHistory.class, MongoForecastChanges.class, MongoPromotions.class, MongoSignals.class})
class DemandStoreTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 30);
    private static final Sku CUP = new Sku("A1");

    @TempDir
    Path folder;

    private TestStore store;
    private MongoSalesHistory history;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new DemandMigrations());
        history = new MongoSalesHistory(store.database(), new TwoChannels(), event -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void salesOfALocationAreTheSumOfItsChannels() {
        history.put(List.of(
                sale(DAY, "web", 3, 12.34, 0),
                sale(DAY.plusDays(2), "web", 1, 4, 2),
                sale(DAY, "market", 2, 8, 0),
                sale(DAY, "elsewhere", 9, 1, 0)));

        DailySales daily = history.daily(CUP, "DC", new Period(DAY.minusDays(1), DAY.plusDays(3)));

        assertThat(daily.first()).isEqualTo(DAY.minusDays(1));
        assertThat(daily.units()).containsExactly(0, 5, 0, 1, 0);
        assertThat(daily.revenue()).containsExactly(0, 20.34, 0, 4, 0);
        assertThat(daily.returnedUnits()).containsExactly(0, 0, 0, 2, 0);
        assertThat(history.firstDay()).contains(DAY);
        assertThat(history.lastDay()).contains(DAY.plusDays(2));
        assertThat(history.firstDays()).containsExactly(Map.entry(CUP, DAY));
    }

    @Test
    void theUnitsOfAnItemInSomeDaysAreCountedByChannel() {
        history.put(List.of(
                sale(DAY.minusDays(9), "web", 700.5, 1, 0),
                sale(DAY, "web", 3.25, 12, 1),
                sale(DAY.plusDays(2), "web", 200, 4, 0),
                sale(DAY.plusDays(1), "market", 2, 8, 0),
                sale(DAY.minusDays(2), "elsewhere", 9, 1, 0)));

        assertThat(units(new Period(DAY, DAY.plusDays(2))))
                .isEqualTo(Map.of("web", 203.25, "market", 2.0, "elsewhere", 0.0));
        assertThat(units(new Period(DAY, DAY.plusDays(1)))).containsEntry("web", 3.25);
        assertThat(units(new Period(DAY.minusDays(900), DAY.plusDays(900)))).containsEntry("web", 903.75);
        assertThat(units(new Period(DAY.minusDays(900), DAY.minusDays(10)))).containsEntry("web", 0.0);
    }

    private Map<String, Double> units(Period period) {
        try (Stream<ItemUnits> all = history.unitsIn(period)) {
            return all.filter(item -> item.sku().equals(CUP))
                    .findFirst()
                    .orElseThrow()
                    .units();
        }
    }

    @Test
    void theLastDayOfEachChannelIsKnownAlsoFromEarlierVersions() {
        history.put(List.of(
                sale(DAY, "web", 3, 12, 0),
                sale(DAY.plusDays(4), "web", 3, 12, 0),
                sale(DAY.plusDays(1), "market", 2, 8, 0)));

        assertThat(history.lastDay("web")).contains(DAY.plusDays(4));
        assertThat(history.lastDay("market")).contains(DAY.plusDays(1));
        assertThat(history.lastDay("nowhere")).isEmpty();

        store.database().getCollection("sales_days").deleteMany(Filters.regex("_id", "^channel:"));
        assertThat(history.lastDay("web")).isEmpty();
        new SalesDaysByChannel().apply(store.database());

        assertThat(history.lastDay("web")).contains(DAY.plusDays(4));
        assertThat(history.lastDay("market")).contains(DAY.plusDays(1));
    }

    @Test
    void whoeverWantsToKnowIsToldWhatSalesAreNews() {
        List<Object> told = new ArrayList<>();
        MongoSalesHistory heard = new MongoSalesHistory(store.database(), new TwoChannels(), told::add);
        heard.put(List.of(sale(DAY, "web", 3, 12, 0)));
        heard.put(List.of(sale(DAY.plusDays(1), "web", 4, 12, 0)));
        heard.put(List.of(sale(DAY.minusDays(300), "web", 4, 12, 0)));
        heard.put(List.of(sale(DAY.plusDays(1), "web", 4, 12, 0)));

        List<SalesTold> news = told.stream()
                .filter(SalesTold.class::isInstance)
                .map(SalesTold.class::cast)
                .toList();
        assertThat(news).extracting(event -> event.isNews(21)).containsExactly(false, true, false);
        assertThat(news.get(1)).isEqualTo(new SalesTold(Set.of(CUP), DAY.plusDays(1), DAY.plusDays(1), DAY));
    }

    @Test
    void aChangeOfAForecastIsKeptAndEndedOnce() {
        ForecastChanges changes = new MongoForecastChanges(store.database());
        ForecastChange first = change("c1", CUP, "una", DAY.plusDays(9));
        changes.add(first);
        changes.add(first);
        changes.add(change("c2", CUP, "ben", DAY.minusDays(1)));
        changes.add(change("c3", new Sku("other"), "una", DAY.plusDays(9)));
        ForecastChange.Ended ended = new ForecastChange.Ended("ben", "Ben", Instant.parse("2024-12-31T10:00:00Z"));

        assertThat(changes.inForce(List.of(CUP), DAY)).containsExactly(Map.entry(CUP, List.of(first)));
        assertThat(changes.of(CUP)).extracting(ForecastChange::id).containsExactly("c2", "c1");
        assertThat(changes.by("una", 10)).extracting(ForecastChange::id).containsExactly("c3", "c1");
        assertThat(changes.end("c1", ended)).isTrue();
        assertThat(changes.end("c1", ended)).isFalse();
        assertThat(changes.end("nothing", ended)).isFalse();
        assertThat(changes.inForce(List.of(CUP), DAY)).isEmpty();
        assertThat(changes.of(CUP).getLast().ended()).isEqualTo(ended);
    }

    private static ForecastChange change(String id, Sku sku, String by, LocalDate to) {
        return new ForecastChange(
                id,
                sku,
                "DC",
                new Period(DAY.minusDays(5), to),
                ForecastChange.Kind.PERCENT,
                12.5,
                "Television",
                by,
                by,
                Instant.parse("2024-12-30T10:00:0" + id.charAt(1) + "Z"),
                null);
    }

    @Test
    void theSameSignalOfAWeekIsNoticedOnce() {
        Signals signals = new MongoSignals(store.database());
        NoticedSignal spike =
                new NoticedSignal(CUP, "DC", DemandSignal.Kind.SPIKE, DAY, 40, Instant.parse("2024-12-30T10:00:00Z"));
        NoticedSignal nextDay = new NoticedSignal(
                CUP, "DC", DemandSignal.Kind.SPIKE, DAY.plusDays(1), 50, Instant.parse("2024-12-31T10:00:00Z"));
        NoticedSignal later = new NoticedSignal(
                CUP, "DC", DemandSignal.Kind.SPIKE, DAY.plusDays(9), 30, Instant.parse("2025-01-08T10:00:00Z"));

        assertThat(signals.note(spike)).isTrue();
        assertThat(signals.note(nextDay)).isFalse();
        assertThat(signals.note(later)).isTrue();
        assertThat(signals.of(CUP, 10)).containsExactly(later, spike);
        assertThat(signals.of(new Sku("other"), 10)).isEmpty();
        assertThat(signals.noticedSince(spike.noticedAt(), 10)).containsExactly(later, spike);
        assertThat(signals.noticedSince(spike.noticedAt(), 1)).containsExactly(later);
        assertThat(signals.noticedSince(later.noticedAt().plusMillis(1), 10)).isEmpty();
    }

    @Test
    void theSameSalesAgainChangeNothing() {
        List<DailySale> sales = List.of(sale(DAY, "web", 3, 12, 0), sale(DAY.plusDays(1), "web", 0.25, 4, 0));
        assertThat(history.put(sales)).isEqualTo(new Saved(2, 0, 0));

        assertThat(history.put(sales)).isEqualTo(new Saved(0, 0, 2));
        assertThat(history.put(List.of(sale(DAY, "web", 4, 12, 0), sale(DAY.minusDays(400), "web", 1, 1, 0))))
                .isEqualTo(new Saved(1, 1, 0));
        assertThat(history.daily(CUP, "DC", new Period(DAY, DAY.plusDays(1))).units())
                .containsExactly(4, 0.25);
        assertThat(history.firstDay()).contains(DAY.minusDays(400));
    }

    @Test
    void salesToldByManyAtOnceAreAllKept() throws Exception {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 40)
                    .mapToObj(day ->
                            threads.submit(() -> history.put(List.of(sale(DAY.plusDays(day), "web", 1, 2, 0)))))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }

        assertThat(history.daily(CUP, "DC", new Period(DAY, DAY.plusDays(39))).units())
                .containsOnly(1);
    }

    @Test
    void everySeriesIsUnpackedAsItWasPacked() {
        double[] values = {0, 1, 127, 128, 1e9, 0.01, -3.5, 12345.678901, 0, 0};

        assertThat(PackedSeries.unpack(PackedSeries.pack(values), values.length))
                .containsExactly(values);
        assertThat(PackedSeries.pack(new double[730])).hasSize(731);
    }

    @Test
    void promotionsAreReadAsTheyWerePutAndFoundByTime() {
        var promotions = new MongoPromotions(store.database(), event -> {});
        Promotion forAll = new Promotion("Spring", null, null, null, new Period(DAY, DAY.plusDays(9)), BigDecimal.TEN);
        Promotion forOne = new Promotion(
                "Cups",
                "web",
                null,
                CUP,
                new Period(DAY.minusDays(9), DAY.minusDays(1)),
                BigDecimal.ZERO,
                PromotionKind.LEAFLET);

        promotions.put(List.of(forAll, forOne));

        assertThat(promotions.all()).containsExactly(forOne, forAll);
        assertThat(promotions.in(new Period(DAY, DAY))).containsExactly(forAll);
    }

    @Test
    void whatAPersonMadeOfAPromotionStandsUntilAFileTellsSomethingElse() {
        var promotions = new MongoPromotions(store.database(), event -> {});
        Promotion told = new Promotion("Spring", null, null, null, new Period(DAY, DAY.plusDays(9)), BigDecimal.TEN);
        Promotion moved = new Promotion(
                "Spring", null, null, null, new Period(DAY.plusDays(7), DAY.plusDays(16)), BigDecimal.TEN);
        Promotion off = moved.endedOn(DAY);
        Promotion news = new Promotion("Spring", null, null, null, new Period(DAY, DAY.plusDays(3)), BigDecimal.TEN);

        promotions.put(List.of(told));
        promotions.change(told, moved, "Mary", Instant.EPOCH);
        Saved again = promotions.put(List.of(told));
        List<Promotion> afterMove = promotions.all();
        promotions.change(moved, off, "Mary", Instant.EPOCH);
        Saved andAgain = promotions.put(List.of(told));
        List<Promotion> afterEnd = promotions.all();
        Saved other = promotions.put(List.of(news));

        assertThat(List.of(again, andAgain)).containsOnly(new Saved(0, 0, 1));
        assertThat(afterMove).containsExactly(moved);
        assertThat(afterEnd).isEmpty();
        assertThat(other).isEqualTo(new Saved(0, 1, 0));
        assertThat(promotions.kept())
                .containsExactly(new SetPromotion(
                        news,
                        news,
                        List.of(
                                new SetPromotion.Change(Instant.EPOCH, "Mary", moved.period(), false),
                                new SetPromotion.Change(Instant.EPOCH, "Mary", off.period(), true))));
    }

    private static DailySale sale(LocalDate day, String channel, double units, double revenue, double returned) {
        return new DailySale(day, CUP, channel, units, revenue, returned);
    }

    private record TwoChannels() implements Locations {
        @Override
        public Optional<Location> find(String id) {
            return Optional.empty();
        }

        @Override
        public List<Location> all() {
            return List.of();
        }

        @Override
        public Optional<Channel> channel(String id) {
            return Optional.empty();
        }

        @Override
        public List<Channel> channels() {
            return List.of(
                    new Channel("web", "Web", ChannelKind.WEB, "DC", 0),
                    new Channel("market", "Market", ChannelKind.MARKETPLACE, "DC", 0),
                    new Channel("elsewhere", "Elsewhere", ChannelKind.WEB, "FC", 0));
        }

        @Override
        public Saved put(Collection<Location> locations) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Edited<Location> change(Location seen, Location changed, SavedBy by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Saved putChannels(Collection<Channel> channels) {
            throw new UnsupportedOperationException();
        }
    }
}
