package io.leadline.ordering;

import java.time.Duration;
import java.util.Map;

/**
 * What the engine still has to be told because of a decision. It is saved with the decision, in the same write, and
 * removed once the engine took it.
 */
public sealed interface PendingCommand {

    /** Unique within its aggregate. */
    String id();

    /** Ends the human task of one decision. */
    record CompleteTask(String id, String interaction, Map<String, Object> variables) implements PendingCommand {
        public CompleteTask {
            variables = Map.copyOf(variables);
        }
    }

    /** Says that something happened. */
    record PublishMessage(
            String id, String name, String correlationKey, Duration timeToLive, Map<String, Object> variables)
            implements PendingCommand {
        public PublishMessage {
            variables = Map.copyOf(variables);
        }
    }
}
