package io.leadline.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;

/** Looks at the fields of a dialog before anything of it is saved. */
final class Fields {

    private Fields() {}

    /**
     * Marks the field where its value is unfit. What a field cannot read at all looks empty, and has been found invalid by
     * the field itself.
     *
     * @param message key of what would be right
     * @return whether it is right
     */
    static <F extends Component & HasValidationProperties> boolean check(F field, boolean unfit, String message) {
        boolean wrong = unfit || field.isInvalid();
        field.setInvalid(wrong);
        field.setErrorMessage(wrong ? field.getTranslation(message) : "");
        return !wrong;
    }
}
