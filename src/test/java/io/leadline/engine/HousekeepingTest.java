package io.leadline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.engine.exporter.Feed;
import io.leadline.suite.NeedsEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsEngine
class HousekeepingTest {

    @Test
    void whatEndedLongAgoGoesAndWhatRunsOrEndedLatelyStays() {
        try (TestEngine trial =
                TestEngine.open(TestEngine.newFolder(), Map.of("leadline.engine.keep-records", "30d"))) {
            trial.deploy("engine/engine-trial.bpmn");
            end(trial, "H-old");
            end(trial, "H-half");
            trial.startTrial("H-open", Duration.ofDays(900));
            trial.awaitOpen("H-open#decide#1");
            long tasks = count(trial, Feed.TASKS, "H-old");

            trial.advance(Duration.ofDays(20));
            end(trial, "H-late");
            startAgain(trial, "H-half");
            trial.advance(Duration.ofDays(12));

            await().atMost(TestEngine.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(trial.feed().elements("H-old")).isEmpty());
            assertThat(tasks).isEqualTo(1);
            assertThat(count(trial, Feed.TASKS, "H-old")).isZero();
            assertThat(trial.feed().lastTask("H-old#decide#1")).isEmpty();
            for (String subject : List.of("H-half", "H-open", "H-late")) {
                assertThat(trial.feed().elements(subject)).as(subject).isNotEmpty();
                assertThat(trial.feed().lastTask(subject + "#decide#1"))
                        .as(subject)
                        .isPresent();
            }
            assertThat(trial.feed().openTask("H-open#decide#1")).isPresent();
        }
    }

    private static void end(TestEngine trial, String subject) {
        trial.startTrial(subject, Duration.ofDays(900));
        trial.engine().complete(trial.awaitOpen(subject + "#decide#1").key(), Map.of());
        trial.awaitElements(
                subject,
                elements -> assertThat(elements)
                        .filteredOn(element -> element.state() == TaskRecord.State.OPEN)
                        .isEmpty());
    }

    /** A second instance about the same subject, which goes on. */
    private static void startAgain(TestEngine trial, String subject) {
        trial.engine()
                .publish(new Message(
                        "engine.trialStarted",
                        subject + "-again",
                        subject + "-again",
                        Duration.ofMinutes(1),
                        Map.of("subject", subject, "dueAt", trial.clock().now().toString(), "patience", "P900D")));
        trial.awaitOpen(subject + "#decide#1");
    }

    private static long count(TestEngine trial, String collection, String subject) {
        return trial.bean(MongoDatabase.class)
                .getCollection(collection)
                .countDocuments(Filters.eq("interaction", subject + "#decide#1"));
    }
}
