package io.leadline.partners;

/** What became of a change of a certificate. */
public sealed interface CertificateResult {

    record Done(Certificate certificate) implements CertificateResult {}

    /** The same was said before. */
    record Repeated(Certificate certificate) implements CertificateResult {}

    record Refused(Why why) implements CertificateResult {}

    /** Why nothing was done. */
    enum Why {
        FORBIDDEN,
        UNKNOWN,
        /** One of another kind says which. */
        NAME_MISSING,
        /** An item that the supplier does not deliver. */
        ITEM_UNKNOWN,
        TOO_MANY,
        /** Days that nobody may enter, or an end before the beginning. */
        DAYS_WRONG,
        FILE_MISSING,
        REASON_MISSING,
        WITHDRAWN_ALREADY,
        /** Another version was given since. */
        NOT_THE_LAST,
        /** So many in an hour that it is rather a mistake, or mischief. */
        TOO_OFTEN
    }
}
