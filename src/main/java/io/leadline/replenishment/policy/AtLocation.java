package io.leadline.replenishment.policy;

import io.leadline.demand.DailySales;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.forecast.DemandForecast;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.SalesFigures;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.WeeklyForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One item at one location, with its own demand and stock. */
record AtLocation(
        ItemPlace place,
        DailySales sold,
        PlaceHistory history,
        ChangedForecast forecast,
        DemandOutlook outlook,
        StockPosition stock,
        Limits limits,
        Occasions occasions) {

    private static final int WEEK_DAYS = 7;
    private static final int WEEKS_SHOWN = 13;
    private static final int FOUR_WEEKS_DAYS = 28;
    private static final int YEAR_DAYS = 365;

    /** Units sold in the last year that is known. */
    static double lastYear(DailySales sold) {
        return last(sold.units(), YEAR_DAYS);
    }

    /** With a share of what suppliers can make; all of it where nothing is sold, because then nothing is asked for. */
    AtLocation sharing(double share) {
        return share > 0 ? limited(limits.sharing(Math.min(1, share))) : this;
    }

    /** With units of single weeks of a supplier, by Monday. */
    AtLocation dealing(String supplierId, Map<LocalDate, Double> weeks) {
        return limited(limits.dealing(supplierId, weeks));
    }

    private AtLocation limited(Limits other) {
        return new AtLocation(place, sold, history, forecast, outlook, stock, other, occasions);
    }

    double soldPerYear() {
        double years = Math.max(1, Math.min(YEAR_DAYS, sold.units().length)) / (double) YEAR_DAYS;
        return lastYear(sold) / years;
    }

    /** Above zero what the location can give away, below what it lacks. */
    double spare(List<Offer> offers, PlanSettings settings) {
        double cover = outlook.expectedOver(settings.maxCoverDays());
        double kept = offers.isEmpty()
                ? cover
                : new ProtectionDemand(outlook, offers.getFirst().next(), settings.reviewDays()).expected() + cover;
        double free = stock.unpromised(outlook.from().plusDays(settings.maxCoverDays()))
                .free()
                .toDouble();
        double spare = free - kept;
        return spare > 0 ? Math.floor(spare) : free < 1 ? spare : 0;
    }

    /**
     * Whether nobody knows yet whether it sells: then it earns nothing by being there for every customer who may come, and loses nobody
     * by being missing.
     */
    boolean isUntried() {
        return history.demand().units().length == 0;
    }

    /** Whether stock lies there of which nothing was sold for so many days. */
    boolean dead(int days) {
        return stock.onHand().isPositive() && sold.units().length >= days && last(sold.units(), days) == 0;
    }

    /** @param helplessDays until an order of today is there */
    SalesFigures figures(DemandClass demandClass, double unitMargin, double helplessDays) {
        double[] units = sold.units();
        int last = units.length - 1;
        while (last >= 0 && !(units[last] > 0)) {
            last--;
        }
        double[] wanted = history.demand().units();
        List<Double> recent = Arrays.stream(
                        wanted, Math.max(0, wanted.length - SalesFigures.RECENT_DAYS), wanted.length)
                .boxed()
                .toList();
        return new SalesFigures(
                demandClass,
                soldPerYear(),
                last(units, FOUR_WEEKS_DAYS),
                last < 0 ? null : sold.first().plusDays(last),
                Math.round(unitMargin * Projection.lostUnits(outlook, stock, helplessDays) * 100) / 100.0,
                recent,
                sold.first().plusDays(units.length - 1L));
    }

    WeeklyForecast weekly() {
        return new WeeklyForecast(
                outlook.method(),
                weeks(forecast.forecast(), false),
                weeks(forecast.forecast(), true),
                weeks(forecast.method(), false));
    }

    private static List<Double> weeks(DemandForecast forecast, boolean high) {
        List<Double> weeks = new ArrayList<>();
        for (int w = 0; w < WEEKS_SHOWN && (w + 1) * WEEK_DAYS <= forecast.horizon(); w++) {
            double units = high
                    ? forecast.quantile(0.95, w * WEEK_DAYS, (w + 1) * WEEK_DAYS)
                    : forecast.mean(w * WEEK_DAYS, (w + 1) * WEEK_DAYS);
            weeks.add(Math.round(units * 100) / 100.0);
        }
        return weeks;
    }

    private static double last(double[] units, int days) {
        return Arrays.stream(units, Math.max(0, units.length - days), units.length)
                .sum();
    }
}
