package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.ACME;
import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.ordering.Consequences.Consequence;
import io.leadline.ordering.OtherPlaces.Spare;
import io.leadline.ordering.ReviewWay.Kind;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.policy.LostSales;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.springframework.beans.factory.ObjectProvider;

/** Ten are sold each day from the day on that is asked for, each earns two pounds; the line is a hundred at five. */
class ReviewingTest {

    private static final Money FIVE = Money.of("5", "GBP");

    private final PurchaseOrders purchases = mock();
    private final Following following = mock();
    private final OrdersByHand byHand = mock();
    private final Suppliers suppliers = mock();
    private final ExchangeRates rates = mock();
    private final OtherPlaces places = mock();
    private final BusinessClock clock = mock();
    private final Reviewing reviewing = new Reviewing(
            purchases,
            following,
            byHand,
            suppliers,
            rates,
            new CompanyCurrency("GBP"),
            provider((order, line) -> Optional.of(new Shelf())),
            provider(places),
            clock);

    /** What is forced costs a tenth of what it is worth. */
    private static final class Shelf implements Consequences.Shelf {

        @Override
        public Consequence with(List<LineAnswer.Part> deliveries, LocalDate next) {
            return consequence(deliveries, next);
        }

        @Override
        public Money keeping(Quantity forced, Money unitPrice) {
            return unitPrice.times(forced).times(Quantity.of("0.1"));
        }
    }

    /** Nothing is there, and nothing is asked for before the day. */
    private static Consequence consequence(List<LineAnswer.Part> deliveries, LocalDate next) {
        double[] perDay = new double[400];
        Arrays.fill(perDay, (int) ChronoUnit.DAYS.between(TODAY, DAY), perDay.length, 10);
        LostSales lost = LostSales.of(
                new DemandOutlook(TODAY, perDay, 1, 0, "flat"),
                StockPosition.of(0),
                100,
                deliveries.stream()
                        .map(part -> new ExpectedSupply("answer", part.quantity(), part.date()))
                        .toList(),
                next);
        Quantity units = Quantity.of(Math.round(lost.units()));
        return new Consequence(
                lost.from(),
                lost.days(),
                units,
                Money.of("2", "GBP").times(units),
                Quantity.of(Math.round(lost.urgent())));
    }

    private static <T> ObjectProvider<T> provider(T one) {
        ObjectProvider<T> provider = mock();
        when(provider.getIfAvailable(any())).thenReturn(one);
        return provider;
    }

    @BeforeEach
    void company() {
        when(clock.today()).thenReturn(TODAY);
        when(clock.now()).thenReturn(NOW);
        when(rates.inCompanyCurrency(any(), any())).thenAnswer(call -> Optional.of(call.getArgument(0)));
        when(purchases.openDay(any(), any())).thenAnswer(call -> call.getArgument(1));
        when(places.of(any(), any(), any())).thenReturn(List.of());
    }

    private static PurchaseOrder answered(UnaryOperator<LineAnswer> how) {
        return anOrder()
                .sent()
                .then(order -> Answering.answer(
                        order,
                        1,
                        List.of(how.apply(LineAnswer.accept(order.lines().getFirst()))),
                        OrderPolicy.USUAL.tolerance(),
                        NOW,
                        ACME,
                        NOW,
                        TODAY))
                .now();
    }

    private ReviewedLine look(PurchaseOrder order) {
        return reviewing.look(order, order.lines().getFirst(), BUYER).orElseThrow();
    }

    private static ReviewWay way(ReviewedLine line, Kind kind) {
        return line.ways().stream()
                .filter(way -> way.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Box Ltd delivers it, too, for six each, on the day that is asked for. */
    private void anAlternate() {
        Terms terms = mock();
        when(terms.supplierId()).thenReturn("box");
        when(terms.unitPrice(any())).thenReturn(Money.of("6", "GBP"));
        when(terms.fault(any())).thenReturn(Optional.empty());
        when(suppliers.termsFor(any(io.leadline.shared.Sku.class))).thenReturn(List.of(terms));
        when(byHand.earliest(any(), any())).thenReturn(DAY);
    }

    @Test
    void aLaterDayCostsTheMarginThatIsLostUntilThen() {
        ReviewedLine line = look(answered(said -> said.on(DAY.plusDays(4))));

        assertThat(line.taken().lost()).isEqualTo(Money.of("80", "GBP"));
        assertThat(line.taken().days()).isEqualTo(4);
        assertThat(line.taken().from()).isEqualTo(DAY);
        assertThat(line.best()).isEqualTo(line.taken());
        assertThat(way(line, Kind.LEAVE_OUT).lost()).isEqualTo(Money.of("200", "GBP"));
    }

    @Test
    void whatIsShortUntilThenIsWhatACounterOfferAsksForAndTheRestMayComeAsTheSupplierSays() {
        Review.Offer ask = look(answered(said -> said.on(DAY.plusDays(4)))).ask();

        assertThat(ask)
                .isEqualTo(new Review.Offer(
                        1, Quantity.of(40), DAY, FIVE, new Review.Rest(Quantity.of(60), DAY.plusDays(4))));
    }

    @Test
    void aDearerPriceIsAskedBack() {
        ReviewedLine line = look(answered(said -> said.at(Money.of("5.5", "GBP"))));

        assertThat(line.taken().extra()).isEqualTo(Money.of("50.00", "GBP"));
        assertThat(line.ask()).isEqualTo(new Review.Offer(1, Quantity.of(100), DAY, FIVE));
        assertThat(way(line, Kind.COUNTER).cost().amount()).isZero();
    }

    @Test
    void theCheapestWayThatNeedsNobodysConsentIsRecommended() {
        anAlternate();
        ReviewedLine line = look(answered(said -> said.on(DAY.plusDays(9))));

        assertThat(line.best()).isNotNull();
        assertThat(line.best().kind()).isEqualTo(Kind.ALTERNATE);
        assertThat(line.best().cost()).isEqualTo(Money.of("100", "GBP"));
    }

    @Test
    void whatTheOtherSuppliersMinimumForcesIsPartOfWhatItCosts() {
        when(suppliers.termsFor(any(io.leadline.shared.Sku.class)))
                .thenReturn(List.of(new Terms(
                        "box",
                        new io.leadline.shared.Sku("X"),
                        1,
                        List.of(new PriceBreak(Quantity.of(1), Money.of("6", "GBP"))),
                        Quantity.of(300),
                        Quantity.of(1),
                        5)));
        when(byHand.earliest(any(), any())).thenReturn(DAY);

        ReviewedLine line = look(answered(said -> said.on(DAY.plusDays(9))));

        assertThat(way(line, Kind.ALTERNATE).extra().amount()).isEqualByComparingTo("220");
        assertThat(line.best()).as("no cheaper any more").isEqualTo(line.taken());
    }

    @Test
    void whatIsShortComesFromAnotherLocationForWhatMovingCosts() {
        when(places.of(any(), any(), any()))
                .thenReturn(List.of(new Spare("L2", "Camden", Quantity.of(400), DAY, Money.of("40", "GBP"))));
        ReviewedLine line = look(answered(said -> said.on(DAY.plusDays(4))));

        assertThat(line.best()).isNotNull();
        assertThat(line.best().kind()).isEqualTo(Kind.ELSEWHERE);
        assertThat(line.best().quantity()).isEqualTo(Quantity.of(40));
        assertThat(line.best().cost()).isEqualTo(Money.of("4.00", "GBP"));
    }

    @Test
    void whatOthersDeliverIsStoredWithTheReplyAndMadeAfterIt() {
        anAlternate();
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)));
        when(purchases.find("O-1", BUYER)).thenReturn(Optional.of(order));
        when(purchases.review(any(), anyInt(), any(), any(), anyList(), any())).thenReturn(new OrderResult.Done(order));
        List<LineDecision> decisions = List.of(new LineDecision(1, way(look(order), Kind.ALTERNATE), null));

        OrderResult sent = reviewing.send("O-1", 1, order.said(), decisions, "", undone -> {}, BUYER);

        assertThat(sent).isInstanceOf(OrderResult.Done.class);
        Follow box = new Follow(
                1,
                Follow.Kind.ORDER,
                1,
                order.lines().getFirst().sku(),
                order.lines().getFirst().name(),
                "box",
                "box",
                Quantity.of(100),
                DAY,
                Money.of("600.00", "GBP"),
                BUYER.id(),
                BUYER.name(),
                Follow.State.WAITING);
        InOrder inOrder = inOrder(purchases, following);
        inOrder.verify(following).wrong(order, List.of(box), BUYER);
        inOrder.verify(purchases)
                .review("O-1", 1, order.said(), new Review.Counter(List.of(), List.of(1), ""), List.of(box), BUYER);
        inOrder.verify(following).carryOut("O-1");
    }

    @Test
    void whatCannotBeOrderedElsewhereIsNotTakenAwayHere() {
        anAlternate();
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)));
        when(purchases.find("O-1", BUYER)).thenReturn(Optional.of(order));
        when(following.wrong(any(), anyList(), any()))
                .thenReturn(Optional.of(new OrderResult.Refused(Refusal.DATE_WRONG, 1)));
        List<LineDecision> decisions = List.of(new LineDecision(1, way(look(order), Kind.ALTERNATE), null));

        OrderResult result = reviewing.send("O-1", 1, order.said(), decisions, "", undone -> {}, BUYER);

        assertThat(result).isInstanceOf(OrderResult.Refused.class);
        verify(purchases, never()).review(any(), anyInt(), any(), any(), anyList(), any());
        verify(following, never()).carryOut(any());
    }

    @Test
    void whatIsWrongAboutTheReplyIsToldBeforeAnythingIsOrderedElsewhere() {
        anAlternate();
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)));
        when(purchases.find("O-1", BUYER)).thenReturn(Optional.of(order));
        when(purchases.tried(any(), anyInt(), any(), any())).thenReturn(OrderResult.refused(Refusal.TEXT_WRONG));
        List<LineDecision> decisions = List.of(new LineDecision(1, way(look(order), Kind.ALTERNATE), null));

        OrderResult result = reviewing.send("O-1", 1, order.said(), decisions, "", undone -> {}, BUYER);

        assertThat(result).isEqualTo(OrderResult.refused(Refusal.TEXT_WRONG));
        verify(purchases, never()).review(any(), anyInt(), any(), any(), anyList(), any());
    }

    @Test
    void anOrderOfWhichNothingIsLeftIsCancelled() {
        anAlternate();
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)));
        when(purchases.find("O-1", BUYER)).thenReturn(Optional.of(order));
        when(purchases.tried(any(), anyInt(), any(Review.Counter.class), any()))
                .thenReturn(OrderResult.refused(Refusal.LINES_MISSING));
        when(purchases.review(any(), anyInt(), any(), any(), anyList(), any())).thenReturn(new OrderResult.Done(order));
        List<LineDecision> decisions = List.of(new LineDecision(1, way(look(order), Kind.ALTERNATE), null));

        reviewing.send("O-1", 1, order.said(), decisions, "Too late", undone -> {}, BUYER);

        verify(purchases)
                .review(eq("O-1"), eq(1), eq(order.said()), eq(new Review.Cancel("Too late")), anyList(), eq(BUYER));
    }

    /** The first click left nothing of the order and cancelled it; the second says the same. */
    @Test
    void theSameReplyAgainIsNoOtherWhereItHasEndedTheOrder() {
        anAlternate();
        PurchaseOrder before = answered(said -> said.on(DAY.plusDays(9)));
        List<LineDecision> decisions = List.of(new LineDecision(1, way(look(before), Kind.ALTERNATE), null));
        PurchaseOrder cancelled = ((OrderResult.Done) Withdrawing.cancel(before, "Too late", BUYER, NOW)).order();
        List<Follow> follows = List.of(follow(before, Follow.Kind.ORDER, "box", BUYER, Follow.State.MADE));
        when(purchases.find("O-1", BUYER)).thenReturn(Optional.of(cancelled.following(follows)));
        when(purchases.review(any(), anyInt(), any(), any(Review.Cancel.class), anyList(), any()))
                .thenReturn(new OrderResult.Repeated(cancelled));
        when(purchases.followsToo(any(), anyInt(), anyList(), any())).thenReturn(new OrderResult.Repeated(cancelled));

        OrderResult again = reviewing.send("O-1", 1, before.said(), decisions, "Too late", undone -> {}, BUYER);

        assertThat(again).isInstanceOf(OrderResult.Repeated.class);
    }

    /** Somebody else cancelled it, and the other order was never wished for: that is told. */
    @Test
    void whatAnotherHasCancelledIsNotTakenForTheSameReply() {
        anAlternate();
        PurchaseOrder before = answered(said -> said.on(DAY.plusDays(9)));
        List<LineDecision> decisions = List.of(new LineDecision(1, way(look(before), Kind.ALTERNATE), null));
        PurchaseOrder cancelled = ((OrderResult.Done) Withdrawing.cancel(before, "Season over", BUYER, NOW)).order();
        when(purchases.find("O-1", BUYER)).thenReturn(Optional.of(cancelled));
        when(purchases.review(any(), anyInt(), any(), any(Review.Counter.class), anyList(), any()))
                .thenReturn(OrderResult.refused(Refusal.DECIDED_ALREADY));

        assertThat(reviewing.send("O-1", 1, before.said(), decisions, "Too late", undone -> {}, BUYER))
                .isEqualTo(OrderResult.refused(Refusal.DECIDED_ALREADY));
    }

    private static Follow follow(PurchaseOrder order, Follow.Kind kind, String partner, Actor by, Follow.State state) {
        OrderLine line = order.lines().getFirst();
        return new Follow(
                1,
                kind,
                1,
                line.sku(),
                line.name(),
                partner,
                partner,
                Quantity.of(100),
                DAY,
                kind == Follow.Kind.ORDER ? Money.of("600.00", "GBP") : null,
                by.id(),
                by.name(),
                state);
    }

    @Test
    void aSecondColleaguesTransferIsKeptWhereTheFirstHasAcceptedAlready() {
        when(places.of(any(), any(), any()))
                .thenReturn(List.of(new Spare("hull", "Hull", Quantity.of(40), DAY, Money.of("4", "GBP"))));
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)));
        List<LineDecision> decisions = List.of(new LineDecision(1, way(look(order), Kind.ELSEWHERE), null));
        when(purchases.find("O-1", BUYER)).thenReturn(Optional.of(order));
        when(purchases.review(any(), anyInt(), any(), any(), anyList(), any()))
                .thenReturn(new OrderResult.Repeated(order));
        when(purchases.followsToo(any(), anyInt(), anyList(), any())).thenReturn(new OrderResult.Done(order));

        OrderResult sent = reviewing.send("O-1", 1, order.said(), decisions, "", undone -> {}, BUYER);

        assertThat(sent).isInstanceOf(OrderResult.Done.class);
        verify(purchases)
                .followsToo(
                        eq("O-1"),
                        eq(1),
                        argThat(more ->
                                more.size() == 1 && more.getFirst().partner().equals("hull")),
                        eq(BUYER));
        verify(following).carryOut("O-1");
    }

    /** What the supplier asks more for the line is no part of what moving costs; what nobody knows is not zero. */
    @Test
    void whatATransferCostsIsWhatMovingCosts() {
        when(places.of(any(), any(), any()))
                .thenReturn(
                        List.of(new Spare("hull", "Hull", Quantity.of(40), DAY, Money.of("4", "GBP"))),
                        List.of(new Spare("hull", "Hull", Quantity.of(40), DAY, null)));
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)).at(Money.of("5.5", "GBP")));
        when(purchases.find("O-1", BUYER)).thenReturn(Optional.of(order));
        when(purchases.review(any(), anyInt(), any(), any(), anyList(), any())).thenReturn(new OrderResult.Done(order));

        for (int time = 0; time < 2; time++) {
            List<LineDecision> decisions = List.of(new LineDecision(1, way(look(order), Kind.ELSEWHERE), null));
            reviewing.send("O-1", 1, order.said(), decisions, "", undone -> {}, BUYER);
        }

        ArgumentCaptor<List<Follow>> follows = ArgumentCaptor.captor();
        verify(purchases, times(2)).review(any(), anyInt(), any(), any(), follows.capture(), any());
        assertThat(follows.getAllValues())
                .extracting(all -> all.getFirst().expense())
                .containsExactly(Money.of("4.00", "GBP"), null);
    }

    /** A page that was open for weeks is no way to move something. */
    @ParameterizedTest
    @CsvSource({"0, true", "23, true", "25, false", "400, false"})
    void whatIsMovedBesidesComesSoonAfterTheReply(int hours, boolean taken) {
        PurchaseOrder order = ((OrderResult.Done)
                        Answering.accept(answered(said -> said.on(DAY.plusDays(9))), 1, "", BUYER, NOW))
                .order();
        Follow york = follow(order, Follow.Kind.TRANSFER, "york", BUYER, Follow.State.WAITING);

        OrderResult result = order.followsToo(List.of(york), BUYER, NOW.plus(Duration.ofHours(hours)));

        assertThat(result instanceof OrderResult.Done).isEqualTo(taken);
        PurchaseOrder moved = ((OrderResult.Done) Receiving.movePromise(
                        order,
                        List.of(new PromiseMove(1, DAY.plusDays(12))),
                        "The ship",
                        AnOrder.ACME,
                        NOW,
                        AnOrder.TODAY))
                .order();
        assertThat(moved.followsToo(List.of(york), BUYER, NOW))
                .as("the supplier has said another day since")
                .isEqualTo(OrderResult.refused(Refusal.CHANGED_MEANWHILE));
    }

    /** From the same place and for the same line it is the same, whoever wants it; from another place it is not. */
    @Test
    void whatASecondColleagueMovesIsGivenOnceOfEachPlace() {
        Actor other = new Actor("u-9", "Nora", BUYER.roles(), null, BUYER.locale(), BUYER.zone());
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)));
        Follow hull = follow(order, Follow.Kind.TRANSFER, "hull", BUYER, Follow.State.WAITING);
        PurchaseOrder first = order.following(List.of(hull));

        assertThat(first.followsToo(
                        List.of(follow(order, Follow.Kind.TRANSFER, "hull", other, Follow.State.WAITING)), other, NOW))
                .isInstanceOf(OrderResult.Repeated.class);

        Follow york = follow(order, Follow.Kind.TRANSFER, "york", other, Follow.State.WAITING);
        PurchaseOrder both = ((OrderResult.Done) first.followsToo(List.of(york), other, NOW)).order();
        assertThat(both.talk().follows()).containsExactly(hull, york);
        assertThat(both.log().history()).last().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("transfer-added");
            assertThat(entry.actorName()).isEqualTo("Nora");
            assertThat(entry.facts()).containsEntry("from", "york");
        });
    }

    /** Who has seen the order without it has not seen what an approval would set going. */
    @Test
    void whatIsMovedBesidesIsPartOfWhatAnApprovalIsAbout() {
        PurchaseOrder held = AnOrder.anOrder(OrderState.ANSWER_IN_APPROVAL).now();

        PurchaseOrder more =
                held.following(List.of(follow(held, Follow.Kind.TRANSFER, "hull", BUYER, Follow.State.WAITING)));

        assertThat(more.heldFollows()).hasSize(1);
        assertThat(more.mark()).isNotEqualTo(held.mark());
    }

    /** What moving costs may be unknown, where nobody knows what the item costs. */
    @Test
    void aTransferOfWhatNobodyKnowsTheCostOfIsOfferedWithoutOne() {
        when(places.of(any(), any(), any())).thenReturn(List.of(new Spare("hull", "Hull", Quantity.of(40), DAY, null)));

        ReviewWay elsewhere = way(look(answered(said -> said.on(DAY.plusDays(9)))), Kind.ELSEWHERE);

        assertThat(elsewhere.priced()).isFalse();
        assertThat(elsewhere.quantity()).isEqualTo(Quantity.of(40));
    }

    @Test
    void aReplyToAnotherAnswerOrdersNothing() {
        anAlternate();
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)));
        when(purchases.find("O-1", BUYER)).thenReturn(Optional.of(order));
        List<LineDecision> decisions = List.of(new LineDecision(1, way(look(order), Kind.ALTERNATE), null));

        when(purchases.review(any(), anyInt(), any(), any(), anyList(), any()))
                .thenReturn(OrderResult.refused(Refusal.CHANGED_MEANWHILE));

        reviewing.send("O-1", 1, "something else", decisions, "", undone -> {}, BUYER);

        verify(purchases).review(any(), anyInt(), any(), any(), eq(List.of()), any());
        verify(following, never()).carryOut(any());
    }

    private Reviewing knowing(Consequences consequences) {
        return new Reviewing(
                purchases,
                following,
                byHand,
                suppliers,
                rates,
                new CompanyCurrency("GBP"),
                provider(consequences),
                provider(places),
                clock);
    }

    @Test
    void whatHasNoPriceCostsNobodyKnowsHowMuchAndIsNotRecommended() {
        Reviewing unpriced = knowing((order, line) -> Optional.of((deliveries, until) ->
                new Consequence(DAY, 3, Quantity.of(30), Money.zero("GBP"), Quantity.of(30), false)));
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)));

        ReviewedLine line =
                unpriced.look(order, order.lines().getFirst(), BUYER).orElseThrow();

        assertThat(line.taken().priced()).isFalse();
        assertThat(line.taken().days()).isEqualTo(3);
        assertThat(line.best()).isNull();
    }

    @Test
    void aPriceInACurrencyWithoutARateIsNotTakenForNoDifference() {
        doReturn(Optional.empty()).when(rates).inCompanyCurrency(any(), any());

        assertThat(look(answered(said -> said.at(Money.of("5.5", "GBP"))))
                        .taken()
                        .priced())
                .isFalse();
        assertThat(look(answered(said -> said.on(DAY.plusDays(4)))).taken().priced())
                .isTrue();
    }

    @Test
    void toDoWithoutALineIsNotRecommendedEitherWhereTheSupplierRefusesIt() {
        Reviewing enough = knowing((order, line) -> Optional.of(
                (deliveries, until) -> new Consequence(null, 0, Quantity.ZERO, Money.zero("GBP"), Quantity.ZERO)));
        PurchaseOrder order =
                answered(said -> LineAnswer.refuse(anOrder().now().lines().getFirst(), "Sold out"));

        ReviewedLine line = enough.look(order, order.lines().getFirst(), BUYER).orElseThrow();

        assertThat(line.best()).isNull();
    }

    @Test
    void whatNobodyPlansIsNotRecommended() {
        Reviewing blind = knowing((order, line) -> Optional.empty());
        PurchaseOrder order = answered(said -> said.on(DAY.plusDays(9)));

        ReviewedLine line = blind.look(order, order.lines().getFirst(), BUYER).orElseThrow();

        assertThat(line.best()).isNull();
        assertThat(line.ways()).extracting(ReviewWay::kind).startsWith(Kind.TAKE);
        assertThat(ChronoUnit.DAYS.between(line.said().lastDate(), line.until()))
                .isPositive();
    }
}
