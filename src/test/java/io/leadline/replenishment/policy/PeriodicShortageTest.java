package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.ServiceTarget;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fill rates that are asked for are those that a stock lived through has, whatever its lots. */
class PeriodicShortageTest {

    private static final int REVIEW_DAYS = 7;

    @ParameterizedTest
    @CsvSource({
        "0.80, 14, 7",
        "0.80, 14, 70",
        "0.90, 3, 28",
        "0.95, 14, 7",
        "0.95, 28, 21",
        "0.98, 7, 140",
        "0.98, 28, 1",
        "0.99, 14, 35"
    })
    void aStockThatIsLivedThroughServesWhatWasAskedFor(double target, int leadTimeDays, double lot) {
        DemandOutlook outlook = DemandOutlook.constant(LocalDate.of(2030, 1, 7), 3, 4, 0);
        LeadTime exact = new LeadTime(leadTimeDays, leadTimeDays, 0, 0);

        double level =
                new ProtectionDemand(outlook, exact, REVIEW_DAYS).reorderPoint(new ServiceTarget.FillRate(target), lot);

        assertThat(livedThrough(level, leadTimeDays, lot)).isCloseTo(target, within(0.006));
    }

    @Test
    void theMeanShortageIsTheIntegralOverAllPositionsAfterAReview() {
        DemandOutlook outlook = DemandOutlook.constant(LocalDate.of(2030, 1, 7), 2, 3, 0);
        PeriodicShortage shortage = new PeriodicShortage(outlook, new double[] {20}, new double[] {34}, 25);

        double sum = 0;
        for (int step = 0; step < 1000; step++) {
            double at = 30 + 25 * (step + 0.5) / 1000;
            sum += (beyond(34, at) - beyond(20, at)) / 1000;
        }

        assertThat(shortage.shortage(30)[0]).isCloseTo(sum, within(1e-3));
        assertThat(shortage.shortage(30)[1])
                .isCloseTo((shortage.shortage(29.999)[0] - shortage.shortage(30.001)[0]) / 0.002, within(1e-5));
    }

    @Test
    void oneUnitMoreIsHeldAsLongAsItEarnsMoreThanItCosts() {
        DemandOutlook outlook = DemandOutlook.constant(LocalDate.of(2030, 1, 7), 3, 4, 0);
        ProtectionDemand demand = new ProtectionDemand(outlook, new LeadTime(14, 14, 0, 0), REVIEW_DAYS);

        double poor = demand.worthHolding(21, 0.05, 0.5);
        double rich = demand.worthHolding(21, 0.05, 50);

        PeriodicShortage shortage = new PeriodicShortage(outlook, new double[] {42}, new double[] {63}, 21);
        assertThat(shortage.shortage(poor)[1]).isCloseTo(0.05 / 0.55, within(1e-3));
        assertThat(shortage.shortage(rich)[1]).isCloseTo(0.05 / 50.05, within(1e-4));
        assertThat(rich).isGreaterThan(poor);
        assertThat(demand.worthHolding(21, 0.05, 0)).isZero();
    }

    /** E[(D−y)⁺] of a gamma law with variance 3 · mean, by its distribution function. */
    private static double beyond(double mean, double level) {
        GammaDistribution law = GammaDistribution.of(mean / 3, 3);
        double sum = 0;
        for (double at = level + 0.05; at < mean + 200; at += 0.1) {
            sum += law.survivalProbability(at) * 0.1;
        }
        return sum;
    }

    /** Orders of whole lots at each review, goods after the lead time; what is short waits. */
    private static double livedThrough(double level, int leadTimeDays, double lot) {
        SplittableRandom random = new SplittableRandom(11);
        var daily = GammaDistribution.of(0.75, 4).createSampler(random::nextLong);
        double[] arriving = new double[leadTimeDays + 1];
        double net = level + lot;
        double position = net;
        double demanded = 0;
        double short_ = 0;
        for (int day = 0; day < 200_000; day++) {
            net += arriving[day % arriving.length];
            arriving[day % arriving.length] = 0;
            if (day % REVIEW_DAYS == 0 && position <= level) {
                double units = lot * Math.ceil((level - position + 1e-9) / lot);
                position += units;
                arriving[(day + leadTimeDays) % arriving.length] += units;
            }
            double wanted = daily.sample();
            short_ += Math.max(0, Math.min(wanted, wanted - net));
            net -= wanted;
            position -= wanted;
            demanded += wanted;
        }
        return 1 - short_ / demanded;
    }
}
