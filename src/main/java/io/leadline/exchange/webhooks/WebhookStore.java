package io.leadline.exchange.webhooks;

import io.leadline.shared.Page;
import io.leadline.shared.PendingCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Endpoints, what waits for them, what came of it; with the commands that start the trying again. */
public interface WebhookStore extends PendingCommands {

    /** Where it is there already, it stays as it is. */
    void add(WebhookEndpoint endpoint);

    Optional<WebhookEndpoint> find(String id);

    /** The newest first. */
    Page<WebhookEndpoint> list(int offset, int limit);

    List<WebhookEndpoint> open();

    void renewed(String id, int number, Instant at);

    /** Closed, it is told nothing more, and what waited for it is gone; open, it is in no trouble. */
    void open(String id, boolean open, @Nullable String problem);

    /** @return false if somebody else tells this endpoint something just now */
    boolean claim(String endpoint, String who, Instant now, Instant until);

    void release(String endpoint, String who);

    /** Those whose ids are known are there already. */
    void add(Collection<WebhookMessage> messages);

    /** Those of these subjects for which a message waits that has not been tried. */
    List<String> marked(String endpoint, Collection<String> subjects);

    /** In the order in which they were written, by the store's own count. */
    List<WebhookMessage> waiting(String endpoint, int limit);

    /** What waits of these subjects, in whatever way. */
    List<WebhookMessage> waitingOf(String endpoint, Collection<String> subjects);

    /** The one of its subject that has to go before all others, which another instance may have written after it. */
    Optional<WebhookMessage> firstOf(WebhookMessage message);

    /** From now on, what changes about its subject needs another message. */
    void taken(String message);

    void says(String message, String data);

    void done(WebhookMessage message);

    /** It failed: it waits for the process, and with it what comes behind it of the same subject. */
    void failed(WebhookMessage message, String problem);

    /** Whether one before it of the same subject waits for the process; then it does so, too. */
    boolean blocked(WebhookMessage message);

    /** The first message of each subject that waits for the process. */
    List<WebhookMessage> blockedFirst(String endpoint, int limit);

    /** Those behind it of its subject go their way again. */
    void unblock(String endpoint, String subject);

    /**
     * Of changes of availability, only the newest counts: gives whether this one is an older one, and is gone then; the newer
     * one waits for the process in its place.
     */
    boolean outdated(WebhookMessage message);

    /**
     * Begins trouble, with the command that starts the process, unless there is some.
     *
     * @param pause so long it asked to be left alone
     */
    void troubled(String endpoint, boolean silent, String problem, Duration pause);

    /** Whether what went by itself was answered since its trouble began, by a refusal or not; false while there is no trouble. */
    boolean heard(String endpoint);

    void recovered(String endpoint);

    /** Gives up what waits for the process, or everything; how many. Of an availability the last one stays alone. */
    long bury(String endpoint, boolean everything);

    /** Whether more than so many wait for it, in whatever way; availability, of which one waits for each item, is not counted. */
    boolean moreWait(String endpoint, int most);

    /** Only the last ones that were given up stay. */
    void forgetDead(String endpoint, int most);

    void forgetDead(Instant before);

    /** Given up, the newest first. */
    Page<WebhookMessage> dead(int offset, int limit);

    /** How many wait, and how many were given up. */
    Map<WebhookMessage.State, Long> count(String endpoint);

    Optional<WebhookMessage> message(String id);

    /** @return false if it is none that was given up */
    boolean again(String message);

    void log(WebhookTry tried);

    /** The newest first. */
    Page<WebhookTry> log(String endpoint, int offset, int limit);

    void forgetLog(Instant before);

    /** What the endpoint was told last, by subject. */
    Map<String, String> told(String endpoint, Collection<String> subjects);

    void told(String endpoint, String subject, String value);
}
