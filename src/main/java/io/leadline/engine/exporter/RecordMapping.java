package io.leadline.engine.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.Document;

/** Which fields of which document a record of the engine sets. */
final class RecordMapping {

    private static final String SUBJECT = "subject";
    /** Completions are not among them: the element's own tells as much, and a job's last record would cost a write more. */
    private static final Set<Intent> WHEN_JOBS_GET_STUCK =
            Set.of(JobIntent.CREATED, JobIntent.FAILED, JobIntent.TIMED_OUT);

    private RecordMapping() {}

    static void map(Record<?> record, FeedBatch batch) {
        if (!(record.getValue() instanceof MessageRecordValue message
                && message.getName().equals(Feed.MARK))) {
            batch.moved(record.getPosition());
        } else if (record.getIntent() == MessageIntent.PUBLISHED) {
            batch.set(
                    Feed.MARKS,
                    record,
                    record.getPartitionId(),
                    new Document("mark", message.getMessageId()).append("moved", batch.moved()));
        }
        switch (record.getValue()) {
            case ProcessInstanceRecordValue value -> element(record, value, batch);
            case JobRecordValue value -> job(record, value, batch);
            case VariableRecordValue value -> subject(record, value, batch);
            case IncidentRecordValue value -> incident(record, value, batch);
            case TimerRecordValue value -> timer(record, value, batch);
            default -> {
                // Nobody reads these.
            }
        }
    }

    private static void element(Record<?> record, ProcessInstanceRecordValue value, FeedBatch batch) {
        Intent intent = record.getIntent();
        Document fields;
        if (intent == ProcessInstanceIntent.ELEMENT_ACTIVATED) {
            fields = new Document("state", Feed.OPEN).append("startedAt", time(record));
        } else if (intent == ProcessInstanceIntent.ELEMENT_COMPLETED) {
            fields = new Document("state", Feed.COMPLETED).append("endedAt", time(record));
        } else if (intent == ProcessInstanceIntent.ELEMENT_TERMINATED) {
            fields = new Document("state", Feed.CANCELED).append("endedAt", time(record));
        } else {
            return;
        }
        batch.set(
                Feed.ELEMENTS,
                record,
                record.getKey(),
                fields.append("processId", value.getBpmnProcessId())
                        .append("version", value.getVersion())
                        .append("instance", value.getProcessInstanceKey())
                        .append("elementId", value.getElementId())
                        .append("type", value.getBpmnElementType().name()));
        if (value.getBpmnElementType() == BpmnElementType.PROCESS && fields.containsKey("endedAt")) {
            batch.set(
                    Feed.INSTANCES,
                    record,
                    value.getProcessInstanceKey(),
                    new Document("endedAt", fields.get("endedAt")).append("processId", value.getBpmnProcessId()));
        }
    }

    private static void subject(Record<?> record, VariableRecordValue value, FeedBatch batch) {
        boolean set = record.getIntent() == VariableIntent.CREATED || record.getIntent() == VariableIntent.UPDATED;
        if (!set || !value.getName().equals(SUBJECT) || value.getScopeKey() != value.getProcessInstanceKey()) {
            return;
        }
        BsonArray json = BsonArray.parse("[" + value.getValue() + "]");
        if (json.get(0).isString()) {
            batch.set(
                    Feed.INSTANCES,
                    record,
                    value.getProcessInstanceKey(),
                    new Document(SUBJECT, json.get(0).asString().getValue())
                            .append("processId", value.getBpmnProcessId()));
        }
    }

    private static void job(Record<?> record, JobRecordValue value, FeedBatch batch) {
        if (value.getType().equals(Feed.USER_TASK_JOB)) {
            task(record, value, batch);
        } else if (WHEN_JOBS_GET_STUCK.contains(record.getIntent())) {
            batch.set(
                    Feed.ELEMENTS,
                    record,
                    value.getElementInstanceKey(),
                    new Document("job", record.getKey())
                            .append("jobType", value.getType())
                            .append("retries", value.getRetries())
                            .append("problem", problem(record, value)));
        }
    }

    private static String problem(Record<?> record, JobRecordValue value) {
        if (record.getIntent() == JobIntent.TIMED_OUT) {
            return Feed.NEVER_CAME_BACK;
        }
        return record.getIntent() == JobIntent.FAILED ? value.getErrorMessage() : "";
    }

    private static void task(Record<?> record, JobRecordValue value, FeedBatch batch) {
        if (record.getIntent() == JobIntent.COMPLETED || record.getIntent() == JobIntent.CANCELED) {
            String state = record.getIntent() == JobIntent.COMPLETED ? Feed.COMPLETED : Feed.CANCELED;
            batch.set(
                    Feed.TASKS,
                    record,
                    record.getKey(),
                    taskFields(record, value, state).append("endedAt", time(record)));
        } else if (record.getIntent() == JobIntent.CREATED) {
            batch.set(
                    Feed.TASKS,
                    record,
                    record.getKey(),
                    taskFields(record, value, Feed.OPEN).append("createdAt", time(record)));
        }
    }

    private static Document taskFields(Record<?> record, JobRecordValue value, String state) {
        Map<String, String> headers = value.getCustomHeaders();
        TaskGroups groups = TaskGroups.parse(headers.get("io.camunda.zeebe:candidateGroups"));
        return new Document("state", state)
                .append("processId", value.getBpmnProcessId())
                .append("elementId", value.getElementId())
                .append("instance", value.getProcessInstanceKey())
                .append("groups", groups.groups())
                .append("interaction", groups.interaction().orElse(Long.toString(record.getKey())))
                .append("due", headers.getOrDefault("io.camunda.zeebe:dueDate", ""));
    }

    private static void incident(Record<?> record, IncidentRecordValue value, FeedBatch batch) {
        if (record.getIntent() == IncidentIntent.RESOLVED) {
            batch.set(Feed.INCIDENTS, record, record.getKey(), new Document("state", Feed.COMPLETED));
        } else if (record.getIntent() == IncidentIntent.CREATED) {
            batch.set(
                    Feed.INCIDENTS,
                    record,
                    record.getKey(),
                    new Document("state", Feed.OPEN)
                            .append("processId", value.getBpmnProcessId())
                            .append("instance", value.getProcessInstanceKey())
                            .append("elementId", value.getElementId())
                            .append("job", value.getJobKey())
                            .append("element", value.getElementInstanceKey())
                            .append("errorType", value.getErrorType().name())
                            .append("message", value.getErrorMessage())
                            .append("createdAt", time(record)));
        }
    }

    private static void timer(Record<?> record, TimerRecordValue value, FeedBatch batch) {
        if (record.getIntent() == TimerIntent.CREATED) {
            batch.set(Feed.TIMERS, record, record.getKey(), new Document("due", new Date(value.getDueDate())));
        } else if (record.getIntent() == TimerIntent.TRIGGERED || record.getIntent() == TimerIntent.CANCELED) {
            batch.remove(Feed.TIMERS, record, record.getKey());
        }
    }

    private static Date time(Record<?> record) {
        return new Date(record.getTimestamp());
    }
}
