package io.leadline.engine;

import java.time.LocalDate;

/** Where the business clock starts; afterwards only {@link TimeTravel} moves it. */
public interface BusinessTime {

    /**
     * Makes the date today's, at the present time of day. Effective once per data folder: as soon as the clock has been
     * started at a date or moved, nothing happens any more, so that an import can be repeated. The setting
     * {@code leadline.as-of} goes before the date given here.
     *
     * @return whether the clock stands at that date now because of this call
     */
    boolean startAt(LocalDate date);
}
