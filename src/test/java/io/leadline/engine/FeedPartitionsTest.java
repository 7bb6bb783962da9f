package io.leadline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.suite.NeedsEngine;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An engine that splits its work: each partition counts its records for itself. */
@NeedsEngine
class FeedPartitionsTest {

    private static final int PARTITIONS = 3;
    private static final int INSTANCES = 36;
    private static final String BROKEN = "P-broken";
    private static final Actor BUYER =
            new Actor("anna", "Anna", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);

    private static TestEngine trial;

    @BeforeAll
    static void open() {
        trial = TestEngine.open(TestEngine.newFolder(), Map.of("leadline.engine.partitions", PARTITIONS));
        trial.deploy("engine/engine-trial.bpmn");
        trial.work(job -> {
            if (job.subject().equals(BROKEN)) {
                throw new IllegalStateException("broken for good");
            }
            return Map.of();
        });
        subjects().forEach(subject -> trial.startTrial(subject, Duration.ofDays(30)));
        trial.startTrial(BROKEN, Duration.ofDays(30));
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void inboxPlacesAndIncidentsAreExactWhicheverPartitionTheyAreOn() {
        await().atMost(TestEngine.PATIENCE)
                .untilAsserted(() -> assertThat(open(INSTANCES * 2))
                        .extracting(InboxTask::subject)
                        .containsExactlyInAnyOrderElementsOf(subjects()));
        assertThat(trial.feed().position().byPartition()).hasSize(PARTITIONS);
        for (String subject : subjects()) {
            // A task can be read a moment before the element that it is of.
            await().atMost(TestEngine.PATIENCE)
                    .untilAsserted(() -> assertThat(trial.feed().elements(subject))
                            .as(subject)
                            .filteredOn(element -> element.state() == TaskRecord.State.OPEN)
                            .extracting(ElementRecord::elementId)
                            .containsExactly("engine-trial", "UserTask_Decide"));
        }
        await().atMost(TestEngine.PATIENCE)
                .untilAsserted(() -> assertThat(trial.feed().incidents())
                        .extracting(IncidentRecord::subject)
                        .containsExactly(BROKEN));

        List<InboxTask> half = open(INSTANCES / 2);
        half.forEach(task -> trial.engine().complete(task.key(), Map.of()));

        await().atMost(TestEngine.PATIENCE)
                .untilAsserted(() -> assertThat(open(INSTANCES * 2))
                        .hasSize(INSTANCES - half.size())
                        .doesNotContainAnyElementsOf(half));
    }

    @Test
    void aReaderWithASmallPageMissesNothingAndSeesEachTaskInItsLatestState() {
        subjects().forEach(subject -> trial.awaitOpenOrEnded(subject + "#decide#1"));

        List<TaskRecord> read = new ArrayList<>();
        FeedPosition cursor = FeedPosition.START;
        for (List<TaskRecord> page = trial.feed().changedTasks(cursor, 7);
                !page.isEmpty();
                page = trial.feed().changedTasks(cursor, 7)) {
            assertThat(page).hasSizeLessThanOrEqualTo(7);
            read.addAll(page);
            for (TaskRecord task : page) {
                cursor = cursor.and(task.position());
            }
        }

        assertThat(read)
                .extracting(task -> task.position().byPartition().keySet())
                .hasSizeGreaterThan(1);
        assertThat(read).extracting(TaskRecord::subject).contains(subjects().toArray(String[]::new));
    }

    private static List<InboxTask> open(int limit) {
        return trial.bean(Inbox.class)
                .find(InboxQuery.ALL.page(0, limit), BUYER)
                .rows();
    }

    private static List<String> subjects() {
        return IntStream.range(0, INSTANCES).mapToObj(i -> "P-" + i).toList();
    }
}
