package io.leadline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.storage.embedded.StoreProcess;
import io.leadline.suite.NeedsEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** What was taken is done once, whichever part is killed. */
@NeedsEngine
class EngineKillTest {

    private static final int INSTANCES = 200;
    private static final int KILL_AFTER = 80;
    private static final Actor BUYER =
            new Actor("anna", "Anna", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);

    /** The application first, which is found again with all that it took; then its engine. */
    @Test
    void theApplicationAndThenTheEngineKilledInTheMiddleOfTwoHundredInstancesLoseAndDoubleNothing() throws Exception {
        Path folder = TestEngine.newFolder();
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dleadline.engine.home=" + System.getProperty("leadline.engine.home"),
                        "-Dleadline.engine.exporter=" + System.getProperty("leadline.engine.exporter"),
                        TrialApplication.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        ProcessHandle engineOfIt = readUntil(application, acknowledged, KILL_AFTER);

        application.destroyForcibly();

        assertThat(engineOfIt.onExit()).succeedsWithin(TestEngine.PATIENCE);
        try (TestEngine trial = TestEngine.open(folder)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILL_AFTER);
            assertEachOnce(trial, acknowledged);
            ProcessHandle engine = trial.process().process().orElseThrow();
            long before = inboxSize(trial);

            CompletableFuture<Void> starting = startAll(trial);
            await().atMost(TestEngine.PATIENCE).until(() -> inboxSize(trial) >= before + KILL_AFTER / 2);
            engine.destroyForcibly();
            starting.join();

            // Once killed; a port that is not free yet, or taken by another program, is one more death before it is
            // back.
            assertThat(trial.process().deaths()).isPositive();
            assertEachOnce(trial, subjects());
            assertEachOnce(trial, acknowledged);
            completeHalfTwice(trial);
        }
    }

    @Test
    void theStoreKilledInTheMiddleStopsOnlyWhatNeedsItAndLosesAndDoublesNothing() {
        try (StoreProcess store = StoreProcess.in(TestEngine.newFolder());
                TestEngine trial = TestEngine.open(TestEngine.newFolder(), Map.of("leadline.mongo.uri", store.uri()))) {
            trial.deploy("engine/engine-trial.bpmn");
            HealthIndicator health = trial.bean(HealthIndicator.class, "storeHealthIndicator");

            CompletableFuture<Void> starting = startAll(trial);
            await().atMost(TestEngine.PATIENCE).until(() -> inboxSize(trial) >= KILL_AFTER / 2);
            store.kill();
            starting.join();

            await().atMost(TestEngine.PATIENCE)
                    .until(() -> health.health().getStatus().equals(Status.DOWN));
            await().atMost(TestEngine.PATIENCE).until(() -> trial.engine().available());

            store.start();

            await().atMost(TestEngine.PATIENCE)
                    .until(() -> health.health().getStatus().equals(Status.UP));
            assertEachOnce(trial, subjects());
            assertThat(trial.feed().incidents()).isEmpty();
            completeHalfTwice(trial);
        }
    }

    private static ProcessHandle readUntil(Process application, List<String> acknowledged, int enough)
            throws IOException {
        BufferedReader lines = application.inputReader();
        ProcessHandle engine = null;
        for (String line = lines.readLine(); line != null && acknowledged.size() < enough; line = lines.readLine()) {
            if (line.startsWith("engine ")) {
                engine = ProcessHandle.of(Long.parseLong(line.substring(7))).orElseThrow();
            } else if (line.startsWith("taken ")) {
                acknowledged.add(line.substring(6));
            }
        }
        assertThat(engine).isNotNull();
        return engine;
    }

    private static CompletableFuture<Void> startAll(TestEngine trial) {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        CompletableFuture<Void> all = CompletableFuture.allOf(subjects().stream()
                .map(subject -> CompletableFuture.runAsync(() -> startUntilTaken(trial, subject), pool))
                .toArray(CompletableFuture[]::new));
        return all.whenComplete((nothing, failure) -> pool.shutdown());
    }

    private static void startUntilTaken(TestEngine trial, String subject) {
        await().atMost(TestEngine.PATIENCE)
                .ignoreException(EngineUnavailable.class)
                .until(() -> {
                    trial.startTrial(subject, Duration.ofDays(30));
                    return true;
                });
    }

    private static void completeHalfTwice(TestEngine trial) {
        long all = inboxSize(trial);
        List<InboxTask> half = trial.bean(Inbox.class)
                .find(InboxQuery.ALL.page(0, INSTANCES / 2), BUYER)
                .rows();
        half.forEach(task ->
                assertThat(trial.engine().complete(task.key(), Map.of())).isEqualTo(Completion.DONE));
        half.forEach(task ->
                assertThat(trial.engine().complete(task.key(), Map.of())).isEqualTo(Completion.GONE));
        await().atMost(TestEngine.PATIENCE).until(() -> inboxSize(trial) == all - INSTANCES / 2);
    }

    private static void assertEachOnce(TestEngine trial, List<String> subjects) {
        Inbox inbox = trial.bean(Inbox.class);
        await().atMost(TestEngine.PATIENCE)
                .untilAsserted(() -> assertThat(
                                inbox.find(InboxQuery.ALL.page(0, 1000), BUYER).rows())
                        .extracting(InboxTask::subject)
                        .containsAll(subjects)
                        .doesNotHaveDuplicates());
        for (String subject : subjects) {
            await().atMost(TestEngine.PATIENCE)
                    .untilAsserted(() -> assertThat(trial.feed().elements(subject))
                            .as(subject)
                            .filteredOn(element -> element.elementId().equals("UserTask_Decide"))
                            .hasSize(1));
        }
    }

    private static long inboxSize(TestEngine trial) {
        return trial.bean(Inbox.class).count(InboxQuery.ALL, BUYER);
    }

    private static List<String> subjects() {
        return IntStream.range(0, INSTANCES).mapToObj(i -> "K-" + i).toList();
    }
}
