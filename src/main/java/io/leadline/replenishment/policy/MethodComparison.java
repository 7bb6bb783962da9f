package io.leadline.replenishment.policy;

import io.leadline.demand.LearnedDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.forecast.Choice;
import io.leadline.demand.forecast.DemandForecast;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.Forecaster;
import io.leadline.demand.forecast.Methods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How the method in use and others would have forecast the weeks of the last three months, four weeks at a time, each from
 * the item's days before alone. What all items teach, weekdays and seasons, is as it is known today; their common growth,
 * which nobody knew then, is left out.
 */
public final class MethodComparison {

    private static final List<String> OTHERS =
            List.of("naive", "window-average", "ses", "tsb", "sba", "imapa", "theta", "ets");

    private static final int WEEK_DAYS = 7;
    private static final int AHEAD_WEEKS = 4;
    private static final int ORIGINS = 3;
    private static final int FEWEST_WEEKS = 8;

    private MethodComparison() {}

    /**
     * Root mean square error of the weeks divided by the naive forecast's, the best first; empty where the history is short.
     * Squares, because stock is planned from the mean: the absolute error would praise a forecast that is always too low.
     */
    public static List<Choice.Candidate> of(LearnedDemand learned, PlaceHistory history) {
        double[] days = history.demand().units();
        double[] weeks = weeks(days);
        List<String> names = new ArrayList<>(OTHERS);
        names.addFirst("level-mix");
        double[] errors = new double[names.size()];
        int counted = 0;
        for (int origin = 1; origin <= ORIGINS; origin++) {
            int known = weeks.length - origin * AHEAD_WEEKS;
            if (known < FEWEST_WEEKS) {
                break;
            }
            double[] actual = Arrays.copyOfRange(weeks, known, known + AHEAD_WEEKS);
            double[] past = Arrays.stream(weeks, 0, known)
                    .filter(units -> !Double.isNaN(units))
                    .toArray();
            if (past.length < FEWEST_WEEKS) {
                break;
            }
            for (int i = 0; i < errors.length; i++) {
                double[] forecast = i == 0
                        ? inUse(learned, history, origin * AHEAD_WEEKS * WEEK_DAYS)
                        : method(names.get(i)).forecast(past, 1, AHEAD_WEEKS);
                errors[i] += squares(forecast, actual);
            }
            counted++;
        }
        double naive = errors[1];
        List<Choice.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < errors.length && counted > 0 && naive > 0; i++) {
            candidates.add(new Choice.Candidate(names.get(i), Math.sqrt(errors[i] / naive), i == 0 ? 1 : 0));
        }
        candidates.sort(Comparator.comparingDouble(Choice.Candidate::error).thenComparing(Choice.Candidate::method));
        return candidates;
    }

    private static Forecaster method(String name) {
        return Methods.byName(name).orElseThrow();
    }

    private static double[] inUse(LearnedDemand learned, PlaceHistory history, int back) {
        PlaceHistory known = history.before(back);
        DemandForecast forecast =
                DemandForecasts.forecast(known.demand(), learned.context(known, AHEAD_WEEKS * WEEK_DAYS));
        double[] weeks = new double[AHEAD_WEEKS];
        for (int week = 0; week < AHEAD_WEEKS; week++) {
            weeks[week] = forecast.mean(week * WEEK_DAYS, (week + 1) * WEEK_DAYS)
                    / learned.knowledge().lift();
        }
        return weeks;
    }

    /** Whole weeks, the last one ending with the last day; a week with an unknown day is unknown. */
    private static double[] weeks(double[] days) {
        double[] weeks = new double[days.length / WEEK_DAYS];
        int first = days.length - weeks.length * WEEK_DAYS;
        for (int day = first; day < days.length; day++) {
            weeks[(day - first) / WEEK_DAYS] += days[day];
        }
        return weeks;
    }

    private static double squares(double[] forecast, double[] actual) {
        double sum = 0;
        for (int week = 0; week < actual.length; week++) {
            double error = forecast[week] - actual[week];
            sum += Double.isNaN(actual[week]) ? 0 : error * error;
        }
        return sum;
    }
}
