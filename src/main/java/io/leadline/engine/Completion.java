package io.leadline.engine;

/** What a completion of a user task met. */
public enum Completion {
    /** The task was open and is completed now. */
    DONE,
    /** The task had been completed or cancelled before; nothing happened. */
    GONE
}
