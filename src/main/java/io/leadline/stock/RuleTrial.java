package io.leadline.stock;

import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import java.util.List;

/**
 * What other rules would have done with the sales of some days.
 *
 * @param items that were tried
 * @param more items that sold too and were not, because they sold less
 * @param unknown units that were sold on days of which nobody knows what lay there
 */
public record RuleTrial(Period days, int items, int more, Quantity unknown, List<OfChannel> channels) {

    /**
     * @param sold as it was
     * @param refused of that, by the other rules
     * @param refusedNow of that, by the rules as they are
     * @param ahead what would have been pre-ordered on days on which nothing lay there
     */
    public record OfChannel(
            String channel, Quantity sold, Quantity refused, Quantity refusedNow, PreOrderReplay.Result ahead) {

        /** What would have stayed sold. */
        public Quantity kept() {
            return sold.minus(refused);
        }
    }

    public RuleTrial {
        channels = List.copyOf(channels);
    }
}
