package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanRow;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.SalesFigures;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.StockTerm;
import io.leadline.replenishment.WeeklyForecast;
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
        Plan item = ordered("MUG", 24);

        plans.put("R-1", DAY, List.of(item));

        KeptPlan plan = plans.plan(MUG).orElseThrow();
        assertThat(plan.plan()).isEqualTo(item);
        assertThat(plan.before()).isNull();
    }

    @Test
    void aPlanKeepsWhatTheRunBeforeSaidHoweverOftenTheSameRunChangesIt() {
        plans.put("R-1", DAY, List.of(ordered("MUG", 24)));
        plans.put("R-2", DAY.plusDays(1), List.of(ordered("MUG", 36)));
        plans.put("R-2", DAY.plusDays(1), List.of(ordered("MUG", 48)));

        KeptPlan plan = plans.plan(MUG).orElseThrow();
        assertThat(plan.before().runId()).isEqualTo("R-1");
        assertThat(plan.before().quantity()).isEqualTo(Quantity.of(24));
        assertThat(plan.before().because())
                .isEqualTo(ordered("MUG", 24).advice().because());
    }

    @Test
    void whatIsDueComesApartFromWhatMayFillUpAnOrder() {
        plans.put("R-1", DAY, List.of(ordered("MUG", 24), covered("CUP", 30), covered("JUG", 9), covered("BOWL", 200)));

        try (Stream<Plan> next = plans.next("S", "DC")) {
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

    /** Of a week later, so that a forecast written with the advice would be seen. */
    @Test
    void otherAdviceChangesNothingElseOfAPlan() {
        Plan changedByPeople = example("MUG", Decision.ORDER, 24, 0)
                .forecast(new WeeklyForecast("level-mix", List.of(3.0, 2.0), List.of(4.0, 5.0), List.of(1.5, 2.0)))
                .stock(new StockPosition(
                        Quantity.of(9),
                        Quantity.of(4),
                        List.of(
                                new ExpectedSupply("O-1", Quantity.of(30), DAY.plusDays(9)),
                                new ExpectedSupply("O-2", Quantity.of(6), DAY.plusDays(90)))))
                .toPlan();
        plans.put("R-1", DAY, List.of(ordered("MUG", 12)));
        plans.put("R-2", DAY, List.of(changedByPeople));
        KeptPlan before = plans.plan(MUG).orElseThrow();
        ReorderAdvice advice = ordered("MUG", 36).advice();

        plans.advise("R-3", DAY.plusDays(8), List.of(advice));

        KeptPlan kept = plans.plan(MUG).orElseThrow();
        assertThat(kept.plan()).isEqualTo(changedByPeople.with(advice));
        assertThat(kept.before()).isEqualTo(before.said());
        assertThat(kept.runId()).isEqualTo("R-3");
        assertThat(kept.day()).isEqualTo(DAY.plusDays(8));
        assertThat(kept.past()).usingRecursiveComparison().isEqualTo(before.past());
        assertThat(kept.past().getLast().isChanged()).isTrue();
        try (Stream<PlanRow> rows = plans.rows(0)) {
            PlanRow row = rows.findFirst().orElseThrow();
            assertThat(row.stock()).isEqualTo(new PlanRow.Stock(5, 36));
            assertThat(row.change()).isEqualTo(12);
        }
    }

    @Test
    void adviceOfTheSameRunKeepsWhatTheRunBeforeSaidAndMovesThePlanToWhereItIsAskedFor() {
        plans.put("R-1", DAY, List.of(covered("JUG", 9)));
        plans.put("R-2", DAY, List.of(covered("JUG", 8)));
        ItemPlace jug = new ItemPlace(new Sku("JUG"), "DC");

        plans.advise("R-2", DAY, List.of(ordered("JUG", 20).advice()));

        assertThat(plans.plan(jug).orElseThrow().before().runId()).isEqualTo("R-1");
        assertThat(plans.due("S", "DC", DAY)).extracting(Plan::place).containsExactly(jug);
        try (Stream<Plan> next = plans.next("S", "DC")) {
            assertThat(next).isEmpty();
        }
    }

    @Test
    void adviceForAPlanThatIsNotThereWritesNothing() {
        plans.advise("R-1", DAY, List.of(ordered("MUG", 36).advice()));

        assertThat(plans.plan(MUG)).isEmpty();
    }

    @Test
    void aListShowsThePlanAndWhatItChanged() {
        plans.put("R-1", DAY, List.of(ordered("MUG", 24)));
        plans.put("R-2", DAY.plusDays(1), List.of(ordered("MUG", 36)));

        try (Stream<PlanRow> rows = plans.rows(0)) {
            PlanRow row = rows.findFirst().orElseThrow();
            assertThat(row.place()).isEqualTo(MUG);
            assertThat(row.day()).isEqualTo(DAY.plusDays(1));
            assertThat(row.advice().decision()).isEqualTo(Decision.ORDER);
            assertThat(row.subject().category()).isEqualTo("things");
            assertThat(row.advice().supplier()).isEqualTo("S");
            assertThat(row.stock().free()).isEqualTo(5);
            assertThat(row.worth().lostMargin()).isEqualTo(12.5);
            assertThat(row.sales().last()).isEqualTo(DAY.minusDays(2));
            assertThat(row.before()).isEqualTo(new PlanRow.Before(Decision.ORDER, 24));
            assertThat(row.change()).isEqualTo(12);
            assertThat(row.excess().dead()).isTrue();
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
            assertThat(rows).extracting(row -> row.subject().sku()).containsExactlyInAnyOrder("MUG", "CUP");
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

    private static Plan selling(String sku, double firstWeek) {
        return example(sku, Decision.COVERED, 0, 30)
                .forecast(WeeklyForecast.unchanged("level-mix", List.of(firstWeek, 3.0), List.of(4.0, 5.0)))
                .toPlan();
    }

    static Plan ordered(String sku, int quantity) {
        return example(sku, Decision.ORDER, quantity, 0).toPlan();
    }

    private static Plan covered(String sku, int dueInDays) {
        return example(sku, Decision.COVERED, 0, dueInDays).toPlan();
    }

    private static PlanExample example(String sku, Decision decision, int quantity, double dueInDays) {
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
        return PlanExample.aPlan(sku)
                .offered(terms)
                .ordering(
                        Quantity.of(quantity),
                        new DemandTerm.Demand(Quantity.of(quantity).plus(Quantity.of("0.07")), 14, 7, 0.5, "level-mix"),
                        new StockTerm.OnHand(Quantity.of("-0.07")))
                .deciding(decision)
                .runningOut(DAY.plusDays(20))
                .forecast(WeeklyForecast.unchanged("level-mix", List.of(1.5, 2.25), List.of(4.0, 5.0)))
                .sold(new SalesFigures(
                        new DemandClass(DemandClass.Value.A, DemandClass.Variability.X),
                        100,
                        8,
                        DAY.minusDays(2),
                        12.5,
                        List.of(1.0, 0.0, Double.NaN),
                        DAY.minusDays(1)))
                .next(20, dueInDays)
                .tooMuch(new Overstock(
                        3,
                        Money.of("12.00", "GBP"),
                        40,
                        Money.of("1.10", "GBP"),
                        Overstock.Remedy.RETURN,
                        List.of(),
                        true));
    }
}
