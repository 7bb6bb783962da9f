package io.leadline.engine.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.engine.ElementRecord;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.IncidentRecord;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.StuckJob;
import io.leadline.engine.TaskRecord;
import io.leadline.engine.clock.CompanyClock;
import io.leadline.engine.exporter.Feed;
import io.leadline.storage.WriteBell;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Reads what the exporter has written. */
@Repository
public class MongoRecordFeed implements RecordFeed {

    /** More than any administrator looks through. */
    private static final int MOST_INCIDENTS = 1_000;
    /** A subject with more activations than this would be a process that loops. */
    private static final int MOST_ELEMENTS = 5_000;

    /** As many as anybody waits for at once. */
    private static final int MOST_TIMERS = 10_000;

    private final MongoDatabase database;
    private final CompanyClock clock;
    private final FeedMapper mapper;
    private final JobAttempts attempts;
    private final WriteBell bell;
    private final FeedPulse pulse = new FeedPulse();

    MongoRecordFeed(MongoDatabase database, CompanyClock clock, JobAttempts attempts, WriteBell bell) {
        this.database = database;
        this.bell = bell;
        this.attempts = attempts;
        this.clock = clock;
        this.mapper = new FeedMapper(clock::toBusiness);
    }

    @Override
    public FeedPosition position() {
        FeedPosition position = FeedPosition.START;
        for (Document partition : database.getCollection(Feed.POSITIONS).find()) {
            int number = partition.getInteger("_id");
            position = position.and(FeedPosition.of(number, partition.getLong("position")));
            pulse.felt(number, partition.getDate("beatAt"));
        }
        return position;
    }

    /** Its last write is that of its position. */
    @Override
    public boolean onMove(Runnable told) {
        return bell.onWrite(Feed.POSITIONS, told);
    }

    @Override
    public boolean alive() {
        position();
        return pulse.regular();
    }

    @Override
    public List<TaskRecord> changedTasks(FeedPosition after, int limit) {
        return withSubjects(changed(Feed.TASKS, after, limit), mapper::task);
    }

    /** The subjects whose instances have moved, with how far that was read. */
    public ChangedSubjects changedSubjects(FeedPosition after, int limit) {
        List<Document> moved = changed(Feed.ELEMENTS, after, limit);
        FeedPosition read = after;
        Instant latest = Instant.EPOCH;
        for (Document element : moved) {
            read = read.and(FeedMapper.position(element));
            Instant at = mapper.lastMove(element);
            latest = at.isAfter(latest) ? at : latest;
        }
        List<String> subjects = subjects(moved).values().stream()
                .filter(subject -> !subject.isEmpty())
                .toList();
        return new ChangedSubjects(subjects, read, moved.size() < limit, latest);
    }

    @Override
    public Optional<TaskRecord> openTask(String interaction) {
        List<Document> found = database.getCollection(Feed.TASKS)
                .find(Filters.and(Filters.eq("interaction", interaction), Filters.eq("state", Feed.OPEN)))
                .limit(1)
                .into(new ArrayList<>());
        return withSubjects(found, mapper::task).stream().findFirst();
    }

    @Override
    public Optional<TaskRecord> lastTask(String interaction) {
        List<Document> found = database.getCollection(Feed.TASKS)
                .find(Filters.eq("interaction", interaction))
                .sort(Sorts.descending("position"))
                .limit(1)
                .into(new ArrayList<>());
        return withSubjects(found, mapper::task).stream().findFirst();
    }

    @Override
    public List<TaskRecord> tasks(String subject) {
        List<Document> found = new ArrayList<>();
        for (Long instance : instances(subject)) {
            database.getCollection(Feed.TASKS)
                    .find(Filters.eq("instance", instance))
                    .limit(MOST_ELEMENTS)
                    .into(found);
        }
        return withSubjects(found, mapper::task);
    }

    private List<Long> instances(String subject) {
        return database.getCollection(Feed.INSTANCES)
                .find(Filters.eq("subject", subject))
                .projection(Projections.include("_id"))
                .map(document -> document.getLong("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<ElementRecord> elements(String subject) {
        List<Long> instances = instances(subject);
        List<ElementRecord> elements = new ArrayList<>();
        for (Long instance : instances) {
            database.getCollection(Feed.ELEMENTS)
                    .find(Filters.eq("instance", instance))
                    .limit(MOST_ELEMENTS)
                    .map(mapper::element)
                    .into(elements);
        }
        elements.sort(FeedMapper.IN_ORDER);
        return elements;
    }

    @Override
    public List<StuckJob> stuckJobs(Instant before) {
        List<Document> open = database.getCollection(Feed.ELEMENTS)
                .find(Filters.and(
                        Filters.eq("state", Feed.OPEN), Filters.eq("type", "SERVICE_TASK"), Filters.gt("job", 0L)))
                .sort(Sorts.ascending("startedAt"))
                .limit(MOST_INCIDENTS)
                .into(new ArrayList<>());
        Set<Long> incidents = database.getCollection(Feed.INCIDENTS)
                .find(Filters.eq("state", Feed.OPEN))
                .limit(MOST_INCIDENTS)
                .map(incident -> incident.getLong("element"))
                .into(new HashSet<>());
        open.removeIf(element -> incidents.contains(element.getLong("_id"))
                || element.get("problem", "").isEmpty()
                        && !mapper.element(element).startedAt().isBefore(before));
        Map<Long, Integer> begun = attempts.counts(
                open.stream().map(element -> element.getLong("job")).toList());
        return withSubjects(open, element -> mapper.stuckJob(element, begun.getOrDefault(element.getLong("job"), 0)));
    }

    @Override
    public Set<Long> dueTimers() {
        return database.getCollection(Feed.TIMERS)
                .find(Filters.lte("due", Date.from(clock.engineNow())))
                .limit(MOST_TIMERS)
                .map(timer -> timer.getLong("_id"))
                .into(new HashSet<>());
    }

    @Override
    public Optional<Mark> lastMark() {
        return Optional.ofNullable(database.getCollection(Feed.MARKS)
                        .find()
                        .sort(Sorts.descending("position"))
                        .first())
                .filter(mark -> position().in(mark.getInteger("partition")) >= mark.getLong("position"))
                .map(mark -> new Mark(mark.getString("mark"), mark.getLong("moved")));
    }

    @Override
    public List<IncidentRecord> incidents() {
        return withSubjects(
                database.getCollection(Feed.INCIDENTS)
                        .find(Filters.eq("state", Feed.OPEN))
                        .sort(Sorts.ascending("createdAt", "_id"))
                        .limit(MOST_INCIDENTS)
                        .into(new ArrayList<>()),
                mapper::incident);
    }

    /** The job that an incident stopped; empty if it stopped something else or is unknown. */
    public Optional<Long> jobOf(long incidentKey) {
        return Optional.ofNullable(database.getCollection(Feed.INCIDENTS)
                        .find(Filters.eq(incidentKey))
                        .first())
                .map(document -> document.getLong("job"))
                .filter(job -> job > 0);
    }

    private List<Document> changed(String collection, FeedPosition after, int limit) {
        List<Document> found = new ArrayList<>();
        MongoCollection<Document> records = database.getCollection(collection);
        position().byPartition().forEach((partition, written) -> {
            // A limit of nothing would be none at all; what is left out here comes with the next question.
            if (written > after.in(partition) && found.size() < limit) {
                // Not beyond what is completely written: of what is just being written, a later one may be there first.
                records.find(Filters.and(
                                Filters.eq("partition", partition),
                                Filters.gt("position", after.in(partition)),
                                Filters.lte("position", written)))
                        .sort(Sorts.ascending("position"))
                        .limit(limit - found.size())
                        .into(found);
            }
        });
        return found;
    }

    private <T> List<T> withSubjects(List<Document> documents, Function<Document, T> map) {
        Map<Long, String> subjects = subjects(documents);
        return documents.stream()
                .map(document ->
                        map.apply(document.append("subject", subjects.getOrDefault(document.getLong("instance"), ""))))
                .toList();
    }

    private Map<Long, String> subjects(Collection<Document> documents) {
        List<Long> instances = documents.stream()
                .map(document -> document.getLong("instance"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, String> subjects = new HashMap<>();
        if (!instances.isEmpty()) {
            database.getCollection(Feed.INSTANCES)
                    .find(Filters.in("_id", instances))
                    .forEach(instance -> subjects.put(instance.getLong("_id"), instance.get("subject", "")));
        }
        return subjects;
    }

    /**
     * Subjects that something happened to.
     *
     * @param read how far that was read
     * @param complete whether there was nothing more at that moment
     * @param latest business time of the newest of it
     */
    public record ChangedSubjects(List<String> subjects, FeedPosition read, boolean complete, Instant latest) {}
}
