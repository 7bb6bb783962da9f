package io.leadline.shared;

/**
 * What became of a change that a person made of a record as it was when the form was opened. Nobody overwrites what
 * somebody else saved meanwhile without having seen it.
 */
public sealed interface Edited<T> {

    /** @param now as it is kept */
    record Done<T>(T now) implements Edited<T> {}

    /**
     * Somebody else saved meanwhile; nothing of this change is kept.
     *
     * @param theirs as it is now
     */
    record Meanwhile<T>(T theirs) implements Edited<T> {}

    /** Who asks may not, perhaps not any more. */
    record Forbidden<T>() implements Edited<T> {}

    /** Somebody removed it meanwhile. */
    record Gone<T>() implements Edited<T> {}
}
