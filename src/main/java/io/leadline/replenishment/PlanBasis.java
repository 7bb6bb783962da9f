package io.leadline.replenishment;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Location;
import io.leadline.catalog.Supplier;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.Promotion;
import io.leadline.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What all items of a plan have in common.
 *
 * @param today the day the plan is made for
 * @param historyFrom the first day of the sales history
 * @param historyTo the last day whose sales are known; today, the day before, or earlier where sales come late
 * @param channelsAt the channels that sell from a location
 * @param bounds where the ABC classes end
 * @param demand what all items teach about the demand of each, and the calendar
 * @param promotions that run or are to come
 * @param shelfLitres litres that one item may take up at a location; missing where there is no limit
 * @param worth what a unit of a currency is worth in the company's; missing where no exchange rate is known
 */
public record PlanBasis(
        LocalDate today,
        LocalDate historyFrom,
        LocalDate historyTo,
        Map<String, List<Channel>> channelsAt,
        Map<String, Supplier> suppliers,
        LeadTimes leadTimes,
        DemandClasses.Bounds bounds,
        PlanSettings settings,
        LearnedDemand demand,
        List<Promotion> promotions,
        Map<String, Double> shelfLitres,
        Map<String, Double> worth) {

    /** Days to forecast: the longest lead time and review that are planned for, and the longest cover. */
    public static final int HORIZON_DAYS = 182;

    /** Days that stock usually has to last, over which quantiles of demand are corrected. */
    public static final int PROTECTION_DAYS = 28;

    /** Money in the company's currency, to be compared; as it is where no exchange rate is known. */
    public double value(Money money) {
        return value(money, worth);
    }

    /** An amount of a currency in the company's; as it is where no exchange rate is known. */
    public double toCompany(double amount, String currency) {
        return amount * worth.getOrDefault(currency, 1.0);
    }

    /** An amount in the company's currency in another; as it is where no exchange rate is known. */
    public double fromCompany(double amount, String currency) {
        return amount / worth.getOrDefault(currency, 1.0);
    }

    /** The same by other rates. */
    public static double value(Money money, Map<String, Double> worth) {
        return money.amount().doubleValue() * worth.getOrDefault(money.currency(), 1.0);
    }

    public static Map<String, Double> shelves(List<Location> locations) {
        return locations.stream()
                .filter(location -> location.shelfL() > 0)
                .collect(Collectors.toMap(Location::id, Location::shelfL));
    }

    public static Map<String, List<Channel>> channelsAt(List<Channel> channels) {
        return channels.stream().collect(Collectors.groupingBy(Channel::servedFrom));
    }
}
