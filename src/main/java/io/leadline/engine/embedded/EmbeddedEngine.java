package io.leadline.engine.embedded;

import io.leadline.engine.EngineHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** The engine as a child process: started at once, started again when it dies, ended with the application. */
public final class EmbeddedEngine implements EngineHost, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedEngine.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration HEALTHY_AFTER = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final EngineCommand command;
    private final PidFile pidFile;
    private final Path logFile;
    private @Nullable Process process;
    private Duration pause = FIRST_PAUSE;
    private long startedNanos;
    private int deaths;
    private boolean closed;

    EmbeddedEngine(EngineCommand command) {
        this.command = command;
        this.pidFile = new PidFile(command.folder().resolve("engine.pid"));
        this.logFile = command.folder().resolve("engine.log");
        pidFile.endOrphan();
        start();
    }

    @Override
    public URI grpcAddress() {
        return URI.create("http://127.0.0.1:" + command.ports().grpc());
    }

    @Override
    public Optional<URI> clockAddress() {
        return Optional.of(URI.create("http://127.0.0.1:" + command.ports().monitoring() + "/actuator/clock"))
                .filter(address -> command.controlledClock());
    }

    @Override
    public synchronized boolean running() {
        return process != null && process.isAlive();
    }

    /** How often it died and was started again since the application started. */
    public synchronized int deaths() {
        return deaths;
    }

    public Path logFile() {
        return logFile;
    }

    /** The process at present, for a test that kills it. */
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    private synchronized void start() {
        if (closed) {
            return;
        }
        try {
            Process started = command.toProcess(logFile.toFile()).start();
            process = started;
            startedNanos = System.nanoTime();
            pidFile.write(started.toHandle());
            started.onExit().thenAccept(this::ended);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot start the engine in " + command.home(), failure);
        }
    }

    private synchronized void ended(Process dead) {
        if (closed || dead != process) {
            return;
        }
        deaths++;
        boolean wasHealthy = System.nanoTime() - startedNanos > HEALTHY_AFTER.toNanos();
        pause = wasHealthy ? FIRST_PAUSE : pause;
        log.error(
                "The engine died with exit code {}; starting it again in {} (its log is {})",
                dead.exitValue(),
                pause,
                logFile);
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(this::startAgain);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void startAgain() {
        try {
            start();
        } catch (RuntimeException failure) {
            log.error("The engine could not be started again", failure);
        }
    }

    /** Ctrl-C reaches the engine together with the application: its end is then no reason to start it again. */
    @EventListener(ContextClosedEvent.class)
    public synchronized void expectEnd() {
        closed = true;
    }

    @Override
    public void close() {
        Process running;
        synchronized (this) {
            closed = true;
            running = process;
        }
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            running.onExit().get(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running.destroyForcibly();
        } catch (ExecutionException | TimeoutException tooSlow) {
            log.warn("The engine does not stop in {}; ending it", STOP_PATIENCE);
            running.destroyForcibly();
        }
    }
}
