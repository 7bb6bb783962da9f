package io.leadline.ordering;

import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.shared.BusinessClock;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** When the process replies by itself, and when it is too late for that. */
class MandatesTest {

    private final Orders orders = mock(Orders.class);
    private final OrderPolicies policies = mock(OrderPolicies.class);
    private final ExchangeRates rates = mock(ExchangeRates.class);
    private final BusinessClock clock = mock(BusinessClock.class);
    private final Deadlines deadlines = mock(Deadlines.class);

    @SuppressWarnings("unchecked")
    private final ObjectProvider<StockGuard> guard = mock(ObjectProvider.class);

    @SuppressWarnings("unchecked")
    private final ObjectProvider<Shortfalls> shortfalls = mock(ObjectProvider.class);

    private final Mandates mandates = new Mandates(
            mock(OrderStore.class),
            orders,
            policies,
            mock(Items.class),
            mock(Suppliers.class),
            rates,
            deadlines,
            guard,
            shortfalls,
            clock);

    private PurchaseOrder order = anOrder()
            .and(30)
            .sent()
            .answered(answer -> answer.on(AnOrder.DAY.plusDays(9)))
            .now();

    @BeforeEach
    void mandate() {
        OrderPolicy usual = OrderPolicy.USUAL;
        OrderPolicy policy = new OrderPolicy(
                usual.remindApproverAfter(),
                usual.escalateApprovalAfter(),
                usual.remindSupplierEvery(),
                usual.answerWithin(),
                usual.decideWithin(),
                usual.waitAfterChase(),
                usual.checkPromisesEvery(),
                usual.tolerance(),
                AnswerClass.USUAL,
                new Mandate(2, 14, BigDecimal.TEN, BigDecimal.TEN));
        when(policies.of(any(), any(Items.class))).thenReturn(policy);
        when(clock.now()).thenReturn(AnOrder.NOW);
        when(clock.today()).thenReturn(AnOrder.TODAY);
        when(deadlines.openDay(anyString(), any())).thenAnswer(call -> call.getArgument(1));
        when(rates.worth(any())).thenReturn(Map.of("GBP", 1.0));
        when(guard.getIfAvailable(any())).thenReturn((whose, line, answer) -> false);
        when(shortfalls.getIfAvailable(any())).thenReturn((whose, line, arrival) -> java.util.Optional.empty());
        when(orders.change(anyString(), any())).thenAnswer(call -> {
            Function<PurchaseOrder, OrderResult> step = call.getArgument(1);
            OrderResult result = step.apply(order);
            if (result instanceof OrderResult.Done(PurchaseOrder done)) {
                order = AnOrder.stored(done);
            }
            return result;
        });
    }

    private long asked() {
        return order.log().history().stream()
                .filter(entry -> entry.key().equals(HistoryEntry.KEYS + "mandate-asked"))
                .count();
    }

    @Test
    void anOfferIsMadeOnceHoweverOftenTheJobIsDone() {
        int round = order.talk().round();

        assertThat(mandates.counter("O-1", round, true, "mandate")).isTrue();
        assertThat(order.talk().round()).isEqualTo(round + 1);
        assertThat(mandates.counter("O-1", round, true, "mandate")).isTrue();

        assertThat(order.talk().round()).isEqualTo(round + 1);
    }

    @Test
    void whatABuyerWasAskedIsABuyersFromThenOn() {
        int round = order.talk().round();

        assertThat(mandates.counter("O-1", round, false, "class")).isFalse();
        assertThat(mandates.counter("O-1", round, true, "mandate")).isFalse();

        assertThat(order.talk().round()).isEqualTo(round);
        assertThat(asked()).isOne();
    }

    @Test
    void aReplyThatWasNotApprovedComesBackToTheBuyerAndToNobodyElse() {
        order = AnOrder.stored(new OrderChange(order, AnOrder.NOW)
                .approvals(Approvals::handedBack)
                .done());
        int round = order.talk().round();

        assertThat(mandates.counter("O-1", round, true, "mandate")).isFalse();

        assertThat(order.talk().round()).isEqualTo(round);
        assertThat(asked()).isZero();
    }
}
