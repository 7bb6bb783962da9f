package io.leadline.engine.exporter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The candidate groups of a user task. An entry that begins with {@code task:} is no group but names the interaction,
 * because groups and due date are all that the engine lets a job-based user task carry.
 */
record TaskGroups(List<String> groups, Optional<String> interaction) {

    private static final String INTERACTION_PREFIX = "task:";

    /** @param json an array of texts, as the engine writes the header; null if there is none */
    static TaskGroups parse(@Nullable String json) {
        List<String> groups = new ArrayList<>();
        Optional<String> interaction = Optional.empty();
        for (BsonValue entry : json == null || json.isBlank() ? new BsonArray() : BsonArray.parse(json)) {
            String text = entry.isString() ? entry.asString().getValue() : "";
            if (text.startsWith(INTERACTION_PREFIX)) {
                interaction = Optional.of(text.substring(INTERACTION_PREFIX.length()));
            } else if (!text.isBlank()) {
                groups.add(text);
            }
        }
        return new TaskGroups(List.copyOf(groups), interaction);
    }
}
