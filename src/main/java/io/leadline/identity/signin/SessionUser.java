package io.leadline.identity.signin;

/** What a session remembers of the person who signed in; everything else is read anew. */
interface SessionUser {

    String userId();

    /** See {@link io.leadline.identity.Account#epoch()}. */
    int epoch();

    /** The session of the person who has just set a new password goes on. */
    void renew(int newEpoch);
}
