package io.leadline.planning.store;

import io.leadline.planning.PlanningRun;
import io.leadline.replenishment.DemandClasses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;

/** Runs by id. */
final class RunMapper {

    private RunMapper() {}

    static Document write(PlanningRun run) {
        return new Document("_id", run.id())
                .append("day", run.day().toString())
                .append("state", run.state().name())
                .append("startedAt", Date.from(run.startedAt()))
                .append("policy", run.policy())
                .append("leastOfA", run.bounds().leastOfA())
                .append("leastOfB", run.bounds().leastOfB())
                .append("parts", run.parts())
                .append("partsDone", List.copyOf(run.partsDone()))
                .append("items", run.items())
                .append("proposed", run.proposed())
                .append("failures", List.of());
    }

    static List<Document> write(List<PlanningRun.Failure> failures) {
        return failures.stream()
                .map(f -> new Document("sku", f.sku()).append("cause", f.cause()))
                .toList();
    }

    static PlanningRun read(Document document) {
        Date ended = document.getDate("endedAt");
        return new PlanningRun(
                document.getString("_id"),
                LocalDate.parse(document.getString("day")),
                PlanningRun.State.valueOf(document.getString("state")),
                document.getDate("startedAt").toInstant(),
                ended == null ? null : Instant.ofEpochMilli(ended.getTime()),
                document.getInteger("policy", 0),
                new DemandClasses.Bounds(document.getDouble("leastOfA"), document.getDouble("leastOfB")),
                document.getInteger("parts"),
                new HashSet<>(document.getList("partsDone", Integer.class)),
                document.getLong("items"),
                document.getInteger("proposed"),
                document.getList("failures", Document.class).stream()
                        .map(f -> new PlanningRun.Failure(f.getString("sku"), f.getString("cause")))
                        .toList());
    }
}
