package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanningRun;
import io.leadline.replenishment.Overstock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store as the first version left it: ledgers and weeks as arrays, no row for lists, another index for what is due. */
class PlansOfTheFirstVersionTest {

    private static final Map<String, List<String>> INDEXES = Map.of(
            "plans_of_an_item", List.of("sku"),
            "due_or_next_of_a_supplier_at_a_location", List.of("joint"),
            "plans_that_ended_like_this", List.of("decision", "sku"),
            "plans_of_a_class", List.of("class", "sku"),
            "soonest_stockout", List.of("stockout"),
            "largest_excess", List.of("excess"),
            "largest_order", List.of("orderValue"));

    private TestStore store;
    private MongoPlans plans;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        try (TestStore before = TestStore.in(folder)) {
            MongoCollection<Document> documents = before.database().getCollection(MongoPlans.PLANS);
            INDEXES.forEach(
                    (name, fields) -> documents.createIndex(Indexes.ascending(fields), new IndexOptions().name(name)));
            before.before(MongoPlans.PLANS, getClass(), "plans-of-the-first-version.jsonl", 400);
            before.before(MongoPlans.RUNS, getClass(), "planning_runs-of-the-first-version.jsonl");
        }
        store = TestStore.in(
                folder, new PlanningMigrations(), new DueIndexes(), new RowIndexes(), new DailySellersIndex());
        plans = new MongoPlans(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPlanIsReadWithItsLedgerAndWhatThePlanBeforeSaid() {
        KeptPlan mug = plans.plans(new Sku("MUG")).getFirst();

        assertThat(mug.advice().quantity()).isEqualTo(Quantity.of(36));
        assertThat(mug.plan().forecast().demand()).containsExactly(15.5, 2.25);
        assertThat(mug.advice().because().getFirst().amount()).isEqualTo(Quantity.of("36.07"));
        assertThat(mug.advice().because().getFirst().told().facts()).containsEntry("method", "level-mix");
        assertThat(mug.before().quantity()).isEqualTo(Quantity.of(24));
        assertThat(mug.changes()).isNotEmpty();
        assertThat(mug.plan().overstock().remedy()).isEqualTo(Overstock.Remedy.RETURN);
        assertThat(mug.plan().overstock().options()).isEmpty();
        assertThat(mug.past()).isEmpty();
    }

    @Test
    void aRunIsReadThatKnewNoPolicy() {
        PlanningRun run = plans.runs(10).getFirst();

        assertThat(run.state()).isEqualTo(PlanningRun.State.DONE);
        assertThat(run.policy()).isZero();
        assertThat(run.bounds().leastOfA()).isEqualTo(900.5);
    }

    /** Nothing is ordered of a plan that old, and no list shows it, until the next run has planned it again. */
    @Test
    void whatListsAndOrdersAskForIsThereAfterTheNextRun() {
        assertThat(plans.due("S", "DC", LocalDate.MIN)).isEmpty();
        assertThat(plans.rows(0)).isEmpty();

        plans.put("P-3", PlanStoreTest.DAY, List.of(PlanStoreTest.ordered("MUG", 48)));

        assertThat(plans.due("S", "DC", LocalDate.MIN)).containsExactly(PlanStoreTest.ordered("MUG", 48));
        assertThat(plans.rows(0))
                .singleElement()
                .satisfies(row -> assertThat(row.change()).isEqualTo(12));
        KeptPlan mug = plans.plans(new Sku("MUG")).getFirst();
        assertThat(mug.before().runId()).isEqualTo("P-2");
        assertThat(mug.before().because().getFirst().amount()).isEqualTo(Quantity.of("36.07"));
    }

    @Test
    void theIndexesAreThoseOfAStoreThatIsNew(@TempDir Path empty) {
        try (TestStore fresh = TestStore.in(
                empty, new PlanningMigrations(), new DueIndexes(), new RowIndexes(), new DailySellersIndex())) {
            assertThat(indexes(store)).isEqualTo(indexes(fresh));
        }
    }

    private static List<Object> indexes(TestStore store) {
        List<Object> indexes = new ArrayList<>();
        store.database().getCollection(MongoPlans.PLANS).listIndexes().forEach(index -> indexes.add(index.get("key")));
        indexes.sort((a, b) -> a.toString().compareTo(b.toString()));
        return indexes;
    }
}
