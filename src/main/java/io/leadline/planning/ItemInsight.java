package io.leadline.planning;

import io.leadline.demand.DailySales;
import io.leadline.demand.NoticedSignal;
import io.leadline.demand.forecast.Choice;
import io.leadline.demand.forecast.DemandPattern;
import io.leadline.demand.forecast.LearnedSeason;
import io.leadline.demand.forecast.MovedDemand;
import io.leadline.demand.forecast.SeriesEffects;
import io.leadline.replenishment.ForecastWeek;
import java.util.List;

/**
 * Where the numbers of an item's forecast at one location come from.
 *
 * @param sold a year of sales, whole weeks up to the last day that is known
 * @param inStock whether the shelf had the item, for each day of the sales
 * @param marks promotions and closures that reach into the sales or the forecast, the first first
 * @param weekdays relative demand Monday to Sunday, 1 = a usual day
 * @param season its course of the year
 * @param moving days that come on another date each year and that it follows, the surest first
 * @param series from outside that were tried, those that are used first
 * @param weeks the coming weeks, taken apart
 * @param methods the method in use and others, by their errors in the last three times four weeks that are known; the best first
 * @param accuracy of forecasts that were made
 * @param signals noticed in the sales, newest first
 */
@SuppressWarnings("ArrayRecordComponent")
public record ItemInsight(
        DailySales sold,
        boolean[] inStock,
        List<TimeMark> marks,
        DemandPattern pattern,
        double[] weekdays,
        LearnedSeason season,
        List<MovedDemand.Told> moving,
        List<SeriesEffects.Tried> series,
        List<ForecastWeek> weeks,
        List<Choice.Candidate> methods,
        ForecastAccuracy accuracy,
        List<NoticedSignal> signals) {}
