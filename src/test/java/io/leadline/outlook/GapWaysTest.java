package io.leadline.outlook;

import static io.leadline.outlook.OutlookExample.MONDAY;
import static io.leadline.outlook.OutlookExample.line;
import static io.leadline.outlook.OutlookExample.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.ordering.Consequences;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrdersByHand;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.PlanSources;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.scorecard.DaysKept;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sixty of a hundred a week are missing; the other supplier takes no fewer than a hundred, a pound dearer. */
class GapWaysTest {

    private final Suppliers suppliers = mock();
    private final OrdersByHand byHand = mock();
    private final PlanSources sources = mock();
    private final DaysKept kept = mock();
    private final ExchangeRates rates = mock();
    private final BusinessClock clock = mock();

    /** Each unit costs a tenth of its price where the pace of the outlook is known, all of it elsewhere. */
    private final Consequences consequences = new Consequences() {
        @Override
        public Optional<Shelf> of(PurchaseOrder order, OrderLine line) {
            return Optional.empty();
        }

        @Override
        public Money keeping(Quantity forced, Money unitPrice, OptionalDouble unitsPerDay) {
            boolean known = unitsPerDay.isPresent() && Math.abs(unitsPerDay.getAsDouble() - 100 / 7.0) < 1e-6;
            return unitPrice.times(forced).times(Quantity.of(known ? "0.1" : "1"));
        }
    };

    private final GapWays ways = new GapWays(
            suppliers,
            byHand,
            sources,
            mock(PlanPolicies.class, RETURNS_DEEP_STUBS),
            kept,
            rates,
            consequences,
            new CompanyCurrency("GBP"),
            clock);

    @BeforeEach
    void twoSuppliers() {
        DeliveryDays days = mock();
        when(days.receivableBy(any(), any(), any())).thenReturn(MONDAY);
        when(sources.deliveryDays()).thenReturn(days);
        when(byHand.earliest(any(), any())).thenReturn(MONDAY);
        when(clock.today()).thenReturn(MONDAY);
        when(rates.inCompanyCurrency(any(), any())).thenAnswer(call -> Optional.of(call.getArgument(0)));
        when(suppliers.find(any())).thenReturn(Optional.empty());
    }

    private static Terms terms(String supplier, String price, int moq) {
        return new Terms(
                supplier,
                new Sku("A"),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of(price, "GBP"))),
                Quantity.of(moq),
                Quantity.of(1),
                7);
    }

    private GapWay alternate(int moq) {
        when(suppliers.termsFor(any(Sku.class))).thenReturn(List.of(terms("S1", "3", 1), terms("S2", "4", moq)));
        Gap gap = new Gap(line("A", 50), 2, 3, 60, null, 0, 0.0);
        return ways.of(released(line("A", 50)), gap).stream()
                .filter(way -> way.kind() == GapDecision.Kind.ALTERNATE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAnotherSupplierForcesBeyondTheMissingUnitsCostsKeepingIt() {
        GapWay exact = alternate(1);
        GapWay forced = alternate(100);

        assertThat(exact.quantity()).isEqualTo(Quantity.of(60));
        assertThat(exact.cost().amount()).isEqualByComparingTo("60");
        assertThat(forced.quantity()).isEqualTo(Quantity.of(100));
        assertThat(forced.cost().amount())
                .as("a hundred at a pound more, and forty kept at a tenth of four pounds each")
                .isEqualByComparingTo(new BigDecimal("116"));
    }
}
