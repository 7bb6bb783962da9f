package io.leadline.studio;

import java.util.Map;
import java.util.Objects;

/** What the process of a back-test carries. */
public record BacktestVariables(Map<String, Object> values) {

    public static final String SUBJECT = "subject";
    public static final String PARTS = "parts";
    public static final String PART = "part";

    public int part() {
        return Integer.parseInt(Objects.requireNonNull(values.get(PART), PART).toString());
    }
}
