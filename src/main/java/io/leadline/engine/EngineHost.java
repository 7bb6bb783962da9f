package io.leadline.engine;

import java.net.URI;
import java.util.Optional;

/** Where the engine runs: Leadline's own child process, or a cluster of the user's. */
public interface EngineHost {

    URI grpcAddress();

    /** Where its clock can be moved; empty on a cluster of the user's. */
    Optional<URI> clockAddress();

    /** Whether there is any hope that it answers; a cluster of the user's is always worth asking. */
    boolean running();
}
