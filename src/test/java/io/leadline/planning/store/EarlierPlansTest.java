package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanRow;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans as they were stored before a plan was kept whole: a field for each value, and a row without names. */
class EarlierPlansTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 2);
    private static final ItemPlace MUG = new ItemPlace(new Sku("MUG"), "DC");

    private TestStore store;
    private MongoPlans plans;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        store = TestStore.in(
                folder, new PlanningMigrations(), new DueIndexes(), new RowIndexes(), new DailySellersIndex());
        store.before(MongoPlans.PLANS, getClass(), "plans-with-a-field-for-each-value.jsonl");
        plans = new MongoPlans(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPlanIsReadWithEverythingThatWasKeptOfIt() {
        KeptPlan mug = plans.plan(MUG).orElseThrow();

        assertThat(mug.runId()).isEqualTo("R-2");
        assertThat(mug.before().quantity()).isEqualTo(Quantity.of(24));
        assertThat(mug.past()).hasSize(1);
        Plan plan = mug.plan();
        assertThat(plan.advice().offer())
                .isEqualTo(PlanStoreTest.ordered("MUG", 36).advice().offer());
        assertThat(plan.advice()).isEqualTo(PlanStoreTest.ordered("MUG", 36).advice());
        assertThat(plan.sales()).isEqualTo(PlanStoreTest.ordered("MUG", 36).sales());
        assertThat(plan.item().unitCost()).isEqualTo(Money.of("4", "GBP"));
        assertThat(plan.item().weightKg()).isEqualTo(0.4);
        assertThat(plan.stock().free()).isEqualTo(StockPosition.of(5).free());
        assertThat(plan.stock().coming()).isEqualTo(36);
        assertThat(plan.overstock().options())
                .containsExactly(new Overstock.Option(Overstock.Remedy.RETURN, 3, Money.of("1.10", "GBP")));
    }

    /** Its terms were not kept, because it was not to be ordered. */
    @Test
    void aPlanThatNeedsNothingSaysWhoWouldDeliverAndHowSoon() {
        Plan bowl =
                plans.plan(new ItemPlace(new Sku("BOWL"), "DC")).orElseThrow().plan();

        assertThat(bowl.supplierId()).isEqualTo("S");
        assertThat(bowl.advice().offer().leadTime().meanDays()).isEqualTo(14);
        assertThat(bowl.advice().offer().leadTime().sdDays()).isEqualTo(3.5);
        assertThat(bowl.advice().stockoutDate()).isNull();
    }

    @Test
    void listsAndOrdersFindItUntilTheNextRun() {
        try (Stream<PlanRow> rows = plans.rows(0)) {
            List<PlanRow> all = rows.toList();
            assertThat(all).extracting(row -> row.subject().sku()).containsExactlyInAnyOrder("MUG", "JUG", "BOWL");
            PlanRow mug = all.stream()
                    .filter(row -> row.place().equals(MUG))
                    .findFirst()
                    .orElseThrow();
            assertThat(mug.change()).isEqualTo(12);
            assertThat(mug.stock()).isEqualTo(new PlanRow.Stock(5, 36));
            assertThat(mug.worth()).isEqualTo(new PlanRow.Worth(4, 12.5, 12, 0, "GBP", "GBP", true));
        }
        assertThat(plans.due("S", "DC", DAY)).extracting(Plan::place).containsExactly(MUG);
        try (Stream<Plan> next = plans.next("S", "DC")) {
            assertThat(next).extracting(plan -> plan.place().sku().value()).containsExactly("JUG");
        }
    }

    @Test
    void otherAdviceKeepsItWholeAndANewPlanKeepsWhatItSaid() {
        KeptPlan before = plans.plan(MUG).orElseThrow();

        plans.advise("R-3", DAY, List.of(PlanStoreTest.ordered("MUG", 48).advice()));

        KeptPlan advised = plans.plan(MUG).orElseThrow();
        assertThat(advised.plan())
                .isEqualTo(before.plan().with(PlanStoreTest.ordered("MUG", 48).advice()));
        assertThat(advised.before()).isEqualTo(before.said());

        plans.put("R-4", DAY, List.of(PlanStoreTest.ordered("JUG", 20)));

        assertThat(plans.plan(new ItemPlace(new Sku("JUG"), "DC")).orElseThrow().before())
                .isEqualTo(new KeptPlan.Before(
                        "R-2",
                        Decision.COVERED,
                        Quantity.ZERO,
                        PlanStoreTest.ordered("JUG", 0).advice().because()));
    }
}
