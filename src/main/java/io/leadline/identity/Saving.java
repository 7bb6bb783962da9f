package io.leadline.identity;

import io.leadline.shared.SavedBy;
import org.jspecify.annotations.Nullable;

/** What became of a new or changed user. */
public sealed interface Saving {

    record Done(User user) implements Saving {}

    /** Another user has that sign-in name. */
    record NameTaken(String id) implements Saving {}

    /** Another user has that mail address. */
    record EmailTaken(String email) implements Saving {}

    /**
     * Somebody else has changed the user meanwhile; nothing was saved.
     *
     * @param now as it is stored
     * @param by who; null where nobody has changed it since that is kept
     */
    record ChangedMeanwhile(User now, @Nullable SavedBy by) implements Saving {}

    /** There is no such user. */
    record Unknown(String id) implements Saving {}

    /** Nobody would be left to administer the others. */
    record LastAdministrator() implements Saving {}
}
