package io.leadline.engine;

import java.time.Duration;
import java.util.Map;

/**
 * Something that has happened, for the one process instance that waits for it or is started by it.
 *
 * @param name as in the model, {@code <module>.<somethingHappened>}
 * @param correlationKey the id of one interaction or aggregate, never of a user or supplier
 * @param id of the business fact: the engine takes a message of one id once while it keeps it
 * @param timeToLive how long, in engine time, the engine keeps it for an instance that does not wait for it yet
 * @param variables ids and facts that gateways need, nothing else
 */
public record Message(
        String name, String correlationKey, String id, Duration timeToLive, Map<String, Object> variables) {

    public Message {
        if (name.isBlank() || correlationKey.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A message has a name, a correlation key and an id; this one has '"
                    + name + "', '" + correlationKey + "' and '" + id + "'");
        }
        if (timeToLive.isNegative()) {
            throw new IllegalArgumentException("Message " + id + " would live " + timeToLive);
        }
        variables = Map.copyOf(variables);
    }
}
