package io.leadline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The portal's process with the memory that {@code ./leadline run} gives it, and the engine's below it. */
final class PortalBenchProcess implements AutoCloseable {

    private static final long KIB = 1024;

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    private PortalBenchProcess(Process process) {
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** @param said what it prints on its way to being ready */
    static PortalBenchProcess start(List<String> options, Consumer<String> said) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(
                System.getProperty("leadline.run-memory", "").strip().split("\\s+")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
        for (String name : List.of("leadline.home", "leadline.caller")) {
            command.add("-D" + name + "=" + System.getProperty(name, ""));
        }
        // Whoever measures pages measures nothing else beside them.
        command.add("-Dleadline.demo-life=false");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PortalBenchServer.class.getName()));
        command.addAll(options);
        try {
            PortalBenchProcess started = new PortalBenchProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
            started.awaitAnswer(said);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot start the portal", failure);
        }
    }

    String ask(String question) {
        try {
            questions.write(question + "\n");
            questions.flush();
            return awaitAnswer(line -> {});
        } catch (IOException gone) {
            throw new UncheckedIOException("The portal has ended", gone);
        }
    }

    private String awaitAnswer(Consumer<String> other) throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(PortalBenchServer.ANSWER)) {
                return line.substring(PortalBenchServer.ANSWER.length());
            }
            other.accept(line);
        }
        throw new IOException("It said nothing more");
    }

    /** The processor's time since it was started. */
    double cpuMillis() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    double residentMb() {
        return residentMb(process.pid());
    }

    /** The largest of the processes that it started. */
    double engineResidentMb() {
        return process.descendants()
                .map(child -> residentMb(child.pid()))
                .max(Comparator.naturalOrder())
                .orElse(Double.NaN);
    }

    private static double residentMb(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / (double) KIB;
        } catch (IOException noLinux) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        try {
            questions.close();
            process.waitFor();
        } catch (IOException gone) {
            // It has ended by itself.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroy();
    }
}
