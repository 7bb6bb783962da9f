package io.leadline.disruptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Locations;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.Hindrances;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.tracking.WaysOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** How a step finds the next orders that a disruption touches. */
class AffectedLinesTest {

    private static final int ORDERS = 10_000;
    private static final LocalDate DAY = LocalDate.of(2030, 3, 4);

    private final PurchaseOrders orders = mock();
    private final OrderSteps steps = mock();
    private final Reaches reaches = mock();
    private final AtomicInteger read = new AtomicInteger();
    private final List<String> looked = new ArrayList<>();
    private final AffectedLines affected = new AffectedLines(
            orders,
            steps,
            mock(AffectedLineStore.class),
            reaches,
            mock(Hindrances.class),
            nobody(),
            nobody(),
            nobody(),
            nobody(),
            mock(WaysOut.class),
            mock(ExchangeRates.class),
            mock(CompanyCurrency.class),
            mock(Locations.class),
            mock(BusinessClock.class));

    private static <T> ObjectProvider<T> nobody() {
        ObjectProvider<T> none = mock();
        when(none.getIfAvailable(any()))
                .thenAnswer(call ->
                        call.<java.util.function.Supplier<T>>getArgument(0).get());
        return none;
    }

    /** Of each order two lines; every second order is of the supplier that is closed. */
    private void open() {
        List<OpenSupply> all = IntStream.range(0, ORDERS)
                .boxed()
                .flatMap(order -> Stream.of("A", "B")
                        .map(sku -> new OpenSupply(
                                String.format(Locale.ROOT, "O-%06d", order),
                                order % 2 == 0 ? "S1" : "S2",
                                new Sku(sku),
                                "L1",
                                Quantity.of(1),
                                DAY,
                                false,
                                false)))
                .toList();
        when(orders.promisedSupplyBehind(anyString()))
                .thenAnswer(call -> all.stream()
                        .filter(supply -> supply.orderId().compareTo(call.getArgument(0)) > 0)
                        .peek(supply -> read.incrementAndGet()));
        when(reaches.of(any())).thenReturn(new Reach(Set.of("S1"), null));
        when(steps.get(anyString())).thenAnswer(call -> {
            looked.add(call.getArgument(0));
            return AnOrder.anOrder().now();
        });
    }

    @Test
    void allStepsTogetherReadEachOpenOrderAboutOnceAndMissNone() {
        open();
        Disruption one = DisruptionExample.declared("D-1", "S1");

        int done = 0;
        Optional<String> behind = Optional.of("");
        while (behind.isPresent()) {
            behind = affected.reckon(one, behind.get(), 1).last();
            done++;
        }

        assertThat(done).isEqualTo(ORDERS / 2 / AffectedLines.BATCH + 1);
        assertThat(looked).hasSize(ORDERS / 2).doesNotHaveDuplicates();
        assertThat(read.get()).as("lines read by all steps").isLessThan(ORDERS * 2 + 3 * done);
    }
}
