package io.leadline.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The fields by which lines of the log are found. None is a name that the formats of Spring Boot use themselves: {@code
 * process} is an object in one of them, and a line with two of them is no JSON.
 */
public final class LogFields {

    /** What the line is about, such as the order {@code O-1042}. */
    public static final String SUBJECT = "subject";

    public static final String PROCESS = "processId";
    public static final String INSTANCE = "processInstance";
    public static final String ELEMENT = "element";
    public static final String MAIL = "mail";

    private LogFields() {}

    /** Ends what {@link #with} began. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** Every line of this thread has the field until the scope is closed; what it was before counts again then. */
    public static Scope with(String field, @Nullable String value) {
        String before = MDC.get(field);
        put(field, value);
        return () -> put(field, before);
    }

    private static void put(String field, @Nullable String value) {
        if (value == null) {
            MDC.remove(field);
        } else {
            MDC.put(field, value);
        }
    }
}
