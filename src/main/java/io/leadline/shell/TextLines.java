package io.leadline.shell;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import io.leadline.shared.TextRule;
import java.util.Optional;

/** A text that may have several lines, no longer than its rule says. */
public class TextLines extends TextArea implements Bounded {

    private final TextRule rule;
    private final Taming taming = new Taming();

    public TextLines(TextRule rule) {
        this.rule = rule;
        setMaxLength(rule.most());
    }

    public TextLines(TextRule rule, String label) {
        this(rule);
        setLabel(label);
    }

    @Override
    protected boolean hasValidValue() {
        return taming == null || taming.tame(this, rule::held);
    }

    @Override
    public Validator<String> getDefaultValidator() {
        return (value, context) -> verdict(
                super.getDefaultValidator().apply(value, context),
                value == null ? Optional.empty() : rule.fault(value));
    }

    @Override
    public ValidationResult check() {
        return getDefaultValidator().apply(getValue(), null);
    }
}
