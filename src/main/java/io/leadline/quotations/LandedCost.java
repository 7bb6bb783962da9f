package io.leadline.quotations;

import io.leadline.catalog.Freight;
import io.leadline.catalog.Incoterm;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.policy.ForcedStock;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of a quotation costs the company until it lies on the shelf, in the company's currency:
 *
 * <pre>
 *   price     unit price of one order, at the rate of the day
 *   freight   of one order / its units; unknown where nobody said what a delivery costs
 *   way       h · price · L / 365: the money tied while the goods are on their way, for the quoted lead time L
 *   stock     of a yearly quantity D in orders of Q: h · price · (Q / 2) / D, half of an order lies on average;
 *             once: h · price · s · T / wanted, for the s units that minimum and multiple force beyond the wanted, which
 *             lie T years on average: half of the time in which they sell, a whole year where no pace is known
 * </pre>
 *
 * <p>with h, the cost of holding stock for a year as a share of its value, from the plan policy. One order of a yearly quantity
 * is a twelfth of it, or what minimum and multiple make of that. Of duty nothing is known: that it may come on top is said.
 *
 * @param order what one order asks for
 * @param freight null where it is not known
 * @param dutyUnknown whether goods cross a border, and nobody has agreed that their supplier pays what that costs
 */
public record LandedCost(
        Quantity order, double price, @Nullable Double freight, double way, double stock, boolean dutyUnknown) {

    private static final double DAYS_OF_YEAR = 365;
    private static final int ORDERS_OF_YEAR = 12;

    /** The supplier bears the main freight. */
    private static final Set<Incoterm> DELIVERED =
            Set.of(Incoterm.CPT, Incoterm.CIP, Incoterm.CFR, Incoterm.CIF, Incoterm.DAP, Incoterm.DPU, Incoterm.DDP);

    /**
     * What holds for the item and the place.
     *
     * @param holdingRatePerYear share of its value that a unit costs in a year
     * @param unitsPerDay how fast it sells there; empty where nobody knows
     * @param weightKg of a unit; 0 where unknown
     * @param volumeL of a unit; 0 where unknown
     */
    public record Facts(
            double holdingRatePerYear, OptionalDouble unitsPerDay, double weightKg, double volumeL, String country) {}

    /**
     * @param worth what a unit of the quoted currency is worth in the company's
     * @param freightWorth the same of the supplier's own currency, which its freight is in; empty where no rate is known
     */
    static LandedCost of(
            Wanted wanted, Quoted quoted, double worth, OptionalDouble freightWorth, Supplier supplier, Facts facts) {
        Terms terms = quoted.terms(supplier.id(), 1);
        Quantity order = order(wanted, quoted);
        double quotedPrice = terms.unitPrice(order).amount().doubleValue();
        double price = quotedPrice * worth;
        double held = facts.holdingRatePerYear() * price;
        return new LandedCost(
                order,
                price,
                freight(order, price, freightWorth, supplier, facts),
                held * quoted.leadTimeDays() / DAYS_OF_YEAR,
                held * stockYears(wanted, order, facts),
                !supplier.country().equals(facts.country()) && supplier.trade().word() != Incoterm.DDP);
    }

    /** What one order would ask for. */
    static Quantity order(Wanted wanted, Quoted quoted) {
        BigDecimal least = wanted.yearly()
                ? wanted.quantity().value().divide(BigDecimal.valueOf(ORDERS_OF_YEAR), 6, RoundingMode.CEILING)
                : wanted.quantity().value();
        BigDecimal multiple = quoted.orderMultiple().value();
        return new Quantity(least.max(quoted.moq().value())
                .divide(multiple, 0, RoundingMode.CEILING)
                .multiply(multiple));
    }

    /** Years that stock lies for each unit that is wanted. */
    private static double stockYears(Wanted wanted, Quantity order, Facts facts) {
        double units = wanted.quantity().toDouble();
        if (wanted.yearly()) {
            return order.toDouble() / 2 / units;
        }
        double surplus = Math.max(0, order.toDouble() - units);
        return surplus * ForcedStock.years(surplus, facts.unitsPerDay()) / units;
    }

    private static @Nullable Double freight(
            Quantity order, double price, OptionalDouble freightWorth, Supplier supplier, Facts facts) {
        Incoterm word = supplier.trade().word();
        if (word != null && DELIVERED.contains(word)) {
            return 0.0;
        }
        Freight freight = supplier.freight();
        if (freight.cost().amount().signum() == 0 || freightWorth.isEmpty()) {
            return null;
        }
        double units = order.toDouble();
        double worth = freightWorth.getAsDouble();
        double freeFrom = freight.freeFrom().amount().doubleValue() * worth;
        if (freeFrom > 0 && price * units >= freeFrom) {
            return 0.0;
        }
        double cost = freight.cost().amount().doubleValue() * worth;
        double containers = freight.inContainers()
                ? Math.max(1, Math.ceil(freight.containers(facts.weightKg() * units, facts.volumeL() * units)))
                : 1;
        return cost * containers / units;
    }

    /** All that is known of it. */
    public double perUnit() {
        return price + (freight == null ? 0 : freight) + way + stock;
    }

    /** Of all that is wanted. */
    public double total(Wanted wanted) {
        return perUnit() * wanted.quantity().toDouble();
    }
}
