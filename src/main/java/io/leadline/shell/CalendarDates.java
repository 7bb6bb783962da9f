package io.leadline.shell;

import io.leadline.identity.Actor;
import io.leadline.shared.CalendarEntry;
import java.util.List;

/** Dates that somebody has to keep; implemented by each module that has some. */
public interface CalendarDates {

    /**
     * The actor's own, in the actor's language, and never more than some hundred.
     *
     * @param portal the portal's address, which ends in a slash
     */
    List<CalendarEntry> of(Actor actor, String portal);
}
