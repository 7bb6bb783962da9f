package io.leadline.engine;

import java.net.URI;
import java.util.Optional;

/** Where the engine runs: Leadline's own child process, or a cluster of the user's. */
public interface EngineHost {

    URI grpcAddress();

    /** What the gateway asks every call for; empty on a cluster of the user's without one. */
    default Optional<String> token() {
        return Optional.empty();
    }

    /** Where its clock can be moved; empty on a cluster of the user's. */
    Optional<URI> clockAddress();

    /** Whether there is any hope that it answers; a cluster of the user's is always worth asking. */
    boolean running();

    /** Why it will not start, once that is certain. */
    default Optional<String> failure() {
        return Optional.empty();
    }

    /** Told by whoever asks it: from now on its end is a crash, and no start that failed. */
    default void answered() {}
}
