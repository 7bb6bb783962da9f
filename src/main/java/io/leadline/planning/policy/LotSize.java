package io.leadline.planning.policy;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.planning.model.EoqDiscounts;
import io.leadline.planning.model.PriceSchedule;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;

/** The economic lot under one supplier's price breaks, minimum and multiple. */
final class LotSize {

    private LotSize() {}

    /**
     * @param unitsPerYear expected demand
     * @param atLeast units that are needed in any case
     * @param atMost units beyond which stock would lie too long; the supplier's minimum goes before it
     * @return the cheapest orderable quantity
     */
    static Quantity of(
            Terms terms,
            double unitsPerYear,
            double atLeast,
            double atMost,
            double orderCost,
            double holdingRatePerYear) {
        double multiple = terms.orderMultiple().toDouble();
        double minimum = Math.max(atLeast, terms.moq().toDouble());
        double best = EoqDiscounts.allUnits(
                        orderCost, holdingRatePerYear, unitsPerYear, schedule(terms), minimum, multiple)
                .quantity();
        double allowed = Math.max(Math.ceil(minimum / multiple - 1e-9), Math.floor(atMost / multiple)) * multiple;
        long lots = Math.round(Math.min(best, allowed) / multiple);
        return new Quantity(terms.orderMultiple().value().multiply(BigDecimal.valueOf(lots)));
    }

    private static PriceSchedule schedule(Terms terms) {
        int n = terms.priceBreaks().size();
        double[] from = new double[n];
        double[] unitCost = new double[n];
        for (int i = 0; i < n; i++) {
            PriceBreak priceBreak = terms.priceBreaks().get(i);
            from[i] = i == 0 ? 0 : priceBreak.from().toDouble();
            unitCost[i] = Math.max(priceBreak.unitPrice().amount().doubleValue(), 1e-6);
        }
        return new PriceSchedule(from, unitCost);
    }
}
