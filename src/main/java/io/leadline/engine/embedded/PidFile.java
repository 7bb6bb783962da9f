package io.leadline.engine.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which process runs on the engine's folder. The start time stands beside the id, because the system gives ids
 * out again.
 */
record PidFile(Path path) {

    private static final Logger log = LoggerFactory.getLogger(PidFile.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void write(ProcessHandle process) {
        try {
            Files.writeString(path, process.pid() + " " + startMillis(process));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + path, failure);
        }
    }

    /** Ends what an application that was killed may have left behind on this folder. */
    void endOrphan() {
        try {
            if (Files.exists(path)) {
                String[] words = Files.readString(path).trim().split(" ");
                if (words.length == 2) {
                    ProcessHandle.of(Long.parseLong(words[0]))
                            .filter(process -> startMillis(process) == Long.parseLong(words[1]))
                            .ifPresent(PidFile::end);
                }
                Files.deleteIfExists(path);
            }
        } catch (IOException | NumberFormatException unreadable) {
            log.warn("Cannot read {}, so nothing is known about an earlier engine: {}", path, unreadable.getMessage());
        }
    }

    private static void end(ProcessHandle orphan) {
        log.warn("An earlier engine still runs as process {}; ending it", orphan.pid());
        orphan.destroyForcibly();
        try {
            orphan.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            log.error("Process {} does not end", orphan.pid());
        }
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
