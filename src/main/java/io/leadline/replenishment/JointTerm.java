package io.leadline.replenishment;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;

/** What changes the quantity of an item because it is ordered together with others of its supplier. */
public sealed interface JointTerm extends Term {

    /** What is ordered early to fill the order up to the supplier's minimum value. */
    record FillUp(Quantity amount, Money minOrderValue, long daysToReorder) implements JointTerm {}

    /** What raises the order to the supplier's minimum value. */
    record MinimumOrderValue(Quantity amount, Money minOrderValue) implements JointTerm {}

    /** What is needed and waits, because the order stays below the supplier's minimum value. */
    record Waits(Quantity amount, Money minOrderValue) implements JointTerm {}

    /**
     * What is needed and waits, because the supplier's minimum value would buy more than can be sold.
     *
     * @param most units that can be sold within the shelf life, before the end of the sale, and so on
     * @param lost margin that waiting until the next plan loses
     */
    record WaitsUnsold(Quantity amount, Money minOrderValue, double most, Money lost) implements JointTerm {}

    /**
     * What is ordered early so that the supplier bears the freight.
     *
     * @param saved freight of the whole delivery
     * @param holding of all that is ordered early for it
     */
    record FreeFreight(Quantity amount, Money freeFrom, Money saved, Money holding, long daysToReorder)
            implements JointTerm {}

    /**
     * What is ordered early because a container would go partly empty.
     *
     * @param sharePercent of the container that it fills
     */
    record Container(Quantity amount, double sharePercent, Money saved, Money holding, long daysToReorder)
            implements JointTerm {}
}
