package io.leadline.shared;

import java.util.regex.Pattern;
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
    /** The network address that a request came from. */
    public static final String CLIENT = "client";

    private static final int LONGEST = 300;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    /** What stands behind these words in an address lets somebody act, whatever else it looks like. */
    private static final Pattern SECRET = Pattern.compile("(?i)\\b(link|password)(/|%2f)[^\\s?&#\"'/]+");

    private LogFields() {}

    /** Ends what {@link #with} began. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * What somebody outside has chosen, as it may stand in a log: on one line, of a bounded length, without characters that
     * move the reader's cursor or turn the direction, and without the secrets of links.
     */
    public static String clean(@Nullable String given) {
        if (given == null) {
            return "";
        }
        String shown = given.length() > LONGEST ? given.substring(0, LONGEST) + "…" : given;
        return CONTROL.matcher(SECRET.matcher(shown).replaceAll("$1/…")).replaceAll("·");
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
            MDC.put(field, clean(value));
        }
    }
}
