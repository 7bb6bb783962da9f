package io.leadline.simulation.flight;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.CostRates;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.Sku;
import io.leadline.simulation.actors.Goods;
import io.leadline.simulation.worlds.World;
import io.leadline.simulation.worlds.WorldItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a flight cost, by the bench's own arithmetic, so that it can be held against the clairvoyant's course through the
 * same world.
 *
 * @param holding of what lay on the shelves
 * @param ordering for each line that was released
 * @param prices paid above the least that its units could be bought for
 * @param lostMargin of units that could not be served
 * @param leftOver half the value of what will not be sold within a year
 */
public record Costs(double holding, double ordering, double prices, double lostMargin, double leftOver) {

    /** Those of the company whatever policy it plans by: two policies are held against one measure. */
    static final CostRates RATES =
            new CostRates(PlanSettings.DEFAULT.holdingRatePerYear(), PlanSettings.DEFAULT.orderCost(), 0, 0);

    private static final int YEAR_DAYS = 365;

    public double sum() {
        return holding + ordering + prices + lostMargin + leftOver;
    }

    static Costs of(World world, Logbook book, List<PurchaseOrder> orders, Goods goods, CostRates rates) {
        double holding = book.pages().values().stream()
                .mapToDouble(page -> holding(page, rates))
                .sum();
        Map<Sku, WorldItem> items = new HashMap<>();
        world.items().forEach(item -> items.putIfAbsent(item.item().sku(), item));
        Map<Sku, Double> coming = new HashMap<>();
        int lines = 0;
        double prices = 0;
        for (PurchaseOrder order : orders) {
            if (order.talk().sentAt() == null) {
                continue;
            }
            for (OrderLine line : order.lines()) {
                WorldItem item = items.get(line.sku());
                if (item != null) {
                    lines++;
                    double paid = world.value(line.unitPrice()) - world.cheapest(item);
                    prices += Math.max(0, paid) * line.received().toDouble();
                    double open = order.state().isFinal() ? 0 : line.open().toDouble();
                    coming.merge(line.sku(), open, Double::sum);
                }
            }
        }
        double leftOver = 0;
        for (int i = 0; i < world.items().size(); i++) {
            WorldItem item = world.items().get(i);
            double position = goods.onShelf(item.place())
                    + coming.getOrDefault(item.item().sku(), 0.0);
            leftOver += world.leftOver(i, position);
        }
        return new Costs(holding, lines * rates.perOrderLine(), prices, book.lostMargin(), leftOver);
    }

    /**
     * What one day adds while it is lived. What was dearer and what will be left over is known only in the sum.
     *
     * @param linesSent order lines that went to suppliers on it
     */
    static double ofDay(Logbook.Page page, double linesSent, CostRates rates) {
        return holding(page, rates) + linesSent * rates.perOrderLine() + page.lostMargin;
    }

    private static double holding(Logbook.Page page, CostRates rates) {
        return page.stockValue * rates.holdingPerYear() / YEAR_DAYS;
    }
}
