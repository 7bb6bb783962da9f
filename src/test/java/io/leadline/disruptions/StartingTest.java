package io.leadline.disruptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.leadline.disruptions.AffectedLine.State;
import io.leadline.disruptions.Disruption.Kind;
import io.leadline.disruptions.Disruption.Step;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Refusal;
import io.leadline.shared.BusinessClock;
import io.leadline.tracking.Aftermaths;
import io.leadline.tracking.WaysOut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One line of a closed supplier that another delivers instead: what becomes of it where the disruption is lifted meanwhile. */
class StartingTest {

    private static final String MADE = "O-1";

    private final Disruptions disruptions = mock();
    private final Map<String, AffectedLine> kept = new TreeMap<>();
    private final AffectedLineStore lines = store();
    private final OrdersByHand byHand = mock();
    private final PurchaseOrders orders = mock();
    private final WaysOut ways = mock();
    private final Aftermaths aftermaths = mock();
    private final Starting starting =
            new Starting(disruptions, lines, ways, byHand, orders, aftermaths, mock(BusinessClock.class));
    private Disruption now = carriedOut();

    private static Disruption carriedOut() {
        return DisruptionExample.declared("D-1", "S1")
                .deciding()
                .decided(
                        new Step(Kind.CARRIED_OUT, "", "max", "Max", AnOrder.NOW),
                        DisruptionVariables.CARRY_OUT,
                        Duration.ofMinutes(1));
    }

    private void lifted() {
        now = now.lifted(new Step(Kind.LIFTED, "A rumour", "max", "Max", AnOrder.NOW));
    }

    private static PurchaseOrder proposal() {
        return AnOrder.anOrder().now();
    }

    @BeforeEach
    void oneLineOfWhatAnotherDelivers() {
        when(disruptions.get("D-1")).thenAnswer(call -> now);
        doAnswer(call -> {
                    Function<Disruption, Optional<Disruption>> next = call.getArgument(1);
                    next.apply(now).ifPresent(later -> now = later);
                    return null;
                })
                .when(disruptions)
                .change(anyString(), any());
        lines.put(List.of(DisruptionExample.line("D-1", "O-2", 1, "I-1", 400)));
        when(orders.find(eq("O-2"), any()))
                .thenReturn(Optional.of(AnOrder.anOrder().confirmed().now()));
        when(orders.allowed(any(), any())).thenReturn(Set.of(OrderAction.ASK_CHANGE));
        when(orders.find(eq(MADE), any())).thenReturn(Optional.of(proposal()));
        when(orders.askChange(any(), anyInt(), any(), any(), any())).thenReturn(new OrderResult.Done(proposal()));
        when(byHand.made(any(), any(), any())).thenReturn(Optional.empty());
    }

    private void isMade() {
        when(byHand.made(any(), any(), any())).thenReturn(Optional.of(MADE));
    }

    private AffectedLine line() {
        return kept.values().iterator().next();
    }

    @Test
    void whatIsOrderedStandsAsLongAsTheDisruptionDoes() {
        when(byHand.order(any(), any())).thenAnswer(call -> {
            isMade();
            return new OrderResult.Done(proposal());
        });

        starting.start("D-1");

        assertThat(line().state()).isEqualTo(State.ORDERED);
        assertThat(line().made()).isEqualTo(MADE);
        verify(orders, never()).askChange(any(), anyInt(), any(), any(), any());
    }

    @Test
    void aWayThatIsTakenIsWrittenDownWithAllThatThereWereAndOnceItIsDone() {
        AffectedLine waiting = DisruptionExample.waiting(line());
        lines.put(List.of(waiting));

        starting.start("D-1");

        assertThat(line().state()).isEqualTo(State.DONE);
        verify(aftermaths).chose("D-1", "O-2", 1, waiting.waiting(), waiting.ways(), 8, "Max");
    }

    @Test
    void aWayThatCannotBeTakenIsNoDecision() {
        lines.put(List.of(DisruptionExample.waiting(line())));
        when(ways.take(any(WaysOut.Cause.class), anyInt(), any(), any(), any()))
                .thenReturn(Optional.of(Refusal.NOT_NOW));

        starting.start("D-1");

        assertThat(line().state()).isEqualTo(State.REFUSED);
        verifyNoInteractions(aftermaths);
    }

    @Test
    void whatIsOrderedElsewhereIsDecidedOnceTheOtherOrderIsReleased() {
        when(byHand.order(any(), any())).thenAnswer(call -> {
            isMade();
            return new OrderResult.Done(proposal());
        });
        starting.start("D-1");
        starting.follow("D-1");
        verifyNoInteractions(aftermaths);

        AnOrder released = AnOrder.anOrder().confirmed();
        when(orders.find(eq(MADE), any())).thenReturn(Optional.of(released.now()));
        starting.follow("D-1");

        assertThat(line().state()).isEqualTo(State.DONE);
        verify(aftermaths).chose(eq("D-1"), eq("O-2"), eq(1), eq(line().way()), eq(line().ways()), eq(8L), any());
    }

    @Test
    void liftedWhileTheOtherOrderIsMadeItIsGivenUp() {
        when(byHand.order(any(), any())).thenAnswer(call -> {
            isMade();
            lifted();
            // The step that gives up looks before any line knows of the order.
            return new OrderResult.Done(proposal());
        });

        starting.start("D-1");

        assertThat(line().state()).isEqualTo(State.TAKEN_BACK);
        verify(orders).askChange(eq(MADE), eq(1), isNull(), any(), any());
    }

    @Test
    void liftedAndCutShortBehindTheOrderItIsGivenUpByTheStepThatSettles() {
        isMade();
        lifted();

        starting.settle("D-1");

        assertThat(line().state()).isEqualTo(State.TAKEN_BACK);
        verify(orders).askChange(eq(MADE), eq(1), isNull(), any(), any());
    }

    @Test
    void givenUpMeanwhileItIsNotOrderedAgain() {
        when(byHand.order(any(), any())).thenAnswer(call -> {
            isMade();
            lifted();
            starting.settle("D-1");
            return new OrderResult.Done(proposal());
        });

        starting.start("D-1");

        assertThat(line().state()).isEqualTo(State.TAKEN_BACK);
    }

    @Test
    void liftedBeforeAnythingWasStartedNoOrderIsLookedFor() {
        now = DisruptionExample.declared("D-1", "S1");
        lifted();

        starting.settle("D-1");

        assertThat(line().state()).isEqualTo(State.PLANNED);
        verify(byHand, never()).made(any(), any(), any());
    }

    /** Of what is asked here; as the store's own contract says. */
    private AffectedLineStore store() {
        AffectedLineStore all = mock();
        doAnswer(call -> {
                    Collection<AffectedLine> some = call.getArgument(0);
                    some.forEach(line -> kept.put(line.id(), line));
                    return null;
                })
                .when(all)
                .put(any());
        when(all.find(any())).thenAnswer(call -> Optional.ofNullable(kept.get(call.<String>getArgument(0))));
        when(all.in(any(), any(), anyString(), anyInt()))
                .thenAnswer(call -> in(call.getArgument(1)).stream()
                        .filter(line -> line.id().compareTo(call.getArgument(2)) > 0)
                        .toList());
        when(all.in(any(), any(), any(AffectedLine.class), anyInt()))
                .thenAnswer(call -> in(call.getArgument(1)).stream()
                        .filter(line -> line.partner()
                                .equals(call.<AffectedLine>getArgument(2).partner()))
                        .toList());
        when(all.change(any(), any())).thenAnswer(call -> {
            AffectedLine seen = call.getArgument(0);
            boolean stands = kept.get(seen.id()).equals(seen);
            if (stands) {
                kept.put(seen.id(), call.getArgument(1));
            }
            return stands;
        });
        return all;
    }

    private List<AffectedLine> in(State state) {
        return new ArrayList<>(kept.values())
                .stream()
                        .filter(line -> line.state() == state)
                        .sorted(Comparator.comparing(AffectedLine::id))
                        .toList();
    }
}
