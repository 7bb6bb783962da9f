package io.leadline.engine;

import java.time.Duration;

/** Moves the engine's clock and the business clock together, for demonstrations and tests. It survives restarts. */
public interface TimeTravel {

    /**
     * @param ahead longer than zero
     * @throws IllegalStateException on an engine whose clock is not Leadline's to move
     * @throws EngineUnavailable if the engine cannot be reached; nothing has moved
     */
    void advance(Duration ahead);

    /** Whether the clock can be moved here: only the engine that Leadline starts itself, in demonstrations and tests. */
    boolean possible();
}
