package io.leadline.shared;

import java.time.Duration;
import java.util.Map;

/**
 * What the engine still has to be told because of a decision. It is saved with the decision, in the same write, and
 * removed once the engine took it.
 */
public sealed interface PendingCommand {

    /** Unique within its aggregate, and never given again to a command that says something else. */
    String id();

    Map<String, Object> variables();

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

    /** For stores; {@link #ofMap} reads it back. */
    default Map<String, Object> asMap() {
        return switch (this) {
            case CompleteTask task -> Map.of("id", id(), "interaction", task.interaction(), "variables", variables());
            case PublishMessage message ->
                Map.of(
                        "id", id(),
                        "name", message.name(),
                        "key", message.correlationKey(),
                        "timeToLive", message.timeToLive().toString(),
                        "variables", variables());
        };
    }

    @SuppressWarnings("unchecked") // as asMap wrote it
    static PendingCommand ofMap(Map<String, Object> map) {
        String id = text(map, "id");
        Map<String, Object> variables = (Map<String, Object>) map.getOrDefault("variables", Map.of());
        return map.containsKey("interaction")
                ? new CompleteTask(id, text(map, "interaction"), variables)
                : new PublishMessage(
                        id, text(map, "name"), text(map, "key"), Duration.parse(text(map, "timeToLive")), variables);
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }
}
