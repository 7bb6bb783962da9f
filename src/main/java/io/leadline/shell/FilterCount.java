package io.leadline.shell;

import com.vaadin.flow.router.QueryParameters;
import io.leadline.identity.Actor;
import java.util.OptionalLong;
import java.util.Set;

/** How many rows a list shows under a filter, for a tile of the first page; implemented beside each list that has filters. */
public interface FilterCount {

    /** The list's path. */
    String page();

    /** The i18n key of the list's title. */
    String title();

    /** Whose change makes another number of it. */
    Set<String> topics();

    /** Found by an index, or in what was read before. Empty where the list is not this actor's. */
    OptionalLong count(QueryParameters filter, Actor actor);
}
