package io.leadline.shell;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValidationResult;
import io.leadline.shared.Bounds;

/** What somebody looks for. Nothing of it is kept, so that what cannot be looked for is left out without a word. */
public class SearchField extends TextField implements Bounded {

    private final Taming taming = new Taming();

    public SearchField() {
        setMaxLength(Bounds.SEARCH.most());
    }

    @Override
    protected boolean hasValidValue() {
        return taming == null || taming.tame(this, Bounds.SEARCH::cleaned);
    }

    @Override
    public ValidationResult check() {
        return ValidationResult.ok();
    }
}
