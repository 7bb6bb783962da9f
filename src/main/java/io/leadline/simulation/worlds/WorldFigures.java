package io.leadline.simulation.worlds;

import java.util.List;

/**
 * What a rule came to in a world, by item.
 *
 * @param items in the world's order
 */
public record WorldFigures(List<OfItem> items) {

    /**
     * Of one item, over the measured days. Money is in the company's currency.
     *
     * @param demanded units
     * @param served units, from stock on the day they were asked for
     * @param cycles orders that came in
     * @param cleanCycles of these, those before which the shelf had not run empty since the order before
     * @param averageStock value on the shelf on an average day
     * @param holding cost
     * @param ordering cost
     * @param prices paid above the least that its units could be bought for, so that no cost is below zero
     * @param lostMargin of units that could not be served
     * @param spoilt value of units past their shelf life
     * @param leftOver half the value of what is there or coming at the end and will not be sold within a year
     */
    public record OfItem(
            double demanded,
            double served,
            int cycles,
            int cleanCycles,
            double averageStock,
            double holding,
            double ordering,
            double prices,
            double lostMargin,
            double spoilt,
            double leftOver) {

        public static final OfItem NONE = new OfItem(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        public OfItem plus(OfItem other) {
            return new OfItem(
                    demanded + other.demanded,
                    served + other.served,
                    cycles + other.cycles,
                    cleanCycles + other.cleanCycles,
                    averageStock + other.averageStock,
                    holding + other.holding,
                    ordering + other.ordering,
                    prices + other.prices,
                    lostMargin + other.lostMargin,
                    spoilt + other.spoilt,
                    leftOver + other.leftOver);
        }

        /** Everything that a rule can do something about. */
        public double cost() {
            return holding + ordering + prices + lostMargin + spoilt + leftOver;
        }

        /** NaN where nothing was asked for. */
        public double fillRate() {
            return served / demanded;
        }

        /** NaN where nothing came in. */
        public double cycleService() {
            return cycles == 0 ? Double.NaN : (double) cleanCycles / cycles;
        }
    }

    public WorldFigures {
        items = List.copyOf(items);
    }

    public OfItem all() {
        return items.stream().reduce(OfItem.NONE, OfItem::plus);
    }

    public double cost() {
        return all().cost();
    }
}
