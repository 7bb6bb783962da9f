package io.leadline.shared;

import org.jspecify.annotations.Nullable;

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
     * @param by who saved it; null where no person did, but a file that was taken in
     */
    record Meanwhile<T>(T theirs, @Nullable SavedBy by) implements Edited<T> {}

    /** Who asks may not, perhaps not any more. */
    record Forbidden<T>() implements Edited<T> {}

    /**
     * Somebody removed it meanwhile.
     *
     * @param by who; null where that is not kept
     */
    record Gone<T>(@Nullable SavedBy by) implements Edited<T> {}
}
