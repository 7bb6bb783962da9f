package io.leadline.stock;

import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.util.Optional;

/**
 * Goods of a shelf that only one channel may promise until a moment, such as those of a pop-up. What it sells of them is no more
 * set aside; what is left is everybody's again at the end.
 *
 * @param id given once; the same is set aside once
 * @param quantity that the channel has not sold yet
 * @param saved who did it
 */
public record SetAside(
        String id, String channel, String location, Sku sku, Quantity quantity, Instant until, SavedBy saved) {

    public SetAside {
        if (id.isBlank() || channel.isBlank() || !quantity.isPositive()) {
            throw new IllegalArgumentException(
                    "Nothing is set aside as '" + id + "' for '" + channel + "': " + quantity);
        }
    }

    public boolean overAt(Instant now) {
        return !now.isBefore(until);
    }

    /** Empty where nothing is left. */
    public Optional<SetAside> less(Quantity sold) {
        Quantity left = quantity.minus(sold);
        return left.isPositive()
                ? Optional.of(new SetAside(id, channel, location, sku, left, until, saved))
                : Optional.empty();
    }
}
