package io.leadline.replenishment.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DatedLotsTest {

    private static final PriceSchedule ONE_PRICE = new PriceSchedule(new double[] {0}, new double[] {2});
    private static final PriceSchedule CHEAPER_FROM_100 =
            new PriceSchedule(new double[] {0, 100}, new double[] {2, 1.8});

    @Test
    void withOnePriceItIsThePlanOfWagnerAndWhitin() {
        // Example of Wagner and Whitin (1958), table 1: set-up costs and holding of 1.
        double[] demand = {69, 29, 36, 61, 61, 26, 34, 67, 45, 67, 79, 56};
        double[] fixed = new double[12];
        double[] holding = new double[12];
        Arrays.fill(fixed, 85);
        Arrays.fill(holding, 1);
        double first = new WagnerWhitin(demand, fixed, holding, new double[12])
                .plans(1)
                .getFirst()[0];

        assertThat(new DatedLots(demand, 85, 1, ONE_PRICE, 0, 1).first()).isEqualTo(first);
    }

    @Test
    void aPriceBreakIsReachedWhereItSavesMoreThanItCostsToHold() {
        double[] demand = {60, 0, 0, 50, 0, 60};

        assertThat(new DatedLots(demand, 5, 0.05, CHEAPER_FROM_100, 0, 1).first())
                .isEqualTo(170);
        assertThat(new DatedLots(demand, 5, 1, CHEAPER_FROM_100, 0, 1).first()).isEqualTo(60);
        assertThat(new DatedLots(demand, 5, 0.05, ONE_PRICE, 0, 1).first()).isEqualTo(60);
    }

    @Test
    void theFirstLotIsThatOfACheapestPlanOfAllPlans() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            double[] demand = random.doubles(random.nextInt(2, 6), 0, 9)
                    .map(units -> units < 3 ? 0 : Math.round(units * 10) / 10.0)
                    .toArray();
            demand[0] = 1 + random.nextInt(6);
            double fixed = random.nextInt(0, 12);
            double holding = random.nextInt(1, 20) / 20.0;
            int multiple = random.nextInt(1, 5);
            int minimum = random.nextInt(0, 9);
            PriceSchedule prices = new PriceSchedule(
                    new double[] {0, random.nextInt(5, 12), 16}, new double[] {3, 3 - random.nextDouble(), 1.9});
            double best = cheapest(demand, 0, 0, fixed, holding, prices, minimum, multiple, -1);

            double lot = new DatedLots(demand, fixed, holding, prices, minimum, multiple).first();

            assertThat(lot % multiple).isZero();
            assertThat(lot).isGreaterThanOrEqualTo(Math.max(minimum, demand[0]) - 1e-9);
            assertThat(cheapest(demand, 0, 0, fixed, holding, prices, minimum, multiple, lot))
                    .as("round %d, lot %s", round, lot)
                    .isCloseTo(best, within(1e-6));
        }
    }

    @Test
    void manyMultiplesAreSolvedInSteps() {
        double[] demand = {9_000, 0, 0, 5_200, 0, 9_000};
        PriceSchedule prices = new PriceSchedule(new double[] {0, 14_001}, new double[] {2, 1.8});

        double lot = new DatedLots(demand, 5, 0.001, prices, 0, 1).first();

        // The break, and no more than it or the week it covers needs.
        assertThat(lot).isBetween(14_001.0, 23_200.0);
        assertThat(new DatedLots(demand, 5, 1, prices, 0, 1).first()).isEqualTo(9_000);
    }

    @Test
    void anOrderIsDueNowEvenIfNothingIsWantedInTheFirstPeriod() {
        assertThat(new DatedLots(new double[] {0, 70, 70, 1}, 10, 0.01, ONE_PRICE, 10, 5).first())
                .isEqualTo(145);
        assertThat(new DatedLots(new double[] {0, 70, 70, 1}, 10, 5, ONE_PRICE, 10, 5).first())
                .isEqualTo(10);
    }

    @Test
    void minimumAndMultipleAreKept() {
        double[] demand = {60, 0, 0, 50, 0, 60, 70, 0, 30};

        assertThat(new DatedLots(demand, 5, 3, CHEAPER_FROM_100, 0, 1).first()).isEqualTo(60);
        assertThat(new DatedLots(demand, 5, 3, CHEAPER_FROM_100, 72, 25).first())
                .isEqualTo(75);
    }

    @Test
    void lotAfterLotOfADemandThatGoesOnCostsLessThanSilverAndMeals() {
        for (PriceSchedule prices :
                List.of(ONE_PRICE, new PriceSchedule(new double[] {0, 60, 150}, new double[] {10, 9.5, 9.2}))) {
            SplittableRandom random = new SplittableRandom(5);
            double silverMeal = 0;
            double ours = 0;
            for (int round = 0; round < 60; round++) {
                double[] demand = random.doubles(120)
                        .map(u -> random.nextDouble() < 0.3 ? 0 : Math.ceil(Math.exp(u * 2.5) * 2))
                        .toArray();
                double fixed = random.nextInt(20, 200);
                silverMeal += rolled(demand, fixed, prices, weeks -> SilverMeal.lots(weeks, fixed, 1)[0]);
                ours += rolled(demand, fixed, prices, weeks -> new DatedLots(weeks, fixed, 1, prices, 0, 1).first());
            }

            assertThat(ours).isLessThan(0.99 * silverMeal);
        }
    }

    private interface FirstLot {
        double of(double[] weeks);
    }

    /** Cost of ordering lot after lot, each when the one before does not serve the week, with eighteen weeks in sight. */
    private static double rolled(double[] demand, double fixed, PriceSchedule prices, FirstLot rule) {
        double stock = 0;
        double cost = 0;
        for (int t = 0; t + 18 < demand.length; t++) {
            if (stock < demand[t] - 1e-9) {
                double[] weeks = Arrays.copyOfRange(demand, t, t + 18);
                double left = stock;
                for (int w = 0; w < weeks.length; w++) {
                    double served = Math.min(left, weeks[w]);
                    weeks[w] -= served;
                    left -= served;
                }
                double lot = rule.of(weeks);
                stock += lot;
                cost += fixed + lot * prices.unitCost()[prices.regionOf(lot)];
            }
            stock -= demand[t];
            cost += stock;
        }
        return cost;
    }

    /** Tries every plan; with a first lot of 0 or more, every plan that begins with it. */
    private static double cheapest(
            double[] demand,
            int t,
            double stock,
            double fixed,
            double holding,
            PriceSchedule prices,
            int minimum,
            int multiple,
            double firstLot) {
        if (t == demand.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        double most = Arrays.stream(demand, t, demand.length).sum() - stock + minimum + 2 * multiple;
        for (int lot = 0; lot <= most; lot += multiple) {
            boolean allowed = lot == 0 || lot >= minimum;
            if (!allowed || t == 0 && firstLot >= 0 && lot != firstLot || stock + lot < demand[t] - 1e-9) {
                continue;
            }
            double left = stock + lot - demand[t];
            double cost = (lot > 0 ? fixed + prices.unitCost()[prices.regionOf(lot)] * lot : 0)
                    + holding * left
                    + cheapest(demand, t + 1, left, fixed, holding, prices, minimum, multiple, -1);
            best = Math.min(best, cost);
        }
        return best;
    }
}
