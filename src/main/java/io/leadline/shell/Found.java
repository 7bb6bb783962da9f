package io.leadline.shell;

import io.leadline.identity.Actor;
import java.util.List;

/**
 * One thing that the search over everything found.
 *
 * @param kind key of the word for what it is
 * @param name what it is called
 * @param about what tells it from others of that name
 * @param address of the page that shows it
 */
public record Found(String kind, String name, String about, String address) {

    /**
     * Where one module looks. A bean of the module that owns the page. It asks, at each search, what the account may see
     * then: the search stands on every page of everybody.
     */
    @FunctionalInterface
    public interface Source {

        /** The best first, none if the actor may not open the page. */
        List<Found> find(String text, int most, Actor actor);
    }
}
