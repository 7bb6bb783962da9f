package io.leadline.inbox;

/** What became of a claim, a release or an assignment. */
public sealed interface ClaimResult {

    record Done(InboxTask task) implements ClaimResult {}

    /** Somebody else works on it. */
    record HeldBy(String name) implements ClaimResult {}

    /** It was completed or cancelled meanwhile, or never was the actor's to see. */
    record Gone() implements ClaimResult {}

    /** The actor may not do this. */
    record Forbidden() implements ClaimResult {}
}
