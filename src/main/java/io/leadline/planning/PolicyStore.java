package io.leadline.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the versions of the plan policy are kept, and what was measured while each was active. */
public interface PolicyStore {

    /** The one with the highest number; empty while nothing was adopted. */
    Optional<PolicyVersion> newest();

    Optional<PolicyVersion> version(int number);

    /** Newest first. */
    List<PolicyVersion> versions(int limit);

    Optional<PolicyVersion> ofChange(String change);

    /** @return false if the number or the change has a version already */
    boolean add(PolicyVersion version);

    /** Keeps what a day came to: the last word counts, but for the lines, where the most does, because a second run orders none. */
    void measured(PolicyDay day);

    /** What was measured under a version, oldest first; from a day on. */
    List<PolicyDay> days(int version, LocalDate from, int limit);

    /** What was measured under whatever version, the latest first. */
    List<PolicyDay> latest(int limit);
}
