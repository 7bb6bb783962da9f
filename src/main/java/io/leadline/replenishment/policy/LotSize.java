package io.leadline.replenishment.policy;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.model.DatedLots;
import io.leadline.replenishment.model.EoqDiscounts;
import io.leadline.replenishment.model.PriceSchedule;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** The economic lot under one supplier's price breaks, minimum and multiple. */
final class LotSize {

    /** Above this the lot of a steady demand costs noticeably more than one of the dated demand (Peterson, Silver 1979). */
    private static final double LUMPY = 0.2;

    private static final int WEEK_DAYS = 7;
    private static final double YEAR_WEEKS = 365.0 / WEEK_DAYS;

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
        return lots(terms, Math.round(Math.min(best, allowed) / multiple));
    }

    /** The least quantity that is not below and that the supplier accepts. */
    static Quantity orderable(Terms terms, double atLeast) {
        double multiple = terms.orderMultiple().toDouble();
        double minimum = Math.max(atLeast, terms.moq().toDouble());
        return lots(terms, Math.max(1, (long) Math.ceil(minimum / multiple - 1e-9)));
    }

    /** The largest whole number of multiples that is not above. */
    static Quantity atMost(Terms terms, double units) {
        return lots(terms, (long)
                Math.max(0, Math.floor(units / terms.orderMultiple().toDouble() + 1e-9)));
    }

    /**
     * A lot of a dated demand.
     *
     * @param weeks that it covers beyond what is due
     */
    record Dated(int weeks, Quantity lot) {}

    /**
     * The lot where the demand of the coming weeks is known and varies, with price breaks, minimum and multiple. Demand that
     * hardly varies is left to the economic quantity. Stock is valued at the price of what is due alone.
     *
     * @param need units due now
     * @param fromDays the days that these protect
     * @param coverDays the longest cover
     * @return empty where the economic quantity is right
     */
    static Optional<Dated> dated(
            Offer offer, DemandOutlook outlook, double need, double fromDays, double coverDays, PlanSettings settings) {
        Terms terms = offer.terms();
        double[] weeks = weeks(outlook, need, fromDays, coverDays);
        if (!lumpy(weeks)) {
            return Optional.empty();
        }
        double alone = terms.unitPrice(orderable(terms, need)).amount().doubleValue();
        DatedLots lots = new DatedLots(
                weeks,
                offer.fromCompany(settings.orderCost()),
                settings.holdingRatePerYear() * alone / YEAR_WEEKS,
                schedule(terms),
                terms.moq().toDouble(),
                terms.orderMultiple().toDouble());
        Quantity lot = orderable(terms, lots.first());
        int covered = 0;
        double sum = weeks[0];
        while (covered + 1 < weeks.length && sum + weeks[covered + 1] <= lot.toDouble() + 1e-9) {
            sum += weeks[++covered];
        }
        return Optional.of(new Dated(covered, lot));
    }

    /** What is due now, and the demand of each week after the protected time. */
    private static double[] weeks(DemandOutlook outlook, double need, double fromDays, double coverDays) {
        double[] weeks = new double[1 + (int) Math.max(0, coverDays / WEEK_DAYS)];
        weeks[0] = need;
        double before = outlook.expectedOver(fromDays);
        for (int w = 1; w < weeks.length; w++) {
            double until = outlook.expectedOver(fromDays + w * WEEK_DAYS);
            weeks[w] = until - before;
            before = until;
        }
        return weeks;
    }

    /** Variance of the weekly demand over its squared mean; what is due now is no week. */
    private static boolean lumpy(double[] weeks) {
        double sum = 0;
        double squares = 0;
        for (int w = 1; w < weeks.length; w++) {
            sum += weeks[w];
            squares += weeks[w] * weeks[w];
        }
        int n = weeks.length - 1;
        return n > 1 && sum > 0 && n * squares / (sum * sum) - 1 > LUMPY;
    }

    private static Quantity lots(Terms terms, long count) {
        return new Quantity(terms.orderMultiple().value().multiply(BigDecimal.valueOf(count)));
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
