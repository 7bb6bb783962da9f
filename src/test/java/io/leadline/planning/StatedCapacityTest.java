package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedCapacityTest {

    private static final Sku SKU = new Sku("A1");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final CapacityPlan SAID = new CapacityPlan("S1", SKU, Map.of(MONDAY, Quantity.of(300)));

    @ParameterizedTest
    @CsvSource({
        // supplier, today, days, what counts
        "S1, 2026-11-30, 7,  300",
        "S1, 2026-11-30, 13, 300",
        "S1, 2026-11-30, 14, 1000",
        "S1, 2026-11-29, 7,  1000",
        "S2, 2026-11-30, 7,  1000",
    })
    void theWeekInWhichAnOrderOfTodayWouldArriveCounts(String supplier, LocalDate today, int days, int counts) {
        Terms usual = new Terms(
                supplier,
                SKU,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                Quantity.of(1),
                Quantity.of(1),
                days,
                Quantity.of(1000));

        List<Terms> planned = StatedCapacity.in(List.of(usual), List.of(SAID), today);

        assertThat(planned).singleElement().satisfies(terms -> {
            assertThat(terms.capacityPerWeek()).isEqualTo(Quantity.of(counts));
            assertThat(terms.making(usual.capacityPerWeek())).isEqualTo(usual);
        });
    }
}
