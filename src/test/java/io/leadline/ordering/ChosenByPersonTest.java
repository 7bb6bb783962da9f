package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.ExchangeRates;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.stock.Stock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who chose the quantities decides whether somebody looks at them once more. */
class ChosenByPersonTest {

    private final ExchangeRates rates = mock(ExchangeRates.class);
    private final PurchaseHistory past = mock(PurchaseHistory.class);
    private final OrderOutcome outcome = new OrderOutcome(
            mock(OrderSteps.class),
            mock(Proposals.class),
            mock(Orders.class),
            mock(Alternates.class),
            rates,
            mock(OrderStore.class),
            mock(ApprovalSettings.class),
            mock(Stock.class),
            past,
            mock(BusinessClock.class));

    @ParameterizedTest
    @CsvSource({"run-7, false", "by-hand:sheet, true", "buy-list:form, true"})
    void whatAPersonChoseIsLookedAtHoweverSmallItIs(String run, boolean unusual) {
        when(rates.inCompanyCurrency(any(), any())).thenReturn(Optional.of(Money.of("10", "GBP")));
        when(past.ofItem(any())).thenReturn(List.of());
        PurchaseOrder order = AnOrder.anOrder().ofRun(run).now();

        assertThat(outcome.facts(order).deviationPercent() >= 100).isEqualTo(unusual);
    }
}
