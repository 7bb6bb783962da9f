package io.leadline.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One activation of one element of a diagram.
 *
 * @param version of the model the instance runs on
 * @param type as the engine calls it, such as {@code USER_TASK}
 * @param startedAt business time
 * @param endedAt business time; null while it is active
 */
public record ElementRecord(
        long key,
        String processId,
        int version,
        long processInstanceKey,
        String elementId,
        String type,
        TaskRecord.State state,
        Instant startedAt,
        @Nullable Instant endedAt) {}
