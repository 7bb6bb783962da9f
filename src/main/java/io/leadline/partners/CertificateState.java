package io.leadline.partners;

/** How a certificate stands on a day. */
public enum CertificateState {
    /** A version counts, and will for a while. */
    VALID,
    /** A version counts, and ends soon. */
    ENDING,
    /** The last version begins on a later day. */
    COMING,
    /** Asked for, and nothing was given yet. */
    ASKED,
    /** The last version was returned, and none before it counts. */
    RETURNED,
    /** The last version is over. */
    OUT,
    WITHDRAWN;

    /** Whether none counts although one is wanted. */
    public boolean isMissing() {
        return this == ASKED || this == RETURNED || this == OUT;
    }
}
