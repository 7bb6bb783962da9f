package io.leadline.engine.client;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Topology;
import io.leadline.engine.EngineHost;
import io.leadline.engine.EngineSettings;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.clock.CompanyClock;
import io.leadline.shared.Changed;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches whether the engine answers. Each time it appears, its clock is set and the models are deployed before workers
 * are opened; each time it is lost, the workers are closed and commands are refused at once.
 */
@Component
class EngineConnection implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EngineConnection.class);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration PAUSE_WHEN_LOST = Duration.ofMillis(150);
    private static final Duration PAUSE_WHEN_FOUND = Duration.ofMillis(500);
    /** One slow answer is no loss; a dead child process is known at once. */
    private static final int FAILED_PROBES_OF_A_LOSS = 3;
    /** A channel that has failed for long tries again ever more seldom; a new one tries at once. */
    private static final Duration OLDEST_FAILING_CLIENT = Duration.ofSeconds(5);

    private final EngineHost host;
    private final EngineSettings settings;
    private final CompanyClock clock;
    private final ModelDeployment models;
    private final JobWorkers workers;
    private final ApplicationEventPublisher events;
    private final CountDownLatch firstFound = new CountDownLatch(1);
    private volatile @Nullable Clients clients;
    private @Nullable URI openedAt;
    private volatile boolean available;
    private volatile long foundNanos;
    private String notReady = "";
    private volatile boolean watching;
    private @Nullable Thread watch;

    EngineConnection(
            EngineHost host,
            EngineSettings settings,
            CompanyClock clock,
            ModelDeployment models,
            JobWorkers workers,
            ApplicationEventPublisher events) {
        this.host = host;
        this.settings = settings;
        this.clock = clock;
        this.models = models;
        this.workers = workers;
        this.events = events;
    }

    boolean available() {
        return available && host.running();
    }

    /** How long ago the engine appeared; meaningless before it did. */
    Duration sinceFound() {
        return Duration.ofNanos(System.nanoTime() - foundNanos);
    }

    /** @throws EngineUnavailable if it is known that the engine does not answer */
    CamundaClient client() {
        Clients open = clients;
        if (open == null || !available()) {
            throw new EngineUnavailable("The engine is not there at present");
        }
        return open.quick();
    }

    /** @return whether the engine has been found within that time */
    boolean awaitFirst(Duration patience) throws InterruptedException {
        return firstFound.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void start() {
        watching = true;
        watch = Thread.ofPlatform().daemon().name("engine-watch").start(this::watch);
    }

    @Override
    public void stop() {
        watching = false;
        Thread running = watch;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join(PROBE_TIMEOUT.multipliedBy(2));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        available = false;
        workers.close();
        closeClients();
    }

    @Override
    public boolean isRunning() {
        return watching;
    }

    private void watch() {
        int failed = 0;
        long openedNanos = System.nanoTime();
        while (watching) {
            URI address = host.grpcAddress();
            boolean moved = clients != null && !address.equals(openedAt);
            if (moved && !available) {
                closeClients();
            }
            if (clients == null) {
                openedAt = address;
                clients = Clients.open(host, address, settings);
                openedNanos = System.nanoTime();
            }
            boolean found = !(moved && available) && host.running() && answers();
            failed = found ? 0 : failed + 1;
            if (found && !available) {
                appear();
            } else if (available && (moved || !host.running() || failed >= FAILED_PROBES_OF_A_LOSS)) {
                lose();
            } else if (!available && System.nanoTime() - openedNanos > OLDEST_FAILING_CLIENT.toNanos()) {
                closeClients();
            }
            LockSupport.parkNanos((available ? PAUSE_WHEN_FOUND : PAUSE_WHEN_LOST).toNanos());
        }
    }

    private boolean answers() {
        Clients open = clients;
        if (open == null) {
            return false;
        }
        try {
            // The wait has its own limit: a call that meets a half-started engine may never be answered.
            Topology topology = open.quick()
                    .newTopologyRequest()
                    .requestTimeout(PROBE_TIMEOUT)
                    .send()
                    .join(PROBE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            long led = topology.getBrokers().stream()
                    .flatMap(broker -> broker.getPartitions().stream())
                    .filter(partition -> partition.isLeader())
                    .map(partition -> partition.getPartitionId())
                    .distinct()
                    .count();
            return led > 0 && led >= topology.getPartitionsCount();
        } catch (RuntimeException silent) {
            return false;
        }
    }

    private void appear() {
        Clients open = clients;
        if (open == null) {
            return;
        }
        try {
            clock.alignEngine();
            models.deploy(open.quick());
            workers.open(open);
            foundNanos = System.nanoTime();
            available = true;
            host.answered();
            notReady = "";
            firstFound.countDown();
            log.info("The engine is there");
            events.publishEvent(new Changed("engine"));
        } catch (RuntimeException notYet) {
            workers.close();
            if (!notYet.toString().equals(notReady)) {
                // Asked many times a second while it starts: each reason is worth one line.
                notReady = notYet.toString();
                log.warn("The engine is not ready yet: {}", notReady);
            }
        }
    }

    private void lose() {
        available = false;
        log.warn("The engine does not answer any more");
        workers.close();
        closeClients();
        events.publishEvent(new Changed("engine"));
    }

    private void closeClients() {
        Clients open = clients;
        clients = null;
        if (open != null) {
            // What still waits for an engine that is gone must not keep us from finding the next one.
            Thread.ofPlatform().daemon().name("engine-client-close").start(open::close);
        }
    }
}
