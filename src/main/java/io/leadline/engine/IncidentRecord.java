package io.leadline.engine;

import java.time.Instant;

/**
 * A place where a process cannot go on by itself.
 *
 * @param key what {@link Engine#retry} asks for
 * @param subject the aggregate the process is about; empty if unknown
 * @param errorType as the engine calls it, such as {@code JOB_NO_RETRIES}
 * @param message what went wrong, for an administrator
 * @param at business time
 */
public record IncidentRecord(
        long key,
        String processId,
        long processInstanceKey,
        String elementId,
        String subject,
        String errorType,
        String message,
        Instant at) {}
