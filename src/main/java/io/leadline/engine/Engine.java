package io.leadline.engine;

import java.util.Map;

/**
 * Commands to the workflow engine. What became of them is not answered here but comes back through the
 * {@link RecordFeed}; each of them may be given again without harm.
 */
public interface Engine {

    /** Whether the engine took commands within the last seconds. */
    boolean available();

    /**
     * Whether the engine takes commands and yet nothing has been heard of it for some time: its exporter is missing, of
     * another version, or cannot reach the store.
     */
    boolean silent();

    /**
     * Brings a model into the engine beside those of {@code bpmn/}. The same again makes no new version.
     *
     * @param fileName by which the engine recognises it
     * @param xml BPMN 2.0
     * @throws EngineUnavailable if the engine cannot be reached
     */
    void deploy(String fileName, String xml);

    /** @throws EngineUnavailable if the engine cannot be reached; the message may or may not have been taken */
    void publish(Message message);

    /**
     * Ends a user task.
     *
     * @param taskKey from {@link TaskRecord#key()}
     * @param variables ids and facts that gateways need, nothing else
     * @throws EngineUnavailable if the engine cannot be reached; the task may or may not have been completed
     */
    Completion complete(long taskKey, Map<String, Object> variables);

    /**
     * Ends a process instance with everything it called. An instance that is gone stays gone.
     *
     * @throws EngineUnavailable if the engine cannot be reached
     */
    void cancel(long processInstanceKey);

    /**
     * Resolves an incident and lets its job run once more. A resolved incident stays resolved.
     *
     * @param incidentKey from {@link IncidentRecord#key()}
     * @throws EngineUnavailable if the engine cannot be reached
     */
    void retry(long incidentKey);

    /**
     * Gives a job all its attempts again, and takes it from a worker that does not come back. One that failed is tried
     * when its pause is over. A job that is done stays done.
     *
     * @param jobKey from {@link StuckJob#key()}
     * @throws EngineUnavailable if the engine cannot be reached
     */
    void retryJob(long jobKey);

    /**
     * What a decision's tables say of these facts, by the model that is in force.
     *
     * @param decisionId of a decision in {@code bpmn/*.dmn}
     * @param facts what its inputs ask for
     * @return the outputs by name, the only one of a table by the decision's id; empty where no rule holds
     * @throws EngineUnavailable if the engine cannot be reached
     */
    Map<String, Object> decide(String decisionId, Map<String, Object> facts);
}
