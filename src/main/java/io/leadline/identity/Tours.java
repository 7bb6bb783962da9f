package io.leadline.identity;

import java.util.Optional;

/** How far each person has come in the guided tour; with the account, so that it is the same in every browser. */
public interface Tours {

    /** Empty where the person has never been offered it. */
    Optional<TourPlace> of(String userId);

    /** The last word counts, whichever of a person's windows it comes from. */
    void keep(String userId, TourPlace place);
}
