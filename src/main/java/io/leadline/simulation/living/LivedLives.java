package io.leadline.simulation.living;

import java.util.Optional;

/** Keeps how far the demonstration has come. */
public interface LivedLives {

    /** Empty where none was ever begun. */
    Optional<LivedLife> load();

    void save(LivedLife life);
}
