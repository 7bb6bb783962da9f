package io.leadline.replenishment.policy;

import io.leadline.demand.ForecastChange;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.forecast.DemandContext;
import io.leadline.demand.forecast.DemandForecast;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.ItemHistory;
import io.leadline.replenishment.ForecastWeek;
import io.leadline.replenishment.PlanBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A forecast taken apart. Each day is level · price · weekday · season · events · growth, and people's changes on top; what a
 * factor adds is the product up to it less the product before it, so that the parts add up. The price's is what the level
 * would not have if nothing were known about the prices of the past.
 */
public final class ForecastParts {

    private static final int WEEK_DAYS = 7;
    private static final int WEEKS_SHOWN = 13;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private ForecastParts() {}

    /** @param soldUntil the last day of sale; null where no end is known */
    public static List<ForecastWeek> weeks(
            LearnedDemand learned,
            PlaceHistory history,
            LocalDate today,
            @Nullable LocalDate soldUntil,
            List<ForecastChange> changes) {
        DemandContext context = learned.context(history, PlanBasis.HORIZON_DAYS);
        DemandForecast method = DemandForecasts.forecast(history.demand(), context);
        LocalDate first = history.demand().lastDay().plusDays(1);
        ChangedForecast changed = ChangedForecast.of(method, first, changes);
        double[] events = learned.events(history, PlanBasis.HORIZON_DAYS)[1];
        ItemHistory plain = learned.withoutMoved(history);
        double[] usual = learned.knowledge().profiles().factors(plain, first, PlanBasis.HORIZON_DAYS);
        double[] weekdays = learned.knowledge().profiles().weekdays(plain);
        double level = level(method.mean(), context.futureFactors());
        double anyPrice = history.unitPrices().length == 0 ? level : level(learned, history.withoutPrices());
        int skipped = (int) Math.max(0, today.toEpochDay() - first.toEpochDay());
        List<ForecastWeek> weeks = new ArrayList<>();
        for (int week = 0; week < WEEKS_SHOWN; week++) {
            int from = skipped + week * WEEK_DAYS;
            boolean over = soldUntil != null && first.plusDays(from).isAfter(soldUntil);
            if (over || from + WEEK_DAYS > method.horizon()) {
                break;
            }
            double[] parts = new double[5];
            for (int day = from; day < from + WEEK_DAYS; day++) {
                double weekday = weekdays[first.plusDays(day).getDayOfWeek().getValue() - 1];
                double even = level * weekday;
                double season = level * usual[day];
                double event = season * events[day];
                parts[0] += anyPrice * weekday;
                parts[1] += even - anyPrice * weekday;
                parts[2] += season - even;
                parts[3] += event - season;
                parts[4] += method.mean()[day] - event;
            }
            DemandForecast forecast = changed.forecast();
            weeks.add(new ForecastWeek(
                    first.plusDays(from),
                    parts[0],
                    parts[1],
                    parts[2],
                    parts[3],
                    parts[4],
                    forecast.mean(from, from + WEEK_DAYS) - method.mean(from, from + WEEK_DAYS),
                    forecast.quantile(LOW, from, from + WEEK_DAYS),
                    forecast.quantile(HIGH, from, from + WEEK_DAYS)));
        }
        return weeks;
    }

    private static double level(LearnedDemand learned, PlaceHistory history) {
        DemandContext context = learned.context(history, PlanBasis.HORIZON_DAYS);
        return level(DemandForecasts.forecast(history.demand(), context).mean(), context.futureFactors());
    }

    /** Expected units of a day whose factors are all one. */
    private static double level(double[] mean, double[] factors) {
        double units = 0;
        double days = 0;
        for (int day = 0; day < mean.length; day++) {
            units += mean[day];
            days += factors[day];
        }
        return days > 0 ? units / days : 0;
    }
}
