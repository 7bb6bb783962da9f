package io.leadline.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.trial.StandaloneBroker;
import io.leadline.shared.StartStep;
import io.leadline.suite.NeedsEngine;
import io.leadline.suite.QuickWaits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that does not go as it should, with a stand-in for the engine that does nothing but bind a port. */
@NeedsEngine
class EngineStartTest {

    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    @TempDir
    Path home;

    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void distribution() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("engine"));
        starts(StandaloneBroker.class.getName());
        String file = StandaloneBroker.class.getName().replace('.', '/') + ".class";
        Path copy = home.resolve("config").resolve(file);
        Files.createDirectories(copy.getParent());
        try (var bytes = getClass().getClassLoader().getResourceAsStream(file)) {
            Files.copy(bytes, copy);
        }
    }

    private void starts(String mainClass) throws IOException {
        Files.writeString(home.resolve("bin/broker"), "exec java " + mainClass);
    }

    @Test
    void aPortThatAnotherProgramTookBetweenChoiceAndBindIsGivenUpForOthers() throws IOException {
        EnginePorts free = EnginePorts.free();
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedEngine engine = engine(in(List.of(taken(other), taken(other), free)))) {

            await().atMost(PATIENCE).until(() -> bound(free.grpc()));

            assertThat(engine.running()).isTrue();
            assertThat(engine.grpcAddress().getPort()).isEqualTo(free.grpc());
            assertThat(engine.deaths()).isEqualTo(2);
            assertThat(engine.failure()).isEmpty();
            assertThat(steps).hasSize(2).allMatch(step -> step.contains("Address already in use"));
        }
    }

    @Test
    void portsThatAreNeverFreeAreNotTriedForEver() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                EmbeddedEngine engine = engine(() -> taken(other))) {
            await().atMost(PATIENCE).until(() -> engine.failure().isPresent());

            assertThat(engine.failure().orElseThrow()).contains("Address already in use");
            assertThat(engine.deaths()).isEqualTo(6);
            assertThat(engine.running()).isFalse();
        }
    }

    @Test
    void anEngineThatEndsAtOnceSaysWhyAfterASecondTry() throws IOException {
        starts("io.camunda.nothere.StandaloneBroker");
        try (EmbeddedEngine engine = engine(EnginePorts::free)) {
            await().atMost(PATIENCE).until(() -> engine.failure().isPresent());

            assertThat(engine.failure().orElseThrow())
                    .contains("ClassNotFoundException", "io.camunda.nothere.StandaloneBroker");
            assertThat(engine.deaths()).isEqualTo(2);
        }
    }

    @Test
    void onceItHasAnsweredItsEndIsACrashAndItIsStartedAgainForAsLongAsItTakes() {
        try (EmbeddedEngine engine = engine(EnginePorts::free)) {
            await().atMost(PATIENCE).until(() -> bound(engine.grpcAddress().getPort()));
            engine.answered();
            int before = engine.grpcAddress().getPort();

            engine.process().orElseThrow().destroyForcibly();

            await().atMost(PATIENCE)
                    .until(() -> engine.grpcAddress().getPort() != before
                            && bound(engine.grpcAddress().getPort()));
            assertThat(engine.failure()).isEmpty();
            assertThat(steps).isEmpty();
        }
    }

    @Test
    void aDistributionThatIsNoneIsSaidAtOnce() throws IOException {
        starts("something.Else");

        assertThatThrownBy(() -> engine(EnginePorts::free)).hasMessageContaining("starts no class that we know");
    }

    private EmbeddedEngine engine(Supplier<EnginePorts> ports) {
        EngineCommand command = new EngineCommand(
                home, home, home.resolve("engine"), EngineSecrets.random(), 64, "mongodb://none", "none", true, 1);
        return new EmbeddedEngine(command, ports, event -> steps.add(((StartStep) event).text()));
    }

    private static Supplier<EnginePorts> in(List<EnginePorts> order) {
        Deque<EnginePorts> rest = new ArrayDeque<>(order);
        return rest::pop;
    }

    private static EnginePorts taken(ServerSocket other) {
        EnginePorts free = EnginePorts.free();
        return new EnginePorts(other.getLocalPort(), free.command(), free.internal(), free.rest(), free.monitoring());
    }

    private static boolean bound(int port) {
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }
}
