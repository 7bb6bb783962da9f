package io.leadline.shell;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jspecify.annotations.Nullable;

/**
 * One of a few, of which one is always chosen: what a page sends and is none of them leaves the choice as it was, and nobody
 * hears of it. The framework's own would be empty then, which no form knows.
 */
public final class MadeChoice<T> extends RadioButtonGroup<T> {

    @Override
    protected void setModelValue(@Nullable T chosen, boolean fromClient) {
        if (chosen == null && fromClient) {
            setPresentationValue(getValue());
        } else {
            super.setModelValue(chosen, fromClient);
        }
    }
}
