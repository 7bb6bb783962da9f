package io.leadline.inbox;

import io.leadline.engine.TaskRecord;

/** Says what a task is about; implemented by each feature that has processes. */
public interface TaskSubjects {

    /** Whether the process is this feature's. */
    boolean owns(String processId);

    /**
     * The task under the process and element that the inbox knows tasks like it by. A called process does the work of
     * several kinds, and people go on filtering by the kind when its drawing is cut anew.
     */
    default TaskRecord known(TaskRecord task) {
        return task;
    }

    /** Reads the feature's own store; the answer is kept with the task until the feature says it has changed. */
    TaskSubject describe(TaskRecord task);
}
