package io.leadline.identity;

/** What a session remembers of the person who signed in; everything else is read anew. */
public interface SessionUser {

    String userId();

    /** See {@link Account#epoch()}. */
    int epoch();

    /** The session of the person who sets a new password goes on. */
    void renew(int newEpoch);
}
