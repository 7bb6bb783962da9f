package io.leadline.replenishment;

import org.jspecify.annotations.Nullable;

/**
 * The plan of one item at one location: what to order, and all that was known when it was made. Later steps may change its
 * advice; the rest stays as it was planned.
 *
 * @param stock what was there and coming when it was planned
 * @param next what may be ordered before it is due, for filling up an order
 * @param overstock what is too much, and what to do about it
 * @param turnover how fast its stock moves and how old it is
 */
public record Plan(
        ReorderAdvice advice,
        ItemCard item,
        WeeklyForecast forecast,
        StockPosition stock,
        SalesFigures sales,
        NextLot next,
        Overstock overstock,
        Turnover turnover) {

    private static final int MOST_DAYS = 3_650;
    private static final double WEEK_DAYS = 7;

    /** Of which nobody has reckoned how fast its stock moves. */
    public Plan(
            ReorderAdvice advice,
            ItemCard item,
            WeeklyForecast forecast,
            StockPosition stock,
            SalesFigures sales,
            NextLot next,
            Overstock overstock) {
        this(advice, item, forecast, stock, sales, next, overstock, Turnover.UNKNOWN);
    }

    public ItemPlace place() {
        return advice.place();
    }

    /** Who should deliver; null where nobody offers the item. */
    public @Nullable String supplierId() {
        Offer offer = advice.offer();
        return offer == null ? null : offer.terms().supplierId();
    }

    public Plan with(ReorderAdvice other) {
        return new Plan(other, item, forecast, stock, sales, next, overstock, turnover);
    }

    /** Days the free stock lasts at the expected demand of the coming weeks; 3,650 where it never ends. */
    public double coverDays() {
        double perWeek = forecast.perWeek();
        return perWeek <= 0 ? MOST_DAYS : Math.min(MOST_DAYS, stock.free().toDouble() / perWeek * WEEK_DAYS);
    }
}
