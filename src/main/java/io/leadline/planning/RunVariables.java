package io.leadline.planning;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the process of a planning run carries. */
public record RunVariables(Map<String, Object> values) {

    public static final String SUBJECT = "subject";
    /** Of a run that somebody asked for; one of the night takes that of its instance. */
    public static final String RUN_ID = "runId";

    public static final String PARTS = "parts";
    public static final String PART = "part";

    public Optional<String> runId() {
        return Optional.ofNullable(values.get(RUN_ID)).map(Object::toString);
    }

    public int part() {
        return Integer.parseInt(Objects.requireNonNull(values.get(PART), PART).toString());
    }
}
