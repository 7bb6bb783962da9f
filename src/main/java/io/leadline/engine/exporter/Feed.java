package io.leadline.engine.exporter;

/**
 * The names that the exporter writes under and {@code engine.store} reads by.
 *
 * <p>Every document's {@code _id} is the engine's key and its {@code position} that of the record which last changed it,
 * within its {@code partition}. Times are the engine's.
 */
public final class Feed {

    /** Process instances with their subject, and when they ended. */
    public static final String INSTANCES = "engine_instances";
    /** Activations of elements, those that wait for a worker with their {@code job}. */
    public static final String ELEMENTS = "engine_elements";
    /** Human tasks. */
    public static final String TASKS = "engine_tasks";
    /** Incidents, resolved ones included. */
    public static final String INCIDENTS = "engine_incidents";
    /** Timers that are set and have not fired, of an engine whose clock is moved; those that ended are gone. */
    public static final String TIMERS = "engine_timers";
    /** The last mark that was published, of an engine whose clock is moved, and how far the log was before it. */
    public static final String MARKS = "engine_marks";
    /** The message that is a mark in the log: whatever the engine was told before it has been worked off when it comes back. */
    public static final String MARK = "engine.mark";
    /** One document per partition: everything up to its position is written; {@code beatAt} moves as long as it is. */
    public static final String POSITIONS = "engine_positions";

    public static final String OPEN = "OPEN";
    public static final String COMPLETED = "COMPLETED";
    public static final String CANCELED = "CANCELED";
    /** The problem of a job whose worker took it and told nothing until its time was over. */
    public static final String NEVER_CAME_BACK = "never came back";

    /** The job type under which the engine keeps a human task. */
    static final String USER_TASK_JOB = "io.camunda.zeebe:userTask";

    private Feed() {}
}
