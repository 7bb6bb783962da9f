package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.forecast.Calibration;
import io.leadline.demand.forecast.SurgeLaw;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.ServiceTarget;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock for demand that surges now and then. */
class SurgingDemandTest {

    private static final LocalDate DAY = LocalDate.of(2030, 1, 7);
    private static final int REVIEW_DAYS = 7;
    private static final double PER_DAY = 12;
    private static final double SURGE = 400;
    private static final int EVERY_DAYS = 160;

    private static final SurgeLaw LAW =
            new SurgeLaw(SURGE / EVERY_DAYS / (PER_DAY + SURGE / EVERY_DAYS), SURGE, 0.01, 0.6);

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.95, 0.98, 0.99})
    void fillRatesAreThoseOfAStockThatIsLivedThrough(double target) {
        double level = new ProtectionDemand(outlook(LAW), new LeadTime(14, 14, 0, 0), REVIEW_DAYS)
                .reorderPoint(new ServiceTarget.FillRate(target), 84);

        assertThat(livedThrough(level)).isCloseTo(target, within(0.012));
    }

    /** One gamma law of the same mean and variance holds too little against surges where lead times are short. */
    @Test
    void aLawWithTwoHumpsIsNotOneWithALongTail() {
        LeadTime week = new LeadTime(7, 7, 0, 0);
        double alike = 4 + LAW.share() * SURGE * (1 + LAW.variation());
        DemandOutlook oneHump = new DemandOutlook(DAY, days(), alike, 0, "", Calibration.NONE, SurgeLaw.NONE);
        ServiceTarget cycle = new ServiceTarget.CycleService(0.97);

        double level = new ProtectionDemand(outlook(LAW), week, REVIEW_DAYS).reorderPoint(cycle, 1);

        assertThat(level).isGreaterThan(14 * PER_DAY + SURGE);
        assertThat(new ProtectionDemand(oneHump, week, REVIEW_DAYS).reorderPoint(cycle, 1))
                .isNotCloseTo(level, within(30.0));
    }

    @Test
    void aLongerLeadTimeAHigherTargetAndMoreSurgesNeverNeedLess() {
        for (double apart : new double[] {0.1, 0.4, 0.9}) {
            SurgeLaw law = new SurgeLaw(LAW.share(), SURGE, 0.1, apart);
            double[] before = new double[4];
            for (int days = 2; days <= 200; days += 3) {
                ProtectionDemand demand =
                        new ProtectionDemand(outlook(law), new LeadTime(days, days, days * 0.1, 20), REVIEW_DAYS);
                double[] now = {
                    demand.reorderPoint(new ServiceTarget.CycleService(0.9), 50),
                    demand.reorderPoint(new ServiceTarget.CycleService(0.98), 50),
                    demand.reorderPoint(new ServiceTarget.FillRate(0.95), 50),
                    demand.worthHolding(50, 0.02, 5)
                };
                for (int i = 0; i < now.length; i++) {
                    assertThat(now[i])
                            .as("%s days, %s apart, target %s", days, apart, i)
                            .isGreaterThanOrEqualTo(before[i] - 0.5);
                }
                assertThat(now[1]).isGreaterThanOrEqualTo(now[0]);
                before = now;
            }
        }
    }

    private static double[] days() {
        double[] days = new double[28];
        Arrays.fill(days, PER_DAY + SURGE / EVERY_DAYS);
        return days;
    }

    private static DemandOutlook outlook(SurgeLaw surges) {
        return new DemandOutlook(DAY, days(), 4, 0, "", Calibration.NONE, surges);
    }

    /** Share of the demand that is served, unmet demand waiting, with surges at distances between 120 and 200 days. */
    private static double livedThrough(double level) {
        SplittableRandom random = new SplittableRandom(5);
        UniformRandomProvider numbers = random::nextLong;
        var calm = GammaDistribution.of(PER_DAY / 4, 4).createSampler(numbers);
        int leadTime = 14;
        double[] coming = new double[leadTime + 1];
        double stock = level + 84;
        double position = stock;
        double demanded = 0;
        double shortUnits = 0;
        int next = 50;
        for (int day = 0; day < 400_000; day++) {
            stock += coming[day % coming.length];
            coming[day % coming.length] = 0;
            if (day % REVIEW_DAYS == 0 && position <= level) {
                double ordered = Math.ceil((level - position + 1e-9) / 84) * 84;
                coming[(day + leadTime) % coming.length] += ordered;
                position += ordered;
            }
            double units = calm.sample();
            if (day == next) {
                units += SURGE;
                next += EVERY_DAYS - 40 + random.nextInt(81);
            }
            shortUnits += Math.min(units, Math.max(0, units - Math.max(stock, 0)));
            demanded += units;
            stock -= units;
            position -= units;
        }
        return 1 - shortUnits / demanded;
    }
}
