package io.leadline.replenishment;

/**
 * What the company pays for keeping and getting goods; the same for every policy of a comparison.
 *
 * @param holdingPerYear share of the stock's value
 * @param perOrderLine money for placing and receiving one line
 * @param shippingPerKg money for each kilogram ordered
 * @param handlingPerUnit money for each unit ordered: unpacking, checking, putting away
 */
public record CostRates(double holdingPerYear, double perOrderLine, double shippingPerKg, double handlingPerUnit) {

    public CostRates {
        if (!(holdingPerYear >= 0) || !(perOrderLine >= 0) || !(shippingPerKg >= 0) || !(handlingPerUnit >= 0)) {
            throw new IllegalArgumentException("Costs are zero or more, not " + holdingPerYear + ", " + perOrderLine
                    + ", " + shippingPerKg + ", " + handlingPerUnit);
        }
    }
}
