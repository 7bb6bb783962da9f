package io.leadline.planning.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.ordering.LedgerTerm;
import io.leadline.planning.DemandOutlook;
import io.leadline.planning.ExpectedSupply;
import io.leadline.planning.ItemPlace;
import io.leadline.planning.LeadTime;
import io.leadline.planning.Offer;
import io.leadline.planning.PlanSettings;
import io.leadline.planning.ReorderAdvice;
import io.leadline.planning.ServiceTarget;
import io.leadline.planning.StockPosition;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
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

            Quantity sum = advice.because().stream().map(LedgerTerm::amount).reduce(Quantity.ZERO, Quantity::plus);
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
