package io.leadline.engine.client;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.leadline.engine.JobHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One worker per {@link JobHandler} bean. Streams push new jobs at once; polling drains what had piled up before. */
@Component
class JobWorkers {

    private static final int QUICK_JOBS_ACTIVE = 16;
    private static final int PAPERWORK_ACTIVE = 8;

    private final ObjectProvider<JobHandler> handlers;
    private final JobExecution execution;
    private final List<JobWorker> open = new ArrayList<>();

    JobWorkers(ObjectProvider<JobHandler> handlers, JobExecution execution) {
        this.handlers = handlers;
        this.execution = execution;
    }

    /** @throws IllegalStateException if two handlers want the same type: each job would go to one of them by chance */
    synchronized void open(Clients clients) {
        close();
        Set<String> types = new TreeSet<>();
        for (JobHandler handler : handlers) {
            if (!types.add(handler.type())) {
                throw new IllegalStateException("Two handlers do jobs of type " + handler.type());
            }
            open.add(open(clients.of(handler.pace()), handler));
        }
    }

    synchronized void close() {
        open.forEach(JobWorker::close);
        open.clear();
    }

    private JobWorker open(CamundaClient client, JobHandler handler) {
        return client.newWorker()
                .jobType(handler.type())
                .handler((unused, job) -> inItsThread(handler, () -> execution.run(client, handler, job)))
                .timeout(timeout(handler.pace()))
                .maxJobsActive(active(handler.pace()))
                .streamEnabled(true)
                .pollInterval(Duration.ofMillis(250))
                .open();
    }

    private static void inItsThread(JobHandler handler, Runnable job) {
        if (handler.pace() == JobHandler.Pace.OUTSIDE) {
            Thread.ofVirtual().name(handler.type()).start(job);
        } else {
            job.run();
        }
    }

    /** After which a job of a killed instance is done by another. */
    private static Duration timeout(JobHandler.Pace pace) {
        return switch (pace) {
            case QUICK -> Duration.ofSeconds(30);
            case PAPERWORK -> Duration.ofMinutes(1);
            case LONG, OUTSIDE -> Duration.ofMinutes(3);
        };
    }

    /** A long one that only waits for a thread would run out of time before it begins. */
    private static int active(JobHandler.Pace pace) {
        return switch (pace) {
            case QUICK, OUTSIDE -> QUICK_JOBS_ACTIVE;
            case PAPERWORK -> PAPERWORK_ACTIVE;
            case LONG -> Clients.LONG_THREADS;
        };
    }
}
