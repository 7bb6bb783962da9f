package io.leadline.catalog;

import io.leadline.shared.Saved;
import java.util.Collection;
import java.util.List;

/** When parties are closed. */
public interface Closures {

    /** Every closure by party and first day. */
    List<Closure> all();

    /** Adds or changes all of them; the same again changes nothing. */
    Saved put(Collection<Closure> closures);
}
