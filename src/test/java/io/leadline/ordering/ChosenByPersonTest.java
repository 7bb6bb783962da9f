package io.leadline.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.SetRate;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.Stock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** Who chose the quantities decides whether somebody looks at them once more. */
class ChosenByPersonTest {

    private final ExchangeRates rates = mock(ExchangeRates.class);
    private final BusinessClock clock = mock(BusinessClock.class);
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
            mock(ShelfDoubts.class),
            past,
            mock(Conducts.class),
            clock);

    /** Berta has approved the order, in pounds. */
    @ParameterizedTest
    @CsvSource({"EUR, Berta, true", "EUR, Max, false", "EUR, rates.csv, false", "GBP, Berta, false"})
    void whoSetsTheRateDoesNotAloneApproveWhatItSays(String company, String by, boolean unknown) {
        when(rates.companyCurrency()).thenReturn(company);
        when(rates.inCompanyCurrency(any(), any())).thenReturn(Optional.of(new Money(BigDecimal.TEN, company)));
        when(clock.today()).thenReturn(AnOrder.TODAY);
        when(rates.all())
                .thenReturn(List.of(
                        set(AnOrder.TODAY.plusDays(1), "Berta"),
                        set(AnOrder.TODAY, "Max", by),
                        set(AnOrder.TODAY.minusDays(9), "Berta")));
        PurchaseOrder order = AnOrder.anOrder().approved().now();

        assertThat(order.approvals().alone()).isPresent();
        assertThat(outcome.facts(order).rateMissing()).isEqualTo(unknown);
    }

    @Test
    void whoHasAnotherNameNowIsStillWhoSetTheRate() {
        SetRate.Change change = new SetRate.Change(AnOrder.NOW, "Berta Old", "berta", BigDecimal.TWO);

        assertThat(change.isOf("berta", "Berta")).isTrue();
        assertThat(change.isOf("max", "Berta Old")).isFalse();
    }

    private static SetRate set(LocalDate day, String... by) {
        return new SetRate(
                new ExchangeRate("GBP", BigDecimal.TWO, day),
                Arrays.stream(by)
                        .map(who -> new SetRate.Change(AnOrder.NOW, who, BigDecimal.TWO))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"run-7, false", "by-hand:sheet, true", "buy-list:form, true"})
    void whatAPersonChoseIsLookedAtHoweverSmallItIs(String run, boolean unusual) {
        when(rates.inCompanyCurrency(any(), any())).thenReturn(Optional.of(Money.of("10", "GBP")));
        when(past.ofItem(any())).thenReturn(List.of());
        PurchaseOrder order = AnOrder.anOrder().ofRun(run).now();

        assertThat(outcome.facts(order).deviationPercent() >= 100).isEqualTo(unusual);
    }

    @Test
    void whatNeverSoldIsLookedAtHoweverSmallItsOrderIs() {
        when(rates.inCompanyCurrency(any(), any())).thenReturn(Optional.of(Money.of("10", "GBP")));
        when(past.ofItem(any())).thenReturn(List.of());
        PurchaseOrder order = AnOrder.anOrder().andUnproven(2).now();

        assertThat(outcome.facts(order).deviationPercent()).isGreaterThanOrEqualTo(100);
        assertThat(outcome.facts(AnOrder.anOrder().and(30).now()).deviationPercent())
                .isZero();
    }

    /** Of two lines the company left out the second before anything of it came. */
    @Test
    @SuppressWarnings("unchecked")
    void whatTheCompanyLeftOutSaysNothingOfTheSupplier() {
        when(clock.zone()).thenReturn(ZoneOffset.UTC);
        PurchaseOrder order = AnOrder.anOrder()
                .and(30)
                .confirmed()
                .changed(change -> change.lines(line -> line.number() == 2 ? line.drop() : line))
                .now();

        outcome.learn(order);

        ArgumentCaptor<List<PurchaseLine>> learned = ArgumentCaptor.forClass(List.class);
        verify(past).put(learned.capture());
        assertThat(learned.getValue()).extracting(PurchaseLine::line).containsExactly("1");
    }
}
