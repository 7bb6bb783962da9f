package io.leadline.shell.tour;

import io.leadline.identity.Actor;
import java.util.Optional;

/** The page of one thing that shows what a stop is about, such as an order in the middle of its life; its room chooses it. */
public interface TourExample {

    /** What the page shows one of, as {@link Stop} names it. */
    String of();

    /** Address of the page; empty while there is nothing of the kind that this person may see. */
    Optional<String> page(Actor actor);
}
