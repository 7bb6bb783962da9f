package io.leadline.messaging.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent; the server itself is {@code spring.mail.*}.
 *
 * @param from the sender's address; its domain is also that of every Message-ID
 * @param replyTo where answers by mail go; null if to {@code from}
 * @param lease how long one instance may take to hand a mail over before another one tries; longer than the mail
 *     server's time-outs together
 * @param firstRetry wait after the first failure; it doubles with each further one
 * @param longestRetry no wait is longer
 * @param giveUpAfter from then on a mail that could not be handed over counts as bounced
 */
@ConfigurationProperties("leadline.mail")
public record MailSettings(
        @DefaultValue("orders@leadline.localhost") String from,
        @Nullable String replyTo,
        @DefaultValue("3m") Duration lease,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("3d") Duration giveUpAfter) {

    public MailSettings {
        if (!from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("leadline.mail.from is one mail address, not '" + from + "'");
        }
    }

    /** The part of the sender's address after the @. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** @param failures how often it failed so far, from 1 */
    Duration retryAfter(int failures) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
