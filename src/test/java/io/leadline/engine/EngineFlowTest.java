package io.leadline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.suite.NeedsEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NeedsEngine
class EngineFlowTest {

    private final TestEngine trial = TestEngine.shared();
    private final String subject = "T-" + UUID.randomUUID();

    @BeforeEach
    void deploy() {
        trial.deploy("engine/engine-trial.bpmn");
        trial.work(job -> Map.of());
    }

    @Test
    void aTaskAppearsInTheFeedWithEverythingTheModelSaysAboutIt() {
        Instant before = trial.clock().now();
        trial.startTrial(subject, Duration.ofDays(30));

        TaskRecord task = trial.awaitOpen(subject + "#decide#1");

        assertThat(task.subject()).isEqualTo(subject);
        assertThat(task.groups()).containsExactly("buyer");
        assertThat(task.elementId()).isEqualTo("UserTask_Decide");
        assertThat(task.dueAt()).isAfter(trial.clock().now());
        assertThat(task.createdAt())
                .isBetween(before.minusSeconds(5), trial.clock().now().plusSeconds(5));
    }

    @Test
    void aTaskIsCompletedOnceAndASecondTimeIsGone() {
        trial.startTrial(subject, Duration.ofDays(30));
        TaskRecord task = trial.awaitOpen(subject + "#decide#1");

        assertThat(trial.engine().complete(task.key(), Map.of())).isEqualTo(Completion.DONE);
        assertThat(trial.engine().complete(task.key(), Map.of())).isEqualTo(Completion.GONE);

        trial.awaitElements(
                subject,
                elements -> assertThat(elements)
                        .filteredOn(element -> element.state() == TaskRecord.State.COMPLETED)
                        .extracting(ElementRecord::elementId)
                        .containsExactly(
                                "engine-trial", "Event_Started", "ServiceTask_Work", "UserTask_Decide", "Event_Ended"));
        awaitNoOpenTask();
    }

    /** Tasks and elements are written one after the other. */
    private void awaitNoOpenTask() {
        await().atMost(TestEngine.PATIENCE)
                .until(() -> trial.feed().openTask(subject + "#decide#1").isEmpty());
    }

    @Test
    void aMessageOfOneFactStartsOneInstance() {
        trial.startTrial(subject, Duration.ofDays(30));
        trial.startTrial(subject, Duration.ofDays(30));

        trial.awaitOpen(subject + "#decide#1");

        await().atMost(TestEngine.PATIENCE)
                .untilAsserted(() -> assertThat(trial.feed().elements(subject))
                        .filteredOn(element -> element.elementId().equals("UserTask_Decide"))
                        .hasSize(1));
    }

    @Test
    void timersFireWhenTheClockIsMoved() {
        trial.startTrial(subject, Duration.ofDays(2));
        trial.awaitOpen(subject + "#decide#1");
        Instant before = trial.clock().now();

        trial.advance(Duration.ofDays(3));

        assertThat(Duration.between(before, trial.clock().now())).isBetween(Duration.ofDays(3), Duration.ofHours(73));
        trial.awaitElements(
                subject,
                elements -> assertThat(elements)
                        .filteredOn(element -> element.elementId().equals("Event_GivenUp"))
                        .hasSize(1));
        awaitNoOpenTask();
    }

    @Test
    void aJobThatFailsIsTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        trial.work(job -> {
            if (job.subject().equals(subject) && attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            return Map.of();
        });

        trial.startTrial(subject, Duration.ofDays(30));

        trial.awaitOpen(subject + "#decide#1");
        assertThat(attempts).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void aJobThatNeverWorksBecomesAnIncidentAndGoesOnWhenAPersonRetriesIt() {
        trial.work(job -> {
            if (job.subject().equals(subject)) {
                throw new IllegalStateException("broken for good");
            }
            return Map.of();
        });
        trial.startTrial(subject, Duration.ofDays(30));
        IncidentRecord incident = await().atMost(TestEngine.PATIENCE)
                .until(
                        () -> trial.feed().incidents().stream()
                                .filter(found -> found.subject().equals(subject))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        assertThat(incident.message()).contains("broken for good");

        trial.work(job -> Map.of());
        trial.engine().retry(incident.key());

        trial.awaitOpen(subject + "#decide#1");
        await().atMost(TestEngine.PATIENCE)
                .until(() -> trial.feed().incidents().stream()
                        .noneMatch(found -> found.subject().equals(subject)));
    }

    @Test
    void aJobThatFailsIsSeenAsStuckUntilItComesToItsEnd() {
        AtomicBoolean mended = new AtomicBoolean();
        trial.work(job -> {
            if (job.subject().equals(subject) && !mended.get()) {
                throw new IllegalStateException("the label printer is off");
            }
            return Map.of();
        });
        trial.startTrial(subject, Duration.ofDays(30));

        StuckJob stuck = awaitStuck(job -> job.trouble() == StuckJob.Trouble.FAILED);
        mended.set(true);
        trial.engine().retryJob(stuck.key());

        assertThat(stuck.type()).isEqualTo("engine.doTrialWork");
        assertThat(stuck.elementId()).isEqualTo("ServiceTask_Work");
        assertThat(stuck.message()).isEqualTo("the label printer is off");
        assertThat(stuck.attempts()).isPositive();
        trial.awaitOpen(subject + "#decide#1");
        await().atMost(TestEngine.PATIENCE).until(() -> stuck().isEmpty());
    }

    @Test
    void aJobThatNoWorkerComesBackFromIsTakenFromItByARetry() throws Exception {
        CountDownLatch stays = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        trial.work(job -> {
            if (job.subject().equals(subject) && begun.incrementAndGet() == 1) {
                stays.await();
            }
            return Map.of();
        });
        try {
            trial.startTrial(subject, Duration.ofDays(30));
            StuckJob stuck = awaitStuck(job -> job.trouble() == StuckJob.Trouble.TAKES_LONG);

            trial.engine().retryJob(stuck.key());

            trial.awaitOpen(subject + "#decide#1");
            assertThat(begun).hasValue(2);
        } finally {
            stays.countDown();
        }
    }

    private StuckJob awaitStuck(Predicate<StuckJob> such) {
        return await().atMost(TestEngine.PATIENCE)
                .until(() -> stuck().stream().filter(such).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    /** Of this test's subject, however short a time they have waited. */
    private List<StuckJob> stuck() {
        return trial.feed().stuckJobs(trial.clock().now().plusSeconds(60)).stream()
                .filter(job -> job.subject().equals(subject))
                .toList();
    }

    @Test
    void theModelOfAVersionCanBeShown() {
        assertThat(trial.bean(Diagrams.class).xml("engine-trial", 1)).contains("UserTask_Decide");
    }
}
