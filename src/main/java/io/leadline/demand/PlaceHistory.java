package io.leadline.demand;

import io.leadline.demand.forecast.DemandHistory;
import io.leadline.demand.forecast.ItemHistory;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.util.Arrays;
import java.util.List;

/**
 * What customers wanted of one item at one location, and what it may borrow from.
 *
 * @param listPrice what a unit is offered for; 0 where unknown
 * @param unitPrices what a unit was sold for, for each day of the demand; NaN where nothing was. Empty where no price is
 *     known, or where all are alike
 * @param untried whether it is offered there, and nothing was ever there or sold
 */
@SuppressWarnings("ArrayRecordComponent") // long series: copying them at each access would cost the nightly run
public record PlaceHistory(
        Sku sku,
        String category,
        String location,
        double listPrice,
        DemandHistory demand,
        double[] unitPrices,
        boolean untried) {

    private static final double[] NO_PRICES = {};

    /** Of an item that was there, or whose first day nobody knows. */
    public PlaceHistory(
            Sku sku, String category, String location, double listPrice, DemandHistory demand, double[] unitPrices) {
        this(sku, category, location, listPrice, demand, unitPrices, false);
    }

    /** Without prices. */
    public PlaceHistory(Sku sku, String category, String location, DemandHistory demand) {
        this(sku, category, location, 0, demand, NO_PRICES);
    }

    /** @param empty days at whose end the shelf was empty */
    public static PlaceHistory of(
            DailySales sold, String category, String location, double listPrice, List<Period> empty) {
        return new PlaceHistory(
                sold.sku(), category, location, listPrice, PastDemand.of(sold, empty), PriceLevels.unitPrices(sold));
    }

    public PlaceHistory asUntried() {
        return new PlaceHistory(sku, category, location, listPrice, demand, unitPrices, true);
    }

    public ItemHistory asItem() {
        return new ItemHistory(location + "/" + sku, category, location, listPrice, demand);
    }

    /** What was known so many days before the end. */
    public PlaceHistory before(int days) {
        int kept = demand.units().length - days;
        return new PlaceHistory(
                sku,
                category,
                location,
                listPrice,
                new DemandHistory(
                        Arrays.copyOf(demand.units(), kept), demand.lastDay().minusDays(days)),
                unitPrices.length == 0 ? unitPrices : Arrays.copyOf(unitPrices, kept));
    }

    /** As if nothing were known about prices. */
    public PlaceHistory withoutPrices() {
        return new PlaceHistory(sku, category, location, listPrice, demand, NO_PRICES, untried);
    }

    PlaceHistory with(double[] units) {
        return new PlaceHistory(
                sku, category, location, listPrice, new DemandHistory(units, demand.lastDay()), unitPrices, untried);
    }
}
