package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which open proposals a buy list may put others in the place of. */
class UntouchedProposalsTest {

    private final OrderStore store = mock();
    private final BusinessClock clock = mock();
    private final UntouchedProposals proposals =
            new UntouchedProposals(store, new Orders(store, event -> {}), mock(), clock);

    private static PurchaseOrder noted(String what, Actor by) {
        return new OrderChange(anOrder().now(), NOW).noted(by, what, Map.of()).done();
    }

    static Stream<Arguments> proposals() {
        PurchaseOrder plain = anOrder().now();
        PurchaseOrder said = new OrderChange(plain, NOW)
                .comment(new Comment("c", NOW, "berta", "Berta", false, "wait"))
                .done();
        return Stream.of(
                Arguments.of("as planning made it", plain, true),
                Arguments.of("asked a manager", noted("manager-asked", Actor.system()), true),
                Arguments.of("made by a buy list", noted(UntouchedProposals.BY_LIST, BUYER), true),
                Arguments.of("changed by a buyer", noted("line-changed", BUYER), false),
                Arguments.of("commented on", said, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void proposals(String name, PurchaseOrder order, boolean untouched) {
        assertThat(UntouchedProposals.isOne(order)).isEqualTo(untouched);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatAwaitsItsFirstApprovalIsOne(OrderState state) {
        boolean open = List.of(OrderState.PROPOSED, OrderState.AWAITING_BUYER, OrderState.AWAITING_MANAGER)
                .contains(state);

        assertThat(UntouchedProposals.isOne(anOrder().in(state).now()) && !open).isFalse();
    }

    @Test
    void whatSomebodyHasWorkedOnIsNotTakenBack() {
        when(clock.now()).thenReturn(NOW);
        when(store.find(anyString(), any())).thenReturn(Optional.of(noted("line-changed", BUYER)));

        assertThat(Verdict.brief(proposals.withdraw("O-1", "list", BUYER))).isEqualTo("CHANGED_MEANWHILE");
        verify(store, never()).save(any());
    }

    @Test
    void whatSomebodyElseHasTakenBackIsNotToldAsTakenBack() {
        when(clock.now()).thenReturn(NOW);
        when(store.find(anyString(), any()))
                .thenReturn(Optional.of(anOrder().in(OrderState.CANCELLED).now()));

        assertThat(Verdict.brief(proposals.withdraw("O-1", "list", BUYER))).isEqualTo("CHANGED_MEANWHILE");
    }

    @Test
    void whoDoesNotPurchaseReplacesNothing() {
        Proposal wanted = new Proposal(
                "acme",
                "L1",
                TODAY,
                List.of(new ProposedLine(new Sku("I-1"), Quantity.of(1), Money.of("1", "GBP"), TODAY, List.of())),
                "r");

        assertThat(Verdict.brief(proposals.withdraw("O-1", "list", GOODS_IN))).isEqualTo("FORBIDDEN");
        assertThat(Verdict.brief(proposals.propose(wanted, Money.of("1", "GBP"), ACME)))
                .isEqualTo("FORBIDDEN");
    }
}
