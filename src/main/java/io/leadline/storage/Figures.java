package io.leadline.storage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Figures that a module reckons beside the people who look at them, from what it keeps anyway, so that a page reads one
 * document instead of everything behind it. A bean of the module; {@link KeptFigures} asks it when something changed that
 * they are made of, and when the day has passed for which they hold.
 *
 * @param <T> a record, stored as it is
 */
public interface Figures<T> {

    /** The key under which the company's own are. */
    String COMPANY = "";

    /** Given once, such as {@code buying}; the figures are stored under it. */
    String name();

    Class<T> type();

    /** The topics of {@link io.leadline.shared.Changed} after which they are reckoned anew. */
    Set<String> topics();

    /**
     * All of them, for the day: the company's under {@link #COMPANY}, those for a supplier's eyes under its id. Called by one
     * thread at a time.
     */
    Map<String, T> reckon(LocalDate today);

    /** Whether the company's are also kept as they were at the end of each day, to be compared with. */
    default boolean keptByDay() {
        return false;
    }

    /** The topic under which it is told that they have changed. */
    default String topic() {
        return "figures:" + name();
    }
}
