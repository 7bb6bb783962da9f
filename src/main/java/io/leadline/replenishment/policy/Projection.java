package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.OpenPromises;
import io.leadline.replenishment.StockPosition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stock as it will go down at the expected demand and up with what is expected to come and nobody has pre-ordered. */
public final class Projection {

    private static final int FARTHEST_DAYS = 366;

    private Projection() {}

    /**
     * The first day on which the expected demand cannot be served.
     *
     * @return null if there is none within a year
     */
    public static @Nullable LocalDate stockout(DemandOutlook outlook, StockPosition stock) {
        LocalDate today = outlook.from();
        NavigableMap<LocalDate, Double> changes = new TreeMap<>();
        stock.supply()
                .forEach(one ->
                        changes.merge(one.probableArrival(), one.quantity().toDouble(), Double::sum));
        stock.ahead().forEach(one -> changes.putIfAbsent(one.day(), 0.0));
        OpenPromises promises = new OpenPromises(stock.ahead());
        double units = stock.free().toDouble();
        for (Map.Entry<LocalDate, Double> change : changes.entrySet()) {
            double until = ChronoUnit.DAYS.between(today, change.getKey());
            double runsOut = outlook.daysToUse(units);
            if (runsOut < until) {
                return day(today, runsOut);
            }
            units += change.getValue() - promises.ofComing(change.getValue());
            units -= promises.ofFree(change.getKey(), units - outlook.expectedOver(Math.max(0, until)));
        }
        return day(today, outlook.daysToUse(units));
    }

    /** Expected units that cannot be served in the first days, with the supply that is expected meanwhile. */
    public static double lostUnits(DemandOutlook outlook, StockPosition all, double days) {
        StockPosition stock = all.unpromised(outlook.from().plusDays((long) days));
        List<ExpectedSupply> arrivals = stock.supply().stream()
                .sorted(Comparator.comparing(ExpectedSupply::probableArrival))
                .toList();
        double units = Math.max(0, stock.free().toDouble());
        double lost = 0;
        double day = 0;
        for (ExpectedSupply arrival : arrivals) {
            double until = ChronoUnit.DAYS.between(outlook.from(), arrival.probableArrival());
            if (until >= days) {
                break;
            }
            until = Math.max(day, until);
            double demand = outlook.expectedOver(until) - outlook.expectedOver(day);
            lost += Math.max(0, demand - units);
            units = Math.max(0, units - demand) + arrival.quantity().toDouble();
            day = until;
        }
        double demand = outlook.expectedOver(Math.max(day, days)) - outlook.expectedOver(day);
        return lost + Math.max(0, demand - units);
    }

    /**
     * The least that is there in the first days at the expected demand, with the supply that is expected meanwhile; below zero
     * where demand waits.
     */
    public static double lowest(DemandOutlook outlook, StockPosition all, double days) {
        StockPosition stock = all.unpromised(outlook.from().plusDays((long) days));
        double units = stock.free().toDouble();
        double least = units;
        for (ExpectedSupply arrival : stock.supply()) {
            double until = Math.max(0, ChronoUnit.DAYS.between(outlook.from(), arrival.probableArrival()));
            if (until >= days) {
                break;
            }
            least = Math.min(least, units - outlook.expectedOver(until));
            units += arrival.quantity().toDouble();
        }
        return Math.min(least, units - outlook.expectedOver(Math.max(0, days)));
    }

    private static @Nullable LocalDate day(LocalDate today, double days) {
        return days > FARTHEST_DAYS ? null : today.plusDays((long) Math.max(0, days));
    }
}
