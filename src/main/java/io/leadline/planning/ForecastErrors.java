package io.leadline.planning;

import io.leadline.replenishment.SalesFigures;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the forecast of the last week that is over was off for one item, in units: "the week before once more", the
 * method's, and the one after people's changes.
 *
 * @param actual units wanted in that week
 * @param changed whether somebody changed the forecast
 */
public record ForecastErrors(double actual, double naive, double method, double people, boolean changed) {

    private static final int WEEK_DAYS = 7;

    /** Empty where no forecast's week lies in the recent days, or the shelf was empty in it. */
    public static Optional<ForecastErrors> of(List<PastForecast> past, SalesFigures sales) {
        List<Double> recent = sales.recent();
        LocalDate first = sales.until().minusDays(recent.size() - 1L);
        return past.stream()
                .filter(forecast -> forecast.method().length > 0
                        && !forecast.day().minusDays(WEEK_DAYS).isBefore(first)
                        && !forecast.day().plusDays(WEEK_DAYS - 1L).isAfter(sales.until()))
                .max(Comparator.comparing(PastForecast::day))
                .flatMap(forecast -> {
                    int from = Math.toIntExact(forecast.day().toEpochDay() - first.toEpochDay());
                    double actual = sum(recent, from);
                    double naive = sum(recent, from - WEEK_DAYS);
                    return Double.isNaN(actual + naive)
                            ? Optional.empty()
                            : Optional.of(new ForecastErrors(
                                    actual,
                                    Math.abs(naive - actual),
                                    Math.abs(forecast.method()[0] - actual),
                                    Math.abs(forecast.changed()[0] - actual),
                                    forecast.isChanged()));
                });
    }

    private static double sum(List<Double> recent, int from) {
        return recent.subList(from, from + WEEK_DAYS).stream()
                .mapToDouble(units -> units)
                .sum();
    }
}
