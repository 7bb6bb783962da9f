package io.leadline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A flight in a process of its own, which is killed now and then, in turns the application with its engine and the engine
 * alone, and goes on from where it was. Which days these are is decided by the seed; the moment within the day is the
 * machine's.
 */
final class KilledFlight {

    /** Set in the process that is killed, so that it flies by itself. */
    static final String FLYING = "leadline.simulate.flying";

    private static final int KILLED = 128 + 9;
    private static final long LONGEST_DAY_MILLIS = 20_000;

    private final List<String> args;
    private final PrintStream out;
    private final PrintStream err;
    private final Random random;
    /** By the number of the day after which it happens: whether the application goes too. */
    private final Map<Integer, Boolean> kills = new TreeMap<>();

    private int days;
    private int done;

    KilledFlight(List<String> args, SimulateOptions options, PrintStream out, PrintStream err) {
        this.args = args;
        this.out = out;
        this.err = err;
        this.random = new Random(options.plan().seed());
        int free = Math.max(1, options.plan().days() - 1);
        while (kills.size() < Math.min(options.kills(), free)) {
            kills.putIfAbsent(1 + random.nextInt(free), kills.size() % 2 == 0);
        }
    }

    int fly() throws IOException, InterruptedException {
        while (true) {
            Process process = start();
            int code = follow(process);
            if (code != KILLED) {
                out.println("Killed " + done + " times on the way");
                return code;
            }
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8"));
        command.add("-D" + FLYING + "=true");
        for (String name :
                List.of("leadline.home", "leadline.caller", "leadline.engine.home", "leadline.engine.exporter")) {
            String value = System.getProperty(name);
            if (value != null) {
                command.add("-D" + name + "=" + value);
            }
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "simulate"));
        command.addAll(args);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private int follow(Process process) throws IOException, InterruptedException {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
                if (line.matches("\\d{4}-\\d{2}-\\d{2} .*")) {
                    days++;
                    Boolean whole = kills.remove(days);
                    if (whole != null) {
                        later(process, whole);
                    }
                }
            }
        }
        return process.waitFor();
    }

    private void later(Process process, boolean whole) {
        Duration pause = Duration.ofMillis((long) (random.nextDouble() * LONGEST_DAY_MILLIS / 4));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> kill(whole ? process.toHandle() : engine(process)));
    }

    private void kill(@Nullable ProcessHandle killed) {
        if (killed != null && killed.destroyForcibly()) {
            done++;
            err.printf(Locale.ROOT, "killed process %d after %d days%n", killed.pid(), days);
        }
    }

    /** The engine's own process stands last below the application's. */
    private static @Nullable ProcessHandle engine(Process process) {
        return process.descendants()
                .filter(child ->
                        child.info().command().filter(c -> c.endsWith("java")).isPresent())
                .max(Comparator.comparing(ProcessHandle::pid))
                .orElse(null);
    }
}
