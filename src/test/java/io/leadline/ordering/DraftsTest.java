package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.ACME;
import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.NOW;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody answers an order and has not sent it. */
class DraftsTest {

    private final DraftStore store = mock();
    private final OrderStore orders = mock();
    private final BusinessClock clock = mock();
    private final Drafts drafts = new Drafts(store, orders, clock);
    private final PurchaseOrder sent = anOrder().sent().now();
    private final Draft.Content typed =
            new Draft.Content(List.of(LineAnswer.accept(sent.lines().getFirst())), List.of(), "");

    private void isNow(PurchaseOrder order) {
        when(clock.now()).thenReturn(NOW);
        when(orders.find(order.id(), "acme")).thenReturn(Optional.of(order));
        when(orders.find(order.id(), null)).thenReturn(Optional.of(order));
    }

    @Test
    void whatIsTypedIsKeptForWhoTypedIt() {
        isNow(sent);

        drafts.keep(sent, Draft.Kind.ANSWER, typed, ACME);

        verify(store).keep(new Draft(sent.id(), "answer#1", ACME.id(), ACME.name(), "acme", NOW, typed));
        verify(store).removeOldest(ACME.id(), Drafts.MOST_OF_A_PERSON);
    }

    @Test
    void whatIsTakenBackIsForgotten() {
        drafts.keep(sent, Draft.Kind.ANSWER, Draft.Content.NOTHING, ACME);

        verify(store).remove(sent.id(), "answer#1", ACME.id());
    }

    @Test
    void whatNobodyIsAskedAnyMoreIsNotKept() {
        isNow(anOrder().confirmed().now());

        drafts.keep(sent, Draft.Kind.ANSWER, typed, ACME);

        verify(store, never()).keep(any());
    }

    @Test
    void whatIsTooLongToBeSentIsNotKept() {
        isNow(sent);
        Draft.Content much = new Draft.Content(List.of(), List.of(), "x".repeat(100_000));

        drafts.keep(sent, Draft.Kind.ANSWER, much, ACME);

        verify(store, never()).keep(any());
    }

    @Test
    void aNumberThatNoStoreTakesIsNotKept() {
        isNow(sent);
        LineAnswer much = LineAnswer.accept(sent.lines().getFirst()).of(Quantity.of("1234567".repeat(5)));

        drafts.keep(sent, Draft.Kind.ANSWER, new Draft.Content(List.of(much), List.of(), ""), ACME);

        verify(store, never()).keep(any());
    }

    @Test
    void ofAColleagueOneLearnsThatAndNotWhat() {
        when(store.of(any(), any(), any(), anyInt()))
                .thenReturn(List.of(
                        new Draft(sent.id(), "answer#1", "ann", "Ann", "acme", NOW, typed),
                        new Draft(sent.id(), "answer#1", ACME.id(), ACME.name(), "acme", NOW, typed)));

        assertThat(drafts.others(sent, Draft.Kind.ANSWER, ACME)).singleElement().satisfies(draft -> {
            assertThat(draft.personName()).isEqualTo("Ann");
            assertThat(draft.content()).isEqualTo(Draft.Content.NOTHING);
        });
        verify(store).of(sent.id(), "answer#1", "acme", 6);
    }

    @Test
    void aDraftEndsWithItsInteraction() {
        when(store.isAnyOf(sent.id())).thenReturn(true);

        isNow(sent);
        drafts.on(new OrderChanged(sent.id(), "acme", sent.state(), true, 1));
        verify(store).endAllBut(Set.of("answer#1"), sent.id());

        PurchaseOrder late = anOrder()
                .sent()
                .answered(answer -> answer.on(answer.date().plusDays(40)))
                .now();
        isNow(late);
        drafts.on(new OrderChanged(sent.id(), "acme", late.state(), true, 2));
        verify(store).endAllBut(Set.of("review#1"), sent.id());

        isNow(anOrder().confirmed().now());
        drafts.on(new OrderChanged(sent.id(), "acme", sent.state(), true, 1));
        verify(store).endAllBut(Set.of(), sent.id());
    }

    @Test
    void whoComesByAnotherLinkGoesOnWithWhatWasTypedAndLeavesItAsItIs() {
        Actor first = Actor.byLink("acme", "f1f1f1f1f1f1f1f1f1", "Acme", Locale.ENGLISH, ZoneOffset.UTC);
        Actor second = Actor.byLink("acme", "5e5e5e5e5e5e5e5e5e", "Acme", Locale.ENGLISH, ZoneOffset.UTC);
        isNow(sent);
        when(store.of(any(), any(), any(), anyInt()))
                .thenReturn(List.of(
                        new Draft(sent.id(), "answer#1", "ann", "Ann", "acme", NOW, Draft.Content.NOTHING),
                        new Draft(sent.id(), "answer#1", first.id(), first.name(), "acme", NOW, typed)));

        assertThat(drafts.own(sent, Draft.Kind.ANSWER, second))
                .map(Draft::content)
                .contains(typed);
        assertThat(drafts.own(sent, Draft.Kind.ANSWER, BUYER))
                .as("of who has an account")
                .isEmpty();
        drafts.keep(sent, Draft.Kind.ANSWER, typed, second);

        assertThat(first.id()).isNotEqualTo(second.id());
        verify(store).keep(new Draft(sent.id(), "answer#1", second.id(), "Acme", "acme", NOW, typed));
    }
}
