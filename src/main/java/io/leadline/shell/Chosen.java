package io.leadline.shell;

import com.vaadin.flow.component.AbstractField;

/**
 * A choice that is always made: what a browser sends and is none of the choices leaves it as it was. The framework would
 * take it for nothing chosen, which no page with such a field knows.
 */
public final class Chosen {

    private Chosen() {}

    /** To be called before anything else listens to the field. */
    public static <F extends AbstractField<F, T>, T> F always(F field) {
        field.addValueChangeListener(change -> {
            if (field.isEmpty() && change.isFromClient()) {
                field.setValue(change.getOldValue());
            }
        });
        return field;
    }
}
