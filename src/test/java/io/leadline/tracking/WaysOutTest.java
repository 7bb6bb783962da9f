package io.leadline.tracking;

import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.ordering.Consequences;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.OtherPlaces;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Refusal;
import io.leadline.ordering.Sooner;
import io.leadline.scorecard.DaysKept;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.PreOrders;
import io.leadline.tracking.WayOut.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** A hundred are promised for ten days after the shelf is empty; thirty of them could be sold until then, for two pounds each. */
class WaysOutTest {

    private static final String CAUSE = "O-1#delay#1#line#1#until#" + DAY;

    private final PurchaseOrder order = anOrder().confirmed().now();
    private final Escalation escalation = mock();
    private final Escalations escalations = mock();
    private final DelayWatch watch = mock();
    private final Aftermaths aftermaths = mock();
    private final OrderSteps steps = mock();
    private final PurchaseOrders orders = mock();
    private final OrdersByHand byHand = mock();
    private final Suppliers suppliers = mock();
    private final ExchangeRates rates = mock();
    private final OtherPlaces places = mock();
    private final PreOrders preOrders = mock();
    private final BusinessClock clock = mock();
    private final Stakes stakes =
            (whose, line, until) -> new Stakes.Stake(Money.of("60", "GBP"), Quantity.of(30), DAY.minusDays(4));
    /** Nothing is lost where at least thirty come by the day on which the shelf is empty. */
    private boolean priced = true;

    private final Consequences consequences = (whose, line) -> Optional.of(new Consequences.Shelf() {
        @Override
        public Consequences.Consequence with(List<LineAnswer.Part> deliveries, LocalDate until) {
            double soon = deliveries.stream()
                    .filter(part -> !part.date().isAfter(DAY.minusDays(4)))
                    .mapToDouble(part -> part.quantity().toDouble())
                    .sum();
            Quantity lost = Quantity.of((long) Math.max(0, 30 - soon));
            return new Consequences.Consequence(
                    null, 0, lost, Money.of("2", "GBP").times(lost), lost, priced);
        }

        /** A tenth of what they are worth. */
        @Override
        public Money keeping(Quantity forced, Money unitPrice) {
            return unitPrice.times(forced).times(Quantity.of("0.1"));
        }
    });

    private final WaysOut ways = new WaysOut(
            escalations,
            watch,
            aftermaths,
            provider(stakes),
            steps,
            orders,
            byHand,
            suppliers,
            unknown(),
            rates,
            provider(consequences),
            provider(places),
            preOrders,
            clock);

    /** Of nobody it is known how often it keeps its days. */
    private static DaysKept unknown() {
        DaysKept kept = mock();
        when(kept.percent(any())).thenReturn(-1);
        return kept;
    }

    private static <T> ObjectProvider<T> provider(T one) {
        ObjectProvider<T> provider = mock();
        when(provider.getIfAvailable(any())).thenReturn(one);
        return provider;
    }

    @BeforeEach
    void company() {
        when(clock.today()).thenReturn(TODAY);
        when(escalation.orderId()).thenReturn("O-1");
        when(escalation.id()).thenReturn("O-1#delay#1");
        when(escalations.mayDecide(any())).thenReturn(true);
        when(watch.look(any())).thenAnswer(call -> new DelayWatch.Looked(escalation, List.of(late())));
        when(steps.get("O-1")).thenReturn(order);
        when(orders.allowed(any(), any())).thenReturn(Set.of(OrderAction.ASK_CHANGE));
        when(orders.openDay(any(), any())).thenAnswer(call -> call.getArgument(1));
        when(orders.askSooner(any(), anyInt(), any(), any(), any())).thenReturn(new OrderResult.Done(order));
        when(rates.inCompanyCurrency(any(), any())).thenAnswer(call -> Optional.of(call.getArgument(0)));
        when(places.of(any(), any(), any())).thenReturn(List.of());
    }

    private LateLine late() {
        return late(DelayCause.PROMISE_LATE, 1);
    }

    private LateLine late(DelayCause cause, double chance) {
        return new LateLine(
                1,
                new Sku("X"),
                "Lamp",
                "piece",
                Quantity.of(100),
                cause,
                chance,
                DAY.minusDays(4),
                DAY.minusDays(4),
                DAY,
                4,
                stakes.of(order, order.lines().getFirst(), DAY),
                List.of());
    }

    private WayOut way(Kind kind) {
        return ways.of(escalation, late(), BUYER).stream()
                .filter(way -> way.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** As what is at stake by the card of the escalation; what is left out is missing for certain. */
    @Test
    void toWaitForWhatMayComeInTimeCostsWhatIsLostByItsChance() {
        List<WayOut> all = ways.of(escalation, late(DelayCause.AT_RISK, 0.5), BUYER);

        assertThat(all)
                .filteredOn(way -> way.kind() == Kind.WAIT)
                .singleElement()
                .satisfies(way -> assertThat(way.lost().amount()).isEqualByComparingTo("30"));
        assertThat(all)
                .filteredOn(way -> way.kind() == Kind.LEAVE_OUT)
                .singleElement()
                .satisfies(way -> assertThat(way.lost().amount()).isEqualByComparingTo("60"));
    }

    /** Thirty are short, of which twelve may be pre-ordered; nobody knows who waits, so that no rule takes it for the cheapest. */
    @Test
    void customersMayWaitWhereAChannelTakesPreOrders() {
        assertThat(ways.of(escalation, late(), BUYER)).noneMatch(way -> way.kind() == Kind.PRE_ORDER);
        when(preOrders.at(order.head().locationId(), order.lines().getFirst().sku()))
                .thenReturn(Map.of(
                        new Channel("web", "Web shop", ChannelKind.WEB, "DC", 0), Quantity.of(12),
                        new Channel("app", "App", ChannelKind.WEB, "DC", 0), Quantity.of(7)));

        WayOut ahead = way(Kind.PRE_ORDER);

        assertThat(ahead.quantity()).isEqualTo(Quantity.of(12));
        assertThat(ahead.supplierName()).isEqualTo("App, Web shop");
        assertThat(ahead.priced()).isFalse();
        assertThat(ahead.asks()).isFalse();
        assertThat(ways.of(escalation, late(), BUYER)).last().isEqualTo(ahead);
        priced = false;
        assertThat(ways.of(escalation, late(), BUYER))
                .last()
                .satisfies(last -> assertThat(last.kind()).isEqualTo(Kind.PRE_ORDER));
        assertThat(ways.take(escalation, 1, ahead, "", BUYER)).isInstanceOf(DelayResult.Done.class);
        verify(steps).liveWith("O-1", 1, DAY, BUYER.name());
    }

    @Test
    void theSupplierIsAskedForWhatIsShortAndTheRestComesAsPromised() {
        WayOut split = way(Kind.SPLIT);

        assertThat(split.quantity()).isEqualTo(Quantity.of(30));
        assertThat(split.arrives()).isEqualTo(DAY.minusDays(4));
        assertThat(split.cost().amount()).isZero();
        assertThat(ways.take(escalation, 1, split, "The shelf is empty", BUYER)).isInstanceOf(DelayResult.Done.class);
        // All that it needs is of one look, which costs most of it.
        verify(watch, times(1)).look(any());
        verify(orders)
                .askSooner("O-1", 1, new Sooner(Quantity.of(30), DAY.minusDays(4), null), "The shelf is empty", BUYER);
    }

    @Test
    void whatIsOfferedForSpeedIsPartOfWhatItCosts() {
        WayOut dearer =
                ways.sooner(order, late(), Kind.EXPEDITE, Quantity.of(100), DAY.minusDays(4), Money.of("5.5", "GBP"));

        assertThat(dearer.lost().amount()).isZero();
        assertThat(dearer.extra()).isEqualTo(Money.of("50.00", "GBP"));
    }

    @Test
    void whatIsShortComesFromAnotherLocationAndThePromisedDayIsLivedWith() {
        when(places.of(any(), any(), any()))
                .thenReturn(List.of(new OtherPlaces.Spare(
                        "L2", "Camden", Quantity.of(300), DAY.minusDays(6), Money.of("30", "GBP"))));
        when(places.move(any(), any(), any(), any(), any(), any())).thenReturn(OtherPlaces.Moved.YES);
        WayOut moved = way(Kind.ELSEWHERE);

        assertThat(moved.quantity()).isEqualTo(Quantity.of(30));
        assertThat(moved.cost()).isEqualTo(Money.of("3.00", "GBP"));
        assertThat(ways.take(escalation, 1, moved, "", BUYER)).isInstanceOf(DelayResult.Done.class);
        verify(steps).liveWith(eq("O-1"), eq(1), any(), any());
    }

    /** Promised in time, and expected later: on its way, held up, or at risk. */
    @Test
    void whereALineIsExpectedAfterItsPromiseThatDayIsLivedWith() {
        LocalDate expected = DAY.plusDays(9);
        LateLine risky = new LateLine(
                1,
                new Sku("X"),
                "Lamp",
                "piece",
                Quantity.of(100),
                DelayCause.AT_RISK,
                0.5,
                DAY,
                DAY,
                expected,
                9,
                stakes.of(order, order.lines().getFirst(), expected),
                List.of());
        when(watch.look(any())).thenReturn(new DelayWatch.Looked(escalation, List.of(risky)));
        when(places.of(any(), any(), any()))
                .thenReturn(List.of(new OtherPlaces.Spare(
                        "L2", "Camden", Quantity.of(300), DAY.minusDays(6), Money.of("30", "GBP"))));
        when(places.move(any(), any(), any(), any(), any(), any())).thenReturn(OtherPlaces.Moved.YES);
        WayOut moved = ways.of(escalation, risky, BUYER).stream()
                .filter(way -> way.kind() == Kind.ELSEWHERE)
                .findFirst()
                .orElseThrow();

        assertThat(ways.take(escalation, 1, moved, "", BUYER)).isInstanceOf(DelayResult.Done.class);

        verify(steps).liveWith("O-1", 1, expected, BUYER.name());
        verify(places).move(eq(CAUSE + "#L2"), any(), any(), any(), any(), any());
    }

    @Test
    void fromEachLocationIsAnotherTransfer() {
        when(places.of(any(), any(), any()))
                .thenReturn(List.of(
                        new OtherPlaces.Spare("L2", "Camden", Quantity.of(5), DAY.minusDays(6), Money.of("1", "GBP")),
                        new OtherPlaces.Spare("L3", "Soho", Quantity.of(5), DAY.minusDays(6), Money.of("1", "GBP"))));
        when(places.move(any(), any(), any(), any(), any(), any())).thenReturn(OtherPlaces.Moved.YES);

        ways.of(escalation, late(), BUYER).stream()
                .filter(way -> way.kind() == Kind.ELSEWHERE)
                .forEach(way -> ways.take(escalation, 1, way, "", BUYER));

        verify(places).move(eq(CAUSE + "#L2"), any(), any(), any(), any(), any());
        verify(places).move(eq(CAUSE + "#L3"), any(), any(), any(), any(), any());
    }

    /** A retry after midnight names another day, a colleague another quantity: it is the same shortage. */
    @Test
    void whatIsMovedIsNamedByItsCauseAndNotByDayOrQuantity() {
        when(places.of(any(), any(), any()))
                .thenReturn(
                        List.of(new OtherPlaces.Spare(
                                "L2", "Camden", Quantity.of(5), DAY.minusDays(6), Money.of("1", "GBP"))),
                        List.of(new OtherPlaces.Spare(
                                "L2", "Camden", Quantity.of(7), DAY.minusDays(5), Money.of("1", "GBP"))));
        when(places.move(any(), any(), any(), any(), any(), any())).thenReturn(OtherPlaces.Moved.YES);

        for (int day = 0; day < 2; day++) {
            ways.take(escalation, 1, way(Kind.ELSEWHERE), "", BUYER);
        }

        verify(places, times(2)).move(eq(CAUSE + "#L2"), any(), any(), any(), any(), any());
    }

    /** What came in from there did not do, and is short still. */
    @Test
    void whatIsShortAfterATransferHasComeInIsAnotherOne() {
        when(places.of(any(), any(), any()))
                .thenReturn(List.of(
                        new OtherPlaces.Spare("L2", "Camden", Quantity.of(5), DAY.minusDays(6), Money.of("1", "GBP"))));
        when(places.move(eq(CAUSE + "#L2"), any(), any(), any(), any(), any())).thenReturn(OtherPlaces.Moved.OVER);
        when(places.move(eq(CAUSE + "#L2#2"), any(), any(), any(), any(), any()))
                .thenReturn(OtherPlaces.Moved.YES);

        assertThat(ways.take(escalation, 1, way(Kind.ELSEWHERE), "", BUYER)).isInstanceOf(DelayResult.Done.class);
    }

    /** The colleague's transfer serves the shelf, so that the day is lived with. */
    @Test
    void whereAColleagueHasMovedWhatWasShortNothingElseIsMoved() {
        when(places.of(any(), any(), any()))
                .thenReturn(List.of(new OtherPlaces.Spare(
                        "L3", "Soho", Quantity.of(300), DAY.minusDays(6), Money.of("30", "GBP"))));
        when(places.move(any(), any(), any(), any(), any(), any())).thenReturn(OtherPlaces.Moved.YES);
        WayOut seen = way(Kind.ELSEWHERE);
        PurchaseOrder lived = anOrder().confirmed().livingWith(1, DAY).now();
        when(steps.get("O-1")).thenReturn(lived);

        assertThat(ways.take(escalation, 1, seen, "", BUYER)).isEqualTo(new DelayResult.Refused(Refusal.MOVED_ALREADY));
        verify(places, never()).move(any(), any(), any(), any(), any(), any());
    }

    @Test
    void theCheapestIsChosenBeforehand() {
        List<WayOut> all = ways.of(escalation, late(), BUYER);

        assertThat(WaysOut.best(all)).contains(all.getFirst());
        assertThat(all.getFirst().cost().amount()).isZero();
    }

    @Test
    void whereNobodyKnowsWhatAWayCostsNoneIsChosenBeforehand() {
        priced = false;

        List<WayOut> all = ways.of(escalation, late(), BUYER);

        assertThat(all).extracting(WayOut::kind).contains(Kind.WAIT, Kind.SPLIT, Kind.LEAVE_OUT);
        assertThat(all).noneMatch(WayOut::priced);
        assertThat(WaysOut.best(all)).isEmpty();
    }

    @Test
    void anotherSuppliersPriceWithoutARateIsToldAsNotKnown() {
        Terms terms = mock();
        when(terms.supplierId()).thenReturn("box");
        when(terms.unitPrice(any())).thenReturn(Money.of("6", "XXX"));
        when(terms.fault(any())).thenReturn(Optional.empty());
        when(suppliers.termsFor(any(Sku.class))).thenReturn(List.of(terms));
        when(rates.inCompanyCurrency(Money.of("6", "XXX"), TODAY)).thenReturn(Optional.empty());
        when(byHand.earliest(any(), any())).thenReturn(DAY.minusDays(5));

        assertThat(way(Kind.ALTERNATE).priced()).isFalse();
        assertThat(ways.of(escalation, late(), BUYER).getLast().kind()).isEqualTo(Kind.ALTERNATE);
    }

    @Test
    void whatCannotBeMovedIsTold() {
        when(places.of(any(), any(), any()))
                .thenReturn(List.of(new OtherPlaces.Spare(
                        "L2", "Camden", Quantity.of(300), DAY.minusDays(6), Money.of("30", "GBP"))));
        when(places.move(any(), any(), any(), any(), any(), any())).thenReturn(OtherPlaces.Moved.NO);

        assertThat(ways.take(escalation, 1, way(Kind.ELSEWHERE), "", BUYER))
                .isEqualTo(new DelayResult.Refused(Refusal.MOVED_ALREADY));
    }

    private void delivers(String price, int atLeast) {
        Terms terms = new Terms(
                "S-2",
                new Sku("X"),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of(price, "GBP"))),
                Quantity.of(atLeast),
                Quantity.of(10),
                5);
        when(suppliers.termsFor(any(Sku.class))).thenReturn(List.of(terms));
        when(byHand.earliest(any(), any())).thenReturn(DAY.minusDays(5));
    }

    private static void isPounds(Money money, int pounds) {
        assertThat(money.currency()).isEqualTo("GBP");
        assertThat(money.amount()).isEqualByComparingTo(BigDecimal.valueOf(pounds));
    }

    @Test
    void whatAMinimumForcesCostsUntilItIsSold() {
        delivers("5", 300);
        assertThat(way(Kind.ALTERNATE).extra())
                .as("two hundred more than are wanted, at the price that was agreed")
                .satisfies(cost -> isPounds(cost, 100));
        delivers("6", 300);
        assertThat(way(Kind.ALTERNATE).cost()).satisfies(cost -> isPounds(cost, 220));
        delivers("6", 100);
        assertThat(way(Kind.ALTERNATE).cost()).satisfies(cost -> isPounds(cost, 100));
    }

    @Test
    void whatASupplierDeliversAtLeastIsOrderedOnceForAllThatIsOpen() {
        Terms terms = new Terms(
                "S-2",
                new Sku("X"),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("6", "GBP"))),
                Quantity.of(100),
                Quantity.of(10),
                5);
        when(suppliers.termsFor(any(Sku.class))).thenReturn(List.of(terms));

        assertThat(ways.inLots("S-2", new Sku("X"), Quantity.of(20))).isEqualTo(Quantity.of(100));
        assertThat(ways.inLots("S-2", new Sku("X"), Quantity.of(111))).isEqualTo(Quantity.of(120));
        assertThat(ways.inLots("S-3", new Sku("X"), Quantity.of(20))).isEqualTo(Quantity.of(20));
    }
}
