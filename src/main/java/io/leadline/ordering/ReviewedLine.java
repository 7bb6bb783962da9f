package io.leadline.ordering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer to one line means, and what can be done about it.
 *
 * @param asIs what is missing if it is taken; empty where nothing is planned that would tell
 * @param until what is ordered next can be there then: as long the units count that do not come at all
 * @param ask what would spare the company most of it, to begin a counter-offer with
 * @param ways taking it first, then the cheapest
 * @param best the cheapest that needs nobody's consent and does not leave the line out; null where there is none, or nobody
 *     knows what taking it costs
 */
public record ReviewedLine(
        OrderLine line,
        LineAnswer said,
        Optional<Consequences.Consequence> asIs,
        LocalDate until,
        Review.Offer ask,
        List<ReviewWay> ways,
        @Nullable ReviewWay best) {

    public ReviewedLine {
        ways = List.copyOf(ways);
    }

    /** What it costs to take what was said. */
    public ReviewWay taken() {
        return ways.getFirst();
    }
}
