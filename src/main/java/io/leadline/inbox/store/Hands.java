package io.leadline.inbox.store;

import io.leadline.identity.Actor;
import io.leadline.identity.Away;
import io.leadline.identity.User;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose claims count as the actor's own, and whose as nobody's, while some are away.
 *
 * @param own ids of the actor and of those in whose place the actor is
 * @param free ids of those who are away and have nobody in their place
 */
record Hands(List<String> own, List<String> free) {

    static Hands of(Actor actor, Away away) {
        List<String> own = new ArrayList<>(List.of(actor.id()));
        away.representedBy(actor.id()).stream().map(User::id).forEach(own::add);
        return new Hands(own, List.copyOf(away.leftAlone()));
    }
}
