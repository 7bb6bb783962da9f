package io.leadline.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A human task as the engine has it.
 *
 * @param key what {@link Engine#complete} asks for
 * @param subject the aggregate the process is about, such as {@code O-1042}; empty if the process names none
 * @param interaction the id of this one human decision, such as {@code O-1042#approve#1}; the key as text if the
 *     process names none
 * @param groups who may do it: {@code buyer}, {@code supplier:S05} and the like
 * @param createdAt business time
 * @param dueAt business time
 * @param position of the record that last changed it
 */
public record TaskRecord(
        long key,
        String processId,
        String elementId,
        String subject,
        String interaction,
        List<String> groups,
        State state,
        Instant createdAt,
        @Nullable Instant dueAt,
        long processInstanceKey,
        FeedPosition position) {

    public TaskRecord {
        groups = List.copyOf(groups);
    }

    /** As if it were this element of this process. */
    public TaskRecord as(String otherProcessId, String otherElementId) {
        return new TaskRecord(
                key,
                otherProcessId,
                otherElementId,
                subject,
                interaction,
                groups,
                state,
                createdAt,
                dueAt,
                processInstanceKey,
                position);
    }

    /** What became of a task or element. */
    public enum State {
        OPEN,
        COMPLETED,
        CANCELED
    }
}
