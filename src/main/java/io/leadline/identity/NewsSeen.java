package io.leadline.identity;

import java.time.Instant;
import java.util.Optional;

/** Until when each person has looked at the news; with the account, so that it is the same in every browser. */
public interface NewsSeen {

    /** Empty where the person has never looked. */
    Optional<Instant> of(String userId);

    /** The latest look counts, whichever of a person's windows it comes from. */
    void keep(String userId, Instant until);
}
