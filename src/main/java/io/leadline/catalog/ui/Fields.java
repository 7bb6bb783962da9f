package io.leadline.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.leadline.shell.Bounded;

/** Looks at the fields of a dialog before anything of it is saved. */
final class Fields {

    private Fields() {}

    /**
     * Marks the field where its value is unfit, and where it is out of the bounds that the field knows itself.
     *
     * @param message key of what would be right
     * @return whether it is right
     */
    static <F extends Component & HasValidationProperties> boolean check(F field, boolean unfit, String message) {
        if (!unfit && field instanceof Bounded bounded) {
            return Bounded.right(bounded);
        }
        field.setInvalid(unfit);
        field.setErrorMessage(unfit ? field.getTranslation(message) : "");
        return !unfit;
    }
}
