package io.leadline.planning;

import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.replenishment.policy.CutAlike;
import io.leadline.replenishment.policy.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * All that could be bought, as it was when it was read: money is the company's currency.
 *
 * @param mark stands for the plans and open orders that it was made of: another mark says that something changed
 * @param day of the plans
 * @param list asked for what a limit buys
 * @param alike what cutting every planned line alike buys
 * @param names of the items, by item and location
 * @param replaceable open proposals that nobody has worked on, which the list may put others in the place of
 * @param withoutRate items in a currency without an exchange rate: what cannot be compared is not on the list
 * @param most what all that pays would cost
 */
public record BuyListReading(
        String mark,
        LocalDate day,
        BuyList list,
        CutAlike alike,
        List<Wish> wishes,
        Map<ItemPlace, String> names,
        List<String> replaceable,
        int withoutRate,
        double most) {

    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 1};

    public BuyListReading {
        wishes = List.copyOf(wishes);
        replaceable = List.copyOf(replaceable);
    }

    /**
     * What a limit brings.
     *
     * @param served share of the demand until the next order's goods are here
     * @param alike the margin where every planned line is cut alike
     * @param alikeServed the demand served by that
     */
    public record Point(double limit, BuyList.Bought bought, double served, double alike, double alikeServed) {

        /** How much more margin than cutting alike, as a share of that; NaN where that brings nothing. */
        public double ahead() {
            return alike > 0 ? bought.gain() / alike - 1 : Double.NaN;
        }
    }

    public Point at(double limit) {
        BuyList.Bought bought = list.under(limit);
        BuyList.Bought cut = alike.under(limit);
        return new Point(limit, bought, bought.served(wishes), cut.gain(), cut.served(wishes));
    }

    /** What is planned costs so much. */
    public double planned() {
        return alike.under(Double.MAX_VALUE).spent();
    }

    /** Parts of what all that pays would cost. */
    public List<Point> curve() {
        return most <= 0
                ? List.of()
                : DoubleStream.of(SHARES)
                        .map(share -> share * most)
                        .mapToObj(this::at)
                        .toList();
    }
}
