package io.leadline.partners;

import io.leadline.identity.User;

/** What became of an invitation. */
public sealed interface Invited {

    /** The account is made, and a link is on its way. */
    record Done(User user) implements Invited {}

    record Refused(Why why) implements Invited {}

    /** Why nobody was invited. */
    enum Why {
        FORBIDDEN,
        /** There is an account with this address, wherever it belongs. */
        ADDRESS_TAKEN,
        /** So many in an hour that it is rather a mistake, or mischief. */
        TOO_MANY
    }
}
