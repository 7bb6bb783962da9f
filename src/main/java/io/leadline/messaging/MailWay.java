package io.leadline.messaging;

/** How a reader wants the mails of a group. */
public enum MailWay {
    /** Each by itself. */
    SINGLE,
    /** All of a day in one, as a list with links, when the reader’s working day begins. */
    DIGEST,
    /** Not at all. */
    NONE
}
