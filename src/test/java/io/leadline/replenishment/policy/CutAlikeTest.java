package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every planned line by the same share, as far as suppliers deliver it. */
class CutAlikeTest {

    @Test
    void everyLineIsCutByTheLargestShareThatTheMoneyReachesFor() {
        BuyList.Bought half = cut(400, Map.of(), wish("A", "S", 1, 1), wish("B", "S", 1, 1));
        BuyList.Bought whole = cut(5_000, Map.of(), wish("A", "S", 1, 1), wish("B", "S", 1, 1));

        assertThat(half.lines()).extracting(BuyList.Line::units).containsExactly(20.0, 20.0);
        assertThat(whole.lines()).extracting(BuyList.Line::units).containsExactly(40.0, 40.0);
    }

    @Test
    void whatFallsBelowAMinimumIsLeftOutAndFreightIsPaid() {
        assertThat(cut(400, Map.of(), wish("A", "S", 24, 12), wish("B", "S", 24, 12))
                        .lines())
                .isEmpty();
        Map<String, BuyList.Conditions> asked =
                Map.of("S", new BuyList.Conditions(300, 0, 0), "T", new BuyList.Conditions(0, 25, 0));
        BuyList.Bought bought = cut(300, asked, wish("A", "S", 1, 1), wish("B", "T", 1, 1));

        assertThat(bought.lines()).extracting(BuyList.Line::order).containsExactly("T");
        assertThat(bought.spent())
                .isCloseTo(bought.lines().getFirst().cost() + 25, within(1e-9))
                .isLessThanOrEqualTo(300);
    }

    @Test
    void aBuyListBringsAtLeastAsMuch() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 50; i++) {
            List<Wish> wishes = new ArrayList<>();
            Map<ItemPlace, Double> planned = new HashMap<>();
            for (int item = 0; item < 12; item++) {
                double mean = 5 + 40 * random.nextDouble();
                Wish wish = new Wish(
                        new ItemPlace(new Sku("I" + item), "DC"),
                        "S" + item % 3,
                        1 + 20 * random.nextDouble(),
                        1 + 10 * random.nextDouble(),
                        0.02,
                        2,
                        mean * 0.5 * random.nextDouble(),
                        0,
                        mean,
                        1 + 0.1 * mean,
                        1 + random.nextInt(4),
                        1,
                        2 * Math.ceil(mean));
                wishes.add(wish);
                planned.put(wish.place(), Math.ceil(mean - wish.covered() + 3));
            }
            double limit = 50 + 800 * random.nextDouble();

            double alike = new CutAlike(wishes, planned, Map.of()).under(limit).gain();

            assertThat(BuyList.of(wishes, Map.of()).under(limit).gain()).isGreaterThanOrEqualTo(alike - 1e-6);
        }
    }

    private static BuyList.Bought cut(double limit, Map<String, BuyList.Conditions> conditions, Wish... wishes) {
        Map<ItemPlace, Double> planned = new HashMap<>();
        List.of(wishes).forEach(wish -> planned.put(wish.place(), 40.0));
        return new CutAlike(List.of(wishes), planned, conditions).under(limit);
    }

    private static Wish wish(String sku, String order, double least, double multiple) {
        return new Wish(new ItemPlace(new Sku(sku), "DC"), order, 10, 8, 0.05, 2.5, 0, 0, 40, 3, least, multiple, 96);
    }
}
