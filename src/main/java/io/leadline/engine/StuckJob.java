package io.leadline.engine;

import java.time.Instant;

/**
 * A service task that waits for longer than it should, or has failed and is tried again.
 *
 * @param key what {@link Engine#retryJob} asks for
 * @param type what its worker does, {@code <module>.<verbObject>}
 * @param subject the aggregate the process is about; empty if unknown
 * @param trouble what kind of trouble it is in
 * @param message what went wrong at the last attempt, for an administrator; empty if nothing is known
 * @param attempts how often it was begun
 * @param since when the process came to it, business time
 */
public record StuckJob(
        long key,
        String type,
        String processId,
        long processInstanceKey,
        String elementId,
        String subject,
        Trouble trouble,
        String message,
        int attempts,
        Instant since) {

    /** Why a job does not come to its end. */
    public enum Trouble {
        /** It failed, and is tried again after a pause. */
        FAILED,
        /** A worker began it and told nothing until its time was over. */
        NEVER_CAME_BACK,
        /** A worker began it long ago. */
        TAKES_LONG,
        /** No worker has begun it. */
        NO_WORKER
    }
}
