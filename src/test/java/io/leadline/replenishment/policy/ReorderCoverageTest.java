package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.demand.forecast.Calibration;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.DemandKnowledge;
import io.leadline.demand.forecast.ItemHistory;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.ServiceTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Whether a reorder point for a cycle service of 95 % lasts 95 times in 100. */
class ReorderCoverageTest {

    private static final LocalDate LAST = LocalDate.of(2030, 6, 30);
    private static final int DAYS = 364;
    private static final int PROTECTED_DAYS = 28;
    private static final LeadTime THREE_WEEKS = new LeadTime(21, 21, 0, 5);

    @Test
    void theReorderPointLastsAsOftenAsTheTargetSays() {
        List<double[]> demand = new ArrayList<>();
        List<ItemHistory> known = new ArrayList<>();
        for (int item = 0; item < 800; item++) {
            double[] units = units(new Random(item));
            demand.add(units);
            known.add(new ItemHistory("i" + item, "all", new DemandHistory(Arrays.copyOf(units, DAYS), LAST)));
        }
        DemandKnowledge knowledge = DemandKnowledge.learn(known, PROTECTED_DAYS);
        int[] lasted = new int[2];
        for (int item = 0; item < known.size(); item++) {
            double came =
                    Arrays.stream(demand.get(item), DAYS, DAYS + PROTECTED_DAYS).sum();
            DemandOutlook outlook = Outlooks.of(
                    LAST.plusDays(1),
                    DemandForecasts.forecast(
                            known.get(item).demand(), knowledge.context(known.get(item), PROTECTED_DAYS)));
            lasted[0] += came <= reorderPoint(outlook, 0.95) ? 1 : 0;
            lasted[1] += came <= reorderPoint(corrected(outlook, Calibration.NONE), 0.95) ? 1 : 0;
        }

        assertThat(lasted[0] / 800.0).isBetween(0.935, 0.965);
        assertThat(lasted[1] / 800.0).as("without the correction").isLessThan(0.93);
    }

    @Test
    void aHigherTargetNeverLowersTheReorderPointWhateverWasLearned() {
        Random random = new Random(4);
        double[] seen = DoubleStream.generate(() -> Math.pow(random.nextDouble(), 0.4))
                .limit(500)
                .toArray();
        DemandOutlook outlook = corrected(DemandOutlook.constant(LAST, 2, 3, 0.4), Calibration.of(seen));

        double before = 0;
        for (double target = 0.05; target < 1; target += 0.01) {
            double level = reorderPoint(outlook, target);
            assertThat(level).isGreaterThanOrEqualTo(before);
            before = level;
        }
    }

    private static double reorderPoint(DemandOutlook outlook, double target) {
        return new ProtectionDemand(outlook, THREE_WEEKS, 7).reorderPoint(new ServiceTarget.CycleService(target), 1);
    }

    private static DemandOutlook corrected(DemandOutlook outlook, Calibration correction) {
        return new DemandOutlook(
                outlook.from(),
                outlook.unitsPerDay(),
                outlook.noise(),
                outlook.levelError(),
                outlook.method(),
                correction,
                outlook.surges());
    }

    /** One unit on some days; in one month of twelve, each time anew, somebody equips a branch. */
    private static double[] units(Random random) {
        double[] units = new double[DAYS + PROTECTED_DAYS];
        boolean large = false;
        for (int day = 0; day < units.length; day++) {
            large = day % PROTECTED_DAYS == 0 ? random.nextInt(12) == 0 : large;
            units[day] = random.nextDouble() < (large ? 0.6 : 0.1) ? 1 : 0;
        }
        return units;
    }
}
