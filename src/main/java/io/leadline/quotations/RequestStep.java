package io.leadline.quotations;

import io.leadline.shared.Bounds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person of the company did with a request for quotation, or what happened to it.
 *
 * @param parts who would get what; empty where it is about none
 * @param until the deadline that is given; null where none is
 * @param words of who did it; empty where there were none
 * @param by id of the user; empty where nobody did it
 */
public record RequestStep(
        Kind kind,
        List<Award.Part> parts,
        @Nullable Instant until,
        String words,
        String by,
        String byName,
        Instant at) {

    /** What it was. */
    public enum Kind {
        EXTENDED,
        CLOSED_EARLY,
        CLOSED,
        AWARDED,
        APPROVED,
        /** The rules asked for nobody beside the buyer. */
        APPROVED_BY_RULE,
        REFUSED,
        ENDED,
        WITHDRAWN
    }

    public RequestStep {
        parts = List.copyOf(parts);
        Bounds.NOTE.require("What is said about a request for quotation", words);
    }
}
