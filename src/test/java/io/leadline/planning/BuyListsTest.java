package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderHead;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderLog;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.Proposal;
import io.leadline.ordering.ProposedLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Refusal;
import io.leadline.ordering.UntouchedProposals;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/**
 * Three items sell ten a week and are out of stock: of A, which costs 6 pounds, B, 6 dollars at half a pound each, and C, whose
 * yen have no exchange rate. O-7 proposes some of A, and nobody has worked on it.
 */
class BuyListsTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);
    private static final Actor BUYER =
            new Actor("berta", "Berta", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final Actor DESK =
            new Actor("gus", "Gus", Set.of(Role.GOODS_IN), null, Locale.ENGLISH, ZoneOffset.UTC);

    private final BlockingQueue<Changed> told = new LinkedBlockingQueue<>();
    private Instant now = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private final PlanStore store = mock();
    private final PlanSources sources = mock();
    private final UntouchedProposals untouched = mock();
    private final Items items = mock();
    private final Suppliers suppliers = mock();
    private final ExchangeRates rates = mock();
    private final BusinessClock clock = new BusinessClock() {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    };
    private final List<Plan> plans = new ArrayList<>(List.of(plan("A", "GBP", 1), plan("B", "USD", 0.5), yen()));
    private final BuyLists lists = new BuyLists(
            store,
            sources,
            new PoliciesInMemory().policies(clock),
            new ListedOrders(untouched, store, sources, clock),
            untouched,
            items,
            suppliers,
            rates,
            clock,
            event -> told.add((Changed) event));

    @BeforeEach
    void company() {
        runOn(TODAY);
        when(store.changedSince(anyLong())).thenReturn(3L);
        when(store.since(any())).thenAnswer(call -> plans.stream());
        when(store.plan(any()))
                .thenAnswer(call -> plans.stream()
                        .filter(plan -> plan.place().equals(call.getArgument(0)))
                        .findFirst()
                        .map(plan -> new KeptPlan(plan, "run", TODAY, null, List.of())));
        when(rates.companyCurrency()).thenReturn("GBP");
        when(rates.worth(any())).thenReturn(Map.of("GBP", 1.0, "USD", 0.5));
        when(items.all()).thenAnswer(call -> List.of("A", "B", "C").stream().map(BuyListsTest::item));
        when(suppliers.all())
                .thenReturn(List.of(supplier("S-A", "GBP"), supplier("S-B", "USD"), supplier("S-C", "JPY")));
        when(sources.deliveryDays()).thenReturn(DeliveryDays.of(List.of(), List.of(), List.of()));
        when(sources.supply()).thenReturn(Map.of());
        PurchaseOrder taken = mock();
        when(untouched.withdraw(anyString(), anyString(), any())).thenReturn(new OrderResult.Repeated(taken));
        when(untouched.propose(any(), any(), any())).thenAnswer(call -> {
            PurchaseOrder order = mock();
            Proposal proposal = call.getArgument(0);
            when(order.id()).thenReturn("O-" + proposal.supplierId());
            when(order.lines())
                    .thenReturn(java.util.Collections.nCopies(proposal.lines().size(), null));
            return new OrderResult.Done(order);
        });
    }

    private void runOn(LocalDate day) {
        when(store.runs(5))
                .thenReturn(List.of(new PlanningRun(
                        "run",
                        day,
                        PlanningRun.State.DONE,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        0,
                        new DemandClasses.Bounds(0, 0),
                        1,
                        Set.of(0),
                        3,
                        0,
                        List.of())));
    }

    private static Plan plan(String sku, String currency, double worth) {
        return example(sku, currency, worth).toPlan();
    }

    private static PlanExample example(String sku, String currency, double worth) {
        Terms terms = new Terms(
                "S-" + sku,
                new Sku(sku),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("6", currency))),
                Quantity.of(12),
                Quantity.of(6),
                7);
        return PlanExample.aPlan(sku)
                .offered(new Offer(terms, LeadTime.stated(7), worth))
                .ordering(24)
                .needed(TODAY)
                .stock(StockPosition.of(0))
                .forecast(WeeklyForecast.unchanged("ses", List.of(10.0, 10.0, 10.0, 10.0), List.of()))
                .limited(Double.POSITIVE_INFINITY, 0);
    }

    private static Plan yen() {
        return plan("C", "JPY", Double.NaN);
    }

    private static Item item(String sku) {
        return new Item(new Sku(sku), "Item", "things", "piece", Money.of("6", "GBP"), Money.of("20", "GBP"), 1, 1);
    }

    private static Supplier supplier(String id, String currency) {
        return new Supplier(
                id, id, "a@acme.example", "GB", ZoneOffset.UTC, Locale.ENGLISH, currency, Money.zero(currency));
    }

    @Test
    void moneyOfEachCurrencyIsTheCompanysAndWhatHasNoRateIsCountedAndLeftOut() {
        BuyListReading reading = lists.now().orElseThrow();

        BuyListReading.Point half = reading.at(45);
        BuyListReading.Point all = reading.at(1_000);

        assertThat(reading.withoutRate()).isEqualTo(1);
        assertThat(half.bought().lines())
                .extracting(line -> line.place().sku().value())
                .containsExactly("B");
        assertThat(half.bought().spent()).isLessThanOrEqualTo(45);
        assertThat(all.bought().lines()).hasSize(2);
        assertThat(all.bought().lines().getFirst().cost())
                .isCloseTo(3 * all.bought().lines().getFirst().units(), within(1e-9));
    }

    @Test
    void aProposalThatNobodyHasWorkedOnIsNoSupplyAndOneThatSomebodyHasIs() {
        Map<Sku, Map<String, List<ExpectedSupply>>> open = Map.of(
                new Sku("A"), Map.of("DC", List.of(new ExpectedSupply("O-7", Quantity.of(60), TODAY.plusDays(7)))));
        when(sources.supply()).thenReturn(open);
        List<String> worked = skus(lists.now().orElseThrow());

        PurchaseOrder mine = proposal("O-7", "A");
        when(untouched.all()).thenReturn(List.of(mine));
        when(store.writes()).thenReturn(5L);
        List<String> untouchedOnes = skus(lists.now().orElseThrow());

        assertThat(worked).containsExactly("B");
        assertThat(untouchedOnes).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void itNamesThoseWhoseListsItWouldTakeThePlaceOf() {
        proposing("A");
        PurchaseOrder listed = untouched.all().getFirst();
        HistoryEntry by = new HistoryEntry(now, "anna", "Anna", "ordering.history.proposed-by-list", Map.of(), false);
        when(listed.log()).thenReturn(new OrderLog(List.of(by), List.of(), List.of(), List.of()));

        BuyListReading reading = lists.now().orElseThrow();

        assertThat(reading.replaceable()).containsExactly("O-7");
        assertThat(reading.lists()).containsExactly("Anna");
        assertThat(lists.isOver(reading)).isFalse();
        runOn(TODAY.minusDays(1));
        assertThat(lists.isOver(reading)).isTrue();
    }

    private static PurchaseOrder proposal(String id, String... skus) {
        List<OrderLine> lines = Stream.of(skus).map(BuyListsTest::line).toList();
        OrderHead head = mock();
        when(head.locationId()).thenReturn("DC");
        PurchaseOrder order = mock();
        when(order.id()).thenReturn(id);
        when(order.head()).thenReturn(head);
        when(order.openLines()).thenReturn(lines);
        when(order.log()).thenReturn(new OrderLog(List.of(), List.of(), List.of(), List.of()));
        return order;
    }

    private static OrderLine line(String sku) {
        OrderLine line = mock();
        when(line.sku()).thenReturn(new Sku(sku));
        when(line.open()).thenReturn(Quantity.of(60));
        return line;
    }

    private void proposing(String... skus) {
        Map<Sku, Map<String, List<ExpectedSupply>>> open = new HashMap<>();
        for (String sku : skus) {
            open.put(
                    new Sku(sku), Map.of("DC", List.of(new ExpectedSupply("O-7", Quantity.of(60), TODAY.plusDays(7)))));
        }
        PurchaseOrder order = proposal("O-7", skus);
        when(sources.supply()).thenReturn(open);
        when(untouched.all()).thenReturn(List.of(order));
    }

    /** C has no exchange rate, and of D no plan is of today. */
    @ParameterizedTest
    @CsvSource({"A, A, O-7, A B", "A, B, O-7, A B", "A, C, '', B", "D, A, '', B", "D, D, '', A B"})
    void aProposalWithAnItemThatTheListCannotDecideOfStaysAndIsSupply(
            String one, String other, String replaced, String listed) {
        proposing(Stream.of(one, other).distinct().toArray(String[]::new));

        BuyListReading reading = lists.now().orElseThrow();

        assertThat(String.join(" ", reading.replaceable())).isEqualTo(replaced);
        assertThat(skus(reading)).containsExactlyInAnyOrder(listed.split(" "));
    }

    @Test
    void noWishOfAnyKindKeepsAProposal() {
        proposing("A");
        List<Plan> without = List.of(
                PlanExample.aPlan("A").toPlan(),
                example("A", "GBP", 1)
                        .ordering(Quantity.ZERO)
                        .deciding(ReorderAdvice.Decision.TOO_LATE)
                        .toPlan(),
                example("A", "GBP", 1)
                        .forecast(WeeklyForecast.unchanged("ses", List.of(0.0), List.of()))
                        .toPlan(),
                example("A", "GBP", 1).limited(0, 0).toPlan());
        long writes = 0;
        for (Plan plan : without) {
            plans.set(0, plan);
            when(store.writes()).thenReturn(++writes);

            assertThat(lists.now().orElseThrow().replaceable())
                    .as(plan.advice().decision().name())
                    .isEmpty();
        }
    }

    private static List<String> skus(BuyListReading reading) {
        return reading.at(1_000).bought().lines().stream()
                .map(line -> line.place().sku().value())
                .toList();
    }

    @Test
    void itBecomesOneProposalForEachSupplierInItsCurrencyWithTheLimitInItsTerms() {
        BuyListReading reading = lists.now().orElseThrow();

        BuyListResult result = lists.take("form", reading, 1_000, "list", BUYER);

        assertThat(result).isEqualTo(new BuyListResult.Done(List.of("O-S-A", "O-S-B"), List.of(), 0));
        ArgumentCaptor<Proposal> proposals = ArgumentCaptor.forClass(Proposal.class);
        verify(untouched, times(2)).propose(proposals.capture(), any(), any());
        ProposedLine dollars = proposals.getAllValues().getLast().lines().getFirst();
        assertThat(dollars.unitPrice()).isEqualTo(Money.of("6", "USD"));
        assertThat(dollars.quantity().toDouble() % 6).isZero();
        assertThat(dollars.because()).singleElement().satisfies(term -> {
            assertThat(term.key()).isEqualTo("planning.term.buy-list");
            assertThat(term.amount()).isEqualTo(dollars.quantity());
            assertThat(term.facts()).isEqualTo(Map.of("by", "Berta", "limit", "1000 GBP"));
        });
    }

    @Test
    void clickedTwiceItOrdersOnceAndWhatSomebodyOrderedSinceIsLeft() {
        BuyListReading reading = lists.now().orElseThrow();

        BuyListResult first = lists.take("form", reading, 1_000, "list", BUYER);
        proposing("A", "B");
        when(store.writes()).thenReturn(9L);
        BuyListResult again = lists.take("form", reading, 1_000, "list", BUYER);
        BuyListResult late = lists.take("other", reading, 1_000, "list", BUYER);

        assertThat(again).isEqualTo(first);
        assertThat(late).isEqualTo(new BuyListResult.Done(List.of(), List.of(), 2));
        verify(untouched, times(2)).propose(any(), any(), any());
    }

    @Test
    void aReplaceableProposalThatSomebodyReleasedMeanwhileIsNotOrderedAgain() {
        proposing("A");
        BuyListReading reading = lists.now().orElseThrow();
        doReturn(OrderResult.refused(Refusal.CHANGED_MEANWHILE))
                .when(untouched)
                .withdraw(anyString(), anyString(), any());

        assertThat(lists.take("form", reading, 1_000, "list", BUYER))
                .isEqualTo(new BuyListResult.Done(List.of("O-S-B"), List.of(), 1));
    }

    @Test
    void salesAndOrdersOfOthersRefuseNothingButRatesOfTodayDo() {
        BuyListReading reading = lists.now().orElseThrow();
        when(store.writes()).thenReturn(9L);
        when(rates.worth(any())).thenReturn(Map.of("GBP", 1.0, "USD", 0.6));

        assertThat(lists.take("form", reading, 1_000, "list", BUYER))
                .isEqualTo(new BuyListResult.Refused(BuyListResult.Why.CHANGED));

        when(rates.worth(any())).thenReturn(Map.of("GBP", 1.0, "USD", 0.5));
        assertThat(lists.take("form", reading, 1_000, "list", BUYER)).isInstanceOf(BuyListResult.Done.class);
    }

    @Test
    void ofManyPlansTheLastListOfTodayIsShownWhileANewerOneIsMade() throws InterruptedException {
        when(store.changedSince(anyLong())).thenReturn(100_000L);
        assertThat(lists.now()).isEmpty();
        told.take();
        BuyListReading first = lists.now().orElseThrow();

        when(store.writes()).thenReturn(9L);
        now = now.plus(Duration.ofMinutes(4));
        assertThat(lists.now()).containsSame(first);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(lists.now()).containsSame(first);
        told.take();
        BuyListReading second = lists.now().orElseThrow();
        assertThat(second).isNotSameAs(first);
        verify(store, times(2)).since(any());

        lists.take("form", second, 1_000, "list", BUYER);
        assertThat(told.take().topic()).isEqualTo("buy-list");
        assertThat(lists.now()).isEmpty();
    }

    @Test
    void withoutAPlanningRunThereIsNoDay() {
        when(store.runs(5)).thenReturn(List.of());

        BuyListReading reading = lists.now().orElseThrow();

        assertThat(reading.day()).isNull();
        assertThat(reading.wishes()).isEmpty();
        assertThat(lists.take("form", reading, 1_000, "list", BUYER))
                .isEqualTo(new BuyListResult.Refused(BuyListResult.Why.OUTDATED));
    }

    @Test
    void whatSomebodyTookMeanwhileIsLeftAndTold() {
        BuyListReading reading = lists.now().orElseThrow();
        doReturn(OrderResult.refused(Refusal.ITEM_TAKEN)).when(untouched).propose(any(), any(), any());

        assertThat(lists.take("form", reading, 1_000, "list", BUYER))
                .isEqualTo(new BuyListResult.Done(List.of(), List.of(), 2));
    }

    @Test
    void plansOfYesterdayNobodysRightAndNoMoneyProposeNothing() {
        BuyListReading reading = lists.now().orElseThrow();

        assertThat(lists.take("f", reading, 1_000, "list", DESK))
                .isEqualTo(new BuyListResult.Refused(BuyListResult.Why.FORBIDDEN));
        assertThat(lists.take("f", reading, 0, "list", BUYER))
                .isEqualTo(new BuyListResult.Refused(BuyListResult.Why.NOTHING));
        runOn(TODAY.minusDays(1));
        when(store.writes()).thenReturn(9L);
        assertThat(lists.take("f", lists.now().orElseThrow(), 1_000, "list", BUYER))
                .isEqualTo(new BuyListResult.Refused(BuyListResult.Why.OUTDATED));
        verify(untouched, never()).propose(any(), any(), any());
    }
}
