package io.leadline.identity;

/** Knows in whose place somebody decides. Implemented by the inbox, which knows whose a task is. */
public interface Deputies {

    /**
     * The actor, in the place of whoever the open task belongs to and is away; the actor as such where it is the actor's own
     * business, or nobody's. It gives no right: what the actor may not do stays forbidden.
     *
     * @param interaction the id of the one decision
     */
    Actor acting(String interaction, Actor actor);
}
