package io.leadline.partners;

import io.leadline.identity.User;

/** What became of an invitation. */
public sealed interface Invited {

    /**
     * Whoever has that address gets a link, if it can be invited. Where it belongs to somebody who works for another company,
     * nothing is sent, and nothing tells so: who invites learns of no stranger whether there is an account.
     *
     * @param user as it was asked for
     */
    record Done(User user) implements Invited {}

    record Refused(Why why) implements Invited {}

    /** Why nobody was invited. */
    enum Why {
        FORBIDDEN,
        /** The address of one of the own people, who is listed already. */
        ADDRESS_TAKEN,
        /** So many in an hour that it is rather a mistake, or mischief. */
        TOO_MANY
    }
}
