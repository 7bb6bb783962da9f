package io.leadline.disruptions;

import io.leadline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a disruption touches, reckoned before anybody looks: counts and sums over all lines, and the first of each kind.
 *
 * @param outBefore items that run out before their goods come, at one location at least
 * @param covered items that last everywhere
 * @param unpriced lines of which nobody knows what is lost, because a price or a rate is missing
 * @param waiting margin that is lost, and what is paid more, if nothing is done
 * @param planLost margin that is lost all the same if all is done that is chosen
 * @param planExtra what that costs more
 * @param weeks from the present one on
 */
public record Ripple(
        Instant asOf,
        int orders,
        int lines,
        int items,
        int outBefore,
        int covered,
        int unpriced,
        Money waiting,
        Money planLost,
        Money planExtra,
        List<Part> dearest,
        List<Part> locations,
        List<Part> channels,
        List<Touched> promotions,
        List<Stockout> stockouts,
        List<Week> weeks) {

    public Ripple {
        dearest = List.copyOf(dearest);
        locations = List.copyOf(locations);
        channels = List.copyOf(channels);
        promotions = List.copyOf(promotions);
        stockouts = List.copyOf(stockouts);
        weeks = List.copyOf(weeks);
    }

    /** An order, a location or a channel, with how many items of it are touched and what is lost there. */
    public record Part(String id, String name, int items, Money lost) {}

    /** A promotion of items that run out while it runs. */
    public record Touched(String name, LocalDate from, LocalDate to, int items) {}

    /** When an item runs out first, and where. */
    public record Stockout(String sku, String name, String location, LocalDate on) {}

    /** What is lost in a week that begins on a Monday. */
    public record Week(LocalDate from, double waiting, double plan) {}

    public @Nullable LocalDate firstStockout() {
        return stockouts.isEmpty() ? null : stockouts.getFirst().on();
    }

    /** What all that is chosen is better by than to wait, after what it costs. */
    public Money better() {
        return waiting.minus(planLost).minus(planExtra);
    }
}
