package io.leadline.messaging;

/** Names of variables of {@code mail-hours}. */
public final class MailVariables {

    /** The reader. */
    public static final String SUBJECT = "subject";
    /** The mail that waits. */
    public static final String MAIL = "mail";
    /** Whether the mail still waits after all that was due has gone. */
    public static final String HELD = "held";
    /** As long as it is then until the reader works again, or the digest is due. */
    public static final String WAIT_FOR = "waitFor";

    private MailVariables() {}
}
