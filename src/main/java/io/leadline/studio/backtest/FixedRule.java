package io.leadline.studio.backtest;

import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.model.OrderRounding;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rule many buyers work by: reorder point = mean demand × lead time + some weeks, order some weeks; raised to the
 * supplier's minimum and multiple.
 *
 * @param coverWeeks weeks of mean demand on top of the stated lead time
 * @param orderWeeks weeks of mean demand in one order
 * @param historyDays how far back the mean reaches
 */
public record FixedRule(String name, int reviewDays, double coverWeeks, double orderWeeks, int historyDays)
        implements ReplayRule {

    @Override
    public @Nullable Order order(ReplayItem item, LocalDate today, StockPosition stock) {
        double[] before = item.demandBefore(today);
        double mean = Arrays.stream(before, Math.max(0, before.length - historyDays), before.length)
                .average()
                .orElse(0);
        double reorderPoint = mean * (item.terms().leadTimeDays() + 7 * coverWeeks);
        double position = stock.free().toDouble()
                + stock.supply().stream()
                        .mapToDouble(s -> s.quantity().toDouble())
                        .sum();
        if (position >= reorderPoint || mean == 0) {
            return null;
        }
        double lots = Math.max(1, Math.ceil((reorderPoint - position) / Math.max(mean * 7 * orderWeeks, 1e-9)));
        Quantity quantity = new Quantity(OrderRounding.orderable(
                BigDecimal.valueOf(Math.ceil(mean * 7 * orderWeeks * lots)),
                item.terms().moq().value(),
                item.terms().orderMultiple().value()));
        return quantity.isPositive() ? new Order(item.offers().getFirst(), quantity) : null;
    }
}
