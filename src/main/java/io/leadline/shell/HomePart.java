package io.leadline.shell;

import io.leadline.identity.Role;
import java.util.List;
import java.util.Set;

/**
 * What one module adds to the first page of some roles. A bean of the module that owns the figures; it asks, each time, for
 * what the reader may see, and reads what was reckoned before: first pages are opened by everybody all day.
 */
public interface HomePart {

    Set<Role> roles();

    /** Whose change makes it be read again. */
    Set<String> topics();

    default List<HomeTile> tiles(HomeReader reader) {
        return List.of();
    }

    default List<HomePanel> panels(HomeReader reader) {
        return List.of();
    }
}
