package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.leadline.ordering.PurchaseOrders;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoversTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);
    private static final Sku SKU = new Sku("A");

    private final Stock stock = mock();
    private final PurchaseOrders orders = mock();
    private final BusinessClock clock = mock();
    private final Covers covers = new Covers(mock(), stock, orders, mock(), clock);

    @Test
    void ofAnItemAtManyPlacesTheStoreIsAskedAsOftenAsOfOneAtTwo() {
        when(clock.today()).thenReturn(TODAY);
        when(stock.levels(SKU))
                .thenReturn(IntStream.range(0, 300)
                        .mapToObj(place ->
                                new StockLevel("L" + place, SKU, Quantity.of(place), Quantity.ZERO, Quantity.ZERO))
                        .toList());
        when(orders.openSupply(any(), anyCollection())).thenReturn(List.of());
        List<KeptPlan> kept = IntStream.range(0, 400).mapToObj(CoversTest::plan).toList();

        Map<String, Covers.Cover> stands = covers.of(SKU, kept);

        assertThat(stands).hasSize(400);
        assertThat(stands.get("L299").stock().onHand()).isEqualTo(Quantity.of(299));
        assertThat(stands.get("L399").stock().onHand()).isEqualTo(Quantity.ZERO);
        verify(stock, times(1)).levels(SKU);
        verify(stock, never()).level(any(), any());
        verify(orders, times(1)).openSupply(any(), anyCollection());
        verify(orders, never()).openSupply(any(), anyString());
    }

    private static KeptPlan plan(int place) {
        KeptPlan kept = mock(RETURNS_DEEP_STUBS);
        when(kept.place()).thenReturn(new ItemPlace(SKU, "L" + place));
        when(kept.day()).thenReturn(TODAY);
        when(kept.plan().forecast().demand()).thenReturn(List.of(7.0));
        when(kept.plan().forecast().method()).thenReturn("flat");
        return kept;
    }
}
