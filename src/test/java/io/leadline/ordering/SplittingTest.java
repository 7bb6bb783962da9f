package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.BUYER;
import static io.leadline.ordering.AnOrder.MANAGER;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.ExchangeRates;
import io.leadline.identity.Actor;
import io.leadline.identity.Represented;
import io.leadline.identity.Role;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.Stock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An order that is cut in pieces, so that each stays below what one person approves, gains nothing: the pieces count together. */
class SplittingTest {

    private static final Actor ANOTHER =
            new Actor("bea", "Bea", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);

    /** Of 4,500 pounds, where one person approves 5,000. */
    private final PurchaseOrder first =
            piece().writtenBy(BUYER).approvedBy(BUYER).now();

    @Test
    void whatOnePersonApprovesCountsTogether() {
        assertThat(together(piece().approvedBy(BUYER).now())).isEqualTo(9_000);
    }

    /** One writes both, and each approves one of them. */
    @Test
    void thePiecesOfOneWriterCountTogetherWhoeverApprovesThem() {
        assertThat(together(piece().writtenBy(BUYER).approvedBy(ANOTHER).now())).isEqualTo(9_000);
    }

    @Test
    void aProposalThatOneCutAndAnotherApprovesCountsWithThoseOfTheOne() {
        assertThat(together(piece().changedBy(BUYER).approvedBy(ANOTHER).now())).isEqualTo(9_000);
    }

    @Test
    void aPieceOfABuyListCountsWithThoseOfItsWriter() {
        assertThat(together(piece().ofRun(OrderHead.byList("click"))
                        .changed(change -> change.noted(BUYER, UntouchedProposals.BY_LIST, Map.of()))
                        .approvedBy(ANOTHER)
                        .now()))
                .isEqualTo(9_000);
    }

    @Test
    void whatAStandInApprovesCountsWithWhatTheAbsentApproved() {
        Actor standIn = ANOTHER.inPlaceOf(new Represented(BUYER.id(), BUYER.name()));

        assertThat(together(piece().approvedBy(standIn).now())).isEqualTo(9_000);
    }

    @Test
    void ordersOfPeopleWhoHaveNothingToDoWithEachOtherDoNot() {
        assertThat(together(piece().approvedBy(ANOTHER).now())).isEqualTo(4_500);
    }

    /** Nobody has approved it yet, or two have: there is nothing to add. */
    @Test
    void onlyWhatOnePersonAnswersForIsAdded() {
        assertThat(Hands.of(piece().writtenBy(BUYER).now())).isEmpty();
        assertThat(Hands.of(piece().writtenBy(BUYER).approvedBy(BUYER).now())).containsExactly(BUYER.id());
        PurchaseOrder both = piece().writtenBy(BUYER)
                .changed(change -> change.approvals(approvals -> approvals
                        .signed(Approvals.Signature.of(
                                BUYER, piece().now().content(), AnOrder.mayGrow(content()), AnOrder.NOW))
                        .signed(Approvals.Signature.of(
                                MANAGER, piece().now().content(), AnOrder.mayGrow(content()), AnOrder.NOW))))
                .now();
        assertThat(Hands.of(both)).isEmpty();
    }

    /** Two roles are no two people, and neither are stand-ins of the same one. */
    @Test
    void whoIsBuyerAndManagerIsOnePersonInWhateverPlace() {
        Actor both = new Actor("bo", "Bo", Set.of(Role.BUYER, Role.MANAGER), null, Locale.ENGLISH, ZoneOffset.UTC);
        PurchaseOrder once = piece().approvedBy(both)
                .changed(change -> change.move(OrderMove.REQUIRE_MANAGER))
                .now();

        assertThat(once.approvals().signed(once.content())).isEqualTo(Approvals.MANAGER);
        for (Actor again : List.of(
                both, both.inPlaceOf(new Represented("max", "Max")), MANAGER.inPlaceOf(new Represented("bo", "Bo")))) {
            assertThat(AnOrder.approve(once, again)).isEqualTo(OrderResult.refused(Refusal.OTHER_PERSON));
        }
        assertThat(AnOrder.approve(once, MANAGER)).isInstanceOf(OrderResult.Done.class);
    }

    private static Content content() {
        return piece().now().content();
    }

    private static AnOrder piece() {
        return anOrder().of(900);
    }

    private double together(PurchaseOrder order) {
        ExchangeRates rates = mock(ExchangeRates.class);
        when(rates.companyCurrency()).thenReturn("GBP");
        when(rates.inCompanyCurrency(any(), any())).thenAnswer(call -> Optional.of(call.getArgument(0)));
        OrderStore store = mock(OrderStore.class);
        PurchaseOrder other = new PurchaseOrder(
                "O-2",
                0,
                first.state(),
                first.head(),
                first.talk(),
                first.lines(),
                first.receipts(),
                first.log(),
                first.approvals(),
                List.of());
        when(store.approvedAlone(eq("acme"), anyCollection(), any())).thenAnswer(call -> {
            Collection<String> hands = call.getArgument(1);
            return Collections.disjoint(hands, Hands.of(other)) ? List.of() : List.of(other);
        });
        BusinessClock clock = mock(BusinessClock.class);
        when(clock.today()).thenReturn(AnOrder.TODAY);
        when(clock.now()).thenReturn(AnOrder.NOW);
        return new OrderOutcome(
                        mock(OrderSteps.class),
                        mock(Proposals.class),
                        mock(Orders.class),
                        mock(Alternates.class),
                        rates,
                        store,
                        mock(ApprovalSettings.class),
                        mock(Stock.class),
                        mock(ShelfDoubts.class),
                        mock(PurchaseHistory.class),
                        mock(Conducts.class),
                        clock)
                .facts(order)
                .together();
    }
}
