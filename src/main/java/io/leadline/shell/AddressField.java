package io.leadline.shell;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import io.leadline.shared.MailAddress;
import java.util.Optional;

/** One mail address. */
public class AddressField extends EmailField implements Bounded {

    private final Taming taming = new Taming();

    public AddressField() {
        setMaxLength(MailAddress.RULE.most());
    }

    public AddressField(String label) {
        this();
        setLabel(label);
    }

    @Override
    protected boolean hasValidValue() {
        return taming == null || taming.tame(this, MailAddress.RULE::held);
    }

    @Override
    public Validator<String> getDefaultValidator() {
        return (value, context) -> verdict(
                super.getDefaultValidator().apply(value, context),
                value == null || value.isEmpty() ? Optional.empty() : MailAddress.fault(value));
    }

    @Override
    public ValidationResult check() {
        return getDefaultValidator().apply(getValue(), null);
    }
}
