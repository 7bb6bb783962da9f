package io.leadline.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * That a letter waits for its reader, and what a digest needs to know of it.
 *
 * @param reader see {@link MailWishes#reader()}
 * @param name as the reader is addressed
 * @param until business time
 * @param gathered whether it goes in one digest with others then
 * @param route where it leads, in the portal or by a link; empty for nowhere
 */
public record HeldMail(
        String reader, String name, Locale locale, ZoneId zone, Instant until, boolean gathered, String route) {

    /** Starts the process that waits; its subject is the reader. */
    public static final String MESSAGE = "messaging.mailHeld";

    /** A letter that waits. */
    public record Waiting(Letter letter, HeldMail held) {}
}
