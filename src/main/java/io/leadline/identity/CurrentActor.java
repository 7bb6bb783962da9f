package io.leadline.identity;

import java.util.Optional;

/** The person on whose behalf the running request is handled. */
public interface CurrentActor {

    /**
     * Read anew each time, so that a changed role or a deactivated account counts at once.
     *
     * @throws org.springframework.security.access.AccessDeniedException if nobody is signed in, or not any more
     */
    Actor get();

    /** Empty where nobody is signed in, such as on a page opened by a link in a mail. */
    Optional<Actor> find();
}
