package io.leadline.engine.store;

import io.leadline.engine.ElementRecord;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.IncidentRecord;
import io.leadline.engine.StuckJob;
import io.leadline.engine.TaskRecord;
import io.leadline.engine.exporter.Feed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** From the feed's documents to records. */
final class FeedMapper {

    /** A key grows with time within a partition, so it decides between two that began in the same millisecond. */
    static final Comparator<ElementRecord> IN_ORDER =
            Comparator.comparing(ElementRecord::startedAt).thenComparing(ElementRecord::key);

    private final UnaryOperator<Instant> toBusiness;

    /** @param toBusiness converts a time of the engine's own clock */
    FeedMapper(UnaryOperator<Instant> toBusiness) {
        this.toBusiness = toBusiness;
    }

    TaskRecord task(Document document) {
        Instant createdAt = time(document, "createdAt");
        return new TaskRecord(
                document.getLong("_id"),
                document.getString("processId"),
                document.getString("elementId"),
                document.getString("subject"),
                document.getString("interaction"),
                document.getList("groups", String.class, List.of()),
                TaskRecord.State.valueOf(document.getString("state")),
                createdAt == null ? Instant.EPOCH : createdAt,
                due(document.getString("due")),
                document.getLong("instance"),
                position(document));
    }

    ElementRecord element(Document document) {
        Instant startedAt = time(document, "startedAt");
        return new ElementRecord(
                document.getLong("_id"),
                document.getString("processId"),
                document.getInteger("version"),
                document.getLong("instance"),
                document.getString("elementId"),
                document.getString("type"),
                TaskRecord.State.valueOf(document.getString("state")),
                startedAt == null ? Instant.EPOCH : startedAt,
                time(document, "endedAt"));
    }

    /** When it was activated or ended, whichever came last; of an element of which only a job is known yet, long ago. */
    Instant lastMove(Document document) {
        Instant endedAt = time(document, "endedAt");
        Instant moved = endedAt == null ? time(document, "startedAt") : endedAt;
        return moved == null ? Instant.EPOCH : moved;
    }

    StuckJob stuckJob(Document document, int attempts) {
        ElementRecord element = element(document);
        String problem = document.get("problem", "");
        StuckJob.Trouble trouble = problem.equals(Feed.NEVER_CAME_BACK)
                ? StuckJob.Trouble.NEVER_CAME_BACK
                : !problem.isEmpty()
                        ? StuckJob.Trouble.FAILED
                        : attempts > 0 ? StuckJob.Trouble.TAKES_LONG : StuckJob.Trouble.NO_WORKER;
        return new StuckJob(
                document.getLong("job"),
                document.getString("jobType"),
                element.processId(),
                element.processInstanceKey(),
                element.elementId(),
                document.getString("subject"),
                trouble,
                trouble == StuckJob.Trouble.FAILED ? problem : "",
                attempts,
                element.startedAt());
    }

    IncidentRecord incident(Document document) {
        Instant at = time(document, "createdAt");
        return new IncidentRecord(
                document.getLong("_id"),
                document.getString("processId"),
                document.getLong("instance"),
                document.getString("elementId"),
                document.getString("subject"),
                document.getString("errorType"),
                document.getString("message"),
                at == null ? Instant.EPOCH : at);
    }

    static FeedPosition position(Document document) {
        return FeedPosition.of(document.getInteger("partition"), document.getLong("position"));
    }

    private @Nullable Instant time(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : toBusiness.apply(date.toInstant());
    }

    /** Processes give due dates in business time already. */
    private static @Nullable Instant due(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replaceFirst("\\[.*]$", "")).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
