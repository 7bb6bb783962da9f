package io.leadline.messaging;

import io.leadline.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where mails are kept. Times named {@code now} or {@code due} are the machine's; all others are business time, because
 * a demonstration that jumps a week ahead must not make another instance take over a mail that is just being sent.
 */
public interface MailStore {

    /**
     * Stores a letter as queued.
     *
     * @param messageId as it will stand in the mail's header
     * @return false if the id was known, and nothing changed
     */
    boolean add(Letter letter, String messageId, Instant now);

    /**
     * Takes a queued mail that is due, for one sender: nobody else gets it before {@code leaseEnd}, and then the first
     * sender's word no longer counts. Letters that go {@link Letter#first} come before all others; among equals, the one
     * that is due longest.
     */
    Optional<Claim> claim(Instant now, Instant leaseEnd);

    /** Nothing happens if the claim was lost to another sender; the same for the next two. */
    boolean sent(Claim claim, Instant at, boolean hideLinks);

    boolean postponed(Claim claim, String problem, Instant due);

    boolean bounced(Claim claim, String problem, Instant at);

    /** A mail that was sent has come back. False if there is no such mail, or it is known to have bounced. */
    boolean returned(String messageId, String problem, Instant at);

    /** What became of mails to suppliers, and every bounce, that not every listener has taken yet. */
    List<MailNews> unannounced(int limit);

    /** Every listener took it; nothing happens if something else became of the mail meanwhile. */
    void announced(MailNews news);

    /** Queues a mail that is not sent once more, to the given address if there is one; one that is held waits no longer. */
    boolean retry(String mailId, @Nullable String address, Instant now);

    /** Puts other texts and another link into a mail that bounced; any other stays as it is. */
    void rewrite(Letter letter);

    /** Where the mail that carries the link goes or went; empty where none does. */
    Optional<String> addressOf(String linkId);

    void opened(String linkId, Instant at);

    void answered(String linkId, Instant at);

    /** The mails about a subject, newest first; those to one supplier only, if one is given. */
    List<MailSummary> of(String subject, @Nullable String supplierId, int limit);

    /** All mails, newest first; those in one state only, if one is given. */
    Page<MailSummary> find(@Nullable MailState state, int offset, int limit);

    Optional<Letter> letter(String mailId);

    long count(MailState state);

    /** How many mails of these templates wait to be sent; those that wait for their reader do not count. */
    long queued(Collection<String> templates);

    /** Since when the oldest queued mail waits; that one was to wait for its reader first does not count. */
    Optional<Instant> oldestQueued();
}
