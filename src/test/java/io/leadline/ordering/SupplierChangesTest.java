package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.ACME;
import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.GOODS_IN;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** What a supplier changed stays on the list until a buyer said a word to it. */
class SupplierChangesTest {

    private final OrderStore store = mock();
    private final BusinessClock clock = mock();
    private PurchaseOrder stored = anOrder().confirmed().now();
    private SupplierChanges changes;

    @BeforeEach
    void begin() {
        when(clock.now()).thenReturn(NOW);
        when(clock.today()).thenReturn(AnOrder.TODAY);
        when(store.find(any(), any())).thenAnswer(call -> Optional.of(stored));
        when(store.save(any())).thenAnswer(call -> {
            stored = AnOrder.stored(call.getArgument(0));
            return true;
        });
        when(store.withOpenWords(any(), anyInt()))
                .thenAnswer(call -> Optional.of(stored)
                        .filter(order -> order.openWordAt().isPresent())
                        .stream()
                        .toList());
        ObjectProvider<Shortfalls> shortfalls = mock();
        Shortfalls late = (order, line, arrival) -> arrival.isAfter(DAY)
                ? Optional.of(new Shortfalls.Shortfall(
                        DAY, DAY.until(arrival).getDays(), Quantity.of(30), Money.of("60", "GBP")))
                : Optional.empty();
        when(shortfalls.getIfAvailable(any())).thenReturn(late);
        changes = new SupplierChanges(store, new Orders(store, event -> {}), shortfalls, clock);
    }

    private String open() {
        return changes.open(null, BUYER).stream()
                .map(change -> change.point().line() + " " + change.point().daysLater() + " days, "
                        + change.cost().map(cost -> cost.margin().toString()).orElse("nothing"))
                .collect(Collectors.joining("; "));
    }

    private int turn() {
        return changes.open(null, BUYER).getFirst().turn();
    }

    @Test
    void aPromiseThatMovesAfterTheAgreementIsOnTheListWithWhatItCosts() {
        assertThat(open()).isEmpty();

        stored = anOrder().confirmed().late(9).now();

        assertThat(open()).isEqualTo("1 9 days, 60 GBP");
        assertThat(changes.open(null, ACME)).isEmpty();
        assertThat(changes.open(null, GOODS_IN)).isEmpty();
    }

    @Test
    void whatIsAcceptedIsNoDelayAndLeavesTheList() {
        stored = anOrder().confirmed().late(9).now();
        int turn = turn();

        assertThat(Verdict.brief(changes.accept(stored.id(), turn, 1, BUYER))).isEqualTo("done");

        assertThat(open()).isEmpty();
        assertThat(stored.lines().getFirst().acceptedDate()).contains(DAY.plusDays(9));
        assertThat(Verdict.brief(changes.accept(stored.id(), turn, 1, BUYER))).isEqualTo("again");
        assertThat(Verdict.brief(changes.object(stored.id(), turn, 1, "No", BUYER)))
                .isEqualTo("again");
    }

    @Test
    void whoObjectsAsksForTheDayBefore() {
        stored = anOrder().confirmed().late(9).now();

        assertThat(Verdict.brief(changes.object(stored.id(), turn(), 1, "We need it", BUYER)))
                .isEqualTo("done");

        assertThat(open()).isEmpty();
        assertThat(stored.talk().openChanges())
                .extracting(ChangeRequest::to, ChangeRequest::note)
                .containsExactly(org.assertj.core.api.Assertions.tuple(DAY, "We need it"));
        stored = AnOrder.stored(Verdict.done(Changing.answer(stored, 1, true, "Fine", ACME, NOW, TODAY)));
        assertThat(stored.lines().getFirst().expectedDate()).isEqualTo(DAY);
    }

    @Test
    void ofALineThatMovedTwiceTheLastWordCounts() {
        stored = anOrder().confirmed().late(4).late(9).now();

        assertThat(open()).isEqualTo("1 5 days, 60 GBP");
    }

    @Test
    void anAnswerInReviewIsDecidedOnItsOrderAndNotHere() {
        stored = anOrder().inReview().now();
        SupplierChange change = changes.open(null, BUYER).getFirst();

        assertThat(change.isSettledHere()).isFalse();
        assertThat(Verdict.brief(changes.accept(stored.id(), change.turn(), 1, BUYER)))
                .isEqualTo("NOT_NOW");
        stored = AnOrder.stored(Verdict.done(Answering.accept(stored, 1, "", BUYER, NOW)));
        assertThat(open()).isEmpty();
    }

    @Test
    void strangersAndOddPlacesAreRefused() {
        stored = anOrder().confirmed().late(9).now();
        int turn = turn();

        assertThat(Verdict.brief(changes.accept(stored.id(), turn, 1, ACME))).isEqualTo("FORBIDDEN");
        assertThat(Verdict.brief(changes.accept(stored.id(), 99, 1, BUYER))).isEqualTo("NOT_NOW");
        assertThat(Verdict.brief(changes.accept(stored.id(), -1, 1, BUYER))).isEqualTo("NOT_NOW");
        assertThat(Verdict.brief(changes.object(stored.id(), turn, 7, "No", BUYER)))
                .isEqualTo("NOT_NOW");
        assertThat(Verdict.brief(changes.object(stored.id(), turn, 1, "x".repeat(5000), BUYER)))
                .isEqualTo("TEXT_WRONG");
        assertThat(List.of(open())).containsExactly("1 9 days, 60 GBP");
    }
}
