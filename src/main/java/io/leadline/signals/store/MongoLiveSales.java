package io.leadline.signals.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.leadline.replenishment.ItemPlace;
import io.leadline.signals.LiveNews;
import io.leadline.signals.LiveSalesStore;
import io.leadline.signals.live.HourProfile;
import io.leadline.signals.live.LiveSales;
import io.leadline.storage.Guarded;
import io.leadline.storage.Records;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Live sales in {@code live_sales}, one document for an item at a location, and the hours of locations in {@code live_hours}. */
@Repository
class MongoLiveSales implements LiveSalesStore {

    static final String SALES = "live_sales";
    static final String HOURS = "live_hours";
    static final String UNTOLD = "live_untold";
    private static final Records<LiveNews> NEWS = new Records<>(LiveNews.class);
    private static final Records<LiveSales> RECORDS = new Records<>(LiveSales.class);

    private final MongoCollection<Document> sales;
    private final MongoCollection<Document> hours;
    private final MongoCollection<Document> untold;

    MongoLiveSales(MongoDatabase database) {
        this.sales = database.getCollection(SALES);
        this.hours = database.getCollection(HOURS);
        this.untold = database.getCollection(UNTOLD);
    }

    @Override
    public Map<ItemPlace, LiveSales> findAll(Collection<ItemPlace> places) {
        Map<ItemPlace, LiveSales> found = new HashMap<>();
        sales.find(in("_id", places.stream().map(ItemPlace::toString).toList()))
                .map(MongoLiveSales::read)
                .forEach(one -> found.put(one.place(), one));
        return found;
    }

    @Override
    public Optional<LiveSales> find(ItemPlace place) {
        return Optional.ofNullable(sales.find(eq(place.toString())).first()).map(MongoLiveSales::read);
    }

    @Override
    public boolean saveAll(Collection<LiveSales> changed) {
        List<ReplaceOneModel<Document>> writes = changed.stream()
                .map(one -> new ReplaceOneModel<>(
                        and(eq(one.place().toString()), eq("version", one.version())),
                        write(one),
                        new ReplaceOptions().upsert(one.version() == 0)))
                .toList();
        return writes.isEmpty() || Guarded.saveAll(sales, writes);
    }

    @Override
    public List<LiveSales> due(Instant now, int limit) {
        return sales.find(lte("lookAt", Date.from(now)))
                .sort(Sorts.ascending("lookAt", "_id"))
                .limit(limit)
                .map(MongoLiveSales::read)
                .into(new ArrayList<>());
    }

    @Override
    public Company company(ItemPlace place, Instant since) {
        Bson others =
                and(eq("location", place.location()), ne("sku", place.sku().value()));
        if (has(and(others, gte("soldAt", Date.from(since))))) {
            return Company.SELLING;
        }
        return has(others) ? Company.SILENT : Company.NONE;
    }

    private boolean has(Bson filter) {
        return sales.find(filter).projection(Projections.include("_id")).first() != null;
    }

    @Override
    public void keep(Collection<LiveNews> news) {
        news.forEach(one -> untold.replaceOne(
                eq(one.id()),
                new Document("_id", one.id()).append("at", Date.from(one.at())).append("news", NEWS.write(one)),
                new ReplaceOptions().upsert(true)));
    }

    @Override
    public List<LiveNews> untold(Instant before, int limit) {
        return untold.find(lte("at", Date.from(before)))
                .sort(Sorts.ascending("at", "_id"))
                .limit(limit)
                .map(document -> NEWS.read(document.get("news", Document.class)))
                .into(new ArrayList<>());
    }

    @Override
    public void told(Collection<String> ids) {
        if (!ids.isEmpty()) {
            untold.deleteMany(in("_id", ids));
        }
    }

    @Override
    public HourProfile profile(String location) {
        Document found = hours.find(eq(location)).first();
        return found == null ? HourProfile.EVENLY : new HourProfile(found.getList("hours", Double.class));
    }

    @Override
    public void count(String location, HourProfile more, LocalDate day, double kept) {
        String today = day.toString();
        Document found = hours.find(eq(location)).first();
        if (found == null || !today.equals(found.getString("day"))) {
            HourProfile before =
                    found == null ? HourProfile.EVENLY : new HourProfile(found.getList("hours", Double.class));
            Bson asSeen = found == null ? eq(location) : and(eq(location), eq("day", found.getString("day")));
            Document faded = new Document("_id", location)
                    .append("day", today)
                    .append("hours", before.faded(kept, more).orders());
            if (found == null ? Guarded.add(hours, faded) : Guarded.replace(hours, asSeen, faded)) {
                return;
            }
        }
        List<Bson> updates = new ArrayList<>();
        for (int hour = 0; hour < more.orders().size(); hour++) {
            if (more.orders().get(hour) > 0) {
                updates.add(Updates.inc("hours." + hour, more.orders().get(hour)));
            }
        }
        if (!updates.isEmpty()) {
            hours.updateOne(eq(location), Updates.combine(updates), new UpdateOptions());
        }
    }

    private static Document write(LiveSales one) {
        long version = one.version() + 1;
        Document document = new Document("_id", one.place().toString())
                .append("version", version)
                .append("location", one.place().location())
                .append("sku", one.place().sku().value())
                .append("live", RECORDS.write(one.at(version)));
        if (one.lookAt() != null) {
            document.append("lookAt", Date.from(one.lookAt()));
        }
        if (one.soldAt() != null) {
            document.append("soldAt", Date.from(one.soldAt()));
        }
        return document;
    }

    private static LiveSales read(Document document) {
        return RECORDS.read(document.get("live", Document.class));
    }
}
