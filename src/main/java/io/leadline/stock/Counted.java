package io.leadline.stock;

import io.leadline.shared.Saved;
import java.util.List;

/**
 * What became of counts.
 *
 * @param saved how many were new, corrected and known; the outdated ones are in none of them
 * @param outdated those that are older than a count already booked
 */
public record Counted(Saved saved, List<StockCount> outdated) {

    public Counted {
        outdated = List.copyOf(outdated);
    }
}
