package io.leadline.engine.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.suite.NeedsEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@NeedsEngine
class EngineFailureTest {

    @Test
    void theEnginesOwnLastWordIsTheReason() {
        EngineFailure failure = EngineFailure.of(
                List.of(
                        "2026-01-01 ERROR Application run failed",
                        "\tat io.camunda.Something",
                        "The engine cannot start: NativeIoException: bind(..) failed: Address already in use",
                        "2026-01-01 INFO Graceful shutdown complete"),
                1);

        assertThat(failure.reason()).contains("Address already in use", "exit code 1");
        assertThat(failure.portTaken()).isTrue();
    }

    @Test
    void eachPortThatIsTakenIsSaidInItsOwnWay() {
        for (String line : List.of(
                "java.net.BindException: Address already in use",
                "Failed to bind to address /127.0.0.1:31003",
                "PortInUseException: Port 31004 is already in use",
                "Web server failed to start. Port 31004 was already in use.")) {
            assertThat(EngineFailure.of(List.of("The engine cannot start: " + line), 1)
                            .portTaken())
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void aMachineThatDoesNotEvenStartSaysWhy() {
        EngineFailure failure = EngineFailure.of(
                List.of("Unrecognized VM option 'Bad'", "Error: Could not create the Java Virtual Machine."), 1);

        assertThat(failure.reason()).startsWith("Unrecognized VM option 'Bad'");
        assertThat(failure.portTaken()).isFalse();
    }

    @Test
    void otherwiseItIsTheLastThingThatWasSaid() {
        assertThat(EngineFailure.of(List.of("one", "two", "\tat somewhere", ""), 137)
                        .reason())
                .isEqualTo("two (exit code 137)");
        assertThat(EngineFailure.of(List.of(), 137).reason()).isEqualTo("it said nothing (exit code 137)");
        assertThat(EngineFailure.of(Path.of("no such log"), 3).reason()).contains("exit code 3");
    }
}
