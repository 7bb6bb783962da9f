package io.leadline.inbox;

import io.leadline.identity.Actor;

/** Something that can be done to many tasks at once, such as approving; implemented by the feature that owns them. */
public interface BulkAction {

    /** The i18n key of the button's text. */
    String label();

    /** Whether it can act on the task. */
    boolean accepts(InboxTask task);

    /**
     * Acts on one task; each is done or refused by itself.
     *
     * @param task as the actor saw it; what has changed since is refused
     */
    Outcome act(InboxTask task, Actor actor);

    /** What became of one task. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        /** @param reason an i18n key */
        record Refused(String reason) implements Outcome {}
    }
}
