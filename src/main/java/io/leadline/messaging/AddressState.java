package io.leadline.messaging;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known against a mail address: the last mail to it came back, or its owner's mail program answers that nobody is
 * there.
 *
 * @param until the last day away; null where it is not known, and for an address that is dead
 * @param words of the mail server or of the answer
 */
public record AddressState(
        String address, Kind kind, Instant since, @Nullable LocalDate until, String words) {

    /** What is the matter. */
    public enum Kind {
        CAME_BACK,
        AWAY
    }
}
