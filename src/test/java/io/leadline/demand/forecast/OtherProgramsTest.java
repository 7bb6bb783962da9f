package io.leadline.demand.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.forecast.ForecastCases.Case;
import io.leadline.suite.SharedData;
import java.io.IOException;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our methods against textbook recursions, and against results printed by R's forecast and forecTheta packages, statsmodels, statsforecast and sktime. */
class OtherProgramsTest {

    private static final double NORMAL_95 = 1.959963984540054;
    private static final double NORMAL_80 = 1.2815515655446004;
    private static final double[] NO_LEVELS = {};

    @TestFactory
    Stream<DynamicTest> everyTextbookCaseIsInTolerance() throws IOException {
        return ForecastCases.own().stream().map(c -> DynamicTest.dynamicTest(c.toString(), () -> check(c)));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseOfOtherProgramsIsInTolerance() throws IOException {
        if (!SharedData.has(ForecastCases.SHARED)) {
            return Stream.of(SharedData.leftOut(ForecastCases.SHARED));
        }
        return ForecastCases.shared().stream()
                .filter(c -> !c.method().startsWith("M3"))
                .map(c -> DynamicTest.dynamicTest(c.toString(), () -> check(c)));
    }

    @Test
    void theAutomaticChoiceBeatsEachPublishedMethodOnTheM3Cases() throws IOException {
        List<Case> cases = ForecastCases.shared().stream()
                .filter(c -> c.method().startsWith("M3"))
                .toList();
        List<String> published = List.of("NAIVE2", "SINGLE", "HOLT", "DAMPEN", "THETA", "ForecastPro");

        double own = cases.stream()
                .mapToDouble(c -> percentError(
                        AutoForecast.choose(
                                        new Series("M3", c.values(), seasonOf(c)), c.horizon(), NO_LEVELS, Pool.NONE)
                                .mean(),
                        c.expected().get("actual")))
                .average()
                .orElseThrow();

        assertThat(cases).isNotEmpty();
        for (String method : published) {
            double theirs = cases.stream()
                    .mapToDouble(c ->
                            percentError(c.expected().get(method), c.expected().get("actual")))
                    .average()
                    .orElseThrow();
            assertThat(own)
                    .as("symmetric error of %d series against %s", cases.size(), method)
                    .isLessThanOrEqualTo(theirs);
        }
    }

    /** The horizons of the competition tell the frequency: 18 months, 8 quarters (or others), 6 years. */
    private static int seasonOf(Case c) {
        int number = c.values().length;
        return c.horizon() == 18 ? 12 : c.horizon() == 8 && number < 63 ? 4 : 1;
    }

    private static double percentError(double[] forecast, double[] actual) {
        return IntStream.range(0, actual.length)
                .mapToDouble(
                        h -> 200 * Math.abs(actual[h] - forecast[h]) / (Math.abs(actual[h]) + Math.abs(forecast[h])))
                .average()
                .orElseThrow();
    }

    private static void check(Case c) {
        String method = c.method();
        double[] values = c.values();
        if (method.contains("params given")) {
            etsWithGivenParameters(c);
        } else if (method.startsWith("ETS") || method.startsWith("Holt-Winters additive")) {
            etsEstimated(c);
        } else if (method.startsWith("Holt-Winters multiplicative")) {
            EtsFit fit = EtsFit.full(EtsModel.of("AAM"), values, 4, EtsFit.Criterion.SQUARED_ERROR, 6);
            mean(c, fit.run.forecast(values.length, c.horizon()));
        } else if (method.startsWith("SES")) {
            double alpha = c.parameter("alpha");
            mean(c, new Ses(alpha).forecast(values, 1, c.horizon()));
            double variance = Ses.meanSquaredError(values, alpha, values[0]);
            lower(c, "lower95", NORMAL_95, h -> Ses.deviation(variance, alpha, h));
        } else if (method.startsWith("Holt alpha")) {
            EtsRun run = new Holt(0.8, 0.2, false).run(values);
            mean(c, run.forecast(values.length, c.horizon()));
            // R's intervals take Holt's beta* for the state space model's beta.
            run.beta = 0.2;
            lower(c, "lower95", NORMAL_95, h -> run.deviation(run.squaredErrors / values.length, h));
        } else if (method.startsWith("Holt exponential")) {
            mean(c, new Holt(0.8, 0.2, true).forecast(values, 1, c.horizon()));
        } else if (method.contains("fixed:")) {
            mean(c, Theta.fixed(values, method.startsWith("D"), values[0] / 2, 0.5, 2, c.horizon()));
        } else if (method.contains("estimated")) {
            Forecaster theta = Methods.byName(method.split(" ")[0].toLowerCase(java.util.Locale.ROOT))
                    .orElseThrow();
            mean(c, theta.forecast(values, c.season(), c.horizon()));
        } else if (method.startsWith("Croston") || method.startsWith("SBA")) {
            Croston croston = new Croston(c.parameter("alpha"), method.startsWith("SBA"));
            mean(c, croston.forecast(values, 1, c.horizon()));
        } else if (method.startsWith("TSB")) {
            mean(c, new Tsb(c.parameter("alpha"), c.parameter("beta")).forecast(values, 1, c.horizon()));
        } else {
            simple(c);
        }
    }

    private static void simple(Case c) {
        double[] values = c.values();
        switch (c.method().split(" ")[0]) {
            case "Naive" -> {
                mean(c, new Naive().forecast(values, 1, c.horizon()));
                lower(c, "lower80", NORMAL_80, h -> Naive.deviation(values, h));
            }
            case "SeasonalNaive" -> {
                mean(c, new SeasonalNaive().forecast(values, c.season(), c.horizon()));
                lower(c, "lower80", NORMAL_80, h -> SeasonalNaive.deviation(values, c.season(), h));
            }
            case "RandomWalkWithDrift" -> mean(c, new Drift().forecast(values, 1, c.horizon()));
            case "WindowAverage" ->
                mean(c, new WindowAverage("w", (int) c.parameter("w"), false).forecast(values, 1, c.horizon()));
            default -> throw new IllegalArgumentException("No method for case " + c);
        }
    }

    private static void etsWithGivenParameters(Case c) {
        EtsModel model = EtsModel.of(c.method().split(" ")[1]);
        EtsRun run = new EtsRun(model, c.season());
        run.alpha = c.given("alpha", 0);
        run.beta = c.given("beta", 0);
        run.gamma = c.given("gamma", 0);
        run.phi = c.given("phi", 1);
        run.start(c.expected().get("initstate"));
        run.over(c.values());

        mean(c, run.forecast(c.values().length, c.horizon()));
        int n = c.values().length;
        assertThat(-0.5 * run.deviance(n)).as("log-likelihood").isCloseTo(c.given("loglik", 0), within(1e-3));
        double variance = run.squaredErrors / (n - model.unknowns(c.season()) + 1);
        assertThat(variance).as("variance").isCloseTo(c.given("sigma2", 0), within(1e-3));
    }

    private static void etsEstimated(Case c) {
        boolean holtWinters = c.method().startsWith("Holt");
        String model = holtWinters ? "AAA" : c.method().split(" ")[1];
        EtsFit.Criterion criterion = holtWinters ? EtsFit.Criterion.SQUARED_ERROR : EtsFit.Criterion.LIKELIHOOD;
        EtsFit fit = EtsFit.full(EtsModel.of(model), c.values(), c.season(), criterion, 1);

        mean(c, fit.run.forecast(c.values().length, c.horizon()));
        // Without a trend R lets the seasonal state take part one step early.
        int lag = model.equals("ANA") ? c.season() - 1 : c.season();
        lower(c, "lower95", NORMAL_95, h -> fit.run.deviation(fit.variance(), h, lag));
    }

    private static void mean(Case c, double[] mean) {
        double[] expected = c.expected().get("mean");
        for (int h = 0; h < expected.length; h++) {
            assertThat(mean[h]).as("step %d", h + 1).isCloseTo(expected[h], within(c.tolerance()));
        }
    }

    private static void lower(Case c, String key, double quantile, IntToDoubleFunction deviation) {
        double[] expected = c.expected().getOrDefault(key, new double[0]);
        for (int h = 0; h < expected.length; h++) {
            double lower = c.expected().get("mean")[h] - quantile * deviation.applyAsDouble(h + 1);
            assertThat(lower).as("lower limit of step %d", h + 1).isCloseTo(expected[h], within(c.tolerance()));
        }
    }
}
