package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.planning.PlanRow;
import io.leadline.planning.StoredPlan;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.PlannedItem;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.Standing;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.StockTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoPlans.class)
class PlanStoreTest {

    static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final ItemPlace MUG = new ItemPlace(new Sku("MUG"), "DC");

    private TestStore store;
    private MongoPlans plans;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(
                folder, new PlanningMigrations(), new DueIndexes(), new RowIndexes(), new DailySellersIndex());
        plans = new MongoPlans(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPlanComesBackWithItsTermsToTheLastDigit() {
        PlannedItem item = ordered("MUG", 24);

        plans.put("R-1", DAY, List.of(item));

        StoredPlan plan = plans.plan(MUG).orElseThrow();
        assertThat(plan.because()).isEqualTo(item.advice().because());
        assertThat(plan.weeklyDemand()).isEqualTo(item.weeklyDemand());
        assertThat(plan.overstock()).isEqualTo(item.overstock());
        assertThat(plan.quantity()).isEqualTo(Quantity.of(24));
        assertThat(plan.before()).isNull();
    }

    @Test
    void aPlanKeepsWhatTheRunBeforeSaidHoweverOftenTheSameRunChangesIt() {
        plans.put("R-1", DAY, List.of(ordered("MUG", 24)));
        plans.put("R-2", DAY.plusDays(1), List.of(ordered("MUG", 36)));
        plans.put("R-2", DAY.plusDays(1), List.of(ordered("MUG", 48)));

        StoredPlan plan = plans.plan(MUG).orElseThrow();
        assertThat(plan.before().runId()).isEqualTo("R-1");
        assertThat(plan.before().quantity()).isEqualTo(Quantity.of(24));
        assertThat(plan.before().because())
                .isEqualTo(ordered("MUG", 24).advice().because());
    }

    @Test
    void whatIsDueComesApartFromWhatMayFillUpAnOrder() {
        plans.put("R-1", DAY, List.of(ordered("MUG", 24), covered("CUP", 30), covered("JUG", 9), covered("BOWL", 200)));

        try (Stream<PlannedItem> next = plans.next("S", "DC")) {
            assertThat(next)
                    .extracting(item -> item.advice().place().sku().value())
                    .containsExactly("JUG", "CUP");
        }
        assertThat(plans.due("S", "DC", LocalDate.MIN)).containsExactly(ordered("MUG", 24));
        assertThat(plans.due("S", "DC", DAY)).hasSize(1);
        assertThat(plans.due("S", "DC", DAY.plusDays(1))).isEmpty();
        assertThat(plans.due("S", "D", LocalDate.MIN)).isEmpty();
        assertThat(plans.due("S2", "DC", LocalDate.MIN)).isEmpty();
        assertThat(plans.placesDue()).containsExactly(Map.entry("S", List.of("DC")));
    }

    @Test
    void aPlanWrittenAgainWithAnotherQuantityKeepsWhatIsOnOrder() {
        PlannedItem item = ordered("MUG", 24);
        plans.put("R-1", DAY, List.of(withOpen(item, 36)));
        PlannedItem due = plans.due("S", "DC", LocalDate.MIN).getFirst();

        plans.put("R-1", DAY, List.of(due));

        assertThat(plans.plan(MUG).orElseThrow().openUnits()).isEqualTo(36);
        try (Stream<PlanRow> rows = plans.rows(0)) {
            assertThat(rows.findFirst().orElseThrow().open()).isEqualTo(36);
        }
    }

    private static PlannedItem withOpen(PlannedItem item, long units) {
        return new PlannedItem(
                item.advice(),
                item.name(),
                item.demandClass(),
                item.unitCost(),
                new StockPosition(
                        Quantity.of(5),
                        Quantity.ZERO,
                        List.of(new ExpectedSupply("O-1", Quantity.of(units), DAY.plusDays(90)))),
                item.method(),
                item.weeklyDemand(),
                item.weeklyHigh(),
                item.soldPerYear(),
                item.nextLot(),
                item.daysToReorder(),
                item.overstock(),
                item.weightKg(),
                item.volumeL(),
                item.weeklyMethod(),
                item.standing());
    }

    @Test
    void aListShowsThePlanAndWhatItChanged() {
        plans.put("R-1", DAY, List.of(ordered("MUG", 24)));
        plans.put("R-2", DAY.plusDays(1), List.of(ordered("MUG", 36)));

        try (Stream<PlanRow> rows = plans.rows(0)) {
            PlanRow row = rows.findFirst().orElseThrow();
            assertThat(row.place()).isEqualTo(MUG);
            assertThat(row.day()).isEqualTo(DAY.plusDays(1));
            assertThat(row.decision()).isEqualTo(Decision.ORDER);
            assertThat(row.category()).isEqualTo("things");
            assertThat(row.supplier()).isEqualTo("S");
            assertThat(row.stock()).isEqualTo(5);
            assertThat(row.lostMargin()).isEqualTo(12.5);
            assertThat(row.lastSold()).isEqualTo(DAY.minusDays(2));
            assertThat(row.before()).isEqualTo(Decision.ORDER);
            assertThat(row.change()).isEqualTo(12);
            assertThat(row.dead()).isTrue();
        }
    }

    @Test
    void writesAreCountedAndNewPlansAreFound() {
        long before = plans.writes();
        long start = System.currentTimeMillis();
        plans.put("R-1", DAY, List.of(ordered("MUG", 24), covered("CUP", 30)));

        assertThat(plans.writes()).isGreaterThan(before);
        assertThat(plans.changedSince(start)).isEqualTo(2);
        try (Stream<PlanRow> rows = plans.rows(start)) {
            assertThat(rows).extracting(PlanRow::sku).containsExactlyInAnyOrder("MUG", "CUP");
        }
        assertThat(plans.changedSince(start + 3_600_000)).isZero();
    }

    @Test
    void whatSellsMostIsFoundByItsIndex() {
        plans.put("R-1", DAY, List.of(selling("MUG", 14.0), selling("CUP", 13.99), selling("JUG", 30.5)));
        OptionalLong scans = store.scans();

        assertThat(plans.sellingAtLeast(14, 10)).extracting(Sku::value).containsExactly("JUG", "MUG");
        assertThat(plans.sellingAtLeast(14, 1)).extracting(Sku::value).containsExactly("JUG");

        assertThat(store.scans()).isEqualTo(scans);
    }

    private static PlannedItem selling(String sku, double firstWeek) {
        PlannedItem item = covered(sku, 30);
        return new PlannedItem(
                item.advice(),
                item.name(),
                item.demandClass(),
                item.unitCost(),
                item.stock(),
                item.method(),
                List.of(firstWeek, 3.0),
                item.weeklyHigh(),
                item.soldPerYear(),
                item.nextLot(),
                item.daysToReorder(),
                item.overstock(),
                item.weightKg(),
                item.volumeL(),
                item.standing());
    }

    static PlannedItem ordered(String sku, int quantity) {
        return item(sku, Decision.ORDER, quantity, 0);
    }

    private static PlannedItem covered(String sku, int dueInDays) {
        return item(sku, Decision.COVERED, 0, dueInDays);
    }

    private static PlannedItem item(String sku, Decision decision, int quantity, double dueInDays) {
        Terms terms = new Terms(
                "S",
                new Sku(sku),
                1,
                List.of(
                        new PriceBreak(Quantity.of(1), Money.of("4", "GBP")),
                        new PriceBreak(Quantity.of(100), Money.of("3.75", "GBP"))),
                Quantity.of(12),
                Quantity.of("0.5"),
                14);
        ReorderAdvice advice = new ReorderAdvice(
                new ItemPlace(new Sku(sku), "DC"),
                decision,
                new Offer(terms, LeadTime.stated(14)),
                Quantity.of(quantity),
                DAY.plusDays(20),
                DAY.plusDays(20),
                30.25,
                10,
                List.of(
                        new DemandTerm.Demand(Quantity.of(quantity).plus(Quantity.of("0.07")), 14, 7, 0.5, "level-mix"),
                        new StockTerm.OnHand(Quantity.of("-0.07"))));
        return new PlannedItem(
                advice,
                "Thing",
                new DemandClass(DemandClass.Value.A, DemandClass.Variability.X),
                Money.of("4", "GBP"),
                StockPosition.of(5),
                "level-mix",
                List.of(1.5, 2.25),
                List.of(4.0, 5.0),
                100,
                Quantity.of(20),
                dueInDays,
                new Overstock(
                        3,
                        Money.of("12.00", "GBP"),
                        40,
                        Money.of("1.10", "GBP"),
                        Overstock.Remedy.RETURN,
                        List.of(),
                        true),
                0.4,
                1.2,
                new Standing("things", 8, DAY.minusDays(2), 12.5, List.of(1.0, 0.0, Double.NaN), DAY.minusDays(1)));
    }
}
