package io.leadline.disruptions;

import static io.leadline.ordering.AnOrder.DAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.ordering.Announcements;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;

/** A hundred are promised for a day on which something is closed. */
class HeldUpTest {

    private static final LocalDate AFTER = DAY.plusDays(6);

    private final PurchaseOrder order = anOrder().of(100).confirmed().now();
    private final OrderLine line = order.lines().getFirst();

    private HeldUp heldUp(Scope.Kind kind, int left) {
        Disruption closed = Disruption.declared(
                "D-1",
                "Closed",
                new Scope(kind, "it"),
                new Period(DAY.minusDays(5), AFTER.minusDays(1)),
                new Severity(Severity.Kind.CLOSED, 0),
                OrderLife.MANAGER,
                Instant.parse("2030-03-04T10:00:00Z"));
        DisruptionStore store = mock();
        when(store.open(anyInt())).thenReturn(List.of(closed));
        Reaches reaches = mock();
        when(reaches.of(any())).thenReturn(new Reach(Set.of(order.head().supplierId()), null));
        Announcements announced = new Announcements() {
            @Override
            public List<Announced> of(String orderId) {
                return List.of();
            }

            @Override
            public Quantity left(String orderId, Sku sku) {
                return orderId.equals(order.id()) && sku.equals(line.sku()) ? Quantity.of(left) : Quantity.ZERO;
            }
        };
        ObjectProvider<Announcements> provider = mock();
        when(provider.getIfAvailable(any())).thenReturn(announced);
        return new HeldUp(store, reaches, provider);
    }

    @ParameterizedTest(name = "{0} closed, {1} of a hundred have left: held up {2}")
    @CsvSource({
        "SUPPLIER, 0, true",
        "SUPPLIER, 99, true",
        "SUPPLIER, 100, false",
        "COUNTRY, 100, false",
        "ITEM, 100, false",
        "CATEGORY, 100, false",
        "PORT, 100, true",
        "CARRIER, 100, true"
    })
    void whatHasLeftItsSupplierIsHeldUpByWhatClosesItsWayOnly(Scope.Kind kind, int left, boolean held) {
        HeldUp heldUp = heldUp(kind, left);
        LocalDate expected = held ? AFTER : DAY;

        assertThat(heldUp.expected(order, line, DAY)).isEqualTo(expected);
        OpenSupply supply = new OpenSupply(
                order.id(), order.head().supplierId(), line.sku(), "L", Quantity.of(100), DAY, false, false);
        assertThat(heldUp.of(supply).expectedDate()).isEqualTo(expected);
    }
}
