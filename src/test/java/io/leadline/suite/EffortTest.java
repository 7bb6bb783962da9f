package io.leadline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EffortTest {

    /** A second that runs out on a busy machine says nothing of Leadline. */
    @Test
    void noOtherTestHoldsATimeOfTheClockAgainstABound() {
        Set<String> asked = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("io.leadline").stream()
                        .filter(EffortTest::looksAtTheClock)
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "Effort", // the bound that only work without an end in sight exceeds
                        "GateTest", // at least a second
                        "FastClock", // time that runs faster; nothing is held against it
                        "KillTest", // told and not judged
                        "Hand", // likewise
                        "ImportBenchmark"); // likewise
    }

    private static boolean looksAtTheClock(JavaClass test) {
        return test.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTarget().getFullName().equals("java.lang.System.nanoTime()"))
                || test.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Timeout.class));
    }

    /** What does not come is a fault after minutes; what comes after twenty seconds is a busy machine. */
    @Test
    void nobodyWhoWaitsGivesUpAfterSeconds() throws IOException {
        Pattern seconds = Pattern.compile("(atMost\\(|PATIENCE = )Duration\\.of(Seconds|Millis)\\(\\d");
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .noneMatch(file -> seconds.matcher(read(file)).find() && !file.endsWith("PassingTime.java"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void waitingForOthersIsNoEffort() {
        CompletableFuture<Void> later =
                CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));

        assertThat(Effort.of(later::join).toMillis()).isLessThan(100);
    }
}
