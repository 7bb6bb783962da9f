package io.leadline.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.leadline.shell.Bounded;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Looks at the fields of a dialog before anything of it is saved. */
final class Fields {

    private Fields() {}

    /** Nothing where zero means that there is none, and without zeros at its end. */
    static @Nullable BigDecimal orEmpty(BigDecimal number) {
        return number.signum() == 0 ? null : number.stripTrailingZeros();
    }

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
