package io.leadline.ordering.ui;

import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import io.leadline.catalog.Units;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.Quantity;
import io.leadline.shell.DecimalField;
import io.leadline.shell.FaultText;
import io.leadline.shell.Format;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a quantity of an order's line is entered, whoever does it and why. As soon as it is left, it says what is wrong with
 * the quantity and which are the next right ones: by the unit, which may have no parts, and where that counts by what the
 * supplier delivers.
 */
final class QuantityField extends DecimalField {

    private transient @Nullable Function<Quantity, Optional<Fault>> rule;
    private int decimals;
    private boolean positive;

    /** Of a line whose item, and so its unit, is not chosen yet. */
    QuantityField(Format format, String label) {
        super(Bounds.QUANTITY, label);
        setLocale(format.locale());
    }

    QuantityField(OrderLine line, Format format, String label) {
        this(format, label);
        of(line.unit());
    }

    /** As many decimals as the unit has. */
    void of(String unit) {
        setRange(Units.range(unit));
        decimals = Units.range(unit).decimals();
    }

    /** Nothing is no quantity here. */
    QuantityField positive() {
        positive = true;
        return this;
    }

    /** What the supplier delivers; anything else is refused. */
    QuantityField inLots(Function<Quantity, Optional<Fault>> lots) {
        rule = lots;
        return this;
    }

    /** What the supplier usually delivers; anything else is taken, and its reader is told. */
    QuantityField advising(Function<Quantity, Optional<Fault>> lots) {
        addValueChangeListener(left -> setHelperText(Optional.ofNullable(left.getValue())
                .filter(units -> !getDefaultValidator().apply(units, null).isError())
                .flatMap(units -> lots.apply(new Quantity(units)))
                .map(fault -> getTranslation("orders.quantity.unusual", FaultText.of(fault, this)))
                .orElse(null)));
        return this;
    }

    /** What stands in it, or {@code none} where nothing does; empty, with the field marked, if that cannot be taken. */
    Optional<Quantity> quantity(@Nullable Quantity none) {
        BigDecimal units = getValue();
        ValidationResult result = check();
        setInvalid(result.isError());
        setErrorMessage(result.isError() ? result.getErrorMessage() : null);
        if (units == null && none == null && !result.isError()) {
            show(new Fault.Missing());
        }
        return result.isError()
                ? Optional.empty()
                : units == null ? Optional.ofNullable(none) : Optional.of(new Quantity(units));
    }

    @Override
    public Validator<BigDecimal> getDefaultValidator() {
        Validator<BigDecimal> bounds = super.getDefaultValidator();
        return (value, context) -> {
            ValidationResult result = bounds.apply(value, context);
            return result.isError() || value == null ? result : verdict(result, fault(value));
        };
    }

    private Optional<Fault> fault(BigDecimal value) {
        if (positive && value.signum() == 0) {
            return Optional.of(new Fault.TooSmall(BigDecimal.ONE.movePointLeft(decimals)));
        }
        return rule == null ? Optional.empty() : rule.apply(new Quantity(value));
    }
}
