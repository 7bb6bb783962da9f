package io.leadline.engine.client;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.response.ActivatedJob;
import io.leadline.engine.BpmnError;
import io.leadline.engine.EngineSettings;
import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.engine.store.JobAttempts;
import io.leadline.shared.LogFields;
import io.leadline.storage.StoreAway;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs one job and tells the engine how it went: done, an error that the model draws, or failed, to be tried again after
 * a pause that doubles. After the last attempt the engine makes it an incident.
 */
@Component
class JobExecution {

    private static final Logger log = LoggerFactory.getLogger(JobExecution.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration PAUSE_WITHOUT_STORE = Duration.ofSeconds(2);
    private static final int LONGEST_MESSAGE = 500;

    private final Commands commands;
    private final JobAttempts attempts;
    private final EngineSettings settings;
    private final MeterRegistry meters;

    JobExecution(Commands commands, JobAttempts attempts, EngineSettings settings, MeterRegistry meters) {
        this.commands = commands;
        this.attempts = attempts;
        this.settings = settings;
        this.meters = meters;
    }

    void run(CamundaClient client, JobHandler handler, ActivatedJob activated) {
        Map<String, Object> variables = activated.getVariablesAsMap();
        Object subject = variables.get("subject");
        Timer.Sample sample = Timer.start(meters);
        try (var process = LogFields.with(LogFields.PROCESS, activated.getBpmnProcessId());
                var instance = LogFields.with(LogFields.INSTANCE, Long.toString(activated.getProcessInstanceKey()));
                var element = LogFields.with(LogFields.ELEMENT, activated.getElementId());
                var about = LogFields.with(LogFields.SUBJECT, subject == null ? null : subject.toString())) {
            run(client, handler, activated, variables);
        } finally {
            sample.stop(meters.timer("leadline.jobs", "type", activated.getType()));
        }
    }

    private void run(CamundaClient client, JobHandler handler, ActivatedJob activated, Map<String, Object> variables) {
        try {
            tell(outcomeWithStore(client, handler, activated, variables));
        } catch (EngineUnavailable lost) {
            // The job's time runs out and it is done again; that is why handlers may be repeated.
            log.warn("The engine was lost during job {}: {}", activated.getType(), lost.getMessage());
        }
    }

    /** A store that is away is no fault of the job: it is tried again for as long as that lasts, and nothing is counted. */
    private FinalCommandStep<?> outcomeWithStore(
            CamundaClient client, JobHandler handler, ActivatedJob activated, Map<String, Object> variables) {
        try {
            return outcome(client, handler, activated, variables);
        } catch (RuntimeException failure) {
            if (!StoreAway.isBehind(failure)) {
                throw failure;
            }
            log.warn("Job {} waits for the store: {}", activated.getType(), failure.toString());
            return client.newFailCommand(activated.getKey())
                    .retries(Math.max(1, activated.getRetries()))
                    .retryBackoff(PAUSE_WITHOUT_STORE)
                    .errorMessage("The store is away");
        }
    }

    private FinalCommandStep<?> outcome(
            CamundaClient client, JobHandler handler, ActivatedJob activated, Map<String, Object> variables) {
        long key = activated.getKey();
        int attempt = attempts.begin(key);
        if (attempt > settings.attempts()) {
            attempts.allowOneMore(key, settings.attempts());
            return client.newFailCommand(key)
                    .retries(0)
                    .errorMessage("Begun " + settings.attempts() + " times and never came to an end");
        }
        try {
            Map<String, Object> result = handler.handle(new Job(
                    key,
                    activated.getType(),
                    activated.getBpmnProcessId(),
                    activated.getProcessInstanceKey(),
                    activated.getElementId(),
                    attempt,
                    variables,
                    activated.getCustomHeaders()));
            attempts.end(key);
            log.info("Job {} is done", activated.getType());
            return client.newCompleteCommand(key).variables(result);
        } catch (BpmnError error) {
            attempts.end(key);
            return client.newThrowErrorCommand(key).errorCode(error.code()).errorMessage(message(error));
        } catch (Exception failure) {
            if (StoreAway.isBehind(failure)) {
                throw new IllegalStateException(failure);
            }
            log.warn("Job {} failed at attempt {}", activated.getType(), attempt, failure);
            return client.newFailCommand(key)
                    .retries(Math.max(0, settings.attempts() - attempt))
                    .retryBackoff(pause(attempt))
                    .errorMessage(message(failure));
        }
    }

    private void tell(FinalCommandStep<?> outcome) {
        try {
            commands.send(outcome);
        } catch (ClientStatusException refused) {
            // Its time had run out and somebody else did it, or the process went on without it.
            log.info("The engine no longer waits for this job: {}", refused.getMessage());
        }
    }

    private static Duration pause(int attempt) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static String message(Exception failure) {
        String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return text.substring(0, Math.min(text.length(), LONGEST_MESSAGE));
    }
}
