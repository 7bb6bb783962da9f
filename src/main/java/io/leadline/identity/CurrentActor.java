package io.leadline.identity;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The person on whose behalf the running request is handled. A view keeps this and asks it whenever it acts; an {@link
 * Actor} that is kept may act after the account is deactivated. What a view hands on is a {@code Supplier<Actor>}.
 */
public interface CurrentActor extends Supplier<Actor> {

    /**
     * Read anew each time, so that a changed role or a deactivated account counts at once.
     *
     * @throws org.springframework.security.access.AccessDeniedException if nobody is signed in, or not any more
     */
    @Override
    Actor get();

    /** Empty where nobody is signed in, such as on a page opened by a link in a mail. */
    Optional<Actor> find();

    /** The same person, to be asked by what runs later and outside of the request; refused as {@link #get} is. */
    Supplier<Actor> later();
}
