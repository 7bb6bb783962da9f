package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Evenly spread probabilities, all moved on the bell curve's scale as a common shock moves them. */
    private static double[] stretch(double shock) {
        double[] observed = new double[400];
        for (int i = 0; i < observed.length; i++) {
            double z = NORMAL.inverseCumulativeProbability((i + 0.5) / observed.length);
            observed[i] = NORMAL.cumulativeProbability(z + shock);
        }
        return observed;
    }

    @Test
    void aFewStretchesThatWereOffTogetherWidenQuantilesBeyondWhatTheyShow() {
        List<double[]> stretches = List.of(stretch(-0.8), stretch(0), stretch(0.8));
        double[] mixed = stretches.stream().flatMapToDouble(Arrays::stream).toArray();

        double asSeen = Calibration.of(mixed).correct(0.95);
        double foreseen = Calibration.ofStretches(stretches).correct(0.95);

        // Shocks of variance 0.64 · (1 + 1/3), not the 0.64 · 2/3 of the three, and Student's t of two degrees of
        // freedom,
        // 1.886 at 90 % where the bell curve has 1.282: three bells at -1.67, 0 and 1.67.
        assertThat(NORMAL.inverseCumulativeProbability(asSeen)).isCloseTo(1.645 * Math.sqrt(1.427), within(0.1));
        assertThat(NORMAL.inverseCumulativeProbability(foreseen)).isCloseTo(2.715, within(0.05));
    }

    @Test
    void stretchesThatDifferByChanceAloneChangeNothing() {
        List<double[]> stretches = List.of(stretch(0.01), stretch(-0.01), stretch(0));

        assertThat(Calibration.ofStretches(stretches).correct(0.95)).isCloseTo(0.95, within(0.005));
    }

    @Test
    void whatIsNotKnownIsLeftOutAndTooLittleChangesNothing() {
        double[] unknown = new double[400];
        Arrays.fill(unknown, Double.NaN);

        assertThat(Calibration.ofStretches(List.of(unknown, stretch(0.5))).correct(0.9))
                .isEqualTo(Calibration.of(stretch(0.5)).correct(0.9), within(1e-9));
        assertThat(Calibration.ofStretches(List.of(new double[] {0.5, 0.6}))).isEqualTo(Calibration.NONE);
    }

    @Test
    void leastSquaresKeepItsConditions() {
        double[][] a = {{4, 0, 0}, {1, 3, 0}, {0.5, 0.2, 2}};
        double[][] conditions = {{1, 1, 0}, {0, 1, 2}};

        double[] x = LeastSquares.solveWithin(a, new double[] {1, 2, 3}, conditions, new double[] {5, -1});

        assertThat(x[0] + x[1]).isCloseTo(5, within(1e-9));
        assertThat(x[1] + 2 * x[2]).isCloseTo(-1, within(1e-9));
    }
}
