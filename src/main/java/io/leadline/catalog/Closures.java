package io.leadline.catalog;

import io.leadline.shared.Edited;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import java.util.Collection;
import java.util.List;

/** When parties are closed. */
public interface Closures {

    /** Every closure by party and first day. */
    List<Closure> all();

    /** Adds or changes all of them; the same again changes nothing. */
    Saved put(Collection<Closure> closures);

    /** @return false if the party has a closure that begins on that day; nothing is stored then */
    boolean add(Closure closure, SavedBy by);

    /** A person's change of a closure that begins on the same day, refused if it is not what the person saw. */
    Edited<Closure> change(Closure seen, Closure changed, SavedBy by);

    /** @return false if it is not there as it was seen; nothing is removed then */
    boolean remove(Closure seen);
}
