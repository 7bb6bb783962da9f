package io.leadline.stock;

import io.leadline.shared.PendingCommand;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * What the engine is told of a shelf whose pre-orders cannot be kept: the process begins with the first that is late and ends
 * when none is any more, by whatever came of it.
 */
public final class LatePreOrderTask {

    /** Starts the process; its subject is the question. */
    public static final String LATE = "stock.preOrdersLate";

    public static final String PROCESS = "late-pre-orders";

    static final String SUBJECT = "subject";
    static final String DECIDE_BY = "decideBy";

    private static final Duration KEPT = Duration.ofDays(7);

    private LatePreOrderTask() {}

    /** Of a new question; the same shelf is asked about again when none was late in between. */
    public static String subject() {
        return "LP-" + UUID.randomUUID();
    }

    /** The id of the one answer to it. */
    public static String interaction(String subject) {
        return subject + "#late";
    }

    /** @param since customers wait for a word, so that it is due on the day after */
    public static PendingCommand asked(String subject, LocalDate since) {
        String decideBy =
                since.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        return new PendingCommand.PublishMessage(
                subject + ".late", LATE, subject, KEPT, Map.of(SUBJECT, subject, DECIDE_BY, decideBy));
    }

    public static PendingCommand settled(String subject) {
        return new PendingCommand.CompleteTask(subject + ".settled", interaction(subject), Map.of());
    }
}
