package io.leadline.demand.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Locations;
import io.leadline.demand.DailySale;
import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.demand.ItemUnits;
import io.leadline.demand.SalesHistory;
import io.leadline.demand.SalesTold;
import io.leadline.shared.Changed;
import io.leadline.shared.Period;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.storage.Cursors;
import io.leadline.storage.Guarded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Sales in {@code sales}, one document for each item, and the first and last day of all and of each channel in {@code sales_days}. */
@Repository
class MongoSalesHistory implements SalesHistory {

    private static final int ITEMS_AT_ONCE = 500;

    private final MongoCollection<Document> sales;
    private final MongoCollection<Document> days;
    private final Locations locations;
    private final ApplicationEventPublisher events;

    MongoSalesHistory(MongoDatabase database, Locations locations, ApplicationEventPublisher events) {
        this.sales = database.getCollection("sales");
        this.days = database.getCollection("sales_days");
        this.locations = locations;
        this.events = events;
    }

    @Override
    public Optional<ItemSales> find(Sku sku) {
        return Optional.ofNullable(sales.find(Filters.eq(sku.value())).first()).map(ItemSalesMapper::read);
    }

    @Override
    public List<ItemSales> findAll(Collection<Sku> skus) {
        return sales.find(Filters.in("_id", skus.stream().map(Sku::value).toList()))
                .map(ItemSalesMapper::read)
                .into(new ArrayList<>());
    }

    @Override
    public Stream<ItemSales> all() {
        return Cursors.stream(sales.find()).map(ItemSalesMapper::read);
    }

    @Override
    public Stream<ItemUnits> unitsIn(Period period) {
        return Cursors.stream(sales.find()).map(document -> ItemSalesMapper.units(document, period));
    }

    @Override
    public Map<Sku, LocalDate> firstDays() {
        Map<Sku, LocalDate> first = new HashMap<>();
        for (Document document : sales.find().projection(Projections.include("channels.first"))) {
            document.getList("channels", Document.class).stream()
                    .map(channel -> LocalDate.parse(channel.getString("first")))
                    .min(LocalDate::compareTo)
                    .ifPresent(day -> first.put(new Sku(document.getString("_id")), day));
        }
        return first;
    }

    @Override
    public DailySales daily(Sku sku, String location, Period period) {
        Set<String> channels =
                locations.channelsServedFrom(location).stream().map(Channel::id).collect(Collectors.toSet());
        return find(sku)
                .map(item -> item.daily(location, channels, period))
                .orElseGet(() -> DailySales.none(sku, location, period));
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return day("first");
    }

    @Override
    public Optional<LocalDate> lastDay() {
        return day("last");
    }

    @Override
    public Optional<LocalDate> lastDay(String channel) {
        return Optional.ofNullable(days.find(Filters.eq(ofChannel(channel))).first())
                .map(document -> LocalDate.parse(document.getString("last")));
    }

    static String ofChannel(String channel) {
        return "channel:" + channel;
    }

    @Override
    public Saved put(Collection<DailySale> told) {
        Map<Sku, List<DailySale>> byItem = new LinkedHashMap<>();
        told.forEach(sale ->
                byItem.computeIfAbsent(sale.sku(), s -> new ArrayList<>()).add(sale));
        Saved saved = Saved.NOTHING;
        LocalDate lastBefore = lastDay().orElse(null);
        List<Sku> skus = new ArrayList<>(byItem.keySet());
        for (int from = 0; from < skus.size(); from += ITEMS_AT_ONCE) {
            saved = saved.plus(put(skus.subList(from, Math.min(from + ITEMS_AT_ONCE, skus.size())), byItem));
        }
        if (saved.changedAnything()) {
            Period days = noteDays(told);
            events.publishEvent(new Changed("sales"));
            events.publishEvent(new SalesTold(byItem.keySet(), days.from(), days.to(), lastBefore));
        }
        return saved;
    }

    /** Tries again where somebody else wrote one of the items meanwhile; what is merged already is then the same. */
    private Saved put(List<Sku> skus, Map<Sku, List<DailySale>> byItem) {
        Saved first = null;
        while (true) {
            Map<String, Document> stored = new HashMap<>();
            sales.find(Filters.in("_id", skus.stream().map(Sku::value).toList()))
                    .forEach(document -> stored.put(document.getString("_id"), document));
            List<ReplaceOneModel<Document>> writes = new ArrayList<>();
            Saved saved = Saved.NOTHING;
            for (Sku sku : skus) {
                Document before = stored.get(sku.value());
                long version = before == null ? 0 : before.getLong("version");
                SalesMerge merge = SalesMerge.of(
                        before == null ? new ItemSales(sku, List.of()) : ItemSalesMapper.read(before),
                        byItem.getOrDefault(sku, List.of()));
                saved = saved.plus(merge.saved());
                if (merge.saved().changedAnything()) {
                    writes.add(new ReplaceOneModel<>(
                            Filters.and(Filters.eq(sku.value()), Filters.eq("version", version)),
                            ItemSalesMapper.write(merge.sales(), version + 1),
                            new ReplaceOptions().upsert(before == null)));
                }
            }
            first = first == null ? saved : first;
            if (writes.isEmpty() || Guarded.saveAll(sales, writes)) {
                return first;
            }
        }
    }

    private Period noteDays(Collection<DailySale> told) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        Map<String, LocalDate> lastOfChannels = new HashMap<>();
        for (DailySale sale : told) {
            first = sale.day().isBefore(first) ? sale.day() : first;
            last = sale.day().isAfter(last) ? sale.day() : last;
            lastOfChannels.merge(sale.channel(), sale.day(), (a, b) -> a.isAfter(b) ? a : b);
        }
        lastOfChannels.forEach((channel, day) -> days.updateOne(
                Filters.eq(ofChannel(channel)), Updates.max("last", day.toString()), new UpdateOptions().upsert(true)));
        days.updateOne(
                Filters.eq("all"),
                Updates.combine(Updates.min("first", first.toString()), Updates.max("last", last.toString())),
                new UpdateOptions().upsert(true));
        return new Period(first, last);
    }

    private Optional<LocalDate> day(String field) {
        return Optional.ofNullable(days.find(Filters.eq("all")).first())
                .map(document -> LocalDate.parse(document.getString(field)));
    }
}
