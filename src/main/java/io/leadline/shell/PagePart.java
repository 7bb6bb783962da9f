package io.leadline.shell;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import java.util.Optional;
import java.util.function.Supplier;

/** A part of a page that another feature puts there, such as an escalation to decide on the page of its order. */
public interface PagePart {

    /**
     * @param route the page, such as {@code order/O-1042}, or the task that a part of a page is about, such as
     *     {@code task/O-1042#delay#1#2}
     * @param actor to be asked whenever the part acts
     * @param changed to be run when something was done that the page shows
     */
    Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed);
}
