package io.leadline.shell;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** What the link of a mail opens that is about no order; a bean of the module that wrote the mail. */
public interface LinkedPage {

    /**
     * @param subject what the link is about
     * @param bearer to be asked whenever the page reads or acts; refused once the link is over
     * @param answered to be run when something was said by the link
     */
    Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered);

    /**
     * The page of what the bearer may see; none where there is nothing of the kind.
     *
     * @param find asked with who the bearer is then
     * @param page of what it gets: the same found again, empty once the link is over
     */
    static <T> Optional<Component> of(
            Supplier<Actor> bearer,
            Function<Actor, Optional<T>> find,
            Function<Supplier<Optional<T>>, Component> page) {
        Supplier<Optional<T>> found = () -> {
            try {
                return find.apply(bearer.get());
            } catch (AccessDeniedException over) {
                return Optional.empty();
            }
        };
        return found.get().map(one -> page.apply(found));
    }
}
