package io.leadline.messaging;

/** How far a mail has come. */
public enum MailState {
    /** Stored, and tried again until a mail server takes it. */
    QUEUED,
    /** A mail server took it. */
    SENT,
    /** Refused for good, returned, or given up: somebody has to find another way. */
    BOUNCED
}
