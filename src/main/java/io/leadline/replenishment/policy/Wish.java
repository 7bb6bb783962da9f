package io.leadline.replenishment.policy;

import io.leadline.replenishment.ItemPlace;
import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * What an order of an item would bring, and what it may be.
 *
 * <p>Until the goods of the next order are here, demand follows a gamma law with mean m and scale θ; of y units that are there
 * or come in time, E[min(D, y)] = m − E[(D−y)⁺] are served. An order of x raises that to y + x. So
 *
 * <pre>gain(x) = margin · (E[(D−y)⁺] − E[(D−y−x)⁺]) − holding · x − cost of the line</pre>
 *
 * with the margin and holding at the price of so large an order: a price break is worth something on what is sold, not on what
 * lies.
 *
 * @param order whose minimum value and freight it shares: supplier and location
 * @param price of a unit in the smallest order
 * @param margin of a unit that is sold
 * @param holding of a unit of that price until the next order's goods are here
 * @param line cost of placing and receiving it
 * @param covered y: free stock and what comes in time, and the demand that is lost before an order of today is here
 * @param lostBefore of these, the demand that is lost before an order of today is here
 * @param mean m
 * @param scale θ
 * @param least units that may be ordered, a whole number of multiples
 * @param most units that may be ordered
 * @param breaks lower prices of larger orders, from the smallest up
 */
public record Wish(
        ItemPlace place,
        String order,
        double price,
        double margin,
        double holding,
        double line,
        double covered,
        double lostBefore,
        double mean,
        double scale,
        double least,
        double multiple,
        double most,
        List<Break> breaks) {

    /** Every unit of an order of so many units or more costs as much. */
    public record Break(double from, double price) {}

    public Wish {
        breaks = List.copyOf(breaks);
    }

    /** One whose price is the same for every order. */
    public Wish(
            ItemPlace place,
            String order,
            double price,
            double margin,
            double holding,
            double line,
            double covered,
            double lostBefore,
            double mean,
            double scale,
            double least,
            double multiple,
            double most) {
        this(
                place,
                order,
                price,
                margin,
                holding,
                line,
                covered,
                lostBefore,
                mean,
                scale,
                least,
                multiple,
                most,
                List.of());
    }

    /** Of a unit, where so many are ordered. */
    double priceOf(double units) {
        double paid = price;
        for (Break each : breaks) {
            paid = each.from() <= units + 1e-9 ? each.price() : paid;
        }
        return paid;
    }

    double cost(double units) {
        return units * priceOf(units);
    }

    /** Margin that so many units are expected to bring, less what they cost besides their price. */
    double gain(double units) {
        return gain(units, shortWithout());
    }

    /** The same, where what is short without an order is known. */
    double gain(double units, double shortWithout) {
        double paid = priceOf(units);
        double served = shortWithout - beyond(covered + units);
        return (margin + price - paid) * served - holding * paid / price * units - line;
    }

    /** Units expected to be short where nothing is ordered. */
    double shortWithout() {
        return beyond(covered);
    }

    /** Units served until the next order's goods are here, with so many ordered. */
    double served(double units) {
        return mean - beyond(covered + units) - Math.max(0, lostBefore);
    }

    private double beyond(double level) {
        if (level <= 0) {
            return mean - level;
        }
        if (mean <= 1e-9) {
            return 0;
        }
        double shape = mean / scale;
        double x = level / scale;
        double tail = RegularizedGamma.Q.value(shape, x);
        return mean * (tail + RegularizedGamma.P.derivative(shape, x) * x / shape) - level * tail;
    }
}
