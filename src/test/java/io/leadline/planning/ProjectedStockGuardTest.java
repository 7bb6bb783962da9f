package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.tracking.Stakes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten are asked for each day; a hundred are ordered, and something else may be on its way. */
class ProjectedStockGuardTest {

    private static final LocalDate TODAY = AnOrder.TODAY;

    private final Covers covers = mock();
    private final Stakes stakes = mock();
    private final BusinessClock clock = mock();
    private final PurchaseOrder order = AnOrder.anOrder().sent().now();

    private ProjectedStockGuard guard(String lossLimit) {
        when(clock.today()).thenReturn(TODAY);
        when(stakes.of(any(), any(), any()))
                .thenReturn(new Stakes.Stake(Money.of("60", "GBP"), Quantity.of(30), TODAY));
        return new ProjectedStockGuard(covers, stakes, clock, new BigDecimal(lossLimit));
    }

    private void there(int onHand, double safety, ExpectedSupply... others) {
        when(covers.without(any(), any()))
                .thenReturn(Optional.of(new Covers.Cover(
                        DemandOutlook.constant(TODAY, 10, 1, 0),
                        new StockPosition(Quantity.of(onHand), Quantity.ZERO, List.of(others)),
                        safety)));
    }

    private boolean holds(String lossLimit, LineAnswer answer) {
        return guard(lossLimit).holds(order, order.lines().getFirst(), answer);
    }

    private LineAnswer in(int days, int quantity) {
        return LineAnswer.accept(order.lines().getFirst())
                .on(TODAY.plusDays(days))
                .of(Quantity.of(quantity));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        onHand, safety, days, quantity, holds
        120,    20,     10,   100,      true
        119,    20,     10,   100,      false
        120,    20,     11,   100,      false
        130,    20,     11,   100,      true
        100,    0,      10,   100,      true
        99,     0,      10,   100,      false
        120,    20,     10,   20,       false
        """)
    void theStockStaysAboveItsSafetyUntilTheNextReceipt(
            int onHand, double safety, int days, int quantity, boolean holds) {
        // The receipt after it comes five days later.
        there(onHand, safety, new ExpectedSupply("O-2", Quantity.of(100), TODAY.plusDays(days + 5)));

        assertThat(holds("0", in(days, quantity))).isEqualTo(holds);
    }

    @Test
    void whatComesBeforeItCountsAsWell() {
        there(70, 20, new ExpectedSupply("O-2", Quantity.of(50), TODAY.plusDays(4)));

        assertThat(holds("0", in(10, 100))).isTrue();
    }

    @Test
    void withNothingElseOnItsWayItHasToLastAsLongAsTheLineTakes() {
        there(120, 20);

        assertThat(holds("0", in(10, 100))).isTrue();
        assertThat(holds("0", in(10, 60))).isFalse();
    }

    @Test
    void aSmallLossIsBorneWhereTheCompanyHasSetALimit() {
        there(50, 20);

        assertThat(holds("0", in(10, 100))).isFalse();
        assertThat(holds("60", in(10, 100))).isFalse();
        assertThat(holds("61", in(10, 100))).isTrue();
        assertThatThrownBy(() -> guard("-1")).hasMessageContaining("loss-limit");
    }

    @Test
    void whereNothingIsPlannedAPersonLooks() {
        when(covers.without(any(), any())).thenReturn(Optional.empty());

        assertThat(holds("1000", in(1, 100))).isFalse();
    }

    @Test
    void whereCustomersWaitForWhatIsToComeAPersonLooks() {
        when(covers.without(any(), any()))
                .thenReturn(Optional.of(new Covers.Cover(
                        DemandOutlook.constant(TODAY, 10, 1, 0),
                        new StockPosition(
                                Quantity.of(1000),
                                Quantity.ZERO,
                                List.of(),
                                List.of(new StockPosition.PromisedUnits(TODAY.plusDays(9), Quantity.of(1)))),
                        20)));

        assertThat(holds("1000", in(1, 100))).isFalse();
    }
}
