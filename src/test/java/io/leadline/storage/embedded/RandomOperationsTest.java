package io.leadline.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same random changes and queries on two collections, one with indexes and one without: the answers are the same. */
class RandomOperationsTest {

    private static final int STEPS = 800;

    @TempDir
    Path folder;

    private Random random;
    private OpenStore open;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anIndexedCollectionAnswersLikeOneThatIsScanned(long seed) {
        random = new Random(seed);
        open = new OpenStore(folder);
        createIndexes();

        for (int step = 0; step < STEPS; step++) {
            change();
            compare();
            if (step % 400 == 399) {
                open.close();
                open = new OpenStore(folder);
            }
        }

        open.close();
    }

    private MongoCollection<Document> indexed() {
        return open.collection("indexed");
    }

    private MongoCollection<Document> plain() {
        return open.collection("plain");
    }

    private void createIndexes() {
        indexed().createIndex(Indexes.ascending("a", "b"));
        indexed().createIndex(Indexes.compoundIndex(Indexes.descending("b"), Indexes.ascending("a", "_id")));
        indexed().createIndex(Indexes.ascending("tags", "b"));
        indexed().createIndex(Indexes.ascending("lines.sku", "lines.n"));
        indexed().createIndex(Indexes.ascending("a", "sub.x", "_id"));
    }

    private void change() {
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> {
                List<Document> documents = IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(i -> document())
                        .toList();
                String first =
                        refusal(() -> indexed().insertMany(copies(documents), new InsertManyOptions().ordered(false)));
                String second =
                        refusal(() -> plain().insertMany(copies(documents), new InsertManyOptions().ordered(false)));
                assertThat(first).isEqualTo(second);
            }
            case 3 -> {
                Bson filter = filter();
                Bson update = update();
                String first = refusal(() -> indexed().updateMany(filter, update));
                String second = refusal(() -> plain().updateMany(filter, update));
                assertThat(first).isEqualTo(second);
            }
            case 4 -> {
                Object id = random.nextInt(400);
                Bson update = update();
                String first = refusal(() -> indexed().findOneAndUpdate(Filters.eq(id), update));
                String second = refusal(() -> plain().findOneAndUpdate(Filters.eq(id), update));
                assertThat(first).isEqualTo(second);
            }
            case 5 -> {
                Document document = document();
                Bson itself = Filters.eq(document.get("_id"));
                ReplaceOptions options = new ReplaceOptions().upsert(random.nextBoolean());
                String first = refusal(() -> indexed().replaceOne(itself, new Document(document), options));
                String second = refusal(() -> plain().replaceOne(itself, new Document(document), options));
                assertThat(first).isEqualTo(second);
            }
            default -> {
                Bson filter = Filters.and(filter(), Filters.mod("_id", 5, random.nextInt(5)));
                assertThat(indexed().deleteMany(filter)).isEqualTo(plain().deleteMany(filter));
            }
        }
    }

    private static List<Document> copies(List<Document> documents) {
        return documents.stream().map(Document::new).toList();
    }

    private static String refusal(Runnable change) {
        try {
            change.run();
            return "";
        } catch (MongoBulkWriteException refused) {
            return "" + refused.getWriteErrors().size();
        } catch (MongoWriteException | MongoCommandException refused) {
            return "" + refused.getCode();
        }
    }

    private void compare() {
        Bson filter = random.nextInt(4) == 0 ? Filters.and(filter(), filter()) : filter();
        Bson sort = Sorts.orderBy(
                random.nextBoolean() ? Sorts.ascending(sortField()) : Sorts.descending(sortField()),
                Sorts.ascending("_id"));
        int skip = random.nextInt(3) * 4;
        int limit = random.nextInt(3) * 10;

        assertThat(page(indexed(), filter, sort, skip, limit))
                .as("%s sorted by %s, skip %s, limit %s", filter, sort, skip, limit)
                .isEqualTo(page(plain(), filter, sort, skip, limit));
        assertThat(indexed().countDocuments(filter))
                .as("count of %s", filter)
                .isEqualTo(plain().countDocuments(filter));
        assertThat(indexed().countDocuments()).isEqualTo(plain().countDocuments());
    }

    private static List<Document> page(
            MongoCollection<Document> collection, Bson filter, Bson sort, int skip, int limit) {
        return collection.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
    }

    private String sortField() {
        return pick("a", "b", "tags", "sub.x", "lines.n", "_id");
    }

    private Document document() {
        Document document = new Document("_id", random.nextInt(400)).append("a", value());
        if (random.nextInt(5) > 0) {
            document.append("b", value());
        }
        if (random.nextBoolean()) {
            document.append(
                    "tags",
                    IntStream.range(0, random.nextInt(4)).mapToObj(i -> value()).toList());
        }
        if (random.nextBoolean()) {
            document.append("sub", new Document("x", value()));
        }
        if (random.nextBoolean()) {
            document.append(
                    "lines",
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(i -> new Document("sku", pick("A", "B", "C")).append("n", random.nextInt(4)))
                            .toList());
        }
        return document;
    }

    private Object value() {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> pick("", "a", "ab", "b", "ä", "a\u0000", "z\uD83D\uDE00");
            case 2 -> (long) random.nextInt(5);
            case 3 -> random.nextInt(9) / 2.0 - 2;
            case 4 -> new Decimal128(new BigDecimal(random.nextInt(20)).movePointLeft(1));
            case 5 -> random.nextBoolean();
            case 6 -> Date.from(Instant.ofEpochMilli(random.nextInt(5) - 2));
            default -> random.nextInt(6) - 2;
        };
    }

    private Bson filter() {
        String field = pick("a", "b", "tags", "sub.x", "lines.sku", "lines.n");
        Object value = field.equals("lines.sku") ? pick("A", "B", "D") : value();
        return switch (random.nextInt(10)) {
            case 0, 1 -> Filters.eq(field, value);
            case 8 ->
                Filters.and(
                        Filters.regex(field, pick("^a", "b", "1", "\\Qa\\E", "\\Qä\\E", "ä$", "\\Qz\uD83D\uDE00\\E")),
                        Filters.gte("_id", 10));
            case 2 -> Filters.in(field, Arrays.asList(value, value(), value()));
            case 3 -> value == null ? Filters.exists(field) : Filters.gte(field, value);
            case 4 -> value == null ? Filters.ne(field, null) : Filters.lt(field, value);
            case 5 -> Filters.and(Filters.gt("b", random.nextInt(3) - 2), Filters.lte("b", random.nextInt(4)));
            case 6 -> Filters.or(Filters.eq("a", value()), Filters.eq("tags", value()));
            case 7 ->
                Filters.and(Filters.eq("lines.sku", pick("A", "B", "C")), Filters.eq("lines.n", random.nextInt(4)));
            default -> Filters.and(Filters.eq("a", value()), Filters.gte("b", random.nextInt(3) - 1));
        };
    }

    private Bson update() {
        return switch (random.nextInt(5)) {
            case 0 -> Updates.set("a", value());
            case 1 -> Updates.unset("b");
            case 2 -> Updates.set("tags", List.of(random.nextInt(4), "x"));
            case 3 -> Updates.push("lines", new Document("sku", "C").append("n", random.nextInt(4)));
            default -> Updates.combine(Updates.set("b", value()), Updates.set("sub.x", value()));
        };
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
