package io.leadline.planning;

import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.replenishment.policy.CutAlike;
import io.leadline.replenishment.policy.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * All that could be bought, as it was when it was read: money is the company's currency.
 *
 * @param basis stands for the days, rates and policy that it was made of: with another one its figures are worth nothing
 * @param day of the plans; null where no planning run is done
 * @param list asked for what a limit buys
 * @param alike what cutting every planned line alike buys
 * @param names of the items, by item and location
 * @param replaceable open proposals that nobody has worked on, which the list may put others in the place of
 * @param lists names of those whose buy lists made some of these
 * @param orders all that were open
 * @param withoutRate items in a currency without an exchange rate: what cannot be compared is not on the list
 * @param most what all that pays would cost
 * @param planned what is planned costs so much
 * @param curve what parts of {@code most} bring
 */
public record BuyListReading(
        String basis,
        @Nullable LocalDate day,
        BuyList list,
        CutAlike alike,
        List<Wish> wishes,
        Map<ItemPlace, String> names,
        List<String> replaceable,
        Set<String> lists,
        Set<String> orders,
        int withoutRate,
        double most,
        double planned,
        List<Point> curve) {

    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 1};

    public BuyListReading {
        wishes = List.copyOf(wishes);
        replaceable = List.copyOf(replaceable);
        lists = Set.copyOf(lists);
        orders = Set.copyOf(orders);
        curve = List.copyOf(curve);
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
        return at(limit, list, alike, wishes);
    }

    /** What is bought with that much money. */
    public BuyList.Bought under(double limit) {
        return better(list.under(limit), alike.under(limit));
    }

    /**
     * Lots are chosen one after the other, and do not see what an order gains as a whole, such as free freight: where all that
     * is planned, cut alike, brings more, it is that.
     */
    static BuyList.Bought better(BuyList.Bought chosen, BuyList.Bought cut) {
        return cut.gain() > chosen.gain() ? cut.bestFirst() : chosen;
    }

    private static Point at(double limit, BuyList list, CutAlike alike, List<Wish> wishes) {
        BuyList.Bought cut = alike.under(limit);
        BuyList.Bought bought = better(list.under(limit), cut);
        return new Point(limit, bought, bought.served(wishes), cut.gain(), cut.served(wishes));
    }

    /** Whether its plans are of that day. */
    public boolean isOf(LocalDate today) {
        return day != null && !day.isBefore(today);
    }

    /** Parts of what all that pays would cost. */
    static List<Point> curve(double most, BuyList list, CutAlike alike, List<Wish> wishes) {
        return most <= 0
                ? List.of()
                : DoubleStream.of(SHARES)
                        .map(share -> share * most)
                        .mapToObj(limit -> at(limit, list, alike, wishes))
                        .toList();
    }
}
