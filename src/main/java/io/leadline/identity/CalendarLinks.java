package io.leadline.identity;

import java.util.Optional;

/** Secret addresses by which calendars read their owners’ dates, one for each person. */
public interface CalendarLinks {

    /**
     * A new one takes the place of an older one, which opens nothing any more.
     *
     * @return the token; only its hash is stored, so that it cannot be shown again
     */
    String issue(String userId);

    /** Nobody reads the person’s dates by an address any more. */
    void revoke(String userId);

    /** Whether there is one. */
    boolean isIssued(String userId);

    /** Whose dates the token opens; empty for one that is unknown, replaced or taken back, and for who may not sign in. */
    Optional<User> resolve(String token);
}
