package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;

/**
 * Which supplier delivers an item at the least expected cost.
 *
 * <pre>cost = lot · price + order cost + holding of half a lot while it lasts
 *        + holding of the safety stock for that time + margin lost before the goods arrive</pre>
 *
 * per unit of the lot; the lost margin, which is the same whatever the lot, per unit of the preferred supplier's for all. In
 * its currency, by the exchange rates. The preferred supplier is left only for an advantage of at least two percent, so that small
 * changes do not send the orders back and forth.
 */
final class SupplierChoice {

    private static final double ADVANTAGE = 0.98;

    private SupplierChoice() {}

    static Offer cheapest(Replenishment.Situation situation, PlanSettings settings) {
        Offer preferred = situation.offers().getFirst();
        if (situation.offers().size() == 1) {
            return preferred;
        }
        Quantity usual = lot(preferred, situation, settings);
        double shared = usual.toDouble();
        Offer best = preferred;
        double bestCost = costPerUnit(preferred, usual, 1, shared, situation, settings) * ADVANTAGE;
        for (Offer offer : situation.offers().subList(1, situation.offers().size())) {
            double worth = offer.worthIn(preferred);
            // Prices in another currency without an exchange rate are no numbers to compare.
            double cost = Double.isNaN(worth)
                    ? Double.POSITIVE_INFINITY
                    : costPerUnit(offer, lot(offer, situation, settings), worth, shared, situation, settings);
            if (cost < bestCost) {
                best = offer;
                bestCost = cost;
            }
        }
        return best;
    }

    /**
     * @param worth of the offer's currency in the preferred supplier's
     * @param shared units that the lost margin is spread over
     */
    private static double costPerUnit(
            Offer offer,
            Quantity lot,
            double worth,
            double shared,
            Replenishment.Situation situation,
            PlanSettings settings) {
        DemandOutlook outlook = situation.outlook();
        double units = lot.toDouble();
        double price = offer.terms().unitPrice(lot).amount().doubleValue() * worth;
        double holdingPerUnitDay = settings.holdingRatePerYear() * price / 365;
        double lastsDays = units / perDay(situation, settings);
        double safety = 1.3 * spread(outlook, offer.leadTime(), settings.reviewDays());
        Offer preferred = situation.offers().getFirst();
        double lost = lostBefore(offer.leadTime(), outlook, situation.stock())
                * preferred.fromCompany(situation.unitMargin());
        double order = preferred.fromCompany(settings.orderCost());
        return (units * price + order + (units / 2 + safety) * holdingPerUnitDay * lastsDays) / units + lost / shared;
    }

    private static Quantity lot(Offer offer, Replenishment.Situation situation, PlanSettings settings) {
        return LotSize.of(
                offer.terms(),
                perDay(situation, settings) * 365,
                1,
                situation.outlook().expectedOver(settings.maxCoverDays()),
                offer.fromCompany(settings.orderCost()),
                settings.holdingRatePerYear());
    }

    private static double perDay(Replenishment.Situation situation, PlanSettings settings) {
        return Math.max(situation.outlook().unitsPerDayOver(settings.maxCoverDays()), 1e-6);
    }

    /** Standard deviation of the demand over lead time and review; the exact quantile is not worth its time here. */
    private static double spread(DemandOutlook outlook, LeadTime leadTime, int reviewDays) {
        double days = leadTime.meanDays() + reviewDays;
        double mean = outlook.expectedOver(days);
        double perDay = outlook.unitsPerDayOver(days);
        double level = outlook.levelError() * mean;
        double surges = outlook.surges().isNone() ? 0 : outlook.surges().variance(mean);
        return Math.sqrt(outlook.noise() * mean + level * level + surges + Math.pow(perDay * leadTime.sdDays(), 2));
    }

    private static double lostBefore(LeadTime leadTime, DemandOutlook outlook, StockPosition all) {
        LocalDate arrival = outlook.from().plusDays((long) leadTime.meanDays());
        StockPosition stock = all.unpromised(arrival);
        double covered = stock.free().toDouble();
        for (ExpectedSupply supply : stock.supply()) {
            covered += supply.probableArrival().isAfter(arrival)
                    ? 0
                    : supply.quantity().toDouble();
        }
        return Math.max(0, outlook.expectedOver(leadTime.meanDays()) - Math.max(covered, 0));
    }
}
