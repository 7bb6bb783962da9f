package io.leadline.shell;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import io.leadline.shared.NumberRange;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A quantity, price or measure. What is out of its range stays as it was typed, marked; only what nobody could compute with
 * is replaced by the first number beyond.
 */
public class DecimalField extends BigDecimalField implements Bounded {

    private NumberRange range;
    private final Taming taming = new Taming();

    public DecimalField(NumberRange range) {
        this.range = range;
    }

    public DecimalField(NumberRange range, String label) {
        this(range);
        setLabel(label);
    }

    public void setRange(NumberRange newRange) {
        range = newRange;
    }

    @Override
    protected boolean hasValidValue() {
        return taming == null || taming.tame(this, range::held);
    }

    @Override
    public Validator<BigDecimal> getDefaultValidator() {
        return (value, context) -> verdict(
                super.getDefaultValidator().apply(value, context),
                value == null ? Optional.empty() : range.fault(value));
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
