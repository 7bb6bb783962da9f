package io.leadline.cli;

import io.leadline.demand.forecast.DemandForecast;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.DemandKnowledge;
import io.leadline.demand.forecast.ItemHistory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often the shop's demand of four weeks stayed below its quantiles, forecast by day at several past origins. */
final class ShopCoverage {

    private static final int PROTECTION_DAYS = 28;

    private final ForecastData data;

    ShopCoverage(ForecastData data) {
        this.data = data;
    }

    /**
     * Per cent at or below each of {@link ForecastAccuracy#PROBABILITIES}, of the items sold before each origin: histories
     * begin with the first sale, as planning takes them.
     */
    double[] measure(int origins) throws IOException {
        Map<String, double[]> days = new LinkedHashMap<>();
        LocalDate last = data.shopDays(days)[1];
        double[] covered = new double[ForecastAccuracy.PROBABILITIES.length];
        int cases = 0;
        for (int origin = 1; origin <= origins; origin++) {
            int back = origin * PROTECTION_DAYS;
            LocalDate today = last.minusDays(back);
            List<ItemHistory> known = days.entrySet().stream()
                    .map(e -> new ItemHistory(e.getKey(), "all", new DemandHistory(sold(e.getValue(), back), today)))
                    .filter(item -> item.demand().units().length > 0)
                    .toList();
            DemandKnowledge knowledge = DemandKnowledge.learn(known, PROTECTION_DAYS);
            for (ItemHistory item : known) {
                DemandForecast forecast =
                        DemandForecasts.forecast(item.demand(), knowledge.context(item, PROTECTION_DAYS));
                double came = came(days.getOrDefault(item.item(), new double[0]), back);
                for (int p = 0; p < covered.length; p++) {
                    double limit = forecast.quantile(ForecastAccuracy.PROBABILITIES[p], 0, PROTECTION_DAYS);
                    covered[p] += came <= limit ? 1 : 0;
                }
                cases++;
            }
        }
        for (int p = 0; p < covered.length; p++) {
            covered[p] *= 100.0 / cases;
        }
        return covered;
    }

    /** From the first sale to so many days before the end. */
    private static double[] sold(double[] units, int back) {
        int first = 0;
        while (first < units.length - back && units[first] == 0) {
            first++;
        }
        return Arrays.copyOfRange(units, first, units.length - back);
    }

    private static double came(double[] units, int back) {
        int from = units.length - back;
        return Arrays.stream(units, from, from + PROTECTION_DAYS).sum();
    }
}
