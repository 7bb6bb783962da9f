package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.leadline.LeadlineTest;
import io.leadline.catalog.CapacityPlans;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Closures;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Kits;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChanges;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.demand.SalesHistory;
import io.leadline.demand.SeriesFromOutside;
import io.leadline.demand.Signals;
import io.leadline.demand.forecast.Choice;
import io.leadline.demand.forecast.DemandPattern;
import io.leadline.demand.forecast.DemandSignal;
import io.leadline.demand.forecast.ForecastValueAdded;
import io.leadline.engine.Engine;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.Proposal;
import io.leadline.ordering.ProposedLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.StockTerm;
import io.leadline.replenishment.Term;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import io.leadline.tracking.NeedDates;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.StockTransfers;
import io.leadline.transfers.Suggestions;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
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
    PlanSources sources;

    @Autowired
    Proposing proposing;

    @Autowired
    ProposedTransfers proposedTransfers;

    @Autowired
    Engine engine;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    Items items;

    @Autowired
    Kits kits;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Locations locations;

    @Autowired
    SeriesFromOutside outside;

    @Autowired
    SalesHistory sales;

    @Autowired
    Stock stock;

    @Autowired
    StockTransfers transfers;

    @Autowired
    BusinessClock clock;

    @Autowired
    NeedDates needs;

    @Autowired
    BuyerForecasts forecasts;

    @Autowired
    ForecastChanges changes;

    @Autowired
    ItemInsights insights;

    @Autowired
    Replanning replanning;

    @Autowired
    Signals signals;

    @Autowired
    RecordFeed feed;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Promotions promotions;

    @Autowired
    MarketingCalendar calendar;

    @Autowired
    PurchaseHistory purchases;

    @Autowired
    Closures closures;

    @Autowired
    CapacityPlans capacities;

    @Autowired
    ExchangeRates rates;

    @Autowired
    MongoDatabase store;

    @Autowired
    ReckonedLeadTimes leadTimes;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String location = "L-" + unique;

    private final String things = "things-" + unique;

    private final Sku shortItem = new Sku("SHORT-" + unique);
    private final Sku fullItem = new Sku("FULL-" + unique);

    /** What other tests sold, promoted and bought would be this shop's season, what promotions bring, and how late suppliers are. */
    @BeforeEach
    void aShopWithAnEmptyAndAFullShelf() {
        for (String past : List.of("sales", "sales_days", "promotions", "purchase_lines")) {
            store.getCollection(past).deleteMany(new Document());
        }
        LocalDate today = clock.today();
        ZoneId london = ZoneId.of("Europe/London");
        locations.put(List.of(new Location(location, "Centre", LocationKind.WAREHOUSE, "GB", london)));
        locations.putChannels(List.of(new Channel("C-" + unique, "Shop", ChannelKind.WEB, location, 0)));
        String supplier = "S-" + unique;
        suppliers.put(List.of(new Supplier(
                supplier, "Maker", "maker@example.com", "GB", london, Locale.ENGLISH, "GBP", Money.zero("GBP"))));
        List<DailySale> sold = new ArrayList<>();
        for (Sku sku : List.of(shortItem, fullItem)) {
            items.put(
                    List.of(new Item(sku, "Thing", things, "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
            suppliers.putTerms(List.of(terms(supplier, sku)));
            for (int day = 1; day <= 120; day++) {
                sold.add(new DailySale(today.minusDays(day), sku, "C-" + unique, 2 + day % 3, 20, 0));
            }
        }
        // New terms are an event: what it plans and proposes must not come between a test's own plans.
        replanning.settle();
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
        KeptPlan due = plans.plan(new ItemPlace(shortItem, location)).orElseThrow();
        KeptPlan covered = plans.plan(new ItemPlace(fullItem, location)).orElseThrow();
        assertThat(due.advice().decision()).isEqualTo(Decision.ORDER);
        assertThat(Term.sum(due.advice().because())).isEqualTo(due.advice().quantity());
        assertThat(covered.advice().decision()).isEqualTo(Decision.COVERED);
        assertThat(covered.plan().overstock().units()).isPositive();
        assertThat(orders.openSupply(shortItem, location))
                .extracting(OpenSupply::open)
                .containsExactly(due.advice().quantity());
        assertThat(orders.openSupply(fullItem, location)).isEmpty();
    }

    /** Ten days longer than stated, ten times: who corrects the terms has nothing to correct any more. */
    @Test
    void whatASupplierStatesIsComparedWithWhatCame() {
        String supplier = "S-" + unique;
        purchases.put(IntStream.range(1, 31)
                .mapToObj(each ->
                        arrived(supplier, "P-" + each + unique, clock.today().minusDays(10L * each), 24))
                .toList());
        runs.runHere("T-" + unique);

        LeadTimeGaps.Gap gap = gaps(supplier).stream()
                .filter(one -> one.sku().equals(shortItem.value()))
                .findFirst()
                .orElseThrow();
        assertThat(gap.statedDays()).isEqualTo(14);
        assertThat(gap.learnedDays()).isBetween(20.0, 25.0);
        assertThat(gap.receipts()).isGreaterThan(20);
        assertThat(gap.tied())
                .isNotNull()
                .satisfies(tied -> assertThat(tied.amount()).isPositive());

        Terms before = suppliers.terms(supplier).stream()
                .filter(one -> one.sku().equals(shortItem))
                .findFirst()
                .orElseThrow();
        suppliers.changeTerms(
                before, before.taking((int) Math.round(gap.learnedDays())), new SavedBy("Una", clock.now()));

        assertThat(gaps(supplier)).extracting(LeadTimeGaps.Gap::sku).doesNotContain(shortItem.value());
    }

    private List<LeadTimeGaps.Gap> gaps(String supplier) {
        return leadTimes.reckon(clock.today()).get(ReckonedLeadTimes.COMPANY).items().stream()
                .filter(gap -> gap.supplier().equals(supplier))
                .toList();
    }

    private PurchaseLine arrived(String supplier, String order, LocalDate on, int days) {
        return new PurchaseLine(
                order,
                "1",
                supplier,
                shortItem,
                on.minusDays(days),
                on.minusDays(days - 14L),
                on,
                Quantity.of(10),
                Quantity.of(10),
                Money.of("4", "GBP"));
    }

    @Test
    void aRepeatedRunProposesNothingTwiceAndSaysWhatChanged() {
        runs.runHere("T1-" + unique);
        runs.propose("T1-" + unique);
        runs.runHere("T2-" + unique);

        assertThat(orders.openSupply(shortItem, location)).hasSize(1);
        KeptPlan again = plans.plan(new ItemPlace(shortItem, location)).orElseThrow();
        assertThat(again.advice().decision()).isEqualTo(Decision.COVERED);
        assertThat(again.before()).isNotNull();
        assertThat(again.changes()).extracting(Explanation.Change::key).contains("planning.term.open-order");
    }

    /** What the next orders need is read ahead, and the numbers are given in order all the same. */
    @Test
    void theOrdersOfARunAreNumberedInTheOrderOfTheSuppliers() {
        List<String> makers =
                IntStream.range(0, 8).mapToObj(i -> "M" + i + "-" + unique).toList();
        List<Terms> terms = new ArrayList<>();
        for (String maker : makers) {
            suppliers.put(List.of(new Supplier(
                    maker,
                    "Maker",
                    "maker@example.com",
                    "GB",
                    ZoneId.of("Europe/London"),
                    Locale.ENGLISH,
                    "GBP",
                    Money.zero("GBP"))));
            // So many terms at once are an import, and no event that would propose before the run does.
            IntStream.range(0, 20).forEach(i -> terms.add(newItem(maker, i)));
        }
        suppliers.putTerms(terms);

        runs.runHere("T-" + unique);

        List<Integer> numbers = suppliers.all().stream()
                .map(Supplier::id)
                .filter(makers::contains)
                .map(maker -> orders.proposedBy("T-" + unique, maker, location).orElseThrow())
                .map(id -> Integer.valueOf(id.substring(2)))
                .toList();
        assertThat(numbers).hasSize(makers.size()).isSorted();
    }

    private Terms newItem(String maker, int number) {
        Sku sku = new Sku("OF-" + maker + "-" + number);
        items.put(List.of(new Item(sku, "Thing", things, "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
        stock.count(List.of(new StockCount(clock.today(), location, sku, Quantity.of(3))));
        sales.put(IntStream.rangeClosed(1, 120)
                .mapToObj(day -> new DailySale(clock.today().minusDays(day), sku, "C-" + unique, 2 + day % 3, 20, 0))
                .toList());
        return terms(maker, sku);
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

    /** A shop that is opened at noon sells what it is planned for, although the night knew nothing of it. */
    @Test
    void anEventKnowsTheChannelsThatCameAfterTheNight() {
        runs.runHere("T-" + unique);
        String opened = "N-" + unique;
        locations.put(List.of(new Location(opened, "New", LocationKind.STORE, "GB", ZoneId.of("Europe/London"))));
        locations.putChannels(List.of(new Channel("NC-" + unique, "New shop", ChannelKind.STORE, opened, 0)));
        sales.put(IntStream.rangeClosed(1, 120)
                .mapToObj(day -> new DailySale(clock.today().minusDays(day), fullItem, "NC-" + unique, 3, 20, 0))
                .toList());
        stock.count(List.of(new StockCount(clock.today(), opened, fullItem, Quantity.of(2))));

        runs.replan(fullItem, "E-" + unique);

        KeptPlan plan = plans.plan(new ItemPlace(fullItem, opened)).orElseThrow();
        assertThat(plan.advice().decision()).isIn(Decision.ORDER, Decision.TRANSFER);
        assertThat(plan.plan().forecast().demand().getFirst()).isCloseTo(21, within(3.0));
    }

    @Test
    void whatAnotherLocationCanSpareIsSuggestedOnceAndBoughtIfSomebodyDeclines() {
        String attic = "A-" + unique;
        locations.put(List.of(new Location(attic, "Attic", LocationKind.WAREHOUSE, "GB", ZoneId.of("Europe/London"))));
        stock.count(List.of(new StockCount(clock.today(), attic, shortItem, Quantity.of(900))));

        runs.runHere("T1-" + unique);
        runs.runHere("T2-" + unique);

        List<StockTransfer> suggested = suggested();
        assertThat(suggested).hasSize(1);
        assertThat(suggested.getFirst().from()).isEqualTo(attic);
        assertThat(orders.openSupply(shortItem, location)).isEmpty();

        transfers.accept(suggested.getFirst().id(), OrderLife.BUYER);
        transfers.ship(suggested.getFirst().id(), suggested.getFirst().quantity(), OrderLife.GOODS_IN);
        runs.replan(shortItem, "E1-" + unique);

        KeptPlan under = plans.plan(new ItemPlace(shortItem, location)).orElseThrow();
        assertThat(suggested()).as("%s", under.advice()).isEmpty();
        assertThat(under.advice().because()).hasAtLeastOneElementOfType(StockTerm.InTransit.class);

        transfers.receive(suggested.getFirst().id(), suggested.getFirst().quantity(), OrderLife.GOODS_IN);
        stock.count(List.of(new StockCount(clock.today(), location, shortItem, Quantity.ZERO)));
        runs.replan(shortItem, "E2-" + unique);
        transfers.decline(suggested().getFirst().id(), "", OrderLife.BUYER);
        runs.replan(shortItem, "E3-" + unique);

        assertThat(suggested()).isEmpty();
        assertThat(orders.openSupply(shortItem, location)).hasSize(1);
    }

    private List<StockTransfer> suggested() {
        return transfers.open().stream()
                .filter(proposal -> proposal.state() == StockTransfer.State.PROPOSED)
                .filter(proposal -> proposal.sku().equals(shortItem))
                .toList();
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
        items.put(
                List.of(new Item(emptied, "Thing", things, "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
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
                .plan()
                .forecast()
                .demand()
                .getFirst();
    }

    @Test
    void aBuyersChangeRaisesTheProposalUntilItIsEnded() {
        runs.runHere("T-" + unique);
        KeptPlan before = plans.plan(new ItemPlace(fullItem, location)).orElseThrow();
        ItemPlace place = before.place();
        Actor buyer = new Actor("una-" + unique, "Una", Set.of(Role.BUYER), null, Locale.ENGLISH, clock.zone());

        forecasts.change(
                place,
                new Period(clock.today(), clock.today().plusDays(30)),
                ForecastChange.Kind.PERCENT,
                100,
                "On television",
                buyer);

        KeptPlan changed = plans.plan(place).orElseThrow();
        assertThat(changed.plan().forecast().demand().getFirst())
                .isCloseTo(2 * before.plan().forecast().demand().getFirst(), within(0.1));
        assertThat(changed.plan().forecast().demand().get(8))
                .isCloseTo(before.plan().forecast().demand().get(8), within(0.1));
        DemandTerm.Change term = term(changed, DemandTerm.Change.class);
        double[] weeks = before.plan().forecast().demand().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double most = Arrays.stream(weeks, 0, 4).sum() + weeks[4] * 3 / 7;
        assertThat(term.amount().toDouble())
                .isCloseTo(
                        Math.min(
                                most,
                                term(before, DemandTerm.Demand.class).amount().toDouble()),
                        within(1.0));
        assertThat(changed.advice().reorderPoint())
                .isGreaterThan(
                        before.advice().reorderPoint() + 0.9 * term.amount().toDouble());
        assertThat(term.by()).isEqualTo("Una");
        assertThat(term.reason()).isEqualTo("On television");
        assertThat(changed.past().getLast().isChanged()).isTrue();

        forecasts.end(forecasts.of(fullItem).getFirst(), buyer);

        KeptPlan ended = plans.plan(place).orElseThrow();
        assertThat(ended.plan().forecast().demand())
                .isEqualTo(before.plan().forecast().demand());
        assertThat(ended.advice().because()).doesNotHaveAnyElementsOfTypes(DemandTerm.Change.class);
        assertThat(forecasts.of(fullItem).getFirst().ended()).isNotNull();
    }

    private static <T extends Term> T term(KeptPlan plan, Class<T> kind) {
        return plan.advice().because().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMayNotBuyMayNotChangeForecasts() {
        Actor supplier = Actor.byLink("S-" + unique, "Maker", Locale.ENGLISH, clock.zone());

        assertThatExceptionOfType(SecurityException.class)
                .isThrownBy(() -> forecasts.change(
                        new ItemPlace(fullItem, location),
                        new Period(clock.today(), clock.today()),
                        ForecastChange.Kind.UNITS,
                        5,
                        "We want to sell",
                        supplier));
        assertThat(forecasts.of(fullItem)).isEmpty();
    }

    @Test
    void whetherAPersonsChangesHelpedIsMeasuredWhenTheWeeksAreOver() {
        LocalDate then = clock.today().minusDays(28);
        ItemPlace place = new ItemPlace(new Sku("MEASURED-" + unique), location);
        List<DailySale> sold = new ArrayList<>();
        for (int day = 1; day <= 90; day++) {
            sold.add(new DailySale(clock.today().minusDays(day), place.sku(), "C-" + unique, day <= 28 ? 4 : 2, 9, 0));
        }
        sales.put(sold);
        changes.add(new ForecastChange(
                "FC-" + unique,
                place.sku(),
                location,
                new Period(then, clock.today().minusDays(1)),
                ForecastChange.Kind.PERCENT,
                50,
                "Summer",
                "ben-" + unique,
                "Ben",
                clock.now().minus(Duration.ofDays(28)),
                null));
        plans.put("OLD-" + unique, then, List.of(planned(place, then, 14.0, 21.0)));

        ForecastValueAdded value = forecasts.accuracyOf("ben-" + unique).changed();

        assertThat(value.periods()).isEqualTo(4);
        assertThat(value.naiveError()).isCloseTo(14, within(1e-9));
        assertThat(value.methodError()).isCloseTo(14, within(1e-9));
        assertThat(value.adjustedError()).isCloseTo(7, within(1e-9));
        assertThat(value.byAdjustment()).isCloseTo(0.5, within(1e-9));
        assertThat(forecasts.accuracyOf("nobody-" + unique).changed().periods()).isZero();
    }

    private static Plan planned(ItemPlace place, LocalDate day, double method, double changed) {
        List<Double> weeks = Collections.nCopies(13, changed);
        return PlanExample.aPlan(place.sku().value())
                .at(place.location())
                .needed(day)
                .forecast(new WeeklyForecast("level-mix", weeks, weeks, Collections.nCopies(13, method)))
                .sold(PlanExample.sales(LocalDate.EPOCH))
                .toPlan();
    }

    @Test
    void aSpikeInTheSalesIsNoticedAndPlansOnlyItsItemAgain() {
        runs.runHere("T-" + unique);
        LocalDate yesterday = clock.today().minusDays(1);

        sales.put(List.of(
                new DailySale(yesterday, fullItem, "C-" + unique, 70, 630, 0),
                new DailySale(yesterday, shortItem, "C-" + unique, 3, 27, 0)));

        await().until(() -> plans.plan(new ItemPlace(fullItem, location))
                .orElseThrow()
                .runId()
                .startsWith("sales-"));
        assertThat(signals.of(fullItem, 10)).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(DemandSignal.Kind.SPIKE);
            assertThat(signal.location()).isEqualTo(location);
            assertThat(signal.units()).isBetween(55.0, 75.0);
        });
        assertThat(signals.of(shortItem, 10)).isEmpty();
        assertThat(plans.plan(new ItemPlace(shortItem, location)).orElseThrow().runId())
                .isEqualTo("T-" + unique);
    }

    @Test
    void aSpikeThatOnlyTheStockLedgerKnowsIsNoticedOnce() {
        runs.runHere("T-" + unique);
        Movement sold = sale("A", 45, clock.now());

        stock.record(sold);
        stock.record(sold);
        stock.record(List.of(sale("B", 25, clock.now()), sold));

        await().until(() -> plans.plan(new ItemPlace(fullItem, location))
                .orElseThrow()
                .runId()
                .startsWith("sales-"));
        replanning.settle();
        assertThat(signals.of(fullItem, 10)).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(DemandSignal.Kind.SPIKE);
            assertThat(signal.location()).isEqualTo(location);
            assertThat(signal.units()).isBetween(25.0, 75.0);
        });
        assertThat(sources.shipped(fullItem, clock.today(), clock.today(), sources.imported())
                        .get(location))
                .containsExactly(Map.entry(clock.today(), 70.0));
    }

    @Test
    void whatWasImportedForTheDayWinsOverTheMovementsOfStock() {
        runs.runHere("T-" + unique);
        Instant yesterday = clock.now().minus(Duration.ofDays(1));
        sales.put(List.of(new DailySale(clock.today().minusDays(1), fullItem, "C-" + unique, 3, 27, 0)));
        replanning.settle();

        stock.record(sale("A", 70, yesterday));
        replanning.settle();

        assertThat(signals.of(fullItem, 10)).isEmpty();
        assertThat(sources.shipped(fullItem, clock.today().minusDays(5), clock.today(), sources.imported()))
                .isEmpty();
    }

    @Test
    void fewUnitsThatLeftStockSoFarAreNoDrop() {
        runs.runHere("T-" + unique);

        stock.record(sale("A", 1, clock.now()));
        replanning.settle();

        assertThat(signals.of(fullItem, 10)).isEmpty();
    }

    private Movement sale(String id, int units, Instant at) {
        return new Movement(id + "-" + unique, MovementKind.SALE, location, fullItem, Quantity.of(units), "web", at);
    }

    @Test
    void anItemThatStopsSellingIsNoticedThoughNobodyTellsAboutIt() {
        Sku stopped = new Sku("STOPPED-" + unique);
        items.put(
                List.of(new Item(stopped, "Thing", things, "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
        List<DailySale> sold = new ArrayList<>();
        for (int day = 4; day <= 120; day++) {
            sold.add(new DailySale(clock.today().minusDays(day), stopped, "C-" + unique, 4 + day % 3, 20, 0));
        }
        sales.put(sold);
        stock.count(List.of(new StockCount(clock.today().minusDays(130), location, stopped, Quantity.of(900))));
        runs.runHere("T-" + unique);

        sales.put(List.of(new DailySale(clock.today(), shortItem, "C-" + unique, 3, 27, 0)));

        await().until(() -> !signals.of(stopped, 10).isEmpty());
        assertThat(signals.of(stopped, 10)).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(DemandSignal.Kind.DROP);
            assertThat(signal.units()).isBetween(-25.0, -10.0);
        });
    }

    @Test
    void changedTermsPlanTheirItemAgain() {
        runs.runHere("T-" + unique);
        double before = leadTime();

        suppliers.putTerms(List.of(new Terms(
                "S-" + unique,
                fullItem,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                Quantity.of(10),
                Quantity.of(10),
                60)));

        await().until(() -> plans.plan(new ItemPlace(fullItem, location))
                .orElseThrow()
                .runId()
                .startsWith("terms-"));
        assertThat(leadTime()).isGreaterThan(before + 20);
    }

    /** Of a supplier that nothing is known of but its word: how much that is worth, all others teach. */
    private double leadTime() {
        return plans.plan(new ItemPlace(fullItem, location))
                .orElseThrow()
                .advice()
                .offer()
                .leadTime()
                .meanDays();
    }

    @Test
    void aPromotionThatAManagerMakesPlansItsItemAgain() {
        runs.runHere("T-" + unique);
        LocalDate from = clock.today().plusDays(8);
        Promotion made = new Promotion(
                "P-" + unique, null, null, fullItem, new Period(from, from.plusDays(6)), BigDecimal.valueOf(40));

        Edited<Promotion> byBuyer = calendar.change(null, made, OrderLife.BUYER);
        Edited<Promotion> byManager = calendar.change(null, made, OrderLife.MANAGER);
        replanning.settle();
        replanning.settle();

        assertThat(byBuyer).isEqualTo(new Edited.Forbidden<>());
        assertThat(byManager).isEqualTo(new Edited.Done<>(made));
        KeptPlan plan = plans.plan(new ItemPlace(fullItem, location)).orElseThrow();
        assertThat(plan.runId()).startsWith("promotion-");
        PromotionProspect prospect = calendar.prospect(made).orElseThrow();
        assertThat(prospect.extra()).isGreaterThan(10);
        assertThat(plan.plan().forecast().demand().get(1))
                .isGreaterThan(plan.plan().forecast().demand().get(4) + prospect.extra() / 2);
        assertThat(prospect.toAct()).isEqualTo(ToAct.NOBODY);
        calendar.change(made, made.endedOn(clock.today()), OrderLife.MANAGER);
        assertThat(promotions.all()).doesNotContain(made);
    }

    @Test
    void theItemsForecastIsTakenApartIntoPartsThatAddUp() {
        runs.runHere("T-" + unique);
        List<KeptPlan> stored = plans.plans(shortItem);

        ItemInsight insight = insights.of(shortItem).apply(stored.getFirst()).orElseThrow();

        assertThat(insight).isNotNull();
        assertThat(insight.weeks()).hasSize(13);
        for (int week = 0; week < 13; week++) {
            assertThat(insight.weeks().get(week).expected())
                    .isCloseTo(stored.getFirst().plan().forecast().demand().get(week), within(0.02));
        }
        assertThat(insight.weeks().getFirst().low())
                .isLessThan(insight.weeks().getFirst().high());
        assertThat(insight.methods()).extracting(Choice.Candidate::method).contains("level-mix", "naive", "ses");
        assertThat(insight.pattern()).isEqualTo(DemandPattern.SMOOTH);
        assertThat(insight.sold().days()).isEqualTo(364);
    }

    @Test
    void whatAnInstanceLeavesWhenItIsKilledInTheMiddleOfAPartAnotherFinishes() {
        String runId = "T-" + unique;
        PlanningRuns killed = instanceThatDiesAt("partDone");
        killed.prepare(runId);

        assertThatThrownBy(() -> killed.plan(runId, 0)).isInstanceOf(Killed.class);
        PlanningRun run = runs.runHere(runId);
        runs.plan(runId, 0);

        assertThat(run.partsDone()).hasSize(run.parts());
        assertThat(plans.run(runId).orElseThrow().items()).isEqualTo(run.items());
        assertThat(orders.openSupply(shortItem, location)).hasSize(1);
    }

    @Test
    void whatAnInstanceHasProposedWhenItIsKilledIsNotProposedAgain() {
        String runId = "T-" + unique;
        PlanningRuns killed = instanceThatDiesAt("proposed");

        assertThatThrownBy(() -> killed.runHere(runId)).isInstanceOf(Killed.class);
        List<OpenSupply> before = orders.openSupply(shortItem, location);
        runs.propose(runId);

        assertThat(before).hasSize(1);
        assertThat(orders.openSupply(shortItem, location)).isEqualTo(before);
        PlanningRun run = plans.run(runId).orElseThrow();
        assertThat(run.state()).isEqualTo(PlanningRun.State.DONE);
        assertThat(run.proposed()).isPositive();
    }

    @Test
    void whatEventsArePlannedWithIsNotLearnedAnewForEachPartOfARun() {
        runs.runHere("T-" + unique);
        LearnedDemand ofEvents = runs.current().orElseThrow().demand();
        String next = "N-" + unique;
        runs.prepare(next);

        runs.plan(next, 0);

        assertThat(runs.current().orElseThrow().demand().knowledge()).isSameAs(ofEvents.knowledge());
    }

    @Test
    void anOrderMadeWhileTheRunIsOnItsWayCounts() {
        String runId = "T-" + unique;
        int parts = runs.prepare(runId);
        IntStream.range(0, parts).forEach(part -> runs.plan(runId, part));
        orderByHand();

        runs.propose(runId);

        assertThat(orders.openSupply(shortItem, location))
                .extracting(OpenSupply::open)
                .containsExactly(Quantity.of(500));
        KeptPlan after = plans.plan(new ItemPlace(shortItem, location)).orElseThrow();
        assertThat(after.advice().decision()).as("%s", after.advice()).isEqualTo(Decision.COVERED);
    }

    @Test
    void anItemThatCannotBePlannedAgainIsNotOrderedTwiceButNotedAndTheOthersAre() {
        Sku otherItem = new Sku("OTHER-" + unique);
        alsoShort(otherItem);
        String runId = "T-" + unique;
        int parts = runs.prepare(runId);
        IntStream.range(0, parts).forEach(part -> runs.plan(runId, part));
        orderByHand();

        instanceThatCannotPlan(shortItem).propose(runId);

        assertThat(orders.openSupply(shortItem, location))
                .extracting(OpenSupply::open)
                .containsExactly(Quantity.of(500));
        assertThat(orders.openSupply(otherItem, location)).hasSize(1);
        PlanningRun run = plans.run(runId).orElseThrow();
        assertThat(run.state()).isEqualTo(PlanningRun.State.DONE);
        assertThat(run.failures())
                .contains(new PlanningRun.Failure(shortItem.value(), "Unreadable terms of " + shortItem));
    }

    @Test
    void aPlanOfADayBeforeIsNotOrderedByARunThatCouldNotPlanItsItem() {
        String before = "T1-" + unique;
        IntStream.range(0, runs.prepare(before)).forEach(part -> runs.plan(before, part));
        String runId = "T2-" + unique;
        Plan due = plans.due("S-" + unique, location, clock.today()).getFirst();
        plans.put(before, clock.today().minusDays(1), List.of(due));
        PlanningRuns failing = instanceThatCannotPlan(shortItem);
        int parts = failing.prepare(runId);

        IntStream.range(0, parts).forEach(part -> failing.plan(runId, part));
        runs.propose(runId);

        assertThat(orders.openSupply(shortItem, location)).isEmpty();
        assertThat(plans.run(runId).orElseThrow().failures())
                .extracting(PlanningRun.Failure::sku)
                .contains(shortItem.value());
    }

    private void orderByHand() {
        orders.propose(new Proposal(
                "S-" + unique,
                location,
                clock.today().plusDays(14),
                List.of(new ProposedLine(shortItem, Quantity.of(500), Money.of("4", "GBP"), clock.today(), List.of())),
                "by hand " + unique));
    }

    private Terms terms(String supplier, Sku sku) {
        return new Terms(
                supplier,
                sku,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                Quantity.of(10),
                Quantity.of(10),
                14);
    }

    private void alsoShort(Sku sku) {
        items.put(List.of(new Item(sku, "Thing", things, "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
        suppliers.putTerms(List.of(terms("S-" + unique, sku)));
        replanning.settle();
        sales.put(IntStream.rangeClosed(1, 120)
                .mapToObj(day -> new DailySale(clock.today().minusDays(day), sku, "C-" + unique, 2 + day % 3, 20, 0))
                .toList());
        stock.count(List.of(new StockCount(clock.today(), location, sku, Quantity.of(3))));
    }

    /** One that reads an item's terms and finds nonsense. */
    private PlanningRuns instanceThatCannotPlan(Sku sku) {
        PlanSources nonsense =
                new PlanSources(
                        items,
                        kits,
                        suppliers,
                        locations,
                        suggestions,
                        promotions,
                        outside,
                        sales,
                        stock,
                        purchases,
                        orders,
                        closures,
                        capacities,
                        changes,
                        rates,
                        clock) {
                    @Override
                    List<ItemFacts> facts(
                            java.util.Collection<Sku> skus, Map<Sku, Map<String, List<ExpectedSupply>>> supply) {
                        return super.facts(skus, supply).stream()
                                .map(facts -> facts.item().sku().equals(sku) ? withoutSense(facts) : facts)
                                .toList();
                    }
                };
        return new PlanningRuns(plans, nonsense, proposing, proposedTransfers, policies, engine, clock, event -> {});
    }

    private static ItemFacts withoutSense(ItemFacts facts) {
        List<Terms> unreadable = new AbstractList<>() {
            @Override
            public Terms get(int index) {
                throw new IllegalStateException(
                        "Unreadable terms of " + facts.item().sku());
            }

            @Override
            public int size() {
                return 1;
            }
        };
        return new ItemFacts(facts.item(), facts.sales(), unreadable, facts.levels(), facts.supply());
    }

    /** Everything it has written before stays, and it never comes to what it is about to write. */
    private PlanningRuns instanceThatDiesAt(String step) {
        PlanStore dying = (PlanStore) Proxy.newProxyInstance(
                PlanStore.class.getClassLoader(), new Class<?>[] {PlanStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(step)) {
                        throw new Killed();
                    }
                    return method.invoke(plans, arguments);
                });
        return new PlanningRuns(dying, sources, proposing, proposedTransfers, policies, engine, clock, event -> {});
    }

    private static final class Killed extends RuntimeException {}

    @Test
    void theEngineRunsAllPartsAndTheOrdersOfARequestedRun() {
        String runId = runs.request();

        await().until(() -> plans.run(runId)
                .filter(run -> run.state() == PlanningRun.State.DONE)
                .isPresent());

        PlanningRun run = plans.run(runId).orElseThrow();
        assertThat(run.partsDone()).hasSize(run.parts());
        assertThat(plans.plan(new ItemPlace(shortItem, location)).orElseThrow().runId())
                .isEqualTo(runId);
        assertThat(orders.openSupply(shortItem, location)).hasSize(1);
    }

    @Test
    void aRunAskedForByTwoIsOneRunAndProposesOnce() {
        String runId = "P-both-" + unique;

        runs.request(runId);
        runs.request(runId);

        await().until(() -> ended(runId) == 2);
        PlanningRun run = plans.run(runId).orElseThrow();
        assertThat(run.state()).isEqualTo(PlanningRun.State.DONE);
        assertThat(run.partsDone()).hasSize(run.parts());
        assertThat(orders.openSupply(shortItem, location)).hasSize(1);
    }

    private long ended(String runId) {
        return feed.elements(runId).stream()
                .filter(element ->
                        element.elementId().startsWith("EndEvent") && element.state() == TaskRecord.State.COMPLETED)
                .count();
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
