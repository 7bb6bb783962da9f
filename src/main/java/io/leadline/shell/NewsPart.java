package io.leadline.shell;

import io.leadline.identity.Actor;
import java.util.List;

/** What a module tells people of what happened. */
public interface NewsPart {

    /** What concerns this person and somebody else did, in the person's language, the latest first. */
    List<News> of(Actor actor, int limit);

    /** Whose change makes it be read again. */
    String topic();
}
