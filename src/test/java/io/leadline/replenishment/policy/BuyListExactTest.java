package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The buy list against the best of all that could be bought, in small cases that can be tried out whole. */
class BuyListExactTest {

    private static final int CASES = 120;

    @Test
    void comesCloseToTheBestOfAllChoicesThatThereAre() {
        SplittableRandom random = new SplittableRandom(11);
        double mine = 0;
        double exact = 0;
        int best = 0;
        for (int i = 0; i < CASES; i++) {
            Case one = Case.random(random, i % 2 == 0);

            BuyList.Bought bought = BuyList.of(one.wishes, one.conditions).under(one.limit);

            double top = one.best();
            assertThat(bought.gain()).isLessThanOrEqualTo(top + 1e-6);
            assertThat(bought.spent()).isLessThanOrEqualTo(one.limit + 1e-6);
            mine += bought.gain();
            exact += top;
            best += bought.gain() > top - 1e-6 ? 1 : 0;
        }

        assertThat(mine / exact).isGreaterThan(0.985);
        assertThat(best).isGreaterThan(CASES * 3 / 4);
    }

    /** A few items of two suppliers, with or without conditions, and less money than would buy all. */
    private record Case(List<Wish> wishes, Map<String, BuyList.Conditions> conditions, double limit) {

        static Case random(SplittableRandom random, boolean conditions) {
            List<Wish> wishes = new ArrayList<>();
            double wanted = 0;
            for (int i = 0; i < 4; i++) {
                double mean = 3 + 30 * random.nextDouble();
                double multiple = 1 + random.nextInt(3) * 3;
                Wish wish = new Wish(
                        new ItemPlace(new Sku("I" + i), "DC"),
                        "S" + i % 2,
                        2 + 20 * random.nextDouble(),
                        1 + 10 * random.nextDouble(),
                        0.02,
                        2,
                        mean * random.nextDouble() * 0.7,
                        0,
                        mean,
                        1 + 0.1 * mean,
                        multiple * (1 + random.nextInt(2)),
                        multiple,
                        multiple * (3 + random.nextInt(6)));
                wishes.add(wish);
                wanted += wish.cost(wish.most());
            }
            Map<String, BuyList.Conditions> asked = new HashMap<>();
            for (String order : List.of("S0", "S1")) {
                asked.put(
                        order,
                        conditions
                                ? new BuyList.Conditions(
                                        wanted * 0.2 * random.nextDouble(), 5 * random.nextDouble(), wanted * 0.3)
                                : BuyList.Conditions.NONE);
            }
            return new Case(wishes, asked, wanted * (0.1 + 0.5 * random.nextDouble()));
        }

        double best() {
            return best(0, new double[2], new double[2]);
        }

        private double best(int i, double[] cost, double[] gain) {
            if (i == wishes.size()) {
                double spent = 0;
                double brought = 0;
                for (int order = 0; order < 2; order++) {
                    if (cost[order] < 1e-9) {
                        continue;
                    }
                    BuyList.Conditions asked = conditions.getOrDefault("S" + order, BuyList.Conditions.NONE);
                    if (cost[order] + 1e-9 < asked.minimum()) {
                        return 0;
                    }
                    double freight = asked.freight(cost[order]);
                    spent += cost[order] + freight;
                    brought += gain[order] - freight;
                }
                return spent <= limit + 1e-9 ? brought : 0;
            }
            Wish wish = wishes.get(i);
            int order = i % 2;
            double most = best(i + 1, cost, gain);
            for (double units = wish.least(); units <= wish.most() + 1e-9; units += wish.multiple()) {
                double brings = wish.gain(units);
                cost[order] += wish.cost(units);
                gain[order] += brings;
                most = Math.max(most, best(i + 1, cost, gain));
                cost[order] -= wish.cost(units);
                gain[order] -= brings;
            }
            return most;
        }
    }
}
