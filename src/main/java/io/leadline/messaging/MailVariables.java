package io.leadline.messaging;

/** Names of variables of {@code mail-hours}. */
public final class MailVariables {

    public static final String SUBJECT = "subject";
    /** As long as it is until the reader works again, or the digest is due. */
    public static final String WAIT_FOR = "waitFor";

    private MailVariables() {}
}
