package io.leadline.stock;

import io.leadline.shared.PendingCommand;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * What the engine is told of a shelf that somebody has to count, because its last count cannot be true: the process begins with
 * the question and ends with the next count.
 */
public final class CountTask {

    /** Starts the process; its subject is the question. */
    public static final String ASKED = "stock.countAsked";

    public static final String PROCESS = "stock-count";

    static final String SUBJECT = "subject";
    static final String COUNT_BY = "countBy";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int DAYS = 2;

    private CountTask() {}

    /** Of a new question; the same shelf is asked about again when it was counted in between. */
    public static String subject() {
        return "SC-" + UUID.randomUUID();
    }

    /** The id of the one answer to it. */
    public static String interaction(String subject) {
        return subject + "#count";
    }

    public static PendingCommand asked(String subject, LocalDate told) {
        String countBy =
                told.plusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        return new PendingCommand.PublishMessage(
                subject + ".asked", ASKED, subject, KEPT, Map.of(SUBJECT, subject, COUNT_BY, countBy));
    }

    public static PendingCommand counted(String subject) {
        return new PendingCommand.CompleteTask(subject + ".counted", interaction(subject), Map.of());
    }
}
