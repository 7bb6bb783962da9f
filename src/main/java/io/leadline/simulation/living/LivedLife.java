package io.leadline.simulation.living;

import io.leadline.engine.LivedDays;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the demonstration has come. Where it is between is told by the company's clock alone, so that who is killed in the
 * middle goes on there.
 *
 * @param pastUntil when the weeks behind a newcomer's first day end; null where there are none to be lived any more
 * @param othersWork see {@link LivedDays#othersWork}
 */
public record LivedLife(@Nullable Instant pastUntil, boolean othersWork) {

    static final LivedLife AHEAD = new LivedLife(null, true);

    LivedLife pastOver() {
        return new LivedLife(null, othersWork);
    }

    LivedLife working(boolean work) {
        return new LivedLife(pastUntil, work);
    }
}
