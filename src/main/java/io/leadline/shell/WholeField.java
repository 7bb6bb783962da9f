package io.leadline.shell;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import io.leadline.shared.NumberRange;
import java.math.BigDecimal;
import java.util.Optional;

/** A number of days, a rank, or something else that is counted. */
public class WholeField extends IntegerField implements Bounded {

    private final NumberRange range;
    private final Taming taming = new Taming();

    public WholeField(int least, int most) {
        range = NumberRange.of(least, most, 0);
        setMin(least);
        setMax(most);
    }

    public WholeField(int least, int most, String label) {
        this(least, most);
        setLabel(label);
    }

    @Override
    protected boolean hasValidValue() {
        return taming == null || taming.tame(this, this::held);
    }

    /** As a whole number that the framework can read. */
    private String held(String text) {
        return text.isEmpty()
                ? text
                : range.read(text)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .map(number -> number.min(range.most().add(BigDecimal.ONE))
                                .max(range.least().subtract(BigDecimal.ONE))
                                .toBigInteger()
                                .toString())
                        .orElseGet(() -> range.beyond(text));
    }

    @Override
    public Validator<Integer> getDefaultValidator() {
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
