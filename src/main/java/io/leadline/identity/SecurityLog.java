package io.leadline.identity;

import io.github.bucket4j.Bucket;
import io.leadline.shared.LogFields;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What was refused, and what changed who may do what: a line of its own logger, with who, from where, what and why as
 * fields, and a counter for alerts. Whoever writes many lines to hide one is counted on, but not written down for ever.
 */
public final class SecurityLog {

    public static final String NAME = "leadline.security";
    public static final String COUNTER = "leadline.security.events";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int LINES_A_MINUTE = 120;
    private static final Map<Event, Lines> LINES = new EnumMap<>(Event.class);

    /** What happened; the names stand in logs and counters and do not change. */
    public enum Event {
        SIGN_IN_FAILED(Level.WARN),
        SIGN_IN_THROTTLED(Level.WARN),
        SESSION_OVER(Level.WARN),
        PAGE_REFUSED(Level.WARN),
        ORDER_REFUSED(Level.WARN),
        /** A supplier's user wanted what is a keeper's, another supplier's or the company's, or something too often. */
        COMPANY_REFUSED(Level.WARN),
        LINK_UNKNOWN(Level.WARN),
        UPLOAD_REFUSED(Level.WARN),
        ORIGIN_REFUSED(Level.WARN),
        /** Larger or more than a page sends, or by another way. */
        REQUEST_REFUSED(Level.WARN),
        /** A program without a key that opens anything, with one that does not open this, or too often. */
        KEY_REFUSED(Level.WARN),
        KEY_CHANGED(Level.INFO),
        ACCOUNT_CHANGED(Level.INFO),
        /** Somebody else may act in a person’s place for some days. */
        ABSENCE_ENTERED(Level.INFO),
        PASSWORD_SET(Level.INFO),
        PASSWORD_LINK_SENT(Level.INFO),
        /** Agreed and so not approved here, because a file says that they were before Leadline. */
        ORDERS_TAKEN_OVER(Level.INFO),
        BUSINESS_DATE_SET(Level.INFO);

        private final Level level;

        Event(Level level) {
            this.level = level;
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static {
        for (Event event : Event.values()) {
            LINES.put(event, new Lines());
        }
    }

    private SecurityLog() {}

    /**
     * Where from is known by the request, see {@link LogFields#CLIENT}.
     *
     * @param who a sign-in name or what was given for one; null for nobody that is known
     * @param what was asked for or changed
     * @param why in words for who reads the log
     */
    public static void write(Event event, @Nullable String who, String what, String why) {
        Metrics.counter(COUNTER, "event", event.label()).increment();
        Lines lines = Objects.requireNonNull(LINES.get(event));
        if (!lines.allowed.tryConsume(1)) {
            lines.leftOut.incrementAndGet();
            return;
        }
        String from = MDC.get(LogFields.CLIENT);
        Object[] fields = {
            event.label(),
            who == null ? "-" : LogFields.clean(who),
            from == null ? "-" : LogFields.clean(from),
            LogFields.clean(what),
            LogFields.clean(why)
        };
        LOG.atLevel(event.level)
                .addKeyValue("securityEvent", fields[0])
                .addKeyValue("who", fields[1])
                .addKeyValue("from", fields[2])
                .addKeyValue("what", fields[3])
                .addKeyValue("why", fields[4])
                .addKeyValue("leftOut", lines.leftOut.getAndSet(0))
                .log("{} who=[{}] from=[{}] what=[{}] why=[{}]", fields);
    }

    /** Who sent the request that is worked on, for what is refused before it is known what is to be done for whom. */
    public static @Nullable String sender() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known == null || known instanceof AnonymousAuthenticationToken || !known.isAuthenticated()
                ? null
                : known.getName();
    }

    /** What an account may do from now on, and who said so. */
    public static void changed(User account, Actor by) {
        write(
                Event.ACCOUNT_CHANGED,
                by.id(),
                "account " + account.id(),
                (account.active() ? "active, " : "not active, ")
                        + new TreeSet<>(account.roles())
                        + (account.keeper() ? ", keeper" : "")
                        + ", of "
                        + Objects.requireNonNullElse(account.organisation(), "the company"));
    }

    /** How many lines of a kind may be written, and how many were not since the last one that was. */
    private static final class Lines {
        private final Bucket allowed = Bucket.builder()
                .addLimit(limit -> limit.capacity(LINES_A_MINUTE).refillGreedy(LINES_A_MINUTE, Duration.ofMinutes(1)))
                .build();
        private final AtomicLong leftOut = new AtomicLong();
    }
}
