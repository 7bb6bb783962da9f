package io.leadline.messaging;

/** How far a mail has come. */
public enum MailState {
    /** Stored, and tried again until a mail server takes it. */
    QUEUED,
    /** Waits until its reader works, or for a digest. */
    HELD,
    /** Told of in a digest, and sent no more by itself. */
    GATHERED,
    /** A mail server took it. */
    SENT,
    /** Refused for good, returned, or given up: somebody has to find another way. */
    BOUNCED
}
