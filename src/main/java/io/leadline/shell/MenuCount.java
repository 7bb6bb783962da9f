package io.leadline.shell;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;

/** A number beside a menu entry, such as how many tasks wait. A bean of the module that owns the view. */
public interface MenuCount {

    Class<? extends Component> view();

    long count(Actor actor);

    /** Whose change makes the number be read again. */
    String topic();

    /** Whether more than nothing is bad news. */
    default boolean urgent() {
        return false;
    }
}
