package io.leadline.ordering.ui;

import org.jspecify.annotations.Nullable;

/**
 * What is typed into the lines of an order's page just now, for the part of the page that approves the order: it approves
 * nothing else than what stands there.
 */
final class LineEditing {

    private @Nullable LinesPanel lines;
    private Runnable whenTyped = () -> {};

    void by(LinesPanel panel) {
        lines = panel;
    }

    /** Says each time when something else is unsaved than before. */
    void whenTyped(Runnable heard) {
        whenTyped = heard;
    }

    void typed() {
        whenTyped.run();
    }

    boolean unsaved() {
        LinesPanel now = lines;
        return now != null && now.unsaved();
    }

    /** Opens the first line that can be changed. */
    void begin() {
        LinesPanel now = lines;
        if (now != null) {
            now.begin();
        }
    }

    /** Saves what is typed, and approves that; neither if something in it is wrong. */
    void approve() {
        LinesPanel now = lines;
        if (now != null) {
            now.approve();
        }
    }
}
