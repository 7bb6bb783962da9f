package io.leadline.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.engine.ElementRecord;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.IncidentRecord;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.StuckJob;
import io.leadline.engine.StuckJob.Trouble;
import io.leadline.engine.TaskRecord;
import io.leadline.engine.clock.CompanyClock;
import io.leadline.engine.clock.ShiftedClock;
import io.leadline.engine.exporter.Feed;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feed as its exporter writes it, read back, and what is old removed from it. */
@ContractOf({MongoRecordFeed.class, OldRecords.class})
class RecordFeedTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final Duration SHIFT = Duration.ofDays(7);

    private static TestStore store;
    private JobAttempts attempts;
    private MongoRecordFeed feed;
    private OldRecords old;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new FeedIndexes(), new UpkeepIndexes(), new TimerIndexes());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        CompanyClock clock = ShiftedClock.by(SHIFT, new MongoClock(store.database()));
        attempts = new JobAttempts(store.database());
        feed = new MongoRecordFeed(store.database(), clock, attempts, (collection, told) -> false);
        old = new OldRecords(store.database(), attempts, clock);
    }

    @Test
    void aFeedThatNobodyHasWrittenIsEmpty() {
        assertThat(feed.position()).isEqualTo(FeedPosition.START);
        assertThat(feed.alive()).isFalse();
        assertThat(feed.changedTasks(FeedPosition.START, 10)).isEmpty();
        assertThat(feed.changedSubjects(FeedPosition.START, 10).complete()).isTrue();
        assertThat(feed.openTask("O-1#approve#1")).isEmpty();
        assertThat(feed.elements("O-1")).isEmpty();
        assertThat(feed.stuckJobs(NOW)).isEmpty();
        assertThat(feed.incidents()).isEmpty();
        assertThat(feed.dueTimers()).isEmpty();
        assertThat(feed.jobOf(1)).isEmpty();
    }

    @Test
    void aTaskComesBackWholeInBusinessTime() {
        instance(1, "Größe 漢字");
        insert(
                Feed.TASKS,
                task(11, 1, 5)
                        .append("groups", List.of("buyer", "supplier:S1"))
                        .append("due", "2030-03-02T12:00:00+02:00[Europe/Berlin]"));
        written(1, 5);

        TaskRecord expected = new TaskRecord(
                11,
                "order",
                "UserTask_Approve",
                "Größe 漢字",
                "i-11",
                List.of("buyer", "supplier:S1"),
                TaskRecord.State.OPEN,
                NOW.plus(SHIFT),
                Instant.parse("2030-03-02T10:00:00Z"),
                1,
                FeedPosition.of(1, 5));
        assertThat(feed.changedTasks(FeedPosition.START, 10)).containsExactly(expected);
        assertThat(feed.openTask("i-11")).contains(expected);
        assertThat(feed.lastTask("i-11")).contains(expected);
    }

    @Test
    void aTaskMayLackItsSubjectItsDueDateAndWhenItBegan() {
        Document bare = task(11, 1, 5).append("due", "soon");
        bare.remove("createdAt");
        insert(Feed.TASKS, bare);

        TaskRecord task = feed.openTask("i-11").orElseThrow();

        assertThat(task.subject()).isEmpty();
        assertThat(task.dueAt()).isNull();
        assertThat(task.createdAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void theFeedIsReadInOrderUpToWhatIsWrittenWhole() {
        for (int position = 1; position <= 5; position++) {
            insert(Feed.TASKS, task(20 - position, 1, position));
        }
        written(1, 4);

        assertThat(keys(feed.changedTasks(FeedPosition.START, 10))).containsExactly(19L, 18L, 17L, 16L);
        assertThat(keys(feed.changedTasks(FeedPosition.START, 3))).containsExactly(19L, 18L, 17L);
        assertThat(keys(feed.changedTasks(FeedPosition.of(1, 3), 3))).containsExactly(16L);
        assertThat(feed.changedTasks(FeedPosition.of(1, 4), 3)).isEmpty();
    }

    @Test
    void eachPartitionCountsForItself() {
        insert(Feed.TASKS, task(11, 1, 5));
        insert(Feed.TASKS, task(12, 1, 2).append("partition", 2));
        written(1, 5);
        written(2, 2);

        assertThat(feed.position()).isEqualTo(FeedPosition.of(1, 5).and(FeedPosition.of(2, 2)));
        assertThat(keys(feed.changedTasks(FeedPosition.of(1, 5), 10))).containsExactly(12L);
        assertThat(keys(feed.changedTasks(FeedPosition.START, 1))).hasSize(1);
    }

    @Test
    void theFeedIsAliveOnceItsBeatMoves() {
        beat(NOW);
        assertThat(feed.alive()).isFalse();

        beat(NOW.plusSeconds(3));

        assertThat(feed.alive()).isTrue();
    }

    @Test
    void anInteractionHasItsOpenTaskAndItsLastOne() {
        insert(Feed.TASKS, task(11, 1, 3).append("interaction", "x").append("state", Feed.CANCELED));
        insert(Feed.TASKS, task(12, 1, 5).append("interaction", "x").append("state", Feed.COMPLETED));

        assertThat(feed.openTask("x")).isEmpty();
        assertThat(feed.lastTask("x")).map(TaskRecord::key).contains(12L);
        assertThat(feed.lastTask("x")).map(TaskRecord::state).contains(TaskRecord.State.COMPLETED);
    }

    @Test
    void aTimerIsDueByTheEnginesClockAndNotByTheCompanys() {
        Instant engine = Instant.now();
        insert(Feed.TIMERS, new Document("_id", 71L).append("due", Date.from(engine.minusSeconds(60))));
        insert(Feed.TIMERS, new Document("_id", 72L).append("due", Date.from(engine.plus(Duration.ofDays(1)))));
        insert(Feed.TIMERS, new Document("_id", 73L).append("due", Date.from(engine.plus(Duration.ofDays(30)))));

        assertThat(feed.dueTimers()).containsExactly(71L);
    }

    @Test
    void theLastMarkIsTheOneThatCameLast() {
        assertThat(feed.lastMark()).isEmpty();
        insert(Feed.MARKS, mark(1, "a", 7, 5));
        insert(Feed.MARKS, mark(2, "b", 9, 8));

        assertThat(feed.lastMark()).isEmpty();
        insert(Feed.POSITIONS, new Document("_id", 1).append("position", 7L));
        insert(Feed.POSITIONS, new Document("_id", 2).append("position", 9L));
        assertThat(feed.lastMark()).contains(new RecordFeed.Mark("b", 8));
    }

    private static Document mark(int partition, String id, long position, long moved) {
        return new Document("_id", partition)
                .append("partition", partition)
                .append("mark", id)
                .append("position", position)
                .append("moved", moved);
    }

    @Test
    void aSubjectHasTheElementsOfAllItsInstancesInOrder() {
        instance(1, "O-1");
        instance(2, "O-1");
        instance(3, "O-10");
        insert(Feed.ELEMENTS, element(33, 2, 1).append("startedAt", at(1)).append("endedAt", at(2)));
        insert(Feed.ELEMENTS, element(32, 1, 2).append("startedAt", at(1)));
        insert(Feed.ELEMENTS, element(31, 1, 3).append("startedAt", at(2)).append("state", Feed.COMPLETED));
        insert(Feed.ELEMENTS, element(34, 3, 4));

        List<ElementRecord> elements = feed.elements("O-1");

        assertThat(elements).extracting(ElementRecord::key).containsExactly(32L, 33L, 31L);
        assertThat(elements.get(1))
                .isEqualTo(new ElementRecord(
                        33,
                        "order",
                        4,
                        2,
                        "ServiceTask_Send",
                        "SERVICE_TASK",
                        TaskRecord.State.OPEN,
                        NOW.plus(SHIFT).plusSeconds(1),
                        NOW.plus(SHIFT).plusSeconds(2)));
        assertThat(elements.getFirst().endedAt()).isNull();
    }

    @Test
    void whoWatchesHearsOfEverySubjectThatMoved() {
        instance(1, "O-1");
        instance(2, "O-2");
        insert(Feed.ELEMENTS, element(31, 1, 1));
        insert(Feed.ELEMENTS, element(32, 2, 2).append("endedAt", at(9)));
        insert(Feed.ELEMENTS, element(33, 99, 3));
        written(1, 3);

        var all = feed.changedSubjects(FeedPosition.START, 10);
        var first = feed.changedSubjects(FeedPosition.START, 1);

        assertThat(all.subjects()).containsExactlyInAnyOrder("O-1", "O-2");
        assertThat(all.complete()).isTrue();
        assertThat(all.latest()).isEqualTo(NOW.plus(SHIFT).plusSeconds(9));
        assertThat(first.subjects()).containsExactly("O-1");
        assertThat(first.complete()).isFalse();
        assertThat(first.read()).isEqualTo(FeedPosition.of(1, 1));
    }

    @Test
    void aJobIsStuckThatFailedOrWaitsForLongAndIsNoIncident() {
        instance(1, "O-1");
        insert(Feed.ELEMENTS, job(31, 1).append("startedAt", at(-90)));
        insert(Feed.ELEMENTS, job(32, 2).append("startedAt", at(-80)));
        insert(Feed.ELEMENTS, job(33, 3).append("startedAt", at(5)).append("problem", "no such file"));
        insert(Feed.ELEMENTS, job(34, 4).append("startedAt", at(6)).append("problem", Feed.NEVER_CAME_BACK));
        insert(Feed.ELEMENTS, job(35, 5).append("startedAt", at(-99)).append("state", Feed.COMPLETED));
        insert(Feed.ELEMENTS, job(36, 6).append("startedAt", at(-99)));
        insert(Feed.ELEMENTS, job(37, 7).append("startedAt", at(0)));
        insert(Feed.INCIDENTS, incident(51, 36));
        attempts.begin(2002);

        List<StuckJob> stuck = feed.stuckJobs(NOW.plus(SHIFT));

        assertThat(stuck).extracting(StuckJob::key).containsExactly(2001L, 2002L, 2003L, 2004L);
        assertThat(stuck)
                .extracting(StuckJob::trouble)
                .containsExactly(Trouble.NO_WORKER, Trouble.TAKES_LONG, Trouble.FAILED, Trouble.NEVER_CAME_BACK);
        assertThat(stuck).extracting(StuckJob::message).containsExactly("", "", "no such file", "");
        assertThat(stuck).extracting(StuckJob::attempts).containsExactly(0, 1, 0, 0);
        assertThat(stuck).extracting(StuckJob::subject).containsOnly("O-1");
    }

    @Test
    void openIncidentsComeOldestFirst() {
        instance(1, "O-1");
        insert(Feed.INCIDENTS, incident(52, 32).append("createdAt", at(2)));
        insert(Feed.INCIDENTS, incident(53, 33).append("createdAt", at(1)).append("instance", 9L));
        insert(Feed.INCIDENTS, incident(51, 31).append("createdAt", at(2)));
        insert(Feed.INCIDENTS, new Document("_id", 54L).append("state", Feed.COMPLETED));

        List<IncidentRecord> incidents = feed.incidents();

        assertThat(incidents).extracting(IncidentRecord::key).containsExactly(53L, 51L, 52L);
        assertThat(incidents.getFirst().subject()).isEmpty();
        assertThat(incidents.get(1))
                .isEqualTo(new IncidentRecord(
                        51,
                        "order",
                        1,
                        "ServiceTask_Send",
                        "O-1",
                        "JOB_NO_RETRIES",
                        "Grüße",
                        NOW.plus(SHIFT).plusSeconds(2)));
    }

    @Test
    void anIncidentNamesTheJobItStopped() {
        insert(Feed.INCIDENTS, incident(51, 31).append("job", 7L));
        insert(Feed.INCIDENTS, incident(52, 31).append("job", -1L));
        insert(Feed.INCIDENTS, new Document("_id", 53L).append("state", Feed.COMPLETED));

        assertThat(feed.jobOf(51)).contains(7L);
        assertThat(feed.jobOf(52)).isEmpty();
        assertThat(feed.jobOf(53)).isEmpty();
        assertThat(feed.jobOf(54)).isEmpty();
    }

    @Test
    void whatEndedLongAgoGoesWithItsSubjectAndNothingElse() {
        Date longAgo = Date.from(Instant.now().minus(Duration.ofDays(40)));
        Date lately = Date.from(Instant.now().minus(Duration.ofDays(1)));
        ended(1, "O-past", longAgo);
        ended(2, "O-half", longAgo);
        ended(3, "O-half", lately);
        ended(4, "O-open", longAgo);
        instance(5, "O-open");
        ended(6, "", longAgo);
        attempts.begin(7);

        boolean more = old.tidy(Duration.ofDays(30), 10);

        assertThat(more).isFalse();
        for (String collection : List.of(Feed.INSTANCES, Feed.TASKS, Feed.ELEMENTS, Feed.INCIDENTS)) {
            assertThat(instances(collection))
                    .as(collection)
                    .contains(2L, 3L, 4L)
                    .doesNotContain(1L, 6L);
        }
        assertThat(attempts.counts(List.of(7L))).hasSize(1);
    }

    @Test
    void atMostSoManyGoAtOnce() {
        Date longAgo = Date.from(Instant.now().minus(Duration.ofDays(40)));
        for (int instance = 1; instance <= 3; instance++) {
            ended(instance, "O-" + instance, longAgo);
        }

        assertThat(old.tidy(Duration.ofDays(30), 2)).isTrue();
        assertThat(instances(Feed.INSTANCES)).hasSize(1);
        assertThat(old.tidy(Duration.ofDays(30), 2)).isFalse();
        assertThat(instances(Feed.INSTANCES)).isEmpty();
    }

    private void insert(String collection, Document document) {
        store.database().getCollection(collection).insertOne(document);
    }

    private void written(int partition, long position) {
        insert(Feed.POSITIONS, new Document("_id", partition).append("position", position));
    }

    private void beat(Instant at) {
        store.database().getCollection(Feed.POSITIONS).deleteMany(new Document());
        insert(Feed.POSITIONS, new Document("_id", 1).append("position", 1L).append("beatAt", Date.from(at)));
        feed.position();
    }

    private void instance(long key, String subject) {
        insert(Feed.INSTANCES, new Document("_id", key).append("subject", subject));
    }

    private void ended(long instance, String subject, Date at) {
        insert(
                Feed.INSTANCES,
                new Document("_id", instance).append("subject", subject).append("endedAt", at));
        insert(Feed.TASKS, task(instance + 100, instance, instance));
        insert(Feed.ELEMENTS, element(instance + 200, instance, instance));
        insert(Feed.INCIDENTS, incident(instance + 300, instance + 200).append("instance", instance));
    }

    private List<Long> instances(String collection) {
        String field = collection.equals(Feed.INSTANCES) ? "_id" : "instance";
        return store.database()
                .getCollection(collection)
                .find()
                .map(document -> document.getLong(field))
                .into(new ArrayList<>());
    }

    private static List<Long> keys(List<TaskRecord> tasks) {
        return tasks.stream().map(TaskRecord::key).toList();
    }

    private static Date at(int seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }

    private static Document record(long key, long instance, long position) {
        return new Document("_id", key)
                .append("partition", 1)
                .append("position", position)
                .append("processId", "order")
                .append("instance", instance)
                .append("state", Feed.OPEN);
    }

    private static Document task(long key, long instance, long position) {
        return record(key, instance, position)
                .append("elementId", "UserTask_Approve")
                .append("groups", List.of("buyer"))
                .append("interaction", "i-" + key)
                .append("createdAt", Date.from(NOW))
                .append("due", "");
    }

    private static Document element(long key, long instance, long position) {
        return record(key, instance, position)
                .append("version", 4)
                .append("elementId", "ServiceTask_Send")
                .append("type", "SERVICE_TASK")
                .append("startedAt", Date.from(NOW));
    }

    private static Document job(long element, long job) {
        return element(element, 1, element).append("job", 2000 + job).append("jobType", "ordering.sendOrder");
    }

    private static Document incident(long key, long element) {
        return record(key, 1, key)
                .append("elementId", "ServiceTask_Send")
                .append("element", element)
                .append("errorType", "JOB_NO_RETRIES")
                .append("message", "Grüße")
                .append("createdAt", Date.from(NOW));
    }
}
