package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import io.leadline.suite.Effort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** One order that costs more than there is money for gives up what loses least, and keeps its minimum value. */
class BuyQueueTest {

    private static final BuyList.Conditions MINIMUM = new BuyList.Conditions(400, 25, 2_000);

    @Test
    void whatIsLeftIsWithinTheMoneyAndAboveTheMinimum() {
        SplittableRandom random = new SplittableRandom(7);
        for (int n = 0; n < 50; n++) {
            List<Wish> wishes = wishes(random, 12);
            BuyQueue.Next all = all(wishes);
            double money = 430 + (all.cost() - 430) * random.nextDouble();

            BuyQueue.Next cut = new BuyQueue(List.of(), MINIMUM).cut(all, money, wishes);

            assertThat(cut.cost()).isLessThanOrEqualTo(money + 1e-6);
            double worth = cut.steps().stream().mapToDouble(BuyStep::cost).sum();
            assertThat(worth).isGreaterThanOrEqualTo(MINIMUM.minimum() - 1e-6);
            assertThat(cut.cost()).isCloseTo(worth + MINIMUM.freight(worth), within(1e-6));
        }
    }

    /** Each item was tried again after each lot that was given up: an order of 4,000 items took minutes. */
    @Test
    void anOrderOfThousandsOfItemsIsCutAtOnce() {
        List<Wish> wishes = wishes(new SplittableRandom(3), 4_000);
        BuyQueue.Next all = all(wishes);

        AtomicReference<BuyQueue.Next> cut = new AtomicReference<>();
        Duration effort = Effort.of(() -> cut.set(new BuyQueue(List.of(), MINIMUM).cut(all, all.cost() / 10, wishes)));

        assertThat(effort).isLessThan(Effort.MUCH);
        assertThat(cut.get().cost()).isLessThanOrEqualTo(all.cost() / 10).isGreaterThan(all.cost() / 11);
    }

    @Test
    void whereTheMinimumIsMoreThanTheMoneyItStaysAsItWas() {
        List<Wish> wishes = wishes(new SplittableRandom(5), 12);
        BuyQueue.Next all = all(wishes);

        assertThat(new BuyQueue(List.of(), MINIMUM).cut(all, 300, wishes)).isSameAs(all);
    }

    private static BuyQueue.Next all(List<Wish> wishes) {
        List<BuyStep> steps = new ArrayList<>();
        double worth = 0;
        double gain = 0;
        for (int n = 0; n < wishes.size(); n++) {
            Wish wish = wishes.get(n);
            steps.add(new BuyStep(n, wish.most(), wish.cost(wish.most()), wish.gain(wish.most())));
            worth += wish.cost(wish.most());
            gain += wish.gain(wish.most());
        }
        double freight = MINIMUM.freight(worth);
        return new BuyQueue.Next(0, steps, steps.size(), worth + freight, gain - freight, true);
    }

    private static List<Wish> wishes(SplittableRandom random, int number) {
        List<Wish> wishes = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            double mean = 5 + 40 * random.nextDouble();
            double multiple = 1 + random.nextInt(4);
            wishes.add(new Wish(
                    new ItemPlace(new Sku("I" + n), "DC"),
                    "S",
                    2 + 20 * random.nextDouble(),
                    1 + 10 * random.nextDouble(),
                    0.02,
                    2,
                    mean * random.nextDouble() * 0.7,
                    0,
                    mean,
                    1 + 0.1 * mean,
                    multiple,
                    multiple,
                    multiple * Math.ceil(mean / multiple)));
        }
        return wishes;
    }
}
