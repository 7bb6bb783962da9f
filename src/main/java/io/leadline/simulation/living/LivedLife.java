package io.leadline.simulation.living;

import io.leadline.engine.LivedDays;

/**
 * How far the demonstration has come. Where it is between is told by the company's clock alone, so that who is killed in the
 * middle goes on there.
 *
 * @param pastAhead whether the weeks behind a newcomer's first day have not been lived to their end
 * @param othersWork see {@link LivedDays#othersWork}
 */
public record LivedLife(boolean pastAhead, boolean othersWork) {

    static final LivedLife AHEAD = new LivedLife(false, true);

    LivedLife pastOver() {
        return withPast(false);
    }

    LivedLife withPast(boolean ahead) {
        return new LivedLife(ahead, othersWork);
    }

    LivedLife working(boolean work) {
        return new LivedLife(pastAhead, work);
    }
}
