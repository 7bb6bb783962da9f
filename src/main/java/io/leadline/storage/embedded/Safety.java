package io.leadline.storage.embedded;

/** What a change outlives once its reply has gone out. */
public enum Safety {
    /** Nothing until the next checkpoint: for comparison in the benchmark. */
    NONE,
    /** The process, also one that is killed. */
    PROCESS,
    /** The machine: every group of changes is forced to the disk, which takes a few milliseconds. */
    POWER
}
