package io.leadline.scorecard;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it came to what became of a line, as far as Leadline saw it itself; files tell nothing of it.
 *
 * @param requestedOn the day that the company asked for when it was agreed
 * @param lastPromisedOn the promise in force at the end; null where nobody has promised a day
 * @param moves how often the supplier moved its day after both sides had agreed
 * @param answerHours working time of the supplier from the first asking to its first answer; null where it did not answer
 * @param askedPrice of a unit, before the supplier answered
 * @param damaged units that came and cannot be used
 */
public record Conduct(
        LocalDate requestedOn,
        @Nullable LocalDate lastPromisedOn,
        int moves,
        @Nullable Integer answerHours,
        Money askedPrice,
        Quantity damaged,
        Notice notice) {

    /** What the supplier told of the shipment before it came. */
    public enum Notice {
        /** Nothing came, or nobody knows. */
        UNKNOWN,
        /** It came and nobody had told of it. */
        MISSING,
        /** Told of on the day on which it came, or later. */
        LATE,
        /** Other units came than it told of. */
        WRONG,
        RIGHT
    }
}
