package io.leadline.shell;

import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import io.leadline.shared.NumberRange;
import java.math.BigDecimal;
import java.util.Optional;

/** A share, rate or cost that statistics compute with. */
public class RealField extends NumberField implements Bounded {

    private final NumberRange range;
    private final Taming taming = new Taming();

    public RealField(NumberRange range) {
        this.range = range;
    }

    public RealField(NumberRange range, String label) {
        this(range);
        setLabel(label);
    }

    @Override
    protected boolean hasValidValue() {
        return taming == null || taming.tame(this, this::held);
    }

    /** The framework reads {@code NaN} and {@code Infinity} as numbers, too. */
    private String held(String text) {
        return text.isEmpty() || range.read(text).isPresent() ? range.held(text) : range.beyond(text);
    }

    @Override
    public Validator<Double> getDefaultValidator() {
        return (value, context) -> verdict(
                super.getDefaultValidator().apply(value, context),
                value == null ? Optional.empty() : range.fault(BigDecimal.valueOf(value)));
    }

    @Override
    public ValidationResult check() {
        return getDefaultValidator().apply(getValue(), null);
    }

    @Override
    public boolean isBadInput() {
        return getValue() == null && Bounded.holdsText(this);
    }
}
