package io.leadline.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a step carries that is about a task of its own process. */
public record TaskVariables(Map<String, Object> all) {

    /** One task, or all that it may be; those that wait no more do not count. */
    public static final String INTERACTION = "interaction";

    public List<String> interactions() {
        Object named = all.get(INTERACTION);
        return named instanceof Collection<?> several
                ? several.stream().map(Object::toString).toList()
                : named == null ? List.of() : List.of(named.toString());
    }
}
