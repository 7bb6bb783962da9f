package io.leadline.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.ExchangeRates;
import io.leadline.claims.Claim.Offer;
import io.leadline.claims.Claim.State;
import io.leadline.claims.Claim.Way;
import io.leadline.claims.ClaimResult.Why;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Role;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.Counting;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shipments.Discrepancy;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentExample;
import io.leadline.shipments.Shipments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Ten lamps of a shipment are short, worth 120 pounds: who says what, and what follows. */
class ClaimsTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 1);
    private static final Money NONE = Money.zero("GBP");
    private static final Actor SUPPLIER = Actor.byLink("S1", "Maker", Locale.ENGLISH, ZoneOffset.UTC);
    private static final Actor OTHER = Actor.byLink("S2", "Other", Locale.ENGLISH, ZoneOffset.UTC);
    private static final Actor BUYER = person("berta", Role.BUYER);
    private static final Actor MANAGER = person("max", Role.MANAGER);
    private static final Actor HEAD = person("helen", Role.HEAD_OF_PURCHASING);

    private final ClaimStore store = mock();
    private final Shipments shipments = mock();
    private final PurchaseOrders orders = mock();
    private final OrderSteps steps = mock();
    private final ExchangeRates rates = mock();
    private final Deputies deputies = mock();
    private final BusinessClock clock = mock();
    private final Claims claims = new Claims(
            store,
            shipments,
            orders,
            steps,
            rates,
            deputies,
            clock,
            mock(ApplicationEventPublisher.class),
            BigDecimal.valueOf(100));
    private Claim now = ClaimExample.asked("DC-1", "S1", "O-1");

    private static Actor person(String id, Role role) {
        return new Actor(id, id, Set.of(role), null, Locale.ENGLISH, ZoneOffset.UTC);
    }

    @BeforeEach
    void stored() {
        when(clock.today()).thenReturn(TODAY);
        when(clock.now()).thenReturn(ClaimExample.NOW);
        when(clock.zone()).thenReturn(ZoneOffset.UTC);
        when(store.find("DC-1")).thenAnswer(call -> Optional.of(now));
        when(store.save(any())).thenAnswer(call -> {
            now = call.getArgument(0);
            return true;
        });
        when(deputies.acting(anyString(), any())).thenAnswer(call -> call.getArgument(1));
        when(rates.inCompanyCurrency(any(), any())).thenAnswer(call -> Optional.of(call.getArgument(0)));
    }

    private static Money pounds(int amount) {
        return Money.of(amount + ".00", "GBP");
    }

    private void answered(Way way, Money credit, @Nullable LocalDate day, String words) {
        assertThat(claims.answer("DC-1", new Offer(way, credit, day, words), SUPPLIER))
                .isInstanceOf(ClaimResult.Done.class);
    }

    private static void refused(ClaimResult result, Why why) {
        assertThat(result).isEqualTo(new ClaimResult.Refused(why));
    }

    @Test
    void nobodyElseSeesOrAnswersIt() {
        assertThat(claims.find("DC-1", OTHER)).isEmpty();
        assertThat(claims.find("DC-1", person("gus", Role.GOODS_IN))).isEmpty();
        assertThat(claims.find("DC-1", person("lou", Role.LOGISTICS))).isEmpty();
        refused(claims.answer("DC-1", new Offer(Way.CREDIT, pounds(120), null, ""), OTHER), Why.UNKNOWN);
        refused(claims.answer("DC-1", new Offer(Way.CREDIT, pounds(120), null, ""), BUYER), Why.FORBIDDEN);
        refused(claims.decide("DC-1", Way.NOTHING, NONE, null, "", SUPPLIER), Why.FORBIDDEN);
    }

    @Test
    void whatIsOfferedHasTheAmountOrTheDayThatBelongsToIt() {
        refused(claims.answer("DC-1", new Offer(Way.CREDIT, pounds(121), null, ""), SUPPLIER), Why.AMOUNT_WRONG);
        refused(claims.answer("DC-1", new Offer(Way.CREDIT, NONE, null, ""), SUPPLIER), Why.AMOUNT_WRONG);
        refused(
                claims.answer("DC-1", new Offer(Way.CREDIT, Money.of("10.00", "EUR"), null, ""), SUPPLIER),
                Why.AMOUNT_WRONG);
        refused(claims.answer("DC-1", new Offer(Way.RESEND, NONE, null, ""), SUPPLIER), Why.DAY_WRONG);
        refused(claims.answer("DC-1", new Offer(Way.RESEND, NONE, TODAY.minusDays(1), ""), SUPPLIER), Why.DAY_WRONG);
        refused(claims.answer("DC-1", new Offer(Way.NOTHING, NONE, null, " "), SUPPLIER), Why.REASON_MISSING);
    }

    @Test
    void wordsThatAreTooManyComeNoFurther() {
        String tooMany = "x".repeat(501);
        answered(Way.NOTHING, NONE, null, "Packed as told");
        refused(claims.askAgain("DC-1", tooMany, BUYER), Why.TOO_LONG);
        refused(claims.decide("DC-1", Way.NOTHING, NONE, null, tooMany, BUYER), Why.TOO_LONG);
        refused(report(5, tooMany, AnOrder.GOODS_IN), Why.TOO_LONG);

        claims.decide("DC-1", Way.NOTHING, NONE, null, "They may be right", HEAD);
        refused(claims.confirm("DC-1", true, tooMany, MANAGER), Why.TOO_LONG);
    }

    @Test
    void aCreditOfAllIsSettledByOneHand() {
        answered(Way.CREDIT, pounds(120), null, "");

        claims.decide("DC-1", Way.CREDIT, pounds(120), null, "", BUYER);

        assertThat(now.state()).isEqualTo(State.SETTLED);
        assertThat(now.pending())
                .filteredOn(PendingCommand.CompleteTask.class::isInstance)
                .extracting(command -> ((PendingCommand.CompleteTask) command).interaction())
                .containsExactly("DC-1#answer#1", "DC-1#decide#1");
    }

    @Test
    void whoWaivesMoreThanTheLimitNeedsASecondPerson() {
        answered(Way.NOTHING, NONE, null, "All were in the box");
        refused(claims.decide("DC-1", Way.NOTHING, NONE, null, "", BUYER), Why.REASON_MISSING);

        claims.decide("DC-1", Way.NOTHING, NONE, null, "They may be right", HEAD);
        assertThat(now.state()).isEqualTo(State.TO_CONFIRM);

        refused(claims.confirm("DC-1", true, "", BUYER), Why.FORBIDDEN);
        refused(claims.confirm("DC-1", true, "", HEAD), Why.SECOND_HAND);
        refused(claims.confirm("DC-1", false, "", MANAGER), Why.REASON_MISSING);
        claims.confirm("DC-1", false, "Ask again", MANAGER);
        assertThat(now.state()).isEqualTo(State.ANSWERED);
        assertThat(now.settlement()).isNull();
        assertThat(now.deciding()).as("is another task").isEqualTo("DC-1#decide#2");

        claims.decide("DC-1", Way.NOTHING, NONE, null, "They are right", HEAD);
        claims.confirm("DC-1", true, "", MANAGER);
        assertThat(now.state()).isEqualTo(State.SETTLED);
    }

    @Test
    void theSupplierLearnsWhatIsDecidedOnceItHolds() {
        answered(Way.NOTHING, NONE, null, "All were there");

        claims.decide("DC-1", Way.NOTHING, NONE, null, "We cannot prove it", BUYER);
        Claim before = claims.find("DC-1", SUPPLIER).orElseThrow();
        claims.confirm("DC-1", true, "", MANAGER);
        Claim after = claims.find("DC-1", SUPPLIER).orElseThrow();

        assertThat(before.settlement()).isNull();
        assertThat(after.settlement()).isNotNull();
        assertThat(after.steps()).extracting(Claim.Step::words).doesNotContain("We cannot prove it");
        assertThat(claims.find("DC-1", BUYER).orElseThrow().steps())
                .hasSizeGreaterThan(after.steps().size());
    }

    @Test
    void whatWouldBeWaivedFollowsTheCount() {
        answered(Way.NOTHING, NONE, null, "All were in the box");
        claims.decide("DC-1", Way.NOTHING, NONE, null, "Not worth it", HEAD);

        Claim more = now.recounted(
                List.of(ClaimExample.item(Discrepancy.Kind.SHORT, 20)),
                Set.of(1),
                now.steps().getLast());

        assertThat(more.settlement())
                .isNotNull()
                .satisfies(made -> assertThat(made.waived()).isEqualTo(more.value()));
        assertThat(more.value().amount()).isEqualByComparingTo("240");
    }

    @Test
    void nothingIsMadeGoodWithoutAnAmount() {
        answered(Way.NOTHING, NONE, null, "All were in the box");

        refused(claims.decide("DC-1", Way.NOTHING, pounds(120), null, "So", BUYER), Why.AMOUNT_WRONG);
    }

    @Test
    void whatIsWaivedWithinTheLimitNeedsNone() {
        answered(Way.CREDIT, pounds(30), null, "");

        claims.decide("DC-1", Way.CREDIT, pounds(30), null, "Good enough", BUYER);

        assertThat(now.state()).isEqualTo(State.SETTLED);
    }

    @Test
    void ofWhatNobodyKnowsTheWorthASecondPersonIsAsked() {
        doReturn(Optional.empty()).when(rates).inCompanyCurrency(any(), any());

        assertThat(claims.needsSecond(pounds(1))).isTrue();
        assertThat(claims.needsSecond(NONE)).as("of nothing").isFalse();
    }

    @Test
    void theSupplierIsAskedAnewABoundedNumberOfTimes() {
        for (int round = 1; round < Claim.MOST_ROUNDS; round++) {
            answered(Way.NOTHING, NONE, null, "No");
            claims.askAgain("DC-1", "Look at the photo", BUYER);
            assertThat(now.state()).isEqualTo(State.ASKED);
        }
        answered(Way.NOTHING, NONE, null, "No");

        refused(claims.askAgain("DC-1", "Once more", BUYER), Why.TOO_MANY_ROUNDS);
    }

    @Test
    void whoLetTheTimePassMayStillAnswerUntilABuyerHasDecided() {
        claims.passToBuyer("DC-1");
        assertThat(now.state()).isEqualTo(State.ANSWERED);
        int told = now.pending().size();

        answered(Way.CREDIT, pounds(120), null, "Sorry");

        assertThat(now.pending()).as("its task is gone").hasSize(told);
        refused(claims.answer("DC-1", new Offer(Way.CREDIT, pounds(1), null, ""), SUPPLIER), Why.NOT_NOW);
    }

    @Test
    void goodsThatComeAreAwaitedWithTheirLine() {
        PurchaseOrder order = AnOrder.anOrder().confirmed().now();
        when(steps.get("O-1")).thenReturn(order);
        when(orders.movePromise(any(), any(), any(), any())).thenReturn(new OrderResult.Done(order));
        answered(Way.RESEND, NONE, TODAY.plusDays(9), "");

        claims.decide("DC-1", Way.RESEND, NONE, TODAY.plusDays(9), "", BUYER);

        assertThat(now.state()).isEqualTo(State.SETTLED);
        verify(orders).movePromise(any(), any(), any(), any());
        verify(orders, never()).settle(any(), org.mockito.ArgumentMatchers.anyBoolean(), any(), any());
    }

    private void awaits(PurchaseOrder order) {
        when(steps.get("O-1")).thenReturn(order);
        when(orders.movePromise(any(), any(), any(), any())).thenReturn(new OrderResult.Done(order));
    }

    private Money waived() {
        return Optional.ofNullable(now.settlement()).orElseThrow().waived();
    }

    @Test
    void goodsThatTheSupplierDidNotOfferAreWaivedAndItsWordIsNotBooked() {
        for (Way way : List.of(Way.RESEND, Way.REPLACEMENT)) {
            for (boolean disputes : List.of(true, false)) {
                now = ClaimExample.asked("DC-1", "S1", "O-1");
                awaits(AnOrder.anOrder().confirmed().now());
                if (disputes) {
                    answered(Way.NOTHING, NONE, null, "All were in the box");
                } else {
                    claims.passToBuyer("DC-1");
                }

                refused(claims.decide("DC-1", way, NONE, TODAY.plusDays(9), "", BUYER), Why.REASON_MISSING);
                claims.decide("DC-1", way, NONE, TODAY.plusDays(9), "It will come", BUYER);

                assertThat(now.state()).isEqualTo(State.TO_CONFIRM);
                assertThat(waived()).isEqualTo(pounds(120));
            }
        }
        verify(orders, never()).movePromise(any(), any(), any(), any());
    }

    private void waitsForSecond() {
        awaits(AnOrder.anOrder().confirmed().now());
        claims.passToBuyer("DC-1");
        claims.decide("DC-1", Way.RESEND, NONE, TODAY.plusDays(9), "It will come", BUYER);
        assertThat(now.state()).isEqualTo(State.TO_CONFIRM);
    }

    @Test
    void whatASecondPersonHasToAgreeToMovesThePromiseOnceItIsAgreed() {
        waitsForSecond();
        verify(orders, never()).movePromise(any(), any(), any(), any());

        claims.confirm("DC-1", true, "", MANAGER);

        assertThat(now.state()).isEqualTo(State.SETTLED);
        verify(orders, times(1))
                .movePromise(any(), any(), any(), argThat(whose -> whose.id().equals(BUYER.id()) && !whose.byLink()));
    }

    @Test
    void whatASecondPersonDoesNotAgreeToMovesNothing() {
        waitsForSecond();

        claims.confirm("DC-1", false, "Ask them first", MANAGER);

        assertThat(now.state()).isEqualTo(State.ANSWERED);
        verify(orders, never()).movePromise(any(), any(), any(), any());
    }

    @Test
    void nobodyAgreesToADayThatIsOverOrAnOrderThatAwaitsNothing() {
        waitsForSecond();
        when(steps.get("O-1")).thenReturn(AnOrder.anOrder(OrderState.CLOSED).now());
        refused(claims.confirm("DC-1", true, "", MANAGER), Why.ORDER_OVER);

        awaits(AnOrder.anOrder().confirmed().now());
        when(clock.today()).thenReturn(TODAY.plusDays(10));
        refused(claims.confirm("DC-1", true, "", MANAGER), Why.DAY_WRONG);
        assertThat(now.state()).as("given back it still can be").isEqualTo(State.TO_CONFIRM);
    }

    @Test
    void theDayThatTheSupplierGaveIsItsWord() {
        awaits(AnOrder.anOrder().confirmed().now());
        answered(Way.RESEND, NONE, TODAY.plusDays(9), "");

        claims.decide("DC-1", Way.RESEND, NONE, TODAY.plusDays(9), "", BUYER);

        verify(orders).movePromise(any(), any(), any(), argThat(Actor::byLink));
    }

    @Test
    void aDayThatTheSupplierDidNotGiveIsTheBuyers() {
        awaits(AnOrder.anOrder().confirmed().now());
        answered(Way.RESEND, NONE, TODAY.plusDays(9), "");

        claims.decide("DC-1", Way.RESEND, NONE, TODAY.plusDays(2), "", BUYER);

        assertThat(now.state()).isEqualTo(State.SETTLED);
        verify(orders).movePromise(any(), any(), any(), eq(BUYER));
    }

    @Test
    void aLineOfWhichNothingMoreIsAwaitedIsWaived() {
        Claim.Item damaged = ClaimExample.item(Discrepancy.Kind.DAMAGED, 10);
        Claim.Item over = new Claim.Item(
                damaged.kind(),
                2,
                damaged.sku(),
                damaged.name(),
                damaged.unit(),
                damaged.told(),
                damaged.counted(),
                damaged.units(),
                damaged.unitPrice());
        now = now.recounted(List.of(damaged, over), Set.of(1), now.steps().getLast());
        // The order has one line, so that of the second nothing can come.
        awaits(AnOrder.anOrder().confirmed().now());
        answered(Way.REPLACEMENT, NONE, TODAY.plusDays(9), "");

        claims.decide("DC-1", Way.REPLACEMENT, NONE, TODAY.plusDays(9), "The rest is let go", BUYER);

        assertThat(now.state()).isEqualTo(State.TO_CONFIRM);
        assertThat(waived()).isEqualTo(pounds(120));
    }

    @Test
    void ofAnOrderThatIsOverNothingComes() {
        when(steps.get("O-1")).thenReturn(AnOrder.anOrder(OrderState.CLOSED).now());
        answered(Way.RESEND, NONE, TODAY.plusDays(9), "");

        refused(claims.decide("DC-1", Way.RESEND, NONE, TODAY.plusDays(9), "", BUYER), Why.ORDER_OVER);
    }

    @Test
    void aCountThatWasPutRightEndsIt() {
        PurchaseOrder order = AnOrder.anOrder().of(100).confirmed().now();
        PurchaseOrder right = Counting.counted(order, 1, 60, 0, "D-1", AnOrder.GOODS_IN, AnOrder.NOW, AnOrder.TODAY);
        Shipment told = ShipmentExample.come(ShipmentExample.fresh("D-1", "acme", order.id()), order.id(), 1);
        when(store.ofOrder(any(), anyInt())).thenAnswer(call -> List.of(now));
        when(steps.get("O-1")).thenReturn(right);
        when(shipments.told("SH-1")).thenReturn(Optional.of(told));

        claims.on(new OrderChanged("O-1", "acme", OrderState.PARTLY_RECEIVED, true, 2));

        assertThat(now.state()).isEqualTo(State.WITHDRAWN);
        assertThat(now.pending())
                .anySatisfy(command -> assertThat(command)
                        .isInstanceOfSatisfying(
                                PendingCommand.PublishMessage.class,
                                message -> assertThat(message.name()).isEqualTo(Claim.WITHDRAWN)));
    }

    @Test
    void whatWasTakenBackAndCountedAnewIsClaimedOnce() {
        PurchaseOrder order = Counting.counted(
                AnOrder.anOrder().of(100).confirmed().now(),
                1,
                50,
                0,
                "D-1",
                AnOrder.GOODS_IN,
                AnOrder.NOW,
                AnOrder.TODAY);
        Shipment told = ShipmentExample.fresh("D-1", "acme", order.id());
        when(steps.get("O-1")).thenReturn(order);
        when(store.add(any())).thenReturn(true);

        when(shipments.get("SH-1")).thenReturn(ShipmentExample.come(told, order.id(), 2));
        assertThat(claims.open("DC-9", "O-1", "SH-1", 1))
                .as("it came with another")
                .isFalse();

        when(shipments.get("SH-1")).thenReturn(ShipmentExample.come(told, order.id(), 1));
        assertThat(claims.open("DC-9", "O-1", "SH-1", 1)).isTrue();
    }

    @Test
    void ofNothingButTooMuchNothingIsClaimed() {
        when(store.add(any())).thenReturn(true);

        assertThat(opened(70, 0)).as("ten too many").isFalse();
        assertThat(opened(70, 3)).as("and three of them damaged").isTrue();
    }

    /** @param damaged beside those that are good */
    private boolean opened(int good, int damaged) {
        PurchaseOrder order = Counting.counted(
                AnOrder.anOrder().of(100).confirmed().now(),
                1,
                good,
                damaged,
                "D-1",
                AnOrder.GOODS_IN,
                AnOrder.NOW,
                AnOrder.TODAY);
        Shipment told = ShipmentExample.fresh("D-1", "acme", order.id());
        when(steps.get("O-1")).thenReturn(order);
        when(shipments.get("SH-1")).thenReturn(ShipmentExample.come(told, order.id(), 1));
        return claims.open("DC-9", "O-1", "SH-1", 1);
    }

    @Test
    void whoeverCountsReportsAWrongItem() {
        PurchaseOrder order = Counting.counted(
                AnOrder.anOrder().of(100).confirmed().now(),
                1,
                60,
                0,
                "",
                AnOrder.GOODS_IN,
                AnOrder.NOW,
                AnOrder.TODAY);
        when(orders.find(any(), any())).thenReturn(Optional.of(order));
        when(steps.get(any())).thenReturn(order);
        when(store.add(any())).thenReturn(true);

        refused(report(5, "", AnOrder.GOODS_IN), Why.REASON_MISSING);
        refused(report(61, "Cups", AnOrder.GOODS_IN), Why.UNITS_WRONG);
        refused(report(5, "Cups", AnOrder.ACME), Why.FORBIDDEN);
        assertThat(report(5, "Cups", AnOrder.GOODS_IN)).isInstanceOfSatisfying(ClaimResult.Done.class, done -> {
            assertThat(done.claim().value()).isEqualTo(Money.of("25.00", "GBP"));
            assertThat(done.claim().pending()).hasSize(1);
            when(store.ofOrder(any(), anyInt())).thenReturn(List.of(done.claim()));
        });
        refused(report(56, "Cups", AnOrder.GOODS_IN), Why.UNITS_WRONG);
        assertThat(report(55, "Cups", AnOrder.GOODS_IN)).isInstanceOf(ClaimResult.Done.class);
    }

    private void opened(String slip) {
        PurchaseOrder order = Counting.counted(
                AnOrder.anOrder().of(100).confirmed().now(),
                1,
                50,
                0,
                slip,
                AnOrder.GOODS_IN,
                AnOrder.NOW,
                AnOrder.TODAY);
        Shipment told = ShipmentExample.fresh("D-1", "acme", order.id());
        when(steps.get("O-1")).thenReturn(order);
        when(shipments.get("SH-1")).thenReturn(ShipmentExample.come(told, order.id(), 1));
        when(store.find("DC-9")).thenReturn(Optional.empty());
        doAnswer(call -> {
                    now = call.getArgument(0);
                    return true;
                })
                .when(store)
                .add(any());
        assertThat(claims.open("DC-9", "O-1", "SH-1", 1)).isTrue();
        when(store.find("DC-9")).thenAnswer(again -> Optional.of(now));
    }

    @Test
    void whatTheDeliveryNoteNamesIsAskedOfTheSupplierAtOnce() {
        opened("d-1 ");

        assertThat(now.state()).isEqualTo(State.ASKED);
        assertThat(claims.find("DC-9", AnOrder.ACME)).isPresent();
    }

    @Test
    void whatIsMatchedByAGuessABuyerLooksAtBeforeTheSupplierHearsOfIt() {
        for (String slip : List.of("", "LS 4711")) {
            opened(slip);

            assertThat(now.state()).isEqualTo(State.TO_CHECK);
            assertThat(claims.find("DC-9", AnOrder.ACME)).isEmpty();
            Money nothing = Money.zero(now.value().currency());
            refused(claims.answer("DC-9", new Offer(Way.CREDIT, now.value(), null, ""), AnOrder.ACME), Why.UNKNOWN);
            refused(claims.decide("DC-9", Way.NOTHING, nothing, null, "So", BUYER), Why.NOT_NOW);
            refused(claims.match("DC-9", true, "", MANAGER), Why.FORBIDDEN);
            assertThat(claims.passToBuyer("DC-9").state()).as("not over").isEqualTo(State.TO_CHECK);

            claims.match("DC-9", true, "", BUYER);

            assertThat(now.state()).isEqualTo(State.ASKED);
            assertThat(claims.find("DC-9", AnOrder.ACME)).isPresent();
            assertThat(now.pending())
                    .filteredOn(PendingCommand.CompleteTask.class::isInstance)
                    .extracting(command -> ((PendingCommand.CompleteTask) command).interaction())
                    .containsExactly("DC-9#decide#1");
            refused(claims.match("DC-9", false, "No", BUYER), Why.NOT_NOW);
        }
    }

    @Test
    void whatABuyerSaysOfAGuessStaysInTheCompany() {
        opened("");

        claims.match("DC-9", true, "They never name it, we had that before", BUYER);

        assertThat(claims.find("DC-9", AnOrder.ACME).orElseThrow().steps())
                .extracting(Claim.Step::words)
                .containsExactly("");
        assertThat(claims.find("DC-9", BUYER).orElseThrow().steps()).hasSize(2);
    }

    @Test
    void whatIsAnotherShipmentIsNotClaimedAndItsSupplierNeverHearsOfIt() {
        opened("");
        refused(claims.match("DC-9", false, " ", BUYER), Why.REASON_MISSING);

        claims.match("DC-9", false, "It is the one of last week", BUYER);

        assertThat(now.state()).isEqualTo(State.WITHDRAWN);
        assertThat(claims.find("DC-9", AnOrder.ACME)).isEmpty();
        assertThat(now.pending())
                .anySatisfy(command -> assertThat(command)
                        .isInstanceOfSatisfying(
                                PendingCommand.PublishMessage.class,
                                message -> assertThat(message.name()).isEqualTo(Claim.WITHDRAWN)));
    }

    private ClaimResult report(int units, String words, Actor actor) {
        return claims.report("O-1", 1, Discrepancy.Kind.WRONG_ITEM, Quantity.of(units), words, actor);
    }
}
