package io.leadline.engine.client;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import io.leadline.engine.EngineSettings;
import io.leadline.engine.EngineUnavailable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Sends commands, few at a time. The engine refuses what is too much for it; such a command is sent again after a pause
 * that doubles and is drawn at random, so that many who were refused together do not come back together.
 */
@Component
class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Longer than the request itself may take. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    /** The engine, or the way to it, is at fault, not the command. */
    private static final Set<Status.Code> UNREACHABLE = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.CANCELLED,
            Status.Code.ABORTED,
            Status.Code.INTERNAL,
            Status.Code.UNKNOWN);

    private final Semaphore inFlight;

    Commands(EngineSettings settings) {
        inFlight = new Semaphore(settings.commandsInFlight());
    }

    /**
     * @throws EngineUnavailable if the engine cannot be reached or stays overloaded
     * @throws ClientStatusException if the engine refuses the command itself
     */
    <T> T send(FinalCommandStep<T> command) {
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        acquire();
        try {
            for (int refusals = 0; ; refusals++) {
                try {
                    return command.send().join(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
                } catch (ClientStatusException refused) {
                    boolean overloaded = refused.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED;
                    if (UNREACHABLE.contains(refused.getStatusCode())
                            || (overloaded && System.nanoTime() > deadlineNanos)) {
                        throw new EngineUnavailable(
                                "The engine does not take commands: " + refused.getMessage(), refused);
                    }
                    if (!overloaded) {
                        throw refused;
                    }
                    pause(refusals);
                }
            }
        } catch (ClientStatusException refused) {
            throw refused;
        } catch (ClientException broken) {
            throw new EngineUnavailable("The connection to the engine broke: " + broken.getMessage(), broken);
        } finally {
            inFlight.release();
        }
    }

    private void acquire() {
        try {
            if (!inFlight.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EngineUnavailable("Too many commands wait for the engine");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("Interrupted while waiting for the engine", interrupted);
        }
    }

    private static void pause(int refusals) {
        long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(refusals, 6));
        long millis = ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
