package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.ValidationResult;
import io.leadline.shared.Fault;
import java.util.Optional;
import java.util.stream.Stream;

/** A field that knows what may stand in it. */
public interface Bounded extends HasValidationProperties {

    /** What its validation says of what stands in it now. */
    ValidationResult check();

    /** Says at the field what is wrong and what would be right. */
    default void show(Fault fault) {
        setInvalid(true);
        setErrorMessage(FaultText.of(fault, (Component) this));
    }

    /** @return whether all of it may be taken; otherwise each fault is shown, and the first such field has the focus */
    static boolean right(Bounded... fields) {
        return right(Stream.of(fields));
    }

    /** As {@link #right(Bounded...)}. */
    static boolean right(Stream<? extends Bounded> fields) {
        boolean right = true;
        for (Bounded field : fields.toList()) {
            ValidationResult result = field.check();
            field.setInvalid(result.isError());
            if (result.isError()) {
                String message = result.getErrorMessage();
                field.setErrorMessage(
                        message.isEmpty() ? FaultText.of(new Fault.Missing(), (Component) field) : message);
                if (right && field instanceof Focusable<?> first) {
                    first.focus();
                }
                right = false;
            }
        }
        return right;
    }

    /**
     * For the validator of a field.
     *
     * @param own what the framework's own validator says, which knows what cannot be read and what is needed
     */
    default ValidationResult verdict(ValidationResult own, Optional<Fault> fault) {
        if (fault.isPresent()) {
            return ValidationResult.error(FaultText.of(fault.get(), (Component) this));
        }
        return own.isError() && own.getErrorMessage().isEmpty() && isBadInput()
                ? ValidationResult.error(FaultText.of(new Fault.Unreadable(), (Component) this))
                : own;
    }

    /** Whether something stands in it that it cannot read, as the browser told. */
    default boolean isBadInput() {
        return false;
    }

    /** What stands in the field in the browser, read or not; the frameworks' fields tell it under one of two names. */
    static boolean holdsText(Component field) {
        return !field.getElement().getProperty("_inputElementValue", "").isEmpty()
                || !field.getElement().getProperty("value", "").isEmpty();
    }
}
