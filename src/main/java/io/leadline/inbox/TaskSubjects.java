package io.leadline.inbox;

import io.leadline.engine.TaskRecord;

/** Says what a task is about; implemented by each feature that has processes. */
public interface TaskSubjects {

    /** Whether the process is this feature's. */
    boolean owns(String processId);

    /** Reads the feature's own store; the answer is kept with the task until the feature says it has changed. */
    TaskSubject describe(TaskRecord task);
}
