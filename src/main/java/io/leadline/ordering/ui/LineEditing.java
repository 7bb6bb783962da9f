package io.leadline.ordering.ui;

import io.leadline.ordering.OrderResult;
import java.util.Optional;
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

    /** Saves what is typed; empty, with the row marked, if something in it is wrong. */
    Optional<OrderResult> save() {
        LinesPanel now = lines;
        return now == null ? Optional.empty() : now.changed();
    }
}
