package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.demand.Promotion;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.Term;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold whatever the figures are, tried with random ones; a seed makes every try the same at every run. */
class ReplenishmentPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final Sku SKU = new Sku("A-1");

    @Test
    void aLongerLeadTimeNeverLowersTheReorderPoint() {
        tries(500, any -> {
            double perDay = any.number(0.01, 200);
            double noise = any.number(0.2, 40);
            double levelError = any.number(0, 1.5);
            double days = any.number(0, 120);
            double more = any.number(0, 60);
            double spread = any.number(0, 60);
            double level = any.number(0.5, 0.99);
            boolean fillRate = any.truth();
            DemandOutlook outlook = DemandOutlook.constant(TODAY, perDay, noise, levelError);
            ServiceTarget target = target(level, fillRate);

            double shorter = reorderPoint(outlook, days, spread, target);
            double longer = reorderPoint(outlook, days + more, spread, target);

            assertThat(longer).isGreaterThanOrEqualTo(shorter - tolerance(shorter));
        });
    }

    @Test
    void aMoreVariableLeadTimeNeverLowersTheReorderPoint() {
        tries(500, any -> {
            double perDay = any.number(0.01, 200);
            double noise = any.number(0.2, 40);
            double levelError = any.number(0, 1.5);
            double days = any.number(0, 120);
            double spread = any.number(0, 60);
            double more = any.number(0, 60);
            double level = any.number(0.5, 0.99);
            boolean fillRate = any.truth();
            DemandOutlook outlook = DemandOutlook.constant(TODAY, perDay, noise, levelError);
            ServiceTarget target = target(level, fillRate);

            double steady = reorderPoint(outlook, days, spread, target);
            double variable = reorderPoint(outlook, days, spread + more, target);

            assertThat(variable).isGreaterThanOrEqualTo(steady - tolerance(steady));
        });
    }

    @Test
    void aHigherServiceLevelNeverLowersTheSafetyStock() {
        tries(500, any -> {
            double perDay = any.number(0.01, 200);
            double noise = any.number(0.2, 40);
            double levelError = any.number(0, 1.5);
            double days = any.number(0, 120);
            double spread = any.number(0, 60);
            double level = any.number(0.5, 0.99);
            double part = any.number(0, 1);
            boolean fillRate = any.truth();
            DemandOutlook outlook = DemandOutlook.constant(TODAY, perDay, noise, levelError);
            double higherLevel = level + part * (0.99 - level);

            double lower = reorderPoint(outlook, days, spread, target(level, fillRate));
            double higher = reorderPoint(outlook, days, spread, target(higherLevel, fillRate));

            assertThat(higher).isGreaterThanOrEqualTo(lower - tolerance(lower));
        });
    }

    @Test
    void theSameHoldsForWholePlansOfDatedDemandWithPromotions() {
        tries(400, any -> {
            DatedItem item = DatedItem.any(any);
            double days = any.number(0, 60);
            double spread = any.number(0, 25);
            ServiceTarget target = anyTarget(any, 0);

            ReorderAdvice plan = item.plan(days, spread, target);
            ReorderAdvice longer = item.plan(days + any.number(0, 30), spread, target);
            ReorderAdvice wilder = item.plan(days, spread + any.number(0, 25), target);

            assertThat(longer.reorderPoint())
                    .as("longer")
                    .isGreaterThanOrEqualTo(plan.reorderPoint() - tolerance(plan.reorderPoint()));
            assertThat(wilder.reorderPoint())
                    .as("more variable")
                    .isGreaterThanOrEqualTo(plan.reorderPoint() - tolerance(plan.reorderPoint()));
        });
    }

    @Test
    void aHigherTargetNeverLowersTheSafetyStockOfAWholePlan() {
        tries(400, any -> {
            DatedItem item = DatedItem.any(any);
            double days = any.number(0, 60);
            double spread = any.number(0, 25);
            long kind = any.random().nextLong();

            ReorderAdvice lower = item.plan(days, spread, anyTarget(new Figures(new Random(kind)), 0));
            ReorderAdvice higher = item.plan(days, spread, anyTarget(new Figures(new Random(kind)), any.number(0, 1)));

            assertThat(higher.safetyStock())
                    .isGreaterThanOrEqualTo(lower.safetyStock() - tolerance(lower.reorderPoint()));
        });
    }

    @Test
    void theTermsOfDatedDemandSayTheReorderPointAndTheSafetyStock() {
        tries(400, any -> {
            ReorderAdvice plan = DatedItem.any(any).plan(any.number(0, 60), any.number(0, 25), anyTarget(any, 0));

            double level = amounts(plan, "demand", "promotion", "safety", "pre-build");
            assertThat(level).isCloseTo(plan.reorderPoint(), within(0.05));
            assertThat(amounts(plan, "safety")).isCloseTo(plan.safetyStock(), within(0.011));
        });
    }

    private static double amounts(ReorderAdvice plan, String... terms) {
        Set<String> wanted =
                Arrays.stream(terms).map(term -> "planning.term." + term).collect(Collectors.toSet());
        return plan.told().stream()
                .filter(term -> wanted.contains(term.key()))
                .mapToDouble(term -> term.amount().toDouble())
                .sum();
    }

    /** One of the three kinds of target; the higher part of the way to its greatest, the higher the target. */
    private static ServiceTarget anyTarget(Figures any, double part) {
        double level = any.number(0.5, 0.99);
        double cost = any.number(0.01, 20);
        return switch (any.whole(0, 2)) {
            case 0 -> new ServiceTarget.FillRate(level + part * (0.99 - level));
            case 1 -> new ServiceTarget.CycleService(level + part * (0.99 - level));
            default -> new ServiceTarget.ShortageCost(cost + part * (20 - cost));
        };
    }

    /** Demand with weekdays, a trend and up to three promotions. */
    private record DatedItem(DemandOutlook outlook, Occasions occasions, Terms terms) {

        static DatedItem any(Figures any) {
            double perDay = any.number(0.05, 60);
            double saturday = any.number(0, 4);
            double trend = any.number(-0.9, 2);
            List<Promotion> promotions = new ArrayList<>();
            for (int i = any.whole(0, 3); i > 0; i--) {
                LocalDate from = TODAY.plusDays(any.whole(0, 100));
                promotions.add(new Promotion(
                        "P" + i, null, null, null, new Period(from, from.plusDays(any.whole(0, 14))), BigDecimal.TEN));
            }
            promotions.sort(Comparator.comparing(promotion -> promotion.period().from()));
            Occasions occasions = new Occasions(promotions, null);
            double lift = any.number(0.5, 9);
            double[] days = new double[182];
            for (int d = 0; d < days.length; d++) {
                LocalDate day = TODAY.plusDays(d);
                days[d] = perDay
                        * (day.getDayOfWeek() == DayOfWeek.SATURDAY ? saturday : 1)
                        * (1 + trend * d / days.length)
                        * (occasions.at(day) == null ? 1 : lift);
            }
            DemandOutlook outlook = new DemandOutlook(TODAY, days, any.number(0.2, 20), any.number(0, 1), "dated");
            return new DatedItem(
                    outlook, occasions, ReplenishmentPropertiesTest.terms(any.whole(0, 500), any.whole(1, 48), 14));
        }

        ReorderAdvice plan(double leadTimeDays, double spreadDays, ServiceTarget target) {
            return new Replenishment(PlanSettings.DEFAULT)
                    .advise(new Replenishment.Situation(
                            new ItemPlace(SKU, "DC"),
                            outlook,
                            StockPosition.of(40),
                            List.of(new Offer(terms, new LeadTime(14, leadTimeDays, spreadDays, 3))),
                            target,
                            List.of(),
                            3,
                            Limits.NONE,
                            occasions));
        }
    }

    @Test
    void theTermsAddUpToAnOrderableQuantityAndARepeatedPlanIsIdentical() {
        tries(1000, any -> {
            double perDay = any.number(0, 50);
            int onHand = any.whole(0, 2000);
            int reserved = any.whole(0, 300);
            int ordered = any.whole(0, 500);
            int arrivesIn = any.whole(0, 90);
            int moq = any.whole(0, 500);
            int multiple = any.whole(1, 144);
            int leadTimeDays = any.whole(0, 60);
            int elsewhere = any.whole(0, 100);
            Terms terms = terms(moq, multiple, leadTimeDays);
            Replenishment.Situation situation = new Replenishment.Situation(
                    new ItemPlace(SKU, "DC"),
                    DemandOutlook.constant(TODAY, perDay, 2, 0.3),
                    new StockPosition(
                            Quantity.of(onHand),
                            Quantity.of(reserved),
                            List.of(new ExpectedSupply("O-1", Quantity.of(ordered), TODAY.plusDays(arrivesIn)))),
                    List.of(new Offer(terms, LeadTime.stated(leadTimeDays))),
                    new ServiceTarget.FillRate(0.97),
                    List.of(new Replenishment.Spare("FC", Quantity.of(elsewhere))),
                    3,
                    Limits.NONE,
                    Occasions.NONE);

            ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT).advise(situation);

            Quantity sum = Term.sum(advice.because());
            assertThat(sum).isEqualTo(advice.quantity());
            if (advice.orders()) {
                assertThat(advice.quantity().compareTo(terms.moq())).isNotNegative();
                assertThat(advice.quantity()
                                .value()
                                .remainder(terms.orderMultiple().value())
                                .signum())
                        .isZero();
            }
            assertThat(new Replenishment(PlanSettings.DEFAULT).advise(situation))
                    .isEqualTo(advice);
        });
    }

    private static void tries(int count, Consumer<Figures> property) {
        for (int seed = 0; seed < count; seed++) {
            Figures any = new Figures(new Random(seed));
            try {
                property.accept(any);
            } catch (AssertionError broken) {
                throw new AssertionError("Try with seed " + seed, broken);
            }
        }
    }

    /** Every tenth figure is the least or the greatest of its range, where things break first. */
    private record Figures(Random random) {

        double number(double least, double greatest) {
            return switch (random.nextInt(20)) {
                case 0 -> least;
                case 1 -> greatest;
                default -> random.nextDouble(least, greatest);
            };
        }

        int whole(int least, int greatest) {
            return switch (random.nextInt(20)) {
                case 0 -> least;
                case 1 -> greatest;
                default -> random.nextInt(least, greatest + 1);
            };
        }

        boolean truth() {
            return random.nextBoolean();
        }
    }

    private static double reorderPoint(DemandOutlook outlook, double days, double spread, ServiceTarget target) {
        return new ProtectionDemand(outlook, new LeadTime(14, days, spread, 3), 7).reorderPoint(target, 50);
    }

    private static ServiceTarget target(double level, boolean fillRate) {
        return fillRate ? new ServiceTarget.FillRate(level) : new ServiceTarget.CycleService(level);
    }

    /** The search for the level ends a hundred-thousandth away from it. */
    private static double tolerance(double units) {
        return 1e-3 + 1e-4 * units;
    }

    static Terms terms(int moq, int multiple, int leadTimeDays) {
        return new Terms(
                "S1",
                SKU,
                1,
                List.of(
                        new PriceBreak(Quantity.of(1), Money.of("2.50", "GBP")),
                        new PriceBreak(Quantity.of(500), Money.of("2.30", "GBP"))),
                Quantity.of(moq),
                Quantity.of(multiple),
                leadTimeDays);
    }
}
