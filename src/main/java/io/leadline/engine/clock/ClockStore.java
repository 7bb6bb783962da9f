package io.leadline.engine.clock;

/** Keeps how far the company's present is from real time. */
public interface ClockStore {

    /** {@link ClockOffset#NONE} where none was kept. */
    ClockOffset load();

    void save(ClockOffset offset);
}
