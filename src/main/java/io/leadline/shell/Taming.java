package io.leadline.shell;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.function.UnaryOperator;

/**
 * What a client sent, before its field reads it: what nobody should read or keep is replaced. The framework asks a field
 * whether its value is valid exactly between the two, and replacing asks it again. The framework's constructors ask, too, before a field has its taming.
 */
final class Taming implements Serializable {

    private static final String VALUE = "value";

    private boolean replacing;

    /** @return whether the field may read its value now */
    boolean tame(Component field, UnaryOperator<String> held) {
        if (replacing) {
            return false;
        }
        Object sent = field.getElement().getPropertyRaw(VALUE);
        String text = sent == null ? "" : sent.toString();
        String right = held.apply(text);
        if (sent != null && !(sent instanceof String) || !right.equals(text)) {
            replacing = true;
            try {
                field.getElement().setProperty(VALUE, right);
            } finally {
                replacing = false;
            }
        }
        return true;
    }
}
