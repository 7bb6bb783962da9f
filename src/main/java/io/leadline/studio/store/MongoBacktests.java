package io.leadline.studio.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import io.leadline.storage.MapBacked;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.studio.Backtest;
import io.leadline.studio.BacktestRequest;
import io.leadline.studio.BacktestStore;
import io.leadline.studio.backtest.Comparison;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Back-tests in {@code backtests}; the items of their parts, and then what they came to, in {@code backtest_parts}. */
@Repository
class MongoBacktests implements BacktestStore {

    static final String BACKTESTS = "backtests";
    static final String PARTS = "backtest_parts";
    private static final Records<BacktestRequest> REQUESTS = new Records<>(
                    BacktestRequest.class,
                    new MapBacked<>(ServiceTarget.class, ServiceTarget::asMap, ServiceTarget::ofMap))
            .completedBy(EarlierSettings::completeCandidates);
    private static final Records<Comparison.Row> ROWS = new Records<>(Comparison.Row.class);

    private final MongoCollection<Document> backtests;
    private final MongoCollection<Document> parts;
    private final Outbox outbox;

    MongoBacktests(MongoDatabase database, Outboxes outboxes) {
        this.backtests = database.getCollection(BACKTESTS);
        this.parts = database.getCollection(PARTS);
        this.outbox = outboxes.keepingVersions(backtests, "", "requestedAt");
    }

    @Override
    public void add(Backtest backtest, PendingCommand start) {
        outbox.add(Outbox.mark(new Document("_id", backtest.id()), List.of(start))
                .append("by", backtest.by())
                .append("requestedAt", Date.from(backtest.requestedAt()))
                .append("state", backtest.state().name())
                .append("leastOfA", backtest.bounds().leastOfA())
                .append("leastOfB", backtest.bounds().leastOfB())
                .append("parts", 0)
                .append("partsDone", List.of())
                .append("items", 0L)
                .append("failures", List.of())
                .append("rows", List.of())
                .append("pending", List.of(Outbox.write(start)))
                .append("request", REQUESTS.write(backtest.request())));
    }

    @Override
    public Optional<Backtest> find(String id) {
        return Optional.ofNullable(backtests.find(eq(id)).first()).map(MongoBacktests::read);
    }

    @Override
    public List<Backtest> newest(int limit) {
        return backtests
                .find()
                .projection(Projections.exclude("rows"))
                .sort(Sorts.descending("requestedAt", "_id"))
                .limit(limit)
                .map(MongoBacktests::read)
                .into(new ArrayList<>());
    }

    @Override
    public void split(String id, DemandClasses.Bounds bounds, List<List<Sku>> skus) {
        for (int part = 0; part < skus.size(); part++) {
            // What is there stays: a split that comes late must not take a part's result away.
            parts.updateOne(
                    eq(id + "#" + part),
                    Updates.combine(
                            Updates.setOnInsert("backtest", id),
                            Updates.setOnInsert(
                                    "skus",
                                    skus.get(part).stream().map(Sku::value).toList())),
                    new UpdateOptions().upsert(true));
        }
        backtests.updateOne(
                and(eq(id), eq("state", Backtest.State.WAITING.name())),
                Updates.combine(
                        Updates.set("leastOfA", bounds.leastOfA()),
                        Updates.set("leastOfB", bounds.leastOfB()),
                        Updates.set("parts", skus.size()),
                        Updates.set("state", Backtest.State.REPLAYING.name())));
    }

    @Override
    public List<Sku> part(String id, int part) {
        Document found = parts.find(eq(id + "#" + part)).first();
        if (found == null) {
            throw new IllegalArgumentException("Back-test " + id + " has no part " + part);
        }
        return found.getList("skus", String.class).stream().map(Sku::new).toList();
    }

    @Override
    public void partDone(String id, int part, List<Comparison.Row> rows, long items, List<Backtest.Failure> failures) {
        // First the result, then its mark: what was cut off in between is replayed and comes to the same.
        parts.updateOne(
                eq(id + "#" + part),
                Updates.set("rows", rows.stream().map(ROWS::write).toList()));
        backtests.updateOne(
                and(eq(id), ne("partsDone", part)),
                Updates.combine(
                        Updates.push("partsDone", part),
                        Updates.inc("items", items),
                        Updates.pushEach(
                                "failures",
                                failures.stream()
                                        .map(f -> new Document("sku", f.sku()).append("cause", f.cause()))
                                        .toList())));
    }

    @Override
    public List<List<Comparison.Row>> results(String id) {
        List<List<Comparison.Row>> results = new ArrayList<>();
        parts.find(eq("backtest", id)).sort(Sorts.ascending("_id")).forEach(part -> results.add(rows(part)));
        return results;
    }

    @Override
    public void end(String id, List<Comparison.Row> rows, Instant at) {
        backtests.updateOne(
                and(eq(id), eq("state", Backtest.State.REPLAYING.name())),
                Updates.combine(
                        Updates.set("rows", rows.stream().map(ROWS::write).toList()),
                        Updates.set("state", Backtest.State.DONE.name()),
                        Updates.set("endedAt", Date.from(at))));
    }

    @Override
    public boolean cancel(String id, Instant at, PendingCommand command) {
        Bson runs = in("state", Backtest.State.WAITING.name(), Backtest.State.REPLAYING.name());
        boolean cancelled = backtests
                        .updateOne(
                                and(eq(id), runs),
                                Updates.combine(
                                        Updates.set("state", Backtest.State.CANCELLED.name()),
                                        Updates.set("endedAt", Date.from(at)),
                                        outbox.adding(command)))
                        .getModifiedCount()
                == 1;
        if (cancelled) {
            outbox.ring();
        }
        return cancelled;
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        outbox.taken(id, commandId);
    }

    private static Backtest read(Document document) {
        Date ended = document.getDate("endedAt");
        return new Backtest(
                document.getString("_id"),
                REQUESTS.read(document.get("request", Document.class)),
                document.getString("by"),
                document.getDate("requestedAt").toInstant(),
                Backtest.State.valueOf(document.getString("state")),
                new DemandClasses.Bounds(document.getDouble("leastOfA"), document.getDouble("leastOfB")),
                document.getInteger("parts"),
                new HashSet<>(document.getList("partsDone", Integer.class)),
                document.getLong("items"),
                document.getList("failures", Document.class).stream()
                        .map(f -> new Backtest.Failure(f.getString("sku"), f.getString("cause")))
                        .toList(),
                ended == null ? null : ended.toInstant(),
                rows(document));
    }

    private static List<Comparison.Row> rows(Document document) {
        return document.getList("rows", Document.class, List.of()).stream()
                .map(ROWS::read)
                .toList();
    }
}
