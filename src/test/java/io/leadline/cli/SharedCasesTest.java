package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.suite.SharedData;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small shops that others reported as planned wrongly; {@code SeasonsTest} and {@code RhythmTest} have generated ones. */
class SharedCasesTest {

    @Test
    void christmasItemsAreNotOrderedFiveDaysBeforeChristmas() throws IOException {
        assertThat(ordered("08b-christmas-item-on-20-december", LocalDate.of(2025, 12, 20), "XMAS"))
                .containsOnly(0.0);
    }

    @Test
    void beforeWinterWinterGoodsAreOrderedAndSummerGoodsAreNot() throws IOException {
        String folder = "08i-summer-and-winter-items-on-20-september";
        LocalDate day = LocalDate.of(2026, 9, 20);

        assertThat(ordered(folder, day, "SUMMER")).hasSize(10).containsOnly(0.0);
        assertThat(ordered(folder, day, "WINTER"))
                .hasSize(10)
                .allSatisfy(units -> assertThat(units).isBetween(440.0, 780.0));
    }

    @Test
    void whatStoppedSellingIsNotOrdered() throws IOException {
        assertThat(ordered("12b-sales-stopped-shelf-full", LocalDate.of(2026, 3, 31), "GONE"))
                .isNotEmpty()
                .allSatisfy(units -> assertThat(units).isZero());
    }

    private static List<Double> ordered(String folder, LocalDate day, String skuBegins) throws IOException {
        ShopFolder shop = ShopFolder.read(SharedData.of("cases/" + folder));
        return PlanShop.make(shop, day, PlanSettings.DEFAULT).items().stream()
                .filter(plan -> plan.place().sku().value().startsWith(skuBegins))
                .map(Plan::advice)
                .map(advice -> advice.orders() ? advice.quantity().toDouble() : 0.0)
                .toList();
    }
}
