package io.leadline.storage.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks of an inbox: 2,000, half of them open, in 4 groups, due on 500 days. */
class IndexedQueriesTest {

    private static final int TASKS = 2_000;

    @TempDir
    Path folder;

    private OpenStore open;
    private MongoCollection<Document> tasks;

    @BeforeEach
    void fill() {
        open = new OpenStore(folder);
        tasks = open.collection("tasks");
        tasks.createIndex(ascending("state", "groups", "due"), new IndexOptions().name("open tasks of a group by due"));
        tasks.createIndex(compoundIndex(ascending("supplier"), descending("due")));
        tasks.insertMany(IntStream.range(0, TASKS)
                .mapToObj(i -> new Document("_id", i)
                        .append("state", i % 2 == 0 ? "OPEN" : "COMPLETED")
                        .append("groups", List.of("group" + i % 4, "all"))
                        .append("supplier", "S" + i % 50)
                        .append("due", (i * 7919) % 500))
                .toList());
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void anEqualFieldIsFoundByItsIndex() {
        assertThat(read(eq("supplier", "S7"))).isEqualTo(TASKS / 50);
        assertThat(found(eq("supplier", "S7"))).hasSize(TASKS / 50);
    }

    @Test
    void conditionsInsideAndAreFoundByIndexToo() {
        assertThat(read(and(eq("supplier", "S7"), gte("due", 100), lt("due", 200))))
                .isLessThanOrEqualTo(TASKS / 50 / 2);
        assertThat(found(and(eq("supplier", "S7"), gte("due", 100), lt("due", 200))))
                .allMatch(task -> task.getInteger("due") >= 100 && task.getInteger("due") < 200)
                .hasSize(scanned(task -> task.getString("supplier").equals("S7")
                        && task.getInteger("due") >= 100
                        && task.getInteger("due") < 200));
    }

    @Test
    void aPageOfAnArrayFieldsGroupsComesSortedFromTheIndex() {
        List<Document> page = new ArrayList<>();

        long read = open.documentsReadBy(() -> tasks.find(and(eq("state", "OPEN"), in("groups", "group0", "group2")))
                .sort(ascending("due"))
                .skip(20)
                .limit(10)
                .into(page));

        assertThat(read).isLessThanOrEqualTo(31);
        assertThat(page)
                .extracting(task -> task.getInteger("due"))
                .containsExactly(10, 10, 10, 10, 12, 12, 12, 12, 14, 14);
    }

    @Test
    void anIndexIsReadBackwardsForTheOppositeOrder() {
        List<Document> page = new ArrayList<>();

        long read = open.documentsReadBy(() -> tasks.find(and(eq("state", "OPEN"), eq("groups", "all")))
                .sort(descending("due"))
                .limit(10)
                .into(page));

        assertThat(read).isLessThanOrEqualTo(11);
        assertThat(page)
                .extracting(task -> task.getInteger("due"))
                .containsExactly(498, 498, 498, 498, 496, 496, 496, 496, 494, 494);
    }

    @Test
    void aTaskInTwoOfTheGroupsAskedForIsThereOnce() {
        Bson mine = and(eq("state", "OPEN"), in("groups", "group0", "all"));

        assertThat(found(mine)).hasSize(TASKS / 2);
        assertThat(tasks.countDocuments(mine)).isEqualTo(TASKS / 2);
    }

    @Test
    void aQueryWhosePartsAreLeftOpenIsCountedAsAllWithoutALook() {
        assertThat(open.documentsReadBy(() -> assertThat(tasks.countDocuments(and(new Document(), and(new Document()))))
                        .isEqualTo(TASKS)))
                .isZero();
    }

    /** What is asked for lies in no index, deep in the document and in lists: all of it is looked at, and nothing else. */
    @Test
    void whatNoIndexKnowsIsCountedByTheFieldsOfTheQuery() {
        tasks.updateMany(gte("due", 400), Updates.set("deep", new Document("list", List.of(1, 2))));

        for (Bson query : List.<Bson>of(
                eq("deep.list", 2),
                and(eq("deep.list", 2), gt("due", 450)),
                or(eq("deep.list", 1), eq("state", "OPEN")),
                nor(eq("deep.list", 1)),
                new Document("$expr", new Document("$gt", List.of("$due", 450))),
                and(new Document(), lt("due", 100)))) {
            assertThat(tasks.countDocuments(query))
                    .isEqualTo(tasks.find(query).into(new ArrayList<>()).size());
        }
    }

    @Test
    void countingReadsNoDocuments() {
        assertThat(open.documentsReadBy(() -> assertThat(
                                tasks.countDocuments(and(eq("supplier", "S7"), gt("due", 100))))
                        .isEqualTo(scanned(
                                task -> task.getString("supplier").equals("S7") && task.getInteger("due") > 100))))
                .isEqualTo(TASKS);
        assertThat(open.documentsReadBy(() -> tasks.countDocuments(eq("supplier", "S7"))))
                .isZero();
        assertThat(open.documentsReadBy(() -> tasks.countDocuments(and(eq("state", "OPEN"), in("groups", "all")))))
                .isZero();
    }

    @Test
    void eachBranchOfAnOrUsesItsIndex() {
        Bson either = or(eq("supplier", "S7"), and(eq("state", "OPEN"), eq("groups", "group0"), lt("due", 10)));

        assertThat(read(either)).isLessThan(TASKS / 10);
        assertThat(found(either))
                .hasSize(scanned(task -> task.getString("supplier").equals("S7")
                        || task.getString("state").equals("OPEN")
                                && task.getList("groups", String.class).contains("group0")
                                && task.getInteger("due") < 10));
    }

    @Test
    void aSearchInTheTextsOfAnIndexReadsOnlyWhatItFinds() {
        tasks.createIndex(ascending("state", "due", "supplier"), new IndexOptions().name("texts"));
        Bson search = and(eq("state", "OPEN"), regex("supplier", Pattern.quote("7")), regex("supplier", "S[123]"));
        int expected = scanned(task -> task.getString("state").equals("OPEN")
                && task.getString("supplier").matches("S[123]7.*"));

        assertThat(read(search)).isEqualTo(expected);
        assertThat(found(search)).hasSize(expected);
        assertThat(open.documentsReadBy(
                        () -> assertThat(tasks.countDocuments(search)).isEqualTo(expected)))
                .isZero();
        assertThat(tasks.find(search).sort(ascending("due")).skip(3).limit(5).into(new ArrayList<>()))
                .isEqualTo(tasks.find(search).into(new ArrayList<>()).stream()
                        .sorted(Comparator.comparing(task -> task.getInteger("due")))
                        .skip(3)
                        .limit(5)
                        .toList());
    }

    @Test
    void aLongListArrivesInBatchesWhileOthersChangeIt() {
        List<Integer> ids = new ArrayList<>();
        for (Document task : tasks.find().batchSize(100)) {
            ids.add(task.getInteger("_id"));
            if (ids.size() == 500) {
                tasks.deleteOne(eq(1_500));
                tasks.insertOne(new Document("_id", TASKS));
            }
        }

        assertThat(ids)
                .doesNotHaveDuplicates()
                .doesNotContain(1_500)
                .hasSize(TASKS)
                .contains(TASKS);
    }

    @Test
    void aDuplicateIsRefusedAndLeavesNothingBehind() {
        tasks.createIndex(ascending("number"), new IndexOptions().unique(true).sparse(true));
        tasks.insertOne(new Document("_id", "first").append("number", 1));

        assertThatThrownBy(() -> tasks.insertOne(
                        new Document("_id", "second").append("number", 1).append("supplier", "new")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");

        assertThat(found(eq("supplier", "new"))).isEmpty();
        assertThat(tasks.countDocuments(eq("supplier", "new"))).isZero();
    }

    @Test
    void anIndexOnExistingDocumentsIsBuiltAndDroppedAgain() {
        Bson due = eq("due", 7);
        int expected = scanned(task -> task.getInteger("due") == 7);
        assertThat(read(due)).isEqualTo(TASKS);

        String name = tasks.createIndex(ascending("due"));
        assertThat(read(due)).isEqualTo(expected);

        tasks.dropIndex(name);
        assertThat(read(due)).isEqualTo(TASKS);
    }

    @Test
    void anIndexFollowsItsDocuments() {
        tasks.updateMany(eq("supplier", "S7"), Updates.set("supplier", "S8"));
        tasks.deleteMany(eq("supplier", "S9"));

        assertThat(found(eq("supplier", "S7"))).isEmpty();
        assertThat(found(eq("supplier", "S8"))).hasSize(2 * TASKS / 50);
        assertThat(tasks.countDocuments(eq("supplier", "S9"))).isZero();
        assertThat(tasks.countDocuments()).isEqualTo(TASKS - TASKS / 50);
    }

    private long read(Bson filter) {
        return open.documentsReadBy(() -> found(filter));
    }

    private List<Document> found(Bson filter) {
        return tasks.find(filter).into(new ArrayList<>());
    }

    private int scanned(java.util.function.Predicate<Document> predicate) {
        return (int)
                tasks.find().into(new ArrayList<>()).stream().filter(predicate).count();
    }
}
