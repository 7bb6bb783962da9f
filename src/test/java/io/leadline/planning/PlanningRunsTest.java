package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.LeadlineTest;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.SalesHistory;
import io.leadline.identity.Actor;
import io.leadline.ordering.LedgerTerm;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.ReorderAdvice.Decision;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import io.leadline.tracking.NeedDates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LeadlineTest
class PlanningRunsTest {

    @Autowired
    PlanningRuns runs;

    @Autowired
    PlanStore plans;

    @Autowired
    PlanPolicies policies;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    Items items;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Locations locations;

    @Autowired
    SalesHistory sales;

    @Autowired
    Stock stock;

    @Autowired
    BusinessClock clock;

    @Autowired
    NeedDates needs;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String location = "L-" + unique;
    private final Sku shortItem = new Sku("SHORT-" + unique);
    private final Sku fullItem = new Sku("FULL-" + unique);

    @BeforeEach
    void aShopWithAnEmptyAndAFullShelf() {
        LocalDate today = clock.today();
        ZoneId london = ZoneId.of("Europe/London");
        locations.put(List.of(new Location(location, "Centre", LocationKind.WAREHOUSE, "GB", london)));
        locations.putChannels(List.of(new Channel("C-" + unique, "Shop", ChannelKind.WEB, location, 0)));
        String supplier = "S-" + unique;
        suppliers.put(List.of(new Supplier(
                supplier, "Maker", "maker@example.com", "GB", london, Locale.ENGLISH, "GBP", Money.zero("GBP"))));
        List<DailySale> sold = new ArrayList<>();
        for (Sku sku : List.of(shortItem, fullItem)) {
            items.put(List.of(
                    new Item(sku, "Thing", "things", "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
            suppliers.putTerms(List.of(new Terms(
                    supplier,
                    sku,
                    1,
                    List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                    Quantity.of(10),
                    Quantity.of(10),
                    14)));
            for (int day = 1; day <= 120; day++) {
                sold.add(new DailySale(today.minusDays(day), sku, "C-" + unique, 2 + day % 3, 20, 0));
            }
        }
        sales.put(sold);
        stock.count(List.of(
                new StockCount(today, location, shortItem, Quantity.of(3)),
                new StockCount(today, location, fullItem, Quantity.of(4000))));
    }

    @Test
    void aRunExplainsEveryItemAndProposesWhatIsShort() {
        PlanningRun run = runs.runHere("T-" + unique);

        assertThat(run.state()).isEqualTo(PlanningRun.State.DONE);
        assertThat(run.policy()).isEqualTo(policies.active().number());
        assertThat(policies.measured(run.policy(), run.day())).isNotEmpty().allSatisfy(day -> {
            assertThat(day.stockValue()).isPositive();
            assertThat(day.servedPerDay()).isPositive().isLessThanOrEqualTo(day.demandPerDay());
        });
        StoredPlan due = plans.plan(new ItemPlace(shortItem, location)).orElseThrow();
        StoredPlan covered = plans.plan(new ItemPlace(fullItem, location)).orElseThrow();
        assertThat(due.decision()).isEqualTo(Decision.ORDER);
        assertThat(due.because().stream().map(LedgerTerm::amount).reduce(Quantity.ZERO, Quantity::plus))
                .isEqualTo(due.quantity());
        assertThat(covered.decision()).isEqualTo(Decision.COVERED);
        assertThat(covered.overstock().units()).isPositive();
        assertThat(orders.openSupply(shortItem, location))
                .extracting(OpenSupply::open)
                .containsExactly(due.quantity());
        assertThat(orders.openSupply(fullItem, location)).isEmpty();
    }

    @Test
    void aRepeatedRunProposesNothingTwiceAndSaysWhatChanged() {
        runs.runHere("T1-" + unique);
        runs.propose("T1-" + unique);
        runs.runHere("T2-" + unique);

        assertThat(orders.openSupply(shortItem, location)).hasSize(1);
        StoredPlan again = plans.plan(new ItemPlace(shortItem, location)).orElseThrow();
        assertThat(again.decision()).isEqualTo(Decision.COVERED);
        assertThat(again.before()).isNotNull();
        assertThat(again.changes()).extracting(Explanation.Change::key).contains("planning.term.open-order");
    }

    @Test
    void anEventPlansOnlyItsItemAgain() {
        runs.runHere("T-" + unique);
        stock.count(List.of(new StockCount(clock.today(), location, fullItem, Quantity.of(1))));

        runs.replan(fullItem, "E-" + unique);

        assertThat(orders.openSupply(fullItem, location)).hasSize(1);
        assertThat(plans.plan(new ItemPlace(shortItem, location)).orElseThrow().runId())
                .isEqualTo("T-" + unique);
    }

    @Test
    void daysWithoutStockDoNotLowerTheForecast() {
        LocalDate today = clock.today();
        List<DailySale> nothing = new ArrayList<>();
        for (int day = 1; day <= 40; day++) {
            nothing.add(new DailySale(today.minusDays(day), shortItem, "C-" + unique, 0, 0, 0));
        }
        sales.put(nothing);
        runs.runHere("T-" + unique);
        double asZero = weekly(shortItem);

        Sku emptied = new Sku("EMPTIED-" + unique);
        items.put(List.of(
                new Item(emptied, "Thing", "things", "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
        List<DailySale> sold = new ArrayList<>();
        for (int day = 41; day <= 120; day++) {
            sold.add(new DailySale(today.minusDays(day), emptied, "C-" + unique, 2 + day % 3, 20, 0));
        }
        sales.put(sold);
        stock.count(List.of(new StockCount(today.minusDays(41), location, emptied, Quantity.ZERO)));
        stock.record(new Movement(
                "r-" + unique, MovementKind.RECEIPT, location, emptied, Quantity.of(5), "O-1", clock.now()));
        runs.replan(emptied, "E-" + unique);

        assertThat(asZero).isLessThan(12);
        assertThat(weekly(emptied)).isBetween(18.0, 26.0);
    }

    private double weekly(Sku sku) {
        return plans.plan(new ItemPlace(sku, location))
                .orElseThrow()
                .weeklyDemand()
                .getFirst();
    }

    @Test
    void theEngineRunsAllPartsAndTheOrdersOfARequestedRun() {
        String runId = runs.request();

        await().atMost(Duration.ofSeconds(90))
                .until(() -> plans.run(runId)
                        .filter(run -> run.state() == PlanningRun.State.DONE)
                        .isPresent());

        PlanningRun run = plans.run(runId).orElseThrow();
        assertThat(run.partsDone()).hasSize(run.parts());
        assertThat(plans.plan(new ItemPlace(shortItem, location)).orElseThrow().runId())
                .isEqualTo(runId);
        assertThat(orders.openSupply(shortItem, location)).hasSize(1);
    }

    @Test
    void trackingIsToldWhenTheShelfWillBeEmptyWithoutTheOrder() {
        runs.runHere("T-" + unique);
        OpenSupply supply = orders.openSupply(shortItem, location).getFirst();
        PurchaseOrder order = orders.find(supply.orderId(), Actor.system()).orElseThrow();
        OrderLine line = order.lines().stream()
                .filter(l -> l.sku().equals(shortItem))
                .findFirst()
                .orElseThrow();

        LocalDate empty = needs.needDate(order, line);
        stock.count(List.of(new StockCount(clock.today(), location, shortItem, Quantity.of(90))));
        LocalDate later = needs.needDate(order, line);

        assertThat(empty).isBetween(clock.today(), clock.today().plusDays(3));
        assertThat(later).isBetween(clock.today().plusDays(20), clock.today().plusDays(45));
    }
}
