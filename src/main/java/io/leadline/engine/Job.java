package io.leadline.engine;

import java.util.Map;
import java.util.Optional;

/**
 * A service task that waits to be done.
 *
 * @param key of the job, unique in the engine
 * @param attempt 1 at the first try, counted by Leadline, because a time-out uses up none of the engine's retries
 * @param variables of the scope of the task; values as JSON knows them
 * @param headers the task headers of the model
 */
public record Job(
        long key,
        String type,
        String processId,
        long processInstanceKey,
        String elementId,
        int attempt,
        Map<String, Object> variables,
        Map<String, String> headers) {

    /**
     * A variable that the process must have.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public String text(String variable) {
        return find(variable)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Job " + type + " at " + elementId + " of " + processId + " needs the variable " + variable));
    }

    /** A variable as text; empty if it is missing or null. */
    public Optional<String> find(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(Object::toString);
    }

    /** The id of the aggregate that the process is about, such as {@code O-1042}. */
    public String subject() {
        return text("subject");
    }
}
