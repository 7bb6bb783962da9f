package io.leadline.shared;

/**
 * What became of facts given to a store.
 *
 * @param added were not there
 * @param changed were there with other values
 * @param same were there exactly so
 */
public record Saved(long added, long changed, long same) {

    public static final Saved NOTHING = new Saved(0, 0, 0);

    public Saved plus(Saved other) {
        return new Saved(added + other.added, changed + other.changed, same + other.same);
    }

    public boolean changedAnything() {
        return added > 0 || changed > 0;
    }
}
