package io.leadline.simulation.worlds;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Closure;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.Location;
import io.leadline.catalog.Supplier;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.Promotion;
import io.leadline.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A company whose truth is known.
 *
 * @param name a word or two, such as {@code sharp-seasons}
 * @param first day of its history; days are counted from it
 * @param historyDays days of sales that are known when the rules take over
 * @param days all days, those that are lived through and some for looking ahead included
 * @param warmUpDays lived through before anything is measured
 * @param measuredDays lived through and measured
 * @param outside what others know of each day, as it comes
 * @param gapsInShelves whether shelves were empty now and then in the history
 */
public record World(
        String name,
        LocalDate first,
        int historyDays,
        int days,
        int warmUpDays,
        int measuredDays,
        List<WorldItem> items,
        Map<String, Supplier> suppliers,
        List<Location> locations,
        List<Channel> channels,
        List<Promotion> promotions,
        ClosedDays closed,
        List<ExchangeRate> rates,
        List<OutsideValue> outside,
        boolean gapsInShelves) {

    /** Usual days lived through before anything is measured, for the opening stock to wear off. */
    public static final int WARM_UP_DAYS = 56;

    /** Usual days that are measured: every season once. */
    public static final int MEASURED_DAYS = 364;

    /** Days after the last measured one over which goods left over may still be sold. */
    public static final int SELL_OFF_DAYS = 365;

    private static final double LEFT_OVER_LOSS = 0.5;

    public World {
        items = List.copyOf(items);
        suppliers = Map.copyOf(suppliers);
        locations = List.copyOf(locations);
        channels = List.copyOf(channels);
        promotions = List.copyOf(promotions);
        rates = List.copyOf(rates);
        outside = List.copyOf(outside);
    }

    /** The same, lived through for another time, all of which is measured. */
    public World measured(int forDays) {
        return new World(
                name,
                first,
                historyDays,
                days,
                0,
                forDays,
                items,
                suppliers,
                locations,
                channels,
                promotions,
                closed,
                rates,
                outside,
                gapsInShelves);
    }

    /** Nobody tells it from outside. */
    public World withoutSeries() {
        return new World(
                name,
                first,
                historyDays,
                days,
                warmUpDays,
                measuredDays,
                items,
                suppliers,
                locations,
                channels,
                promotions,
                closed,
                rates,
                List.of(),
                gapsInShelves);
    }

    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    public int dayOf(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, date));
    }

    public int measuredFrom() {
        return historyDays + warmUpDays;
    }

    /** The day after the last measured one. */
    public int end() {
        return measuredFrom() + measuredDays;
    }

    /** Money in the company's currency; the rates stay as they are. */
    public double value(Money money) {
        double perUnit = rates.stream()
                .filter(rate -> rate.currency().equals(money.currency()))
                .mapToDouble(rate -> rate.perCompanyCurrency().doubleValue())
                .findFirst()
                .orElse(1);
        return money.amount().doubleValue() / perUnit;
    }

    /** The least that a unit can be bought for, from whomever: what is paid above it is a cost, and it earns its price less it. */
    public double cheapest(WorldItem item) {
        return item.terms().stream()
                .flatMap(terms -> terms.priceBreaks().stream())
                .mapToDouble(from -> value(from.unitPrice()))
                .min()
                .orElseThrow();
    }

    /** The least order value that a supplier takes, in its own currency. */
    double minimum(String supplierId) {
        return Objects.requireNonNull(suppliers.get(supplierId))
                .minOrderValue()
                .amount()
                .doubleValue();
    }

    /** Whether a party, a supplier or the company, is closed. */
    boolean closed(String party, int day) {
        return closed.closed(party, day);
    }

    public List<Closure> closures() {
        return closed.closures();
    }

    /**
     * The day on which an order is here.
     *
     * @param lineFreeOn the day from which the supplier can begin with it
     */
    public int arrival(WorldItem item, int terms, int day, double units, int lineFreeOn, double uniform) {
        LeadLaw lead = item.lead().get(terms);
        String supplier = item.terms().get(terms).supplierId();
        int at = closed.after(supplier, day, lead.draw(day, uniform));
        int made = lead.unitsPerWeek() > 0 ? lineFreeOn + (int) Math.ceil(units / lead.unitsPerWeek() * 7) : 0;
        return closed.open(Closure.COMPANY, Math.max(at, made));
    }

    /** Half the value of units that are there or coming at the end, and will not be sold within a year. */
    public double leftOver(int item, double position) {
        WorldItem of = items.get(item);
        int life = of.item().shelfLifeDays();
        double sellable = of.law().meanOver(end(), end() + (double) (life > 0 ? life : SELL_OFF_DAYS));
        return Math.max(0, position - sellable) * value(of.item().unitCost()) * LEFT_OVER_LOSS;
    }

    /** Expected days from an order of today to its goods. */
    public double expectedLead(WorldItem item, int terms, int day) {
        return arrival(item, terms, day, 0, 0, 0.5) - (double) day;
    }
}
