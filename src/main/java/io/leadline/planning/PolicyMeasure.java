package io.leadline.planning;

import io.leadline.shared.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The shelves by the last plans of everything.
 *
 * @param unservedPerDay units expected a day of items without stock
 * @param orderLines lines that the plans order
 */
public record PolicyMeasure(
        double stockValue, double demandPerDay, double servedPerDay, Map<Sku, Double> unservedPerDay, long orderLines) {

    private static final double YEAR_DAYS = 365;

    /** @param worth what a unit of a currency is worth in the company's; stock valued in others has no value here */
    static PolicyMeasure of(Stream<PlanRow> rows, Map<String, Double> worth) {
        Sums sums = new Sums();
        rows.forEachOrdered(row -> sums.add(row, worth));
        return new PolicyMeasure(sums.stockValue, sums.demand, sums.served, sums.unserved, sums.lines);
    }

    private static final class Sums {
        private double stockValue;
        private double demand;
        private double served;
        private long lines;
        private final Map<Sku, Double> unserved = new HashMap<>();

        void add(PlanRow row, Map<String, Double> worth) {
            double stock = row.stock().free();
            double perDay = row.sales().perYear() / YEAR_DAYS;
            double given = Math.clamp(stock, 0, perDay);
            stockValue += Math.max(0, stock)
                    * row.worth().unitCost()
                    * worth.getOrDefault(row.worth().currency(), 0.0);
            demand += perDay;
            served += given;
            if (given < perDay) {
                unserved.merge(row.place().sku(), perDay - given, Double::sum);
            }
            lines += row.advice().quantity() > 0 ? 1 : 0;
        }
    }
}
