package io.leadline.engine.embedded;

import io.leadline.engine.EngineHost;
import io.leadline.shared.StartStep;
import io.leadline.shared.StartupProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * The engine as a child process: started at once, started again when it dies, ended with the application. Each start has
 * ports of its own, because a port that was free a moment ago may be another program's now.
 */
public final class EmbeddedEngine implements EngineHost, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedEngine.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration HEALTHY_AFTER = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    /** A port taken meanwhile is rare, twice in a row hardly possible. */
    private static final int TRIES_OF_PORTS = 6;
    /** What else keeps it from starting will most likely do so again. */
    private static final int TRIES = 2;

    private final EngineCommand command;
    private final Supplier<EnginePorts> choose;
    private final ApplicationEventPublisher events;
    private final PidFile pidFile;
    private final Path logFile;
    private volatile EnginePorts ports;
    private @Nullable Process process;
    private @Nullable String failure;
    private boolean answered;
    private int failedStarts;
    private Duration pause = FIRST_PAUSE;
    private long startedNanos;
    private int deaths;
    private boolean closed;

    EmbeddedEngine(EngineCommand command, Supplier<EnginePorts> choose, ApplicationEventPublisher events) {
        this.command = command;
        this.choose = choose;
        this.events = events;
        this.ports = choose.get();
        this.pidFile = new PidFile(command.folder().resolve("engine.pid"));
        this.logFile = command.folder().resolve("engine.log");
        pidFile.endOrphan();
        start(ports);
    }

    @Override
    public URI grpcAddress() {
        return URI.create("http://127.0.0.1:" + ports.grpc());
    }

    @Override
    public Optional<String> token() {
        return Optional.of(command.secrets().token());
    }

    @Override
    public synchronized Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public synchronized void answered() {
        answered = true;
    }

    @Override
    public Optional<URI> clockAddress() {
        String place = "http://127.0.0.1:" + ports.monitoring() + "/actuator/";
        return Optional.of(URI.create(place + command.secrets().clockPath()))
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

    EnginePorts ports() {
        return ports;
    }

    public Path logFile() {
        return logFile;
    }

    /** The process at present, for a test that kills it. */
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    private synchronized void start(EnginePorts chosen) {
        if (closed) {
            return;
        }
        try {
            ports = chosen;
            Process started = command.toProcess(chosen, logFile.toFile()).start();
            process = started;
            startedNanos = System.nanoTime();
            pidFile.write(started.toHandle());
            started.onExit().thenAccept(this::ended);
        } catch (IOException problem) {
            throw new StartupProblem("the engine cannot be started: " + problem.getMessage() + ".", problem);
        }
    }

    private synchronized void ended(Process dead) {
        if (closed || dead != process) {
            return;
        }
        deaths++;
        EngineFailure why = EngineFailure.of(logFile, dead.exitValue());
        if (answered) {
            startAfterPause(why);
        } else {
            startElsewhere(why);
        }
    }

    /** It has never been there: whoever waits for the portal hears at once what is wrong. */
    private void startElsewhere(EngineFailure why) {
        failedStarts++;
        if (failedStarts >= (why.portTaken() ? TRIES_OF_PORTS : TRIES)) {
            failure = why.reason();
            log.error("The engine does not start: {} (its log is {})", why.reason(), logFile);
            return;
        }
        String again = "The engine ended while it started, trying again on other ports: " + why.reason();
        log.warn(again);
        events.publishEvent(new StartStep(again));
        startAgain();
    }

    private void startAfterPause(EngineFailure why) {
        boolean wasHealthy = System.nanoTime() - startedNanos > HEALTHY_AFTER.toNanos();
        pause = wasHealthy ? FIRST_PAUSE : pause;
        log.error("The engine died: {}; starting it again in {} (its log is {})", why.reason(), pause, logFile);
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(this::startAgain);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private synchronized void startAgain() {
        try {
            start(choose.get());
        } catch (RuntimeException problem) {
            failure = problem.getMessage();
            log.error("The engine could not be started again", problem);
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
