package io.leadline.outlook;

import static io.leadline.outlook.OutlookExample.MONDAY;
import static io.leadline.outlook.OutlookExample.RELEASED;
import static io.leadline.outlook.OutlookExample.shortOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Refusal;
import io.leadline.outlook.OutlookResult.Why;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GapDecisionsTest {

    private static final Actor BEA = buyer("bea", "Bea Buyer");
    private static final Actor ANN = buyer("ann", "Ann Other");
    private static final GapWay WAY = new GapWay(
            GapDecision.Kind.ALTERNATE,
            "S2",
            "Supplier S2",
            Quantity.of(2_600),
            MONDAY,
            Money.zero("GBP"),
            Money.zero("GBP"),
            true,
            -1);

    private final OrdersByHand byHand = mock();
    private final BusinessClock clock = mock();
    private final OutlookStore store = mock();
    private final Outlooks outlooks = new Outlooks(store, mock(), mock(), mock(), clock, event -> {});
    private final GapDecisions decisions =
            new GapDecisions(outlooks, mock(), byHand, mock(PurchaseOrders.class), (task, actor) -> actor, clock);

    private Outlook kept = shortOf(1);
    private final Gap gap = kept.openGaps().getFirst();

    private static Actor buyer(String id, String name) {
        return new Actor(id, name, Set.of(Role.BUYER), null, Locale.ENGLISH, java.time.ZoneOffset.UTC, null);
    }

    @BeforeEach
    void oneOutlook() {
        when(clock.now()).thenReturn(RELEASED);
        when(store.find(anyString())).thenAnswer(asked -> Optional.of(kept));
        when(store.save(any())).thenAnswer(asked -> {
            kept = asked.getArgument(0);
            return true;
        });
        when(byHand.proposedAlready(any(), any())).thenReturn(Optional.empty());
        when(byHand.made(any(), any(), any())).thenReturn(Optional.empty());
        PurchaseOrder order = mock();
        when(order.id()).thenReturn("O-1");
        when(byHand.order(any(), any())).thenReturn(new OrderResult.Done(order));
    }

    /** Bea fell while her order was being made. */
    private void beaFell() {
        when(byHand.order(any(), eq(BEA))).thenThrow(new IllegalStateException("The store is gone"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> decide(BEA)))
                .isNotNull();
        assertThat(kept.claim(gap.key())).isPresent();
    }

    private OutlookResult decide(Actor actor) {
        return decisions.decide(kept.id(), 1, gap.key(), WAY, "The kiln is full", actor);
    }

    @Test
    void whileOneIsOrderingAnothersClickDoesNothingInHerName() {
        beaFell();

        assertThat(decide(ANN)).isEqualTo(new OutlookResult.Refused(Why.BEING_ORDERED, "Bea Buyer"));

        verify(byHand, never()).order(any(), eq(ANN));
        assertThat(kept.claim(gap.key()))
                .hasValueSatisfying(claim -> assertThat(claim.by()).isEqualTo("bea"));
    }

    @Test
    void afterOneFellWithoutAnOrderAnotherOrdersInHisOwnName() {
        beaFell();
        when(clock.now()).thenReturn(RELEASED.plus(Duration.ofMinutes(3)));

        assertThat(decide(ANN)).isInstanceOf(OutlookResult.Done.class);

        verify(byHand).order(any(), eq(ANN));
        assertThat(kept.claims()).isEmpty();
        assertThat(kept.decision(gap.key()))
                .hasValueSatisfying(decision -> assertThat(decision.by()).isEqualTo("ann"));
    }

    @Test
    void anOrderThatWasMadeBeforeOneFellIsWrittenDownInHerNameAndNoneIsMadeBesideIt() {
        beaFell();
        when(clock.now()).thenReturn(RELEASED.plus(Duration.ofMinutes(3)));
        when(byHand.made(any(), eq("S2"), eq("DC"))).thenReturn(Optional.of("O-7"));

        assertThat(decide(ANN)).isEqualTo(new OutlookResult.Refused(Why.DECIDED_ALREADY));

        verify(byHand, never()).order(any(), eq(ANN));
        assertThat(kept.decision(gap.key())).hasValueSatisfying(decision -> {
            assertThat(decision.by()).isEqualTo("bea");
            assertThat(decision.orders()).containsExactly("O-7");
        });
    }

    @Test
    void whoFellClicksAgainAndItIsBroughtToItsEnd() {
        beaFell();
        PurchaseOrder order = mock();
        when(order.id()).thenReturn("O-2");
        org.mockito.Mockito.doReturn(new OrderResult.Repeated(order))
                .when(byHand)
                .order(any(), eq(BEA));

        assertThat(decide(BEA)).isInstanceOf(OutlookResult.Done.class);

        assertThat(kept.decision(gap.key()).orElseThrow().orders()).containsExactly("O-2");
    }

    @Test
    void anOrderThatIsRefusedLeavesTheGapOpen() {
        when(byHand.order(any(), any())).thenReturn(OrderResult.refused(Refusal.ITEM_TAKEN));

        assertThat(decide(BEA)).isEqualTo(new OutlookResult.Refused(Why.ORDER_REFUSED, Refusal.ITEM_TAKEN.key()));

        assertThat(kept.claims()).isEmpty();
        assertThat(kept.openGaps()).hasSize(1);
    }

    @Test
    void aDraftWhoseFirstWeekIsOverIsNotReleased() {
        when(clock.today()).thenReturn(MONDAY.plusDays(7));
        kept = OutlookExample.draft(OutlookExample.line("CUP", 50));

        assertThat(outlooks.release(kept.id(), kept.version(), "", BEA))
                .isEqualTo(new OutlookResult.Refused(Why.STALE));
    }
}
