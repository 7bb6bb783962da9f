package io.leadline.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.planning.KeptPlan;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StockMapperTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final StockPosition STOCK = new StockPosition(
            Quantity.of(10),
            Quantity.of(3),
            List.of(new ExpectedSupply("O-1", Quantity.of(100), TODAY.plusDays(5), Quantity.of(2), "S-1")),
            List.of(new StockPosition.PromisedUnits(TODAY.plusDays(9), Quantity.of(72))));

    @Test
    void whatIsPreOrderedIsKeptWithAPlan() {
        assertThat(StockMapper.stock(StockMapper.write(STOCK))).isEqualTo(STOCK);
    }

    @Test
    void aPlanFromBeforeKnowsOfNone() {
        Document old = StockMapper.write(STOCK);
        old.remove("ahead");

        assertThat(StockMapper.stock(old).ahead()).isEmpty();
    }

    @Test
    void whatIsPreOrderedLastsForNobodyElse() {
        KeptPlan kept = new KeptPlan(
                PlanExample.aPlan("A")
                        .stock(StockMapper.stock(StockMapper.write(STOCK)))
                        .forecast(WeeklyForecast.unchanged("ses", List.of(7.0, 7.0), List.of()))
                        .toPlan(),
                "R-1",
                TODAY,
                null,
                List.of());

        assertThat(kept.lastsWithout(0)).isEqualTo(TODAY.plusDays(35));
    }
}
