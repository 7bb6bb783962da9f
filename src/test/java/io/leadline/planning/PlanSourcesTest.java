package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanSourcesTest {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
    private static final Sku SKU = new Sku("A");

    @Test
    void aYearsValueCountsNeitherEarlierNorLaterSales() {
        ItemSales item = new ItemSales(SKU, List.of(daily("web", 2), daily("market", 1), daily("shop", 5)));
        Map<String, String> locationOf = Map.of("web", "DC", "market", "DC", "shop", "SHOP");
        Period year = new Period(FIRST.plusDays(100), FIRST.plusDays(109));

        assertThat(PlanSources.yearValues(item, 4, locationOf, year)).containsExactlyInAnyOrder(120.0, 200.0);
        assertThat(PlanSources.yearValues(item, 4, locationOf, new Period(FIRST.minusDays(400), FIRST.minusDays(36))))
                .containsOnly(0.0);
    }

    private static DailySales daily(String channel, double units) {
        double[] days = new double[400];
        Arrays.fill(days, units);
        return new DailySales(SKU, channel, FIRST, days, new double[400], new double[400]);
    }
}
