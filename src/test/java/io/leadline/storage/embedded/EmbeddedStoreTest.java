package io.leadline.storage.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stores of the features ask of the embedded server. */
class EmbeddedStoreTest {

    @TempDir
    Path folder;

    private OpenStore open;
    private MongoCollection<Document> orders;

    @BeforeEach
    void open() {
        open = new OpenStore(folder);
        orders = open.collection("orders");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void reopen() {
        open.close();
        open();
    }

    @Test
    void whoListensToACollectionHearsOfItsWritesAndOfNoOthers() {
        List<String> heard = new CopyOnWriteArrayList<>();
        open.store.onWrite("orders", () -> heard.add("orders"));

        orders.insertOne(order("O-1"));
        assertThat(heard).hasSize(1);
        orders.updateOne(eq("_id", "O-1"), set("state", "SENT"), new UpdateOptions().upsert(true));
        assertThat(heard).hasSize(2);
        orders.findOneAndUpdate(eq("_id", "O-1"), set("state", "CLOSED"));
        assertThat(heard).hasSize(3);

        orders.find().first();
        open.collection("others").insertOne(order("O-1"));
        assertThat(heard).hasSize(3);
    }

    @Test
    void aGuardedUpdateChangesTheVersionItExpectsAndNoOther() {
        orders.insertOne(order("O-1"));

        Document changed = orders.findOneAndUpdate(
                and(eq("O-1"), eq("version", 1L)),
                combine(set("state", "RELEASED"), inc("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        Document late = orders.findOneAndUpdate(and(eq("O-1"), eq("version", 1L)), set("state", "CANCELED"));

        assertThat(changed).containsEntry("state", "RELEASED").containsEntry("version", 2L);
        assertThat(late).isNull();
        assertThat(orders.find(eq("O-1")).first()).isEqualTo(changed);
    }

    @Test
    void arraysInsideAnOrderArePushedPulledAndFilteredInPlace() {
        orders.insertOne(order("O-1"));

        orders.updateOne(eq("O-1"), push("pending", new Document("id", "p1")));
        orders.updateOne(eq("O-1"), push("pending", new Document("id", "p2")));
        orders.updateOne(eq("O-1"), pull("pending", new Document("id", "p1")));
        orders.updateOne(
                eq("O-1"),
                set("lines.$[line].promised", "2026-02-01"),
                new UpdateOptions().arrayFilters(List.of(eq("line.sku", "B"))));

        Document order = orders.find(eq("O-1")).first();
        assertThat(order.getList("pending", Document.class)).containsExactly(new Document("id", "p2"));
        assertThat(order.getList("lines", Document.class))
                .extracting(line -> line.get("promised"))
                .containsExactly(null, "2026-02-01");
    }

    @Test
    void valuesKeepTheirTypesOverARestart() {
        Document values = new Document("_id", "v")
                .append("decimal", new Decimal128(new BigDecimal("12345678901234567890.123456789")))
                .append("date", Date.from(Instant.parse("2026-01-31T23:59:59.999Z")))
                .append("long", Long.MAX_VALUE)
                .append("binary", new Binary(new byte[] {0, 1, -1}))
                .append("nothing", null)
                .append("text", "Grüße \uD83D\uDE80");
        orders.insertOne(values);

        reopen();

        assertThat(orders.find(eq("v")).first()).isEqualTo(values);
    }

    @Test
    void aBulkDoesEverythingButTheDuplicate() {
        orders.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));

        assertThatThrownBy(() -> orders.bulkWrite(
                        List.of(
                                new InsertOneModel<>(new Document("_id", 1).append("number", 1)),
                                new InsertOneModel<>(new Document("_id", 2).append("number", 1)),
                                new UpdateOneModel<>(eq(3), set("number", 3), new UpdateOptions().upsert(true))),
                        new BulkWriteOptions().ordered(false)))
                .hasMessageContaining("E11000");

        assertThat(ids()).containsExactly(1, 3);
    }

    @Test
    void aDocumentTakesThePlaceOfTheOneBeforeOnlyWhereThatIsAsItWasSeen() {
        orders.insertOne(new Document("_id", "O-1").append("version", 4L).append("state", "OPEN"));
        Document next = new Document("version", 5L).append("state", "SENT");

        assertThat(orders.replaceOne(and(eq("O-1"), eq("version", 3L)), next).getMatchedCount())
                .isZero();
        assertThat(orders.replaceOne(and(eq("O-1"), eq("version", 4), eq("state", "SHUT")), next)
                        .getMatchedCount())
                .isZero();
        assertThat(orders.replaceOne(and(eq("O-1"), eq("note", "x")), next).getMatchedCount())
                .isZero();
        assertThat(orders.find()).extracting(order -> order.get("version")).containsExactly(4L);
        assertThat(orders.replaceOne(and(eq("O-1"), eq("version", 4), eq("state", "OPEN")), next)
                        .getModifiedCount())
                .as("a whole number is the same in each of its types")
                .isEqualTo(1);
        assertThat(orders.replaceOne(and(eq("O-1"), eq("version", 5.0)), next).getMatchedCount())
                .isEqualTo(1);
        assertThatThrownBy(() -> orders.replaceOne(
                        and(eq("O-1"), eq("version", 9L)),
                        next,
                        new com.mongodb.client.model.ReplaceOptions().upsert(true)))
                .as("its id is taken")
                .hasMessageContaining("E11000");
        assertThat(orders.find())
                .containsExactly(
                        new Document("_id", "O-1").append("version", 5L).append("state", "SENT"));
    }

    @Test
    void aDocumentTakesThePlaceOfTheOneBeforeInWhatIsReadAndInEveryIndex() {
        orders.createIndex(Indexes.ascending("supplier"));
        orders.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        orders.insertMany(List.of(
                new Document("_id", "O-1")
                        .append("supplier", "A")
                        .append("key", "1")
                        .append("note", "old"),
                new Document("_id", "O-2").append("supplier", "A").append("key", "2")));

        UpdateResult replaced = orders.replaceOne(eq("O-1"), new Document("supplier", "B").append("key", "1"));
        UpdateResult again = orders.replaceOne(eq("O-1"), new Document("supplier", "B").append("key", "1"));

        assertThat(replaced.getModifiedCount()).isEqualTo(1);
        assertThat(again.getMatchedCount()).isEqualTo(1);
        assertThat(again.getModifiedCount()).isZero();
        assertThatThrownBy(() -> orders.replaceOne(eq("O-1"), new Document("supplier", "C").append("key", "2")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> orders.replaceOne(eq("O-1"), new Document("_id", "O-3")))
                .isInstanceOf(MongoWriteException.class);
        reopen();
        assertThat(orders.find(eq("supplier", "B")))
                .containsExactly(
                        new Document("_id", "O-1").append("supplier", "B").append("key", "1"));
        assertThat(orders.find(eq("supplier", "A")))
                .extracting(order -> order.getString("_id"))
                .containsExactly("O-2");
        assertThat(orders.countDocuments(eq("supplier", "C"))).isZero();
    }

    @Test
    void aCommandThatFailsOnTheWayLeavesNothing() {
        orders.insertMany(List.of(new Document("_id", 1).append("n", 1), new Document("_id", 2).append("n", "text")));

        assertThatThrownBy(() -> orders.findOneAndUpdate(eq(2), combine(set("seen", true), inc("n", 1))))
                .isInstanceOf(MongoCommandException.class);
        reopen();

        assertThat(orders.find(eq(2)).first()).isEqualTo(new Document("_id", 2).append("n", "text"));
    }

    @Test
    void writersAtTheSameTimeLoseNothing() throws Exception {
        orders.insertOne(new Document("_id", "counter").append("n", 0L));
        orders.createIndex(Indexes.ascending("n"));

        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                all.add(writers.submit(() -> {
                    for (int i = 0; i < 250; i++) {
                        orders.updateOne(eq("counter"), inc("n", 1L));
                        orders.find(gte("n", 0L)).first();
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }

        assertThat(orders.find(eq("n", 2_000L)).first()).containsEntry("_id", "counter");
    }

    @Test
    void aggregationsGroupJoinAndComeInBatches() {
        orders.insertMany(IntStream.range(0, 3_000)
                .mapToObj(i ->
                        new Document("_id", i).append("supplier", "S" + i % 7).append("value", i))
                .toList());
        open.collection("suppliers").insertOne(new Document("_id", "S3").append("name", "Acme"));

        List<Document> sums = orders.aggregate(List.of(
                        Aggregates.match(gte("value", 7)),
                        Aggregates.group("$supplier", Accumulators.sum("n", 1)),
                        Aggregates.sort(Sorts.ascending("_id")),
                        Aggregates.lookup("suppliers", "_id", "_id", "known")))
                .into(new ArrayList<>());
        List<Document> all = orders.aggregate(List.of(Aggregates.sort(Sorts.descending("value"))))
                .batchSize(500)
                .into(new ArrayList<>());

        assertThat(sums).hasSize(7).allMatch(sum -> sum.getInteger("n") >= 427);
        assertThat(sums.get(3).getList("known", Document.class)).hasSize(1);
        assertThat(all).hasSize(3_000);
        assertThat(all.getFirst()).containsEntry("_id", 2_999);
    }

    @Test
    void onlyTheFieldsAskedForComeBack() {
        orders.insertOne(order("O-1"));

        assertThat(orders.find().projection(Projections.include("state")).first())
                .isEqualTo(new Document("_id", "O-1").append("state", "PROPOSED"));
        assertThat(orders.distinct("lines.sku", String.class).into(new ArrayList<>()))
                .containsExactly("A", "B");
    }

    @Test
    void filesGoInAndOut() {
        byte[] file = new byte[700_000];
        new Random(1).nextBytes(file);
        GridFSBucket bucket = GridFSBuckets.create(open.database, "attachments");

        var id = bucket.uploadFromStream("order.pdf", new ByteArrayInputStream(file));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bucket.downloadToStream(id, out);
        assertThat(out.toByteArray()).isEqualTo(file);
    }

    @Test
    void collectionsAreRenamedDroppedAndBeginAnew() {
        orders.createIndex(Indexes.ascending("state"));
        orders.insertOne(order("O-1"));
        orders.renameCollection(new com.mongodb.MongoNamespace("test.archive"));
        reopen();
        assertThat(open.collection("archive").find(eq("state", "PROPOSED"))).hasSize(1);

        open.collection("archive").drop();
        reopen();

        assertThat(open.collection("archive").countDocuments()).isZero();
        orders.insertOne(order("O-1"));
        assertThat(ids()).containsExactly("O-1");
    }

    @Test
    void manyUpdatesDoNotMakeTheFileGrowWithEachOfThem() {
        orders.insertMany(
                IntStream.range(0, 1_000).mapToObj(i -> order("O-" + i)).toList());
        int updates = 5_000;
        open.store.checkpoint();
        long before = open.store.fileBytes();

        for (int i = 0; i < updates; i++) {
            orders.updateOne(eq("O-" + (i * 7919) % 1_000), inc("version", 1L));
        }
        open.store.checkpoint();

        assertThat((open.store.fileBytes() - before) / updates)
                .as("bytes of file for each update")
                .isLessThan(500);
    }

    private List<Object> ids() {
        return orders.find()
                .sort(Sorts.ascending("_id"))
                .map(each -> each.get("_id"))
                .into(new ArrayList<>());
    }

    private static Document order(String id) {
        return new Document("_id", id)
                .append("version", 1L)
                .append("state", "PROPOSED")
                .append("lines", List.of(new Document("sku", "A"), new Document("sku", "B")));
    }
}
