package io.leadline.exchange.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long an endpoint asks to be left alone: seconds or a moment, RFC 9110, 10.2.3. */
final class RetryAfter {

    /** Longer than this nobody holds back what others wait for. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final String SECONDS = "\\d{1,9}";

    private RetryAfter() {}

    /** Nothing where it cannot be understood. */
    static Duration read(String text, Instant now) {
        Duration pause = asked(text.strip(), now);
        return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static Duration asked(String text, Instant now) {
        if (text.matches(SECONDS)) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException notUnderstood) {
            return Duration.ZERO;
        }
    }
}
