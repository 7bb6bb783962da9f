package io.leadline.engine.client;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import io.leadline.engine.Completion;
import io.leadline.engine.Engine;
import io.leadline.engine.EngineSettings;
import io.leadline.engine.Message;
import io.leadline.engine.store.JobAttempts;
import io.leadline.engine.store.MongoRecordFeed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands over the engine's gRPC interface. */
@Component
class ZeebeEngine implements Engine {

    /** Several of the exporter's beats. */
    private static final Duration PATIENCE_WITH_THE_FEED = Duration.ofSeconds(15);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EngineConnection connection;
    private final Commands commands;
    private final ModelDeployment models;
    private final MongoRecordFeed feed;
    private final JobAttempts attempts;
    private final EngineSettings settings;

    ZeebeEngine(
            EngineConnection connection,
            Commands commands,
            ModelDeployment models,
            MongoRecordFeed feed,
            JobAttempts attempts,
            EngineSettings settings) {
        this.connection = connection;
        this.commands = commands;
        this.models = models;
        this.feed = feed;
        this.attempts = attempts;
        this.settings = settings;
    }

    @Override
    public boolean available() {
        return connection.available();
    }

    @Override
    public boolean silent() {
        return connection.available() && connection.sinceFound().compareTo(PATIENCE_WITH_THE_FEED) > 0 && !feed.alive();
    }

    @Override
    public void deploy(String fileName, String xml) {
        models.deploy(connection.client(), fileName, xml);
    }

    @Override
    public void publish(Message message) {
        taken(
                connection
                        .client()
                        .newPublishMessageCommand()
                        .messageName(message.name())
                        .correlationKey(message.correlationKey())
                        .messageId(message.id())
                        .timeToLive(message.timeToLive())
                        .variables(message.variables()),
                Status.Code.ALREADY_EXISTS);
    }

    @Override
    public Completion complete(long taskKey, Map<String, Object> variables) {
        boolean done =
                taken(connection.client().newCompleteCommand(taskKey).variables(variables), Status.Code.NOT_FOUND);
        return done ? Completion.DONE : Completion.GONE;
    }

    @Override
    public void cancel(long processInstanceKey) {
        taken(connection.client().newCancelInstanceCommand(processInstanceKey), Status.Code.NOT_FOUND);
    }

    @Override
    public void retry(long incidentKey) {
        Optional<Long> job = feed.jobOf(incidentKey);
        if (job.isPresent()) {
            attempts.allowOneMore(job.get(), settings.attempts());
            taken(connection.client().newUpdateRetriesCommand(job.get()).retries(1), Status.Code.NOT_FOUND);
        }
        taken(connection.client().newResolveIncidentCommand(incidentKey), Status.Code.NOT_FOUND);
    }

    @Override
    public void retryJob(long jobKey) {
        CamundaClient client = connection.client();
        attempts.end(jobKey);
        taken(client.newUpdateRetriesCommand(jobKey).retries(settings.attempts()), Status.Code.NOT_FOUND);
        try {
            taken(client.newUpdateTimeoutCommand(jobKey).timeout(Duration.ZERO), Status.Code.NOT_FOUND);
        } catch (ClientStatusException nobodyHasIt) {
            // Only a job that a worker has taken has a time-out.
        }
    }

    @Override
    public Map<String, Object> decide(String decisionId, Map<String, Object> facts) {
        String said = commands.send(connection
                        .client()
                        .newEvaluateDecisionCommand()
                        .decisionId(decisionId)
                        .variables(facts))
                .getDecisionOutput();
        return outputs(decisionId, said);
    }

    /** Of a table with one output the engine tells the value alone, without its name; where no rule holds, nothing. */
    static Map<String, Object> outputs(String decisionId, String said) {
        JsonNode told = JSON.readTree(said);
        if (told.isObject()) {
            return JSON.readValue(said, new TypeReference<>() {});
        }
        return told.isNull() ? Map.of() : Map.of(decisionId, JSON.readValue(said, Object.class));
    }

    /** @return false if the engine says that this was done before */
    private boolean taken(FinalCommandStep<?> command, Status.Code doneBefore) {
        try {
            commands.send(command);
            return true;
        } catch (ClientStatusException refused) {
            if (refused.getStatusCode() == doneBefore) {
                return false;
            }
            throw refused;
        }
    }
}
