package io.leadline.shell;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import java.util.Optional;
import java.util.function.Supplier;

/** What the link of a mail opens that is about no order; a bean of the module that wrote the mail. */
public interface LinkedPage {

    /**
     * @param subject what the link is about
     * @param bearer to be asked whenever the page reads or acts; refused once the link is over
     * @param answered to be run when something was said by the link
     */
    Optional<Component> open(String subject, Supplier<Actor> bearer, Runnable answered);
}
