package io.leadline.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.DailySales;
import io.leadline.demand.EventCalendar;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.Promotion;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Made-up sales of cups, which a quarter off lifts to twice as many, and of vases, which never had a discount. */
class DiscountsTeachTest {

    private static final LocalDate FIRST = LocalDate.of(2029, 1, 1);
    private static final int DAYS = 364;

    @Test
    void promotionsTeachHowADiscountMovesTheDemandOfTheirCategory() {
        List<PlaceHistory> histories = new ArrayList<>();
        List<Promotion> promotions = new ArrayList<>();
        for (int item = 0; item < 8; item++) {
            int from = 60 + 25 * item;
            histories.add(history("CUP-" + item, "cups", from));
            histories.add(history("VASE-" + item, "vases", -1));
            promotions.add(new Promotion(
                    "sale-" + item,
                    null,
                    null,
                    new Sku("CUP-" + item),
                    new Period(FIRST.plusDays(from), FIRST.plusDays(from + 27L)),
                    BigDecimal.valueOf(25)));
        }
        LearnedDemand learned = LearnedDemand.learn(
                histories,
                new EventCalendar(promotions, Map.of("DC", Map.of("web", 1.0)), FIRST, Map.of()),
                28,
                FIRST.plusDays(DAYS - 1L));

        // ln 2 over a quarter is 2.8.
        assertThat(learned.discountEffect("cups")).isPresent();
        assertThat(learned.discountEffect("cups").getAsDouble()).isEqualTo(Math.log(2) / 0.25, within(0.5));
        assertThat(learned.discountEffect("vases")).isEmpty();
        assertThat(learned.discountEffect("")).isEmpty();
    }

    private static PlaceHistory history(String sku, String category, int promotedFrom) {
        double[] units = new double[DAYS];
        double[] revenue = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            boolean promoted = promotedFrom >= 0 && day >= promotedFrom && day < promotedFrom + 28;
            units[day] = promoted ? 20 : 10;
            revenue[day] = units[day] * (promoted ? 7.5 : 10);
        }
        return PlaceHistory.of(
                new DailySales(new Sku(sku), "DC", FIRST, units, revenue, new double[DAYS]),
                category,
                "DC",
                10,
                List.of());
    }
}
