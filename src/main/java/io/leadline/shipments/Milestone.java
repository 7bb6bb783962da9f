package io.leadline.shipments;

import io.leadline.shared.Bounds;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point of a shipment's way and when it is passed, as somebody says who carries it or sees it pass.
 *
 * @param reason why it is estimated otherwise than before; null where nobody says
 */
public record Milestone(
        Kind kind, Sort sort, LocalDate on, @Nullable Reason reason) {

    /** In the order in which they are passed; the words are those of carriers. */
    public enum Kind {
        PICKED_UP,
        DEPARTED,
        ARRIVED_AT_PORT,
        CLEARED,
        OUT_FOR_DELIVERY,
        DELIVERED
    }

    /** What a day of a milestone is. */
    public enum Sort {
        PLANNED,
        ESTIMATED,
        ACTUAL
    }

    /** Why something is later, or sooner. */
    public enum Reason {
        WEATHER,
        CONGESTION,
        CUSTOMS,
        DOCUMENTS,
        EQUIPMENT,
        LABOUR,
        OTHER
    }

    /** What cannot be so, whatever was said before; a place may be a day ahead of the company's. */
    Optional<ShipmentResult.Why> fault(LocalDate today) {
        boolean right = sort == Sort.ACTUAL
                ? Bounds.DATE.fault(on).isEmpty() && !on.isAfter(today.plusDays(1))
                : Bounds.ahead(today).fault(on).isEmpty();
        return right ? Optional.empty() : Optional.of(ShipmentResult.Why.DAY_WRONG);
    }

    /** Whether it says when the goods will be here. */
    boolean tellsArrival() {
        return kind == Kind.DELIVERED;
    }
}
